// A whole place to test: the built program on an empty folder and a free port of this machine.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PROGRAM = process.env.HOLDFAST_TEST_PROGRAM ?? join(import.meta.dirname, '../../target/debug/holdfast')

export async function startPlace(more = []) {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-story-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const program = spawn(
    PROGRAM,
    [
      'serve',
      '--data',
      join(folder, 'data'),
      '--listen',
      `127.0.0.1:${port}`,
      '--accounts-per-hour',
      '100000',
      ...more,
    ],
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
    if (ready && /#setup=[\w-]+/.test(said)) break
    if (tries > 600) throw new Error(`The program did not get ready:\n${said}`)
    await new Promise((later) => setTimeout(later, 50))
  }
  return {
    origin,
    folder,
    setUpLink: `${origin}/app/#setup=${/#setup=([\w-]+)/.exec(said)[1]}`,
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
