// Two people who talk: asking with one of four fixed sentences, answering or not, and ending it at any time. Nobody is told of a no.
import type { GroupId, MemberId } from '../api.ts'

/** 1 "Can we talk?", 2 "I know that feeling", 3 "Welcome, I can show you around", 4 "Would you look out for me?": see talks.ftl. */
export type RequestSentence = 1 | 2 | 3 | 4

/** Somebody asked this person for a talk, and was not answered. */
export interface RequestView {
  pairId: string
  groupId: GroupId
  groupName: string
  memberId: MemberId
  pseudonym: string
  sentence: RequestSentence
  /** When this device heard of it, ms since 1970. */
  at: number
}

export interface PairView {
  pairId: string
  /** The group that both came from, and who the other is there. */
  groupId: GroupId
  groupName: string
  memberId: MemberId
  pseudonym: string
  ended?: 'by_them' | 'by_me'
  /** Nothing can be said yet. answer: they were asked. them: this person said yes, and their device has not heard of it. */
  waiting?: 'answer' | 'them'
  unread: number
  /** The minute of what was said last, ms since 1970. */
  lastAt?: number
}

export interface RequestRules {
  /** Whom this person may ask. Who would not want it looks like everybody else where the server keeps that to itself. */
  mayAsk: MemberId[]
  mine: 'default' | 'on' | 'off'
  /** Until when nobody but greeters and facilitators may ask this person by default, ms since 1970; absent once that is over. */
  newcomerUntil?: number
  /** How many more may be asked now. */
  left: number
  open: { memberId: MemberId; pairId: string; since: number }[]
}

export interface Pairs {
  requestRules(groupId: GroupId): Promise<RequestRules>
  setRequests(groupId: GroupId, state: RequestRules['mine']): Promise<void>
  askToTalk(groupId: GroupId, memberId: MemberId, sentence: RequestSentence): Promise<void>
  withdrawRequest(groupId: GroupId, pairId: string): Promise<void>
  /** Asked of this person and not answered. */
  requests(): Promise<RequestView[]>
  /** The talk's id when yes; a no is told to nobody. */
  answerRequest(pairId: string, yes: boolean): Promise<string | undefined>
  pairs(): Promise<PairView[]>
  endPair(pairId: string): Promise<void>
  /** Who greets newcomers: members of the group. */
  greeters(groupId: GroupId): Promise<MemberId[]>
  nameGreeters(groupId: GroupId, memberIds: MemberId[]): Promise<void>
}
