// Safe hands as the page asks for them: each method hands over to the part that has it, loaded when it is first needed.
import {
  type BarDecision,
  type BarView,
  type GroupId,
  type Hands,
  type MeasureView,
  type MemberId,
  type MyReport,
  type NewReport,
  type ObjectId,
  type PostView,
  type QueueAct,
  type QueueItem,
  type ReportPreview,
  type StewardAct,
  type TeamWord,
  VaultError,
} from './api.ts'
import type { Device } from './device.ts'
import { measuresOf } from './hands/measures.ts'
import type { FreeChoiceAnswer } from './hf1/kinds.ts'
import type { Space } from './space/space.ts'

type Parts = typeof import('./hands/all.ts')

/** Another device of this person may block somebody too. */
const BLOCKS_FRESH_MS = 5 * 60_000

/** Whom this person blocked, of one group, as the server said it to whoever was signed in then. */
interface Blocks {
  shelf: Device['shelf']
  heardAt: number
  members: Promise<MemberId[]>
}

export class HandsVault implements Hands {
  private readonly blocks = new Map<GroupId, Blocks>()

  constructor(private readonly device: Device) {}

  async reportPreview(groupId: GroupId, it: { about?: MemberId; object?: ObjectId }): Promise<ReportPreview> {
    const { reports } = await parts()
    return reports.reportPreview(this.device, await this.loaded(groupId), it)
  }

  async report(groupId: GroupId, it: NewReport): Promise<{ reportId: string; queued: boolean }> {
    const { reports } = await parts()
    return reports.report(this.device, await this.loaded(groupId), it)
  }

  async myReports(): Promise<MyReport[]> {
    return (await parts()).own.myReports(this.device)
  }

  async forgetReport(reportId: string): Promise<void> {
    await (await parts()).own.forgetReport(this.device, reportId)
  }

  async hideForMe(
    groupId: GroupId,
    it: { object?: ObjectId; member?: MemberId },
    on: boolean,
  ): Promise<void> {
    await (await parts()).own.hideForMe(this.device, groupId, it, on)
  }

  async hiddenForMe(groupId: GroupId): Promise<{ objects: ObjectId[]; members: MemberId[] }> {
    return (await parts()).own.hiddenForMe(this.device, groupId)
  }

  async block(groupId: GroupId, memberId: MemberId, on: boolean): Promise<void> {
    this.device.space(groupId)
    await this.device.server.block(groupId, memberId, on)
    this.blocks.clear()
    if (on) {
      const { endBlocked } = await import('./pairs/tend.ts')
      await endBlocked(this.device)
    }
    this.device.announce({ type: 'wall', groupId })
  }

  /** A wall looks at each word that comes; the server is asked once in a while. */
  async blocked(groupId: GroupId): Promise<MemberId[]> {
    const { shelf, server, outside } = this.device
    this.device.space(groupId)
    const known = this.blocks.get(groupId)
    const fresh =
      known !== undefined && known.shelf === shelf && known.heardAt + BLOCKS_FRESH_MS > outside.now()
    if (fresh) return [...(await known.members)]
    const heard = { shelf, heardAt: outside.now(), members: server.blocks(groupId) }
    this.blocks.set(groupId, heard)
    try {
      return [...(await heard.members)]
    } catch (error) {
      if (this.blocks.get(groupId) === heard) this.blocks.delete(groupId)
      throw error
    }
  }

  async queue(groupId: GroupId): Promise<QueueItem[]> {
    return (await parts()).queue.queue(this.device, groupId)
  }

  async actOn(
    groupId: GroupId,
    reportId: string,
    it: { act: QueueAct; words?: string; minutes?: number },
  ): Promise<void> {
    await (await parts()).queue.actOn(this.device, groupId, reportId, it)
  }

  async context(groupId: GroupId, reportId: string): Promise<PostView[]> {
    return (await parts()).queue.context(this.device, groupId, reportId)
  }

  async bars(groupId: GroupId): Promise<BarView[]> {
    // The safety team is in none of the groups, and knows nobody's name there.
    const profiles = this.device.spaces.get(groupId)?.contents
    const bars = await this.device.server.bars(groupId)
    return bars.map(({ member_id: memberId, state, mine }) => {
      const pseudonym = profiles?.profileOf(memberId)?.pseudonym
      return { memberId, state, mine, ...(pseudonym !== undefined && { pseudonym }) }
    })
  }

  async decideBar(groupId: GroupId, memberId: MemberId, act: BarDecision): Promise<void> {
    await this.device.server.bar(groupId, memberId, act)
    this.device.announce({ type: 'worries', groupId })
  }

  async measures(groupId: GroupId): Promise<MeasureView[]> {
    return measuresOf(await this.loaded(groupId), this.device.server.minute())
  }

  async endMeasure(groupId: GroupId, memberId: MemberId): Promise<void> {
    await (await parts()).queue.endMeasure(this.device, await this.loaded(groupId), memberId)
  }

  async teamWords(groupId: GroupId): Promise<TeamWord[]> {
    return (await parts()).received.teamWords(this.device.space(groupId))
  }

  async teamWordRead(groupId: GroupId, id: string): Promise<void> {
    await (await parts()).received.wordRead(this.device.space(groupId), id)
  }

  async appeal(groupId: GroupId, words: string): Promise<void> {
    await (await parts()).reports.appeal(this.device, await this.loaded(groupId), words)
  }

  async stewardActs(groupId: GroupId): Promise<StewardAct[]> {
    const { log } = await this.loaded(groupId)
    return log!.stewarded.map(({ at, memberId, act }) => ({ at, memberId, act }))
  }

  async safetyWords(groupId: GroupId): Promise<{ safetyTeam?: string[]; steward?: string[] }> {
    return (await parts()).safety.safetyWords(await this.loaded(groupId))
  }

  async safetyTeamToName(groupId: GroupId): Promise<string[] | undefined> {
    return (await parts()).team.safetyTeamToName(this.device, await this.loaded(groupId))
  }

  async nameSafetyTeam(groupId: GroupId, compared: string[]): Promise<void> {
    await (await parts()).team.nameSafetyTeam(this.device, await this.loaded(groupId), compared)
  }

  async freeChoiceDue(): Promise<boolean> {
    return (await parts()).own.freeChoiceDue(this.device)
  }

  async answerFreeChoice(answer: FreeChoiceAnswer): Promise<void> {
    await (await parts()).own.answerFreeChoice(this.device, answer)
  }

  private async loaded(groupId: GroupId): Promise<Space> {
    const space = this.device.space(groupId)
    if (space.log === undefined) throw new VaultError('group_not_loaded')
    await space.loadPlaces()
    return space
  }
}

const parts = (): Promise<Parts> => import('./hands/all.ts')
