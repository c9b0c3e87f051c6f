// Starts the built program on a folder of its own and a free port of this machine, for one story.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const BUILT = fileURLToPath(new URL('../../target/debug/holdfast', import.meta.url))
const READY = 'Ready. Open '

/** `flags` are added to `holdfast serve`. Gives the origin, what was printed, and how to stop it. */
export async function startProgram(flags = []) {
  const data = await mkdtemp(join(tmpdir(), 'holdfast-'))
  const listen = `127.0.0.1:${await freePort()}`
  const program = spawn(
    process.env.HOLDFAST_TEST_PROGRAM ?? BUILT,
    ['serve', '--data', data, '--listen', listen, ...flags],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const printed = await printedUntilReady(program)
  const [, origin] = printed.match(/Ready\. Open (\S+)/)
  const stop = async () => {
    const stopped = program.exitCode === null ? once(program, 'exit') : undefined
    program.kill('SIGTERM')
    await stopped
    await rm(data, { recursive: true, force: true })
  }
  return { origin, printed, data, stop }
}

async function printedUntilReady(program) {
  let printed = ''
  for await (const chunk of program.stdout) {
    printed += chunk
    if (printed.includes(READY) && printed.endsWith('\n')) {
      program.stdout.resume()
      return printed
    }
  }
  throw new Error(`the program ended before it was ready: ${printed}`)
}

async function freePort() {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}
