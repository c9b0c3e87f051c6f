// Emptying the outboxes of all spaces: one round a space at a time.
import { VaultError } from '../api.ts'
import type { Device } from '../device.ts'
import { cleanUp } from '../outbox/clean.ts'
import { sendWaiting } from '../outbox/send.ts'
import type { Space } from '../space/space.ts'

export class Sending {
  private readonly sending = new Set<string>()
  private readonly again = new Set<string>()

  constructor(private readonly device: Device) {}

  /** Sends what waits for a space, soon; quiet when there is no line. */
  send(id: string): void {
    if (this.sending.has(id)) {
      this.again.add(id)
      return
    }
    const space = this.device.spaces.get(id)
    const { outbox } = this.device
    if (space === undefined || outbox === undefined || this.device.status !== 'open') return
    const waits = outbox.of(id).some(({ state }) => state !== 'failed')
    if (!waits && outbox.cleaning(id).length === 0) return
    this.sending.add(id)
    void this.device.background(
      sendWaiting(space, outbox)
        .then(() => this.sendReports(space))
        .finally(() => cleanUp(this.device.server, outbox, id))
        .finally(() => {
          this.sending.delete(id)
          if (this.again.delete(id)) this.send(id)
        }),
    )
  }

  /** Reports wait with everything else and go by letters. */
  private async sendReports(space: Space): Promise<void> {
    if (this.device.outbox?.of(space.id).some(({ byLetter }) => byLetter) !== true) return
    const { sendReports } = await import('../hands/report.ts')
    await sendReports(this.device, space)
  }

  sendAll(): void {
    for (const id of this.device.spaces.keys()) this.send(id)
  }

  /** Has the server drop what is gone from here, as far as that goes now. */
  async cleanUp(groupId?: string): Promise<void> {
    const { outbox } = this.device
    const spaces = new Set(outbox?.cleaning(groupId).map(({ space }) => space))
    for (const id of spaces) {
      await cleanUp(this.device.server, outbox!, id).catch((error: unknown) => {
        if (!(error instanceof VaultError)) throw error
      })
    }
  }
}
