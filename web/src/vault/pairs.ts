// Talks of two as the page asks for them: each method hands over to the part that has it, loaded when it is first needed.
import {
  type GroupId,
  type MemberId,
  type Pairs,
  type PairView,
  type RequestRules,
  type RequestSentence,
  type RequestView,
  VaultError,
} from './api.ts'
import type { Device } from './device.ts'
import { Refused } from './hf1/refused.ts'
import type { Space } from './space/space.ts'

type Parts = typeof import('./pairs/all.ts')

export class PairsVault implements Pairs {
  constructor(private readonly device: Device) {}

  async requestRules(groupId: GroupId): Promise<RequestRules> {
    return (await parts()).asking.requestRules(this.device, await this.group(groupId))
  }

  async setRequests(groupId: GroupId, state: RequestRules['mine']): Promise<void> {
    await (await parts()).asking.setRequests(this.device, await this.group(groupId), state)
  }

  async askToTalk(groupId: GroupId, memberId: MemberId, sentence: RequestSentence): Promise<void> {
    const { asking } = await parts()
    const group = await this.group(groupId)
    await said(asking.askToTalk(this.device, group, memberId, sentence))
  }

  async withdrawRequest(groupId: GroupId, pairId: string): Promise<void> {
    const { asking } = await parts()
    await said(asking.withdrawRequest(this.device, this.device.space(groupId), pairId))
  }

  async requests(): Promise<RequestView[]> {
    if (this.device.status !== 'open') return []
    return (await parts()).lists.requestViews(this.device)
  }

  async answerRequest(pairId: string, yes: boolean): Promise<string | undefined> {
    return (await parts()).answering.answerRequest(this.device, pairId, yes)
  }

  async pairs(): Promise<PairView[]> {
    if (this.device.status !== 'open') return []
    return (await parts()).lists.pairViews(this.device)
  }

  async endPair(pairId: string): Promise<void> {
    const { asking } = await parts()
    await said(asking.giveUp(this.device, this.device.space(pairId)))
  }

  async greeters(groupId: GroupId): Promise<MemberId[]> {
    return (await parts()).greeting.greetersOf(await this.group(groupId))
  }

  async nameGreeters(groupId: GroupId, memberIds: MemberId[]): Promise<void> {
    const { greeting } = await parts()
    const group = await this.group(groupId)
    await said(greeting.nameGreeters(this.device, group, memberIds))
  }

  private async group(groupId: GroupId): Promise<Space> {
    const space = this.device.space(groupId)
    if (space.log === undefined) throw new VaultError('group_not_loaded')
    if (space.log.kind !== 'group') throw new VaultError('no_such_group')
    await space.loadPlaces()
    return space
  }
}

/** What the rules here say no to, the server would as well. */
async function said(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    throw error instanceof Refused ? new VaultError(error.code) : error
  }
}

const parts = (): Promise<Parts> => import('./pairs/all.ts')
