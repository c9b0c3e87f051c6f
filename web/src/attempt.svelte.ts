// One thing a person asked for: whether it is still running and why it was refused.
export class Attempt {
  running = $state(false)
  /** What was thrown; `Text.refusal` says it in words. */
  problem = $state.raw<unknown>()

  /** Runs `work` unless it is running already; gives back whether it came through. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.running) return false
    this.running = true
    this.problem = undefined
    try {
      await work()
      return true
    } catch (error) {
      this.problem = error
      return false
    } finally {
      this.running = false
    }
  }
}
