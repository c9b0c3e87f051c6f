// A whole place to test: the built program on an empty folder, or on the demo's, and a free port of this machine.
import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const PROGRAM = process.env.HOLDFAST_TEST_PROGRAM ?? join(import.meta.dirname, '../../target/debug/holdfast')
const beside = (name) => join(dirname(PROGRAM), name)

export async function startPlace(more = []) {
  const { folder, port } = await freshPlace()
  return serve(folder, port, ['--accounts-per-hour', '100000', ...more])
}

/** The demo's community: made in its past, then shown by the program. */
export async function startDemo() {
  const { folder, port } = await freshPlace()
  const people = join(folder, 'people.json')
  const past = ['--past', beside('past'), '--data', join(folder, 'data'), '--listen', `127.0.0.1:${port}`]
  await promisify(execFile)(beside('demo'), [...past, '--people', people])
  return serve(folder, port, ['--demo', people])
}

async function freshPlace() {
  return { folder: await mkdtemp(join(tmpdir(), 'holdfast-story-')), port: await freePort() }
}

async function serve(folder, port, more) {
  const origin = `http://localhost:${port}`
  const program = spawn(
    PROGRAM,
    ['serve', '--data', join(folder, 'data'), '--listen', `127.0.0.1:${port}`, ...more],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let said = ''
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (bytes) => (said += bytes))
  const ended = new Promise((end) => program.on('exit', end))
  for (let tries = 0; ; tries += 1) {
    if (program.exitCode !== null) throw new Error(`The program ended at once:\n${said}`)
    const ready = await fetch(`${origin}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready && said.includes('Ready. Open')) break
    if (tries > 600) throw new Error(`The program did not get ready:\n${said}`)
    await new Promise((later) => setTimeout(later, 50))
  }
  return {
    origin,
    folder,
    /** Only of a place that belongs to nobody yet. */
    setUpLink: `${origin}/app/#setup=${/#setup=([\w-]+)/.exec(said)?.[1]}`,
    said: () => said,
    async stop() {
      program.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function freePort() {
  return new Promise((found) => {
    const server = net.createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => found(port))
    })
  })
}
