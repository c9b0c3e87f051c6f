import { expect, test, describe, vi } from 'vitest'
import { connect } from './connect.ts'
import type { Call } from './rpc.ts'

vi.mock('./worker.ts?worker&url', () => ({ default: '/app/assets/vault-worker.js' }))

/** A worker whose script comes or does not; what it is asked it answers with `value`. */
class FakeWorker {
  private readonly listeners = new Map<string, (event: unknown) => void>()
  constructor(private readonly value?: unknown) {
    if (value === undefined) queueMicrotask(() => this.fails())
  }
  addEventListener(type: string, listener: (event: unknown) => void): void {
    this.listeners.set(type, listener)
  }
  readonly asked: string[] = []
  postMessage({ call, method }: Call): void {
    this.asked.push(method)
    if (this.value === undefined) return
    queueMicrotask(() => this.listeners.get('message')?.({ data: { answer: call, value: this.value } }))
  }
  fails(): void {
    this.listeners.get('error')?.({ preventDefault: () => undefined })
  }
}

const LOST = undefined
const ANSWER = 'an answer'

interface Page {
  connection: ReturnType<typeof connect>
  made: FakeWorker[]
  /** Somebody comes back to the page. */
  look: () => void
}

/** A page whose workers are `values` one after the other. */
function page(values: unknown[], reachable: boolean): Page {
  let look = (): void => undefined
  const made: FakeWorker[] = []
  const worker = (): FakeWorker => {
    const it = new FakeWorker(values[made.length])
    made.push(it)
    return it
  }
  const connection = connect({
    worker: worker as never,
    reachable: () => Promise.resolve(reachable),
    whenSeen: (seen) => (look = seen),
  })
  return { connection, made, look: () => look() }
}

describe('the page without its worker', () => {
  test('says that there is no line when the script was lost on it, and goes on saying so', async () => {
    const { connection } = page([LOST], false)

    await expect(connection.vault.groups()).rejects.toMatchObject({ code: 'offline' })
    await expect(connection.vault.groups()).rejects.toMatchObject({ code: 'offline' })
  })

  test('begins again when the script can be had after all, and answers what was asked before', async () => {
    const { connection, made } = page([LOST, ANSWER], true)

    expect(await connection.vault.groups()).toBe(ANSWER)
    expect(made).toHaveLength(2)
  })

  test('says that the browser is too old when the script comes and never runs', async () => {
    const { connection } = page([LOST, LOST], true)

    await expect(connection.vault.groups()).rejects.toMatchObject({ code: 'browser_too_old' })
    await expect(connection.vault.groups()).rejects.toMatchObject({ code: 'browser_too_old' })
  })

  test('does not give up on a worker that runs because of one error in it', async () => {
    const { connection, made } = page([ANSWER], true)
    await connection.vault.groups()
    made[0]!.fails()

    expect(await connection.vault.groups()).toBe(ANSWER)
    expect(made).toHaveLength(1)
  })
})

test('a page that is seen again has its worker look at what it missed', async () => {
  const { made, look } = page([ANSWER], true)

  look()

  expect(made[0]!.asked).toEqual(['lookAgain'])
})
