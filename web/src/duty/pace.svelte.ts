// Breathing at a calm pace: in for four seconds, out for six. The clock is passed in, in ms since 1970.

export const IN_SECONDS = 4
export const OUT_SECONDS = 6
const ROUND_MS = (IN_SECONDS + OUT_SECONDS) * 1000

export class Pace {
  now = $state(0)
  began = $state<number>()
  #clock: () => number

  constructor(clock: () => number = Date.now) {
    this.#clock = clock
    this.now = clock()
  }

  start = (): void => {
    this.tick()
    this.began = this.now
  }

  stop = (): void => {
    this.began = undefined
  }

  tick = (): void => {
    this.now = this.#clock()
  }

  #elapsed = $derived(this.began === undefined ? 0 : Math.max(0, this.now - this.began))
  #into = $derived((this.#elapsed % ROUND_MS) / 1000)

  /** Whole breaths behind oneself. */
  rounds = $derived(Math.floor(this.#elapsed / ROUND_MS))
  breathing = $derived<'in' | 'out'>(this.#into < IN_SECONDS ? 'in' : 'out')
  /** Seconds left of this half, counted down to 1. */
  secondsLeft = $derived(
    Math.ceil(this.#into < IN_SECONDS ? IN_SECONDS - this.#into : IN_SECONDS + OUT_SECONDS - this.#into),
  )
}
