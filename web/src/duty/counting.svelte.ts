// Time since a press. It needs nothing but a clock, which is passed in, in ms since 1970.

export class Counting {
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

  /** In ms; 0 while nothing is counted. */
  elapsed = $derived(this.began === undefined ? 0 : Math.max(0, this.now - this.began))
}
