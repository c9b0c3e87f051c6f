// One thing after another: what must not overlap takes its turn here.

export class Serial {
  private last: Promise<unknown> = Promise.resolve()

  /** Runs `work` after everything handed in before, whether that went well or not. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work, work)
    this.last = next.catch(() => undefined)
    return next
  }
}
