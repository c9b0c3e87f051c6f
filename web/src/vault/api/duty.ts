// Who is there now, and who will be. Moments are milliseconds since 1970.
import type { GroupId, MemberId } from '../api.ts'

export interface DutyView {
  /** Members who tapped "I am here" in the last 30 minutes. */
  here: { memberId: MemberId; pseudonym?: string; until: number; signedOff: boolean; me: boolean }[]
  /** Whether somebody who may answer alone is there. */
  onDuty: boolean
  /** When the rota says that somebody will be. */
  next?: { at: number; minutes: number }
  /** `until`: nobody says so any more from then on, if nobody taps again. */
  organisation?: { onDuty: boolean; until?: number; next?: { at: number; minutes: number } }
  /** When this was heard; absent a line, what is shown is old and says so. */
  heardAt: number
}

export interface ShiftView {
  shiftId: string
  memberId: MemberId
  pseudonym?: string
  mine: boolean
  /** RFC 5545, as FREQ=WEEKLY;BYDAY=TU. */
  rrule: string
  /** Local date and time in `zone`. */
  startsOn: string
  startsAt: string
  minutes: number
  zone: string
  /** The next times, with who covers where somebody swapped. */
  next: { date: string; at: number; memberId: MemberId; pseudonym?: string; offered: boolean }[]
}

export interface NewShift {
  memberId: MemberId
  rrule: string
  startsOn: string
  startsAt: string
  minutes: number
  zone: string
}

export interface HandOverNote {
  id: string
  text: string
  at: number
  mine: boolean
}

export interface SignOffView {
  state: 'none' | 'in_training' | 'signed_off' | 'refresher_due' | 'expired'
  observed: number
  signedBy: number
  /** Day of expiry, as 2027-11-24. */
  until?: string
}

export interface Duty {
  duty(groupId: GroupId): Promise<DutyView>
  iAmHere(groupId: GroupId): Promise<DutyView>
  iAmGone(groupId: GroupId): Promise<DutyView>
  shifts(groupId: GroupId): Promise<ShiftView[]>
  addShift(groupId: GroupId, it: NewShift): Promise<void>
  endShift(groupId: GroupId, shiftId: string): Promise<void>
  offerShift(groupId: GroupId, shiftId: string, date: string, offered: boolean): Promise<void>
  takeShift(groupId: GroupId, shiftId: string, date: string): Promise<void>
  handOverNotes(groupId: GroupId): Promise<HandOverNote[]>
  leaveHandOver(groupId: GroupId, text: string): Promise<void>
  /** The address of a calendar with neutral titles; shown once. */
  makeFeed(title: string): Promise<{ address: string }>
  endFeeds(): Promise<void>
  mySignOff(): Promise<SignOffView>
  signOffs(
    groupId: GroupId,
  ): Promise<{ memberId: MemberId; pseudonym?: string; me: boolean; signOff: SignOffView }[]>
  noteSignOff(groupId: GroupId, memberId: MemberId, kind: 'observed' | 'signed_off'): Promise<void>
}
