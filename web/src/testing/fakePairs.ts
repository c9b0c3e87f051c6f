// Talks of the fake vault: one going on, one that was asked for, one request that waits for an answer.
import type { Pairs, PairView, PostView, RequestRules, RequestView, VaultEvent } from '../vault/api.ts'
import { VaultError } from '../vault/api.ts'

const DAY = 24 * 60 * 60 * 1000
export const TALK = 'talk'
export const OVER = 'talk-over'

export class FakePairs implements Pairs {
  rules: RequestRules
  asked: RequestView[]
  talks: PairView[]
  greets: string[] = ['m4']
  posts: PostView[]

  constructor(
    private readonly now: number,
    private readonly emit: (event: VaultEvent) => void,
  ) {
    const from = { groupId: 'tuesday', groupName: 'Tuesday Harbor' }
    this.rules = {
      mayAsk: ['m2', 'm4', 'm5'],
      mine: 'default',
      left: 2,
      open: [{ memberId: 'm6', pairId: 'asked', since: now - DAY }],
    }
    this.asked = [
      { ...from, pairId: 'new', memberId: 'm4', pseudonym: 'Warm Lantern', sentence: 2, at: now - DAY / 8 },
    ]
    this.talks = [
      { ...from, pairId: TALK, memberId: 'm2', pseudonym: 'Steady Cedar', unread: 1, lastAt: now - DAY / 24 },
      { ...from, pairId: 'asked', memberId: 'm6', pseudonym: 'Gentle River', unread: 0, waiting: 'answer' },
      {
        ...from,
        ...{ pairId: OVER, memberId: 'm3', pseudonym: 'Brave Otter', unread: 0, ended: 'by_them' },
      },
    ]
    this.posts = [
      said('t2', 'Steady Cedar', 'Glad you asked. I am around most evenings.', now / 60_000 - 60),
      said('t1', 'Quiet Maple', 'Thank you for saying yes. It was a long week.', now / 60_000 - 75),
    ]
  }

  async requestRules() {
    return this.rules
  }
  async setRequests(_groupId: string, state: RequestRules['mine']): Promise<void> {
    this.rules = { ...this.rules, mine: state }
  }
  async askToTalk(_groupId: string, memberId: string): Promise<void> {
    this.rules = {
      ...this.rules,
      mayAsk: this.rules.mayAsk.filter((id) => id !== memberId),
      left: this.rules.left - 1,
      open: [...this.rules.open, { memberId, pairId: `asked-${memberId}`, since: this.now }],
    }
    this.emit({ type: 'talks' })
  }
  async withdrawRequest(_groupId: string, pairId: string): Promise<void> {
    this.rules = {
      ...this.rules,
      left: this.rules.left + 1,
      open: this.rules.open.filter((it) => it.pairId !== pairId),
    }
    this.talks = this.talks.filter((it) => it.pairId !== pairId)
    this.emit({ type: 'talks' })
  }
  async requests() {
    return this.asked
  }
  async answerRequest(pairId: string, yes: boolean) {
    const found = this.asked.find((it) => it.pairId === pairId)
    if (!found) throw new VaultError('no_such_request')
    this.asked = this.asked.filter((it) => it !== found)
    if (yes) {
      const { groupId, groupName, memberId, pseudonym } = found
      this.talks = [
        { pairId, groupId, groupName, memberId, pseudonym, unread: 0, waiting: 'them' },
        ...this.talks,
      ]
    }
    this.emit({ type: 'talks' })
    return yes ? pairId : undefined
  }
  async pairs() {
    return this.talks
  }
  async endPair(pairId: string): Promise<void> {
    this.talks = this.talks.map((it) => (it.pairId === pairId ? { ...it, ended: 'by_me' } : it))
    this.emit({ type: 'talks' })
  }
  async greeters() {
    return this.greets
  }
  async nameGreeters(_groupId: string, memberIds: string[]): Promise<void> {
    this.greets = memberIds
  }
}

function said(objectId: string, pseudonym: string, text: string, at: number): PostView {
  return {
    ...{ objectId, groupId: TALK, author: pseudonym === 'Quiet Maple' ? 'p1' : 'p2', pseudonym },
    ...{ mine: pseudonym === 'Quiet Maple', at: Math.floor(at), text, attachments: [], reactions: [] },
    ...{ replyCount: 0, edited: false, state: 'sent', unread: false, revision: 1 },
  }
}
