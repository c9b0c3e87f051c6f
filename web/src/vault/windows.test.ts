// Several windows of one browser: one leads, the others pass on, and nothing is asked twice that changes something.
import { beforeEach, describe, expect, test } from 'vitest'
import { VaultError, type VaultEvent } from './api.ts'
import { ERROR_CODES } from './errors.ts'
import { Refused } from './hf1/refused.ts'
import type { Answer, Call, FromVault } from './rpc.ts'
import { type Between, type Channel, type Led, type Locks, refusalOf, Windows } from './windows.ts'

class Browser implements Locks {
  private held: { end: () => void } | undefined
  private queue: (() => void)[] = []
  channels: { channel: Channel; closed: boolean }[] = []

  request(_name: string, { steal }: { steal?: boolean }, held: () => Promise<void>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const begin = (): void => {
        const mine = { end: () => reject(new DOMException('stolen', 'AbortError')) }
        this.held = mine
        void held().then((value) => {
          if (this.held === mine) this.next()
          resolve(value)
        })
      }
      if (steal === true) {
        this.held?.end()
        begin()
      } else if (this.held === undefined) begin()
      else this.queue.push(begin)
    })
  }

  next(): void {
    this.held = undefined
    this.queue.shift()?.()
  }

  channel(): { channel: Channel; closed: boolean } {
    const own = { channel: { onmessage: null } as unknown as Channel, closed: false }
    own.channel.postMessage = (message: Between) => {
      for (const other of this.channels) {
        if (other === own || other.closed || own.closed) continue
        const copy = structuredClone(message)
        queueMicrotask(() => other.closed || other.channel.onmessage?.({ data: copy }))
      }
    }
    this.channels.push(own)
    return own
  }
}

class Window {
  told: FromVault[] = []
  done: string[] = []
  closed = false
  /** Answers that are held back. */
  held: (() => void)[] = []
  hold = false
  tell: (event: VaultEvent) => void = () => undefined
  readonly waits: (() => void)[] = []
  readonly line: { channel: Channel; closed: boolean }
  readonly windows: Windows

  constructor(
    readonly name: string,
    readonly browser: Browser,
  ) {
    this.line = browser.channel()
    this.windows = new Windows(
      name,
      this.line.channel,
      browser,
      (tell) => {
        this.tell = tell
        return Promise.resolve(this.led)
      },
      (message) => this.told.push(message),
      () => new Promise((resolve) => this.waits.push(resolve)),
    )
    this.windows.start()
  }

  private get led(): Led {
    return {
      answer: async ({ call, method }: Call): Promise<Answer> => {
        if (this.hold) await new Promise<void>((resolve) => this.held.push(resolve))
        this.done.push(method)
        return { answer: call, value: `${this.name} ${method}` }
      },
      close: () => (this.closed = true),
    }
  }

  /** The browser closes it: it says nothing any more, and its lock is free. */
  close(): void {
    this.line.closed = true
    this.browser.next()
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
const ask = (call: number, method: Call['method']): Call => ({ call, method, args: [] })

describe('two windows', () => {
  let browser: Browser
  let first: Window
  let second: Window

  beforeEach(async () => {
    browser = new Browser()
    first = new Window('first', browser)
    await turn()
    second = new Window('second', browser)
    await turn()
  })

  test('are served by the one that came first', async () => {
    await second.windows.ask(ask(1, 'groups'))
    await first.windows.ask(ask(1, 'post'))
    await turn()

    expect(first.done).toEqual(['groups', 'post'])
    expect(second.told).toEqual([{ answer: 1, value: 'first groups' }])
    expect(first.told).toEqual([{ answer: 1, value: 'first post' }])
  })

  test('both hear what happens', async () => {
    first.tell({ type: 'outbox' })
    await turn()

    expect([first.told, second.told]).toEqual([
      [{ event: { type: 'outbox' } }],
      [{ event: { type: 'outbox' } }],
    ])
  })

  test('when the first closes, the second leads, reads again, and says what was broken off', async () => {
    first.hold = true
    await second.windows.ask(ask(1, 'wall'))
    await second.windows.ask(ask(2, 'post'))
    await turn()
    first.close()
    await turn()
    await turn()

    expect(second.done).toEqual(['wall'])
    expect(second.told).toEqual([
      { answer: 1, value: 'second wall' },
      { answer: 2, refusal: { code: 'another_window_took_over' } },
    ])
  })

  test('a leader that sleeps is taken over from, and lets go', async () => {
    first.hold = true
    first.line.closed = true
    await second.windows.ask(ask(1, 'groups'))
    await turn()
    second.waits.shift()!()
    await turn()
    second.waits.shift()!()
    await turn()
    await turn()

    expect(second.told).toEqual([{ answer: 1, value: 'second groups' }])
    expect(first.closed).toBe(true)
  })

  test('a leader that is merely busy goes on leading', async () => {
    first.hold = true
    await second.windows.ask(ask(1, 'keepIdentity'))
    await turn()
    second.waits.shift()!()
    await turn()
    second.waits.shift()!()
    await turn()
    first.held.shift()!()
    await turn()

    expect(second.told).toEqual([{ answer: 1, value: 'first keepIdentity' }])
    expect(first.closed).toBe(false)
  })
})

describe('an error', () => {
  test('crosses to the page with a code it has words for, and nothing more', () => {
    const errors = [
      new VaultError('no_such_space'),
      new VaultError('epoch_missing'),
      new VaultError('handle_taken'),
      new Refused('malformed'),
      new TypeError('secret'),
      new DOMException('', 'QuotaExceededError'),
    ]

    const refusals = errors.map(refusalOf)

    expect(refusals).toEqual([
      { code: 'no_such_group', detail: 'no_such_space' },
      { code: 'refused', detail: 'epoch_missing' },
      { code: 'handle_taken' },
      { code: 'server_untrue', detail: 'malformed' },
      { code: 'internal', detail: 'TypeError' },
      { code: 'storage_full' },
    ])
    for (const { code } of refusals) expect(ERROR_CODES).toContain(code)
  })
})
