// Several windows of one browser: one worker leads and has the keys, the others pass on what their page asks.
import { VaultError, type VaultEvent } from './api.ts'
import { type ErrorCode, knownCode } from './errors.ts'
import { Refused } from './hf1/refused.ts'
import { type Answer, type Call, type FromVault, READING } from './rpc.ts'
import { isStorageFull, SupersededError } from './store/database.ts'

export const LOCK = 'holdfast-vault'
/** A leader that does not answer for this long is asleep; hashing a passphrase takes less. */
const SILENCE_MS_MAX = 8_000

/** The part of the Web Locks API that is used. */
export interface Locks {
  request(name: string, options: { steal?: boolean }, held: () => Promise<void>): Promise<unknown>
}

/** The part of a BroadcastChannel that is used. */
export interface Channel {
  postMessage(message: Between): void
  onmessage: ((event: { data: Between }) => void) | null
}

export type Between =
  | { from: string; call: Call }
  | { to: string; answer: Answer }
  | { event: VaultEvent }
  | { leads: string }
  | { ping: string }
  | { pong: string }

/** What leading needs: a vault that answers calls and tells events. */
export interface Led {
  answer(call: Call): Promise<Answer>
  /** Lets go of everything: another window leads. */
  close(): void
}

export class Windows {
  private led: Led | undefined
  private readonly passedOn = new Map<number, Call>()
  private heard = 0
  private release: (() => void) | undefined

  constructor(
    private readonly me: string,
    private readonly channel: Channel,
    private readonly locks: Locks | undefined,
    private readonly begin: (tell: (event: VaultEvent) => void) => Promise<Led>,
    private readonly toPage: (message: FromVault) => void,
    private readonly delay: (ms: number) => Promise<void>,
  ) {
    channel.onmessage = ({ data }) => void this.receive(data)
  }

  /** Leads when nobody else does, at once or when the leader's window closes. */
  start(steal = false): void {
    const lead = (): Promise<void> => {
      const released = new Promise<void>((resolve) => (this.release = resolve))
      return this.lead().then(() => released)
    }
    if (this.locks === undefined) {
      void lead()
      return
    }
    this.locks.request(LOCK, steal ? { steal } : {}, lead).catch(() => this.superseded())
  }

  /** What this window's page asks. */
  async ask(call: Call): Promise<void> {
    if (this.led !== undefined) {
      this.toPage(await this.led.answer(call))
      return
    }
    this.passedOn.set(call.call, call)
    this.channel.postMessage({ from: this.me, call })
    void this.watch(call.call)
  }

  /** This window's keys are not the newest any more. */
  superseded(): void {
    const led = this.led
    if (led === undefined) return
    this.led = undefined
    led.close()
    this.release?.()
    this.start()
  }

  private async lead(): Promise<void> {
    this.led = await this.begin((event) => {
      this.toPage({ event })
      this.channel.postMessage({ event })
    })
    this.channel.postMessage({ leads: this.me })
    await this.askAgain()
  }

  private async receive(data: Between): Promise<void> {
    if ('call' in data) {
      if (this.led === undefined) return
      this.channel.postMessage({ to: data.from, answer: await this.led.answer(data.call) })
    } else if ('answer' in data) {
      this.heard++
      if (data.to === this.me && this.passedOn.delete(data.answer.answer)) this.toPage(data.answer)
    } else if ('event' in data) {
      this.heard++
      if (this.led === undefined) this.toPage({ event: data.event })
    } else if ('leads' in data) {
      if (this.led === undefined) await this.askAgain()
    } else if ('ping' in data) {
      if (this.led !== undefined) this.channel.postMessage({ pong: this.me })
    } else {
      this.heard++
    }
  }

  /** Somebody else leads from now on: what was asked in the middle is asked again, if asking changes nothing. */
  private async askAgain(): Promise<void> {
    const calls = [...this.passedOn.values()]
    this.passedOn.clear()
    for (const call of calls) {
      if (READING.has(call.method)) await this.ask(call)
      else this.toPage({ answer: call.call, refusal: { code: 'another_window_took_over' } })
    }
  }

  /** Takes over from a leader that the browser put to sleep. */
  private async watch(call: number): Promise<void> {
    const heard = this.heard
    await this.delay(SILENCE_MS_MAX / 2)
    if (!this.passedOn.has(call) || this.led !== undefined || this.heard > heard) return
    this.channel.postMessage({ ping: this.me })
    await this.delay(SILENCE_MS_MAX / 2)
    if (!this.passedOn.has(call) || this.led !== undefined || this.heard > heard) return
    this.start(true)
  }
}

/** What a page is told of an error: a code it has words for, never more than it may know. */
export function refusalOf(error: unknown): { code: ErrorCode; detail?: string } {
  if (error instanceof VaultError) {
    const code = knownCode(error.code)
    const detail = error.detail ?? (code === error.code ? undefined : error.code)
    return { code, ...(detail !== undefined && { detail }) }
  }
  if (error instanceof Refused) return { code: 'server_untrue', detail: error.code }
  if (error instanceof SupersededError) return { code: 'another_window_took_over' }
  if (isStorageFull(error)) return { code: 'storage_full' }
  return { code: 'internal', detail: error instanceof Error ? error.name : 'unknown' }
}
