// Breathing at a calm pace: in for four seconds, out for six. The clock is passed in, in ms since 1970.
import { Counting } from './counting.svelte.ts'

export const IN_SECONDS = 4
export const OUT_SECONDS = 6
const ROUND_MS = (IN_SECONDS + OUT_SECONDS) * 1000

export class Pace extends Counting {
  #into = $derived((this.elapsed % ROUND_MS) / 1000)

  /** Whole breaths behind oneself. */
  rounds = $derived(Math.floor(this.elapsed / ROUND_MS))
  breathing = $derived<'in' | 'out'>(this.#into < IN_SECONDS ? 'in' : 'out')
  /** Seconds left of this half, counted down to 1. */
  secondsLeft = $derived(
    Math.ceil(this.#into < IN_SECONDS ? IN_SECONDS - this.#into : IN_SECONDS + OUT_SECONDS - this.#into),
  )
}
