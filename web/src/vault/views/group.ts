// Groups as a page shows them.
import {
  type GroupSettings,
  type GroupSummary,
  type GroupView,
  type GuestView,
  type LinkView,
  type MemberView,
  VaultError,
} from '../api.ts'
import { base64url } from '../bytes.ts'
import type { Settings } from '../hf1/kinds.ts'
import type { Space } from '../space/space.ts'

export function summaryOf(space: Space): GroupSummary {
  const { record, log } = space
  const summary: GroupSummary = {
    groupId: space.id,
    name: space.name,
    status: statusOf(space),
    role: log?.people.get(space.me)?.role ?? 'member',
    unread: record.unread,
    waitingGuests: space.isFacilitator ? (log?.guestCount ?? 0) : 0,
    memberCount: log?.memberCount ?? record.memberCount,
    normsChanged: normsChanged(space),
    onlyFacilitator: space.isFacilitator && log?.facilitatorCount === 1,
  }
  if (record.lastActivity !== undefined) summary.lastActivity = record.lastActivity
  const stopped = record.stopped ?? space.trouble
  if (stopped !== undefined) summary.stoppedBecause = stopped
  return summary
}

/** A talk in the shape of a group, so that the wall shows it. Nobody in it looks after it; once one left, nothing is written. */
export function pairAsGroup(space: Space): GroupView {
  const view = groupViewOf(space)
  const over = view.status === 'member' && space.log?.pairHasEnded === true
  const known = space.record.talk?.proven === true
  if (!known) throw new VaultError('no_such_group')
  return { ...view, kind: 'pair', role: 'member', onlyFacilitator: false, ...(over && { status: 'left' }) }
}

/** A group of which nothing is told while this device is locked but where one stands in it. */
export const lockedSummaryOf = (
  { groupId, status }: Pick<GroupSummary, 'groupId' | 'status'>,
  index: number,
): GroupSummary => ({
  ...{ groupId, status, name: '', number: index + 1, role: 'member', unread: 0, waitingGuests: 0 },
  ...{ memberCount: 0, normsChanged: false, onlyFacilitator: false },
})

export function groupViewOf(space: Space): GroupView {
  const { record, log, settings } = space
  const edition = settings?.edition
  const agreedAt = space.contents.acceptances.get(space.me)
  const before = normsChanged(space) ? normsAccepted(space)?.norms : undefined
  return {
    ...summaryOf(space),
    settings: publicSettings(space.settings),
    history: log?.history ?? 'none',
    open: log?.open ?? false,
    me: space.me,
    myPseudonym: record.pseudonym,
    listed: record.listed,
    ...(edition && { normsEdition: { ...edition, ...(agreedAt !== undefined && { agreedAt }) } }),
    ...(before !== undefined && { normsBefore: before }),
    wasMember: log?.people.get(space.me)?.cameInBy !== undefined,
  }
}

export function publicSettings(settings: Settings | undefined): GroupSettings {
  const { name = '', norms = '', medicationWelcome = false, about, onDutyOnly } = settings ?? {}
  return {
    ...{ name, norms, medicationWelcome },
    ...(about !== undefined && { about }),
    ...(onDutyOnly === true && { onDutyOnly }),
  }
}

/** Facilitators first, by name. Members who chose not to be listed are counted, and shown to facilitators alone. */
export function membersOf(space: Space): MemberView[] {
  const log = space.checkedLog
  const members = log.members.flatMap(({ id, role, since }) => {
    const profile = space.contents.profileOf(id)
    const me = id === space.me
    // Just after signing in, this device has not read yet what its member said of themselves.
    const unread = space.record.profileSent === undefined
    const listed = me ? space.record.listed || unread : (profile?.listed ?? false)
    const view: MemberView = { memberId: id, role, listed, me, since }
    const pseudonym = me ? space.record.pseudonym : profile?.pseudonym
    if (pseudonym !== undefined) view.pseudonym = pseudonym
    const about = me ? space.record.about : profile?.about
    if (about !== undefined) view.about = about
    const shown = listed || me || space.isFacilitator || role === 'facilitator' || log.kind === 'pair'
    return shown ? [view] : []
  })
  const place = ({ role, pseudonym = '' }: MemberView): string =>
    `${role === 'facilitator' ? 0 : 1}${pseudonym}`
  return members.sort((a, b) => place(a).localeCompare(place(b)))
}

/** Whoever has waited longest comes first. */
export function guestsOf(space: Space): GuestView[] {
  const guests = space.checkedLog.guests
  guests.sort((a, b) => a.since - b.since)
  return guests.map(({ id, since }) => {
    const { pseudonym, words } = space.record.introductions.get(id) ?? {}
    return {
      memberId: id,
      since,
      ...(pseudonym !== undefined && { pseudonym }),
      ...(words !== undefined && { words }),
    }
  })
}

export function linksOf(space: Space): LinkView[] {
  const log = space.checkedLog
  const minute = space.ground.server.minute()
  return [...log.invites]
    .map(([inviteId, { role, mode, expires, usesLeft }]) => {
      const label = space.contents.notes.get(inviteId)
      const state = log.inviteState(inviteId, minute)!
      return { inviteId, role, mode, expires, usesLeft, state, ...(label !== undefined && { label }) }
    })
    .reverse()
}

export function statusOf(space: Space): GroupSummary['status'] {
  const { record } = space
  if (record.stopped !== undefined) return 'stopped'
  return record.status === 'joining' ? 'guest' : record.status
}

/** Whether the norms in force read otherwise than those this member accepted. */
function normsChanged(space: Space): boolean {
  const { accepted } = space.record
  const commit = space.log?.settings
  if (!space.isMember || accepted === undefined || commit === undefined) return false
  if (base64url(accepted) === base64url(commit)) return false
  const before = normsAccepted(space)
  const now = space.contents.settingsOf(commit)
  return (
    now !== undefined && (before?.norms !== now.norms || before.medicationWelcome !== now.medicationWelcome)
  )
}

const normsAccepted = (space: Space): Settings | undefined =>
  space.contents.settingsOf(space.record.accepted) ?? space.record.shownSettings
