// Safe hands: reports, worries, what a team does about them, and what a person hides for themselves. No reporter and no
// moderator is ever named across this line.
import type { GroupId, MemberId, Minute, ObjectId, PostView } from '../api.ts'

export type ReportReason =
  | 'harm_to_self'
  | 'overdose'
  | 'sourcing'
  | 'romantic'
  | 'harassment'
  | 'norms'
  | 'medication_shaming'
  | 'privacy'
  | 'under_age'
  | 'other'

export interface NewReport {
  reason: ReportReason
  /** What it is about: a post or reply, a person, or both. */
  object?: ObjectId
  about?: MemberId
  words?: string
  /** Posts around it that the reporter chose to send along, at most ten. */
  neighbours?: ObjectId[]
  /** "I'm worried about this person": care, not a complaint. */
  worry?: boolean
  /** The `unvouched` safety team of the preview, when the reporter chose to send it there. */
  safetyTeam?: GroupId
}

export interface ReportPreview {
  /** Who will read it: the group's facilitators, or the organisation's safety team. */
  to: 'team' | 'safety_team'
  /** How many people that is. */
  readers: number
  /** True when the group's facilitators cannot take it and the organisation has no safety team. */
  nobody: boolean
  /** A safety team that the server announces and no facilitator of the group vouched for yet. */
  unvouched?: { team: GroupId; words: string[] }
}

export interface MyReport {
  reportId: string
  groupId: GroupId
  reason: ReportReason
  words?: string
  texts: { pseudonym: string; text: string; at: Minute }[]
  at: Minute
  /** When this device and the sealed copy forget it. */
  until: Minute
}

export type QueueAct =
  | 'claim'
  | 'give_back'
  | 'note'
  | 'talked_to'
  | 'hid'
  | 'muted'
  | 'listen_only'
  | 'removed'
  | 'bar_proposed'
  | 'bar_confirmed'
  | 'bar_declined'
  | 'closed'
  | 'reopened'
  | 'handed_over'

export interface QueueItem {
  reportId: string
  /** Where it happened. */
  groupId: GroupId
  groupName: string
  reason: ReportReason | 'appeal'
  worry: boolean
  at: Minute
  about?: { memberId: MemberId; pseudonym?: string; present: boolean }
  words?: string
  /** The first is what was reported; each was verified against the group's log. */
  items: {
    objectId: ObjectId
    author: MemberId
    pseudonym: string
    text: string
    at: Minute
    reported: boolean
  }[]
  state: 'open' | 'claimed' | 'closed'
  /** Claimed by the person at this device. */
  mine: boolean
  /** False for who acted before and is asked to let somebody else look, on an appeal. */
  mayClaim: boolean
  /** Minutes it waits unclaimed, as of now; and how far it went. */
  waiting?: number
  handedTo?: 'second_person' | 'organisation'
  acts: { act: QueueAct; at: Minute; words?: string; until?: Minute; mine: boolean }[]
  bar?: { state: 'proposed' | 'confirmed'; mine: boolean }
}

/** Somebody who may not come back into a group, or is asked not to. */
export interface BarView {
  memberId: MemberId
  /** Who they were here, where this device knows it. */
  pseudonym?: string
  /** `lift_proposed`: it holds, and somebody asks to let them back in. */
  state: 'proposed' | 'confirmed' | 'lift_proposed'
  /** Whether this person proposed what waits for a second one. */
  mine: boolean
}

export type BarDecision = 'confirm' | 'decline' | 'propose_lift' | 'confirm_lift' | 'decline_lift'

/** What the team says to a person, in words, without saying who. */
export interface TeamWord {
  id: string
  groupId: GroupId
  text: string
  measure?: 'talk' | 'hidden' | 'muted' | 'listen_only' | 'removed'
  until?: Minute
  object?: ObjectId
  at: Minute
}

export interface MeasureView {
  memberId: MemberId
  measure: 'muted' | 'listen_only'
  until: Minute
  /** For whom it is about: what the facilitators said when they decided it. */
  why?: string
}

export interface StewardAct {
  at: Minute
  memberId: MemberId
  act: 'removed_facilitator' | 'made_facilitator'
}

export interface Hands {
  reportPreview(groupId: GroupId, it: { about?: MemberId; object?: ObjectId }): Promise<ReportPreview>
  /** Resolves when it reached the server; while there is no line it is kept and sent by itself (`queued`). */
  report(groupId: GroupId, it: NewReport): Promise<{ reportId: string; queued: boolean }>
  /** What was reported in the last 30 days, from the sealed copies. */
  myReports(): Promise<MyReport[]>
  forgetReport(reportId: string): Promise<void>

  hideForMe(groupId: GroupId, it: { object?: ObjectId; member?: MemberId }, on: boolean): Promise<void>
  hiddenForMe(groupId: GroupId): Promise<{ objects: ObjectId[]; members: MemberId[] }>
  block(groupId: GroupId, memberId: MemberId, on: boolean): Promise<void>
  /** Members here whom this person blocked, in this group or another. */
  blocked(groupId: GroupId): Promise<MemberId[]>

  /** The queue of a group's facilitators, or of the safety team when `groupId` is that team. Newest open ones first. */
  queue(groupId: GroupId): Promise<QueueItem[]>
  /** Every act is noted for the team; those that touch the person take `words` for them. */
  actOn(
    groupId: GroupId,
    reportId: string,
    it: { act: QueueAct; words?: string; /** For muted and listen_only. */ minutes?: number },
  ): Promise<void>
  /** The newest posts around what was reported, as this facilitator's own device has them. */
  context(groupId: GroupId, reportId: string): Promise<PostView[]>
  /** Who is kept out of a group; its facilitators ask, and the safety team, which is not in the group. */
  bars(groupId: GroupId): Promise<BarView[]>
  decideBar(groupId: GroupId, memberId: MemberId, act: BarDecision): Promise<void>
  measures(groupId: GroupId): Promise<MeasureView[]>
  endMeasure(groupId: GroupId, memberId: MemberId): Promise<void>

  /** What the team said to this person. */
  teamWords(groupId: GroupId): Promise<TeamWord[]>
  teamWordRead(groupId: GroupId, id: string): Promise<void>
  /** Asks for somebody else to look again at what was done to this person. */
  appeal(groupId: GroupId, words: string): Promise<void>

  /** What the organisation did in this group with its steward key. */
  stewardActs(groupId: GroupId): Promise<StewardAct[]>
  /** For a facilitator: the words of a safety team that the organisation has and the group does not name yet. */
  safetyTeamToName(groupId: GroupId): Promise<string[] | undefined>
  /** Names it, once a person compared the words; refused with `server_untrue` when it is another one by now. */
  nameSafetyTeam(groupId: GroupId, compared: string[]): Promise<void>
  /** Words that two people can compare: the group's safety team, and its steward key. */
  safetyWords(groupId: GroupId): Promise<{ safetyTeam?: string[]; steward?: string[] }>

  /** Whether the yearly question about free choice is due; answering keeps it sealed for this person alone. */
  freeChoiceDue(): Promise<boolean>
  answerFreeChoice(answer: 'yes' | 'not_sure' | 'no'): Promise<void>
}
