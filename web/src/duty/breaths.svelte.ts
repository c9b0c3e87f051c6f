// Rescue breaths and the minutes since naloxone. It needs nothing but a clock, which is passed in, in ms since 1970.
import { Counting } from './counting.svelte.ts'

/** Breathing for somebody: one breath every five seconds. */
export const BREATH_SECONDS = 5
/** No answer by then: the second naloxone. */
export const SECOND_DOSE_SECONDS = 2 * 60
/** How long "Breathe now" stands. */
const BREATH_SHOWN_MS = 1_500

export class Breaths extends Counting {
  #into = $derived(this.elapsed % (BREATH_SECONDS * 1000))

  /** Breaths given so far, the one going on counted. */
  count = $derived(this.began === undefined ? 0 : Math.floor(this.elapsed / (BREATH_SECONDS * 1000)) + 1)
  breatheNow = $derived(this.began !== undefined && this.#into < BREATH_SHOWN_MS)
  /** Whole seconds until the next breath, 5 to 1. */
  secondsLeft = $derived(Math.ceil((BREATH_SECONDS * 1000 - this.#into) / 1000))
}

/** When naloxone was given; it outlives the screen, so that looking elsewhere loses nothing. */
export class Naloxone {
  given = $state<number[]>([])
  #clock: () => number

  constructor(clock: () => number) {
    this.#clock = clock
  }

  give = (): void => {
    this.given = [...this.given, this.#clock()]
  }

  undo = (): void => {
    this.given = this.given.slice(0, -1)
  }

  /** Seconds since the last one, as of `now`. */
  secondsSince(now: number): number | undefined {
    const last = this.given.at(-1)
    return last === undefined ? undefined : Math.max(0, Math.floor((now - last) / 1000))
  }
}

/** The one of this page. */
export const naloxone = new Naloxone(() => Date.now())
