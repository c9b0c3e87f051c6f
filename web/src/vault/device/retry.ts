// Trying again later, at longer and longer intervals, what trouble with the line or the server kept from happening.
import type { Outside } from '../outside.ts'

const RETRY_MS_MIN = 2_000
const RETRY_MS_MAX = 60_000

export class Retry {
  private retries = 0
  private retrying = false

  constructor(
    private readonly outside: Outside,
    private readonly again: () => Promise<void>,
  ) {}

  reset(): void {
    this.retries = 0
  }

  /** `seconds` is when the server said to come again. */
  async later(seconds?: number): Promise<void> {
    if (this.retrying) return
    this.retrying = true
    const wait = Math.min(RETRY_MS_MAX, RETRY_MS_MIN * 2 ** this.retries++)
    await this.outside.delay(
      seconds === undefined ? wait * (0.5 + this.outside.chance() / 2) : seconds * 1000,
    )
    this.retrying = false
    await this.again()
  }
}
