// A real server for the stories: the built program on a fresh folder and a free port of this machine.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PROGRAM =
  process.env.HOLDFAST_PROGRAM ?? join(process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target'), 'debug/holdfast')

export async function serve() {
  const data = await mkdtemp(join(tmpdir(), 'story-'))
  const port = await freePort()
  const log = []
  let child
  let setUpLink

  async function start() {
    child = spawn(PROGRAM, ['serve', '--data', data, '--listen', `127.0.0.1:${port}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const ready = deferred()
    const listen = (line) => {
      log.push(line)
      setUpLink ??= /http\S+#setup=\S+/.exec(line)?.[0]
      if (line.startsWith('Ready.')) ready.resolve()
    }
    createInterface({ input: child.stdout }).on('line', listen)
    createInterface({ input: child.stderr }).on('line', listen)
    child.once('exit', (code) =>
      ready.reject(new Error(`the program ended with ${code}:\n${log.join('\n')}`)),
    )
    await ready.promise
  }

  async function stop(signal = 'SIGTERM') {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((done) => child.once('exit', done))
    child.kill(signal)
    await ended
  }

  await start()
  return {
    origin: `http://localhost:${port}`,
    data,
    log,
    setUpLink: () => setUpLink,
    start,
    stop,
    async end() {
      await stop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

function deferred() {
  const it = {}
  it.promise = new Promise((resolve, reject) => Object.assign(it, { resolve, reject }))
  return it
}

function freePort() {
  return new Promise((done, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })
}
