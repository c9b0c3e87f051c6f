// Reading what is new in every space, and what follows from it on this device.
import type { Device } from '../device.ts'
import { mayBeCalled, waitsForHands } from '../hands/called.ts'
import type { SpaceAnswer } from '../server/http.ts'
import { finishFounding, finishJoining } from '../space/found.ts'
import { catchUp } from '../space/receive/catchUp.ts'
import { newRecord, Space } from '../space/space.ts'
import { lookAfter, noteMembership } from '../space/upkeep.ts'

export class Reading {
  /** By space: the log's last entry after which it was looked after. */
  private readonly tendedSeq = new Map<string, number>()

  constructor(private readonly device: Device) {}

  /** Reads everything that is new, looks after every space, sends what waits. */
  async readAll(): Promise<void> {
    if (this.device.status !== 'open') return
    const hints = await this.device.server.spaces()
    const vault = this.device.vault
    if (vault !== undefined) {
      await this.tend(vault, hints)
      await this.meetMemberships(vault)
    }
    await Promise.all(this.device.groups.map((space) => this.device.background(this.tend(space, hints))))
    this.device.sendAll()
    if (this.device.outbox?.items.every(({ state }) => state === 'failed') === true) this.device.retry.reset()
  }

  async tend(space: Space, hints?: SpaceAnswer[]): Promise<void> {
    if (space.record.founding !== undefined) await finishFounding(space)
    if (space.record.status === 'joining' && !(await finishJoining(space))) {
      this.device.spaces.delete(space.id)
      return
    }
    if (space.record.status === 'removed' || space.record.status === 'left') return
    const hint = hints?.find(({ space_id }) => space_id === space.id)
    const before = space.record.status
    await space.turn.run(() => catchUp(space, hint))
    await this.checkNoted(space)
    if (space.record.status === 'member' || space.record.status === 'guest') {
      this.device.live.subscribe(space.id, space.k, (space.log?.seq ?? -1) + 1)
    }
    await this.afterReading(space, before !== space.record.status)
  }

  /** What follows from having read a space. */
  async afterReading(space: Space, changed: boolean): Promise<void> {
    this.tendedSeq.set(space.id, space.log?.seq ?? -1)
    await lookAfter(space, this.device.keeper)
    await noteMembership(space, this.device.keeper, changed)
    await this.lookAfterTalks(space)
    await this.lookAfterHands(space)
    this.device.send(space.id)
    if (this.device.vault !== undefined) this.device.send(this.device.vault.id)
  }

  /** Most members' devices never load what this needs. */
  private async lookAfterHands(space: Space): Promise<void> {
    if (!mayBeCalled(space) || space.record.stopped !== undefined) return
    const { lookAfterHands } = await import('../hands/upkeep.ts')
    await lookAfterHands(this.device, space)
  }

  /** Whoever neither asked nor was asked for a talk never loads this. */
  private async lookAfterTalks(space: Space): Promise<void> {
    const asked = (space.record.requests?.size ?? 0) > 0
    if ((space.log?.kind !== 'pair' && !asked) || space.record.stopped !== undefined) return
    const { tendTalks } = await import('../pairs/tend.ts')
    await tendTalks(this.device, space)
  }

  /** What another device of this member had seen must be here as well. */
  private async checkNoted(space: Space): Promise<void> {
    const noted = this.device.vault?.contents.memberships.get(space.id)?.content
    if (noted?.kind !== 'membership' || space.log === undefined || space.record.stopped !== undefined) return
    const { seq, hash, k, chain } = noted.membership.seen
    const chainHere = space.chainAt(k)
    const fits =
      space.log.hashes[seq] === hash &&
      (chainHere === undefined
        ? k <= space.k || !space.isMember
        : chainHere.every((byte, i) => byte === chain[i]))
    if (!fits) await space.stop('rolled_back')
    const readK = noted.membership.readK ?? 0
    if (readK > space.record.readK) space.record.readK = readK
  }

  /** Spaces that another device of this member entered or left. */
  private async meetMemberships(vault: Space): Promise<void> {
    for (const { content } of vault.contents.memberships.values()) {
      if (content.kind !== 'membership' || vault !== this.device.vault) continue
      const { space: id, member, joined, pseudonym, left, readK } = content.membership
      if (this.device.spaces.has(id) || left) continue
      const record = { ...newRecord(id, member, joined), pseudonym, readK: readK ?? 0 }
      record.status = 'guest'
      const space = new Space(this.device.ground, record)
      this.device.spaces.set(id, space)
      await space.save()
    }
  }

  /** Something for one space came over the live connection. */
  inSpace(id: string, work: (space: Space) => Promise<void>): void {
    const space = this.device.spaces.get(id)
    if (space === undefined) return
    void this.device.background(
      (async () => {
        const before = space.record.status
        await space.turn.run(() => work(space))
        const log = space.log
        const busy =
          log !== undefined &&
          (log.epochDue ||
            space.unopened.size > 0 ||
            log.seq > this.tended(space) ||
            waitsForHands(this.device, space) ||
            (log.kind === 'pair' && space.isMember && space.record.talk?.proven !== true))
        const changed = before !== space.record.status
        if (changed && space.isMember) this.device.live.subscribe(space.id, space.k, (log?.seq ?? -1) + 1)
        if (busy || changed) await this.afterReading(space, changed)
        if (this.device.outbox?.of(id).some(({ state }) => state === 'accepted') === true)
          this.device.send(id)
        if (space === this.device.vault) {
          const known = this.device.spaces.size
          await this.meetMemberships(space)
          if (this.device.spaces.size > known) await this.readAll()
        }
      })(),
    )
  }

  private tended(space: Space): number {
    return this.tendedSeq.get(space.id) ?? -1
  }
}
