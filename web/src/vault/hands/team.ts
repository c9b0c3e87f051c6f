// A group's team is looked after by the facilitators' devices, without anybody's doing: founded, named, joined, kept to those
// who are facilitators.
import { VaultError } from '../api.ts'
import { equal } from '../bytes.ts'
import type { Device } from '../device.ts'
import { createLink } from '../groups.ts'
import { encode } from '../hf1/cbor.ts'
import { bytesOf } from '../hf1/entry.ts'
import { type Settings, settingsCommit, settingsFields } from '../hf1/kinds.ts'
import { PURPOSE_TEAM_INVITATION, writeLetter } from '../hf1/letter.ts'
import { readLink } from '../hf1/link.ts'
import type { Person } from '../hf1/log.ts'
import { pad } from '../hf1/padding.ts'
import { random } from '../hf1/primitives.ts'
import { Refused } from '../hf1/refused.ts'
import { isFinal, ServerRefusal } from '../server/http.ts'
import { Serial } from '../serial.ts'
import { changeSpace } from '../space/change.ts'
import { foundSpace, joinByLink, openLink } from '../space/found.ts'
import { catchUp } from '../space/receive/catchUp.ts'
import type { Space } from '../space/space.ts'
import { announcedSafetyTeam, comparedWords } from './safetyTeam.ts'

const LINK_HOURS = 30 * 24
const DAY_MINUTES = 1440
/** How long the only facilitator waits for word of a team that is named already. */
const ALONE_MINUTES = 60
const NAMING_TRIES_MAX = 3
/** Devices spread what any of them could do over this time. */
const SPREAD_MS = 3_000

/** The team that a group's settings name, where this member is in it. */
export function teamOf(device: Device, group: Space): Space | undefined {
  const id = group.settings?.team
  const team = id === undefined ? undefined : device.spaces.get(id)
  return team?.isMember === true && team.log?.kind === 'team' ? team : undefined
}

export const groupOf = (device: Device, team: Space): Space | undefined =>
  device.groups.find((group) => group.log?.kind === 'group' && group.settings?.team === team.id)

const turns = new WeakMap<Space, Serial>()

/** Looks after the team of a group in which this member is a facilitator. */
export function tendTeam(device: Device, group: Space): Promise<void> {
  const turn = turns.get(group) ?? new Serial()
  turns.set(group, turn)
  return turn.run(async () => {
    if (!group.isMember || !group.isFacilitator || group.record.stopped !== undefined) return
    await group.loadPlaces()
    const settings = await settingsInForce(group)
    if (settings === undefined) return
    const team = teamOf(device, group)
    if (team !== undefined) {
      await team.loadPlaces()
      await belong(device, group, team)
      await inviteMissing(device, group, team)
      await removeOthers(device, group, team)
    } else if (group.record.teamLink !== undefined && settings.team !== undefined) {
      await followLink(device, group, settings.team)
    } else if (await mayFound(device, group, settings)) {
      await found(device, group, settings)
    }
  })
}

/** The settings that the log commits to, word for word. */
export async function settingsInForce(group: Space): Promise<Settings | undefined> {
  const commit = group.checkedLog.settings
  if (commit === undefined) return undefined
  for (const settings of [group.settings, group.record.madeSettings]) {
    if (settings !== undefined && equal(await settingsCommit(settingsFields(settings)), commit))
      return settings
  }
  return undefined
}

/**
 * Who holds the role longest founds. Where a team is named already, only after nobody let them in for some time: it may be
 * one that this member founded on another device, and of which this one has not heard yet.
 */
async function mayFound(device: Device, group: Space, settings: Settings): Promise<boolean> {
  const since = ({ roles }: Person): number => roles.at(-1)?.seq ?? 0
  const { facilitators } = group.checkedLog
  const [longest] = [...facilitators].sort((a, b) => since(a) - since(b))
  if (longest?.id !== group.me) return false
  if (settings.team === undefined) return true
  const known = device.spaces.get(settings.team)?.record.status
  if (known === 'joining' || known === 'guest' || known === 'member') return false
  const minute = group.ground.server.minute()
  if (group.record.teamlessSince === undefined) {
    group.record.teamlessSince = minute
    await group.save()
  }
  const wait = facilitators.length === 1 ? ALONE_MINUTES : DAY_MINUTES
  return group.record.teamlessSince + wait <= minute
}

async function found(device: Device, group: Space, settings: Settings): Promise<void> {
  const { record } = group
  // One that was founded and, because the line broke, not named.
  let team = device.groups.find((it) => it.record.teamOf === group.id && it.isMember)
  if (team === undefined || team.id === settings.team) {
    const { name } = settings
    team = await foundSpace(
      device.ground,
      'team',
      { history: 'all', open: false },
      { name, norms: '', medicationWelcome: false, blind: random(16) },
      { pseudonym: record.pseudonym, listed: true, groupMember: group.me, teamOf: group.id },
    )
    device.spaces.set(team.id, team)
  }
  await rename(device, group, { ...settings, team: team.id })
  delete record.teamlessSince
  void device.background(device.tend(team))
}

/**
 * The words of the safety team that the server announces, where this facilitator's group names none or another
 * one. Only a person who compared the words makes it the group's: a server could announce a team of its own.
 */
export async function safetyTeamToName(device: Device, group: Space): Promise<string[] | undefined> {
  if (!group.isFacilitator) return undefined
  const announced = await announcedSafetyTeam(device.server)
  if (announced === undefined || announced === group.settings?.safetyTeam) return undefined
  return comparedWords(bytesOf(announced))
}

/** Makes the announced safety team the group's, if it still is the one whose words were compared. */
export async function nameSafetyTeam(device: Device, group: Space, compared: string[]): Promise<void> {
  const announced = await announcedSafetyTeam(device.server)
  const words = announced === undefined ? [] : await comparedWords(bytesOf(announced))
  if (announced === undefined || words.join() !== compared.join()) throw new VaultError('server_untrue')
  // Another facilitator, or this device by itself, may change the settings in the same moment.
  for (let tries = 0; tries < NAMING_TRIES_MAX; tries++) {
    await group.turn.run(() => catchUp(group))
    const settings = await settingsInForce(group)
    if (settings !== undefined && (await rename(device, group, { ...settings, safetyTeam: announced })))
      return
  }
  throw new VaultError('busy_group')
}

/** A settings entry that keeps everything else; false when somebody else's came first. */
export async function rename(device: Device, group: Space, before: Settings): Promise<boolean> {
  const settings = { ...before, blind: random(16) }
  const commit = await settingsCommit(settingsFields(settings))
  const known = group.checkedLog.settings!
  await changeSpace(group, async (draft) => {
    if (!equal(draft.log.settings!, known) || !draft.log.isFacilitator(group.me)) return
    group.record.madeSettings = settings
    await group.save()
    await draft.add({ type: 'settings', commit, history: draft.log.history })
  })
  const now = group.checkedLog.settings
  if (now === undefined || !equal(now, commit)) return false
  const accepted = group.record.accepted
  if (accepted !== undefined && equal(accepted, known)) group.record.accepted = commit
  group.record.shownSettings = settings
  delete group.record.madeSettings
  await group.save()
  const at = device.server.minute()
  await device.openOutboxOrFail.put({
    space: group.id,
    shown: 'other',
    content: { kind: 'settings', settings },
    at,
  })
  device.send(group.id)
  device.announce({ type: 'groups' })
  return true
}

/** Says in the team who one is in the group; also on a device that came by the team through another one. */
async function belong(device: Device, group: Space, team: Space): Promise<void> {
  const { record } = team
  delete group.record.teamlessSince
  if (record.teamOf !== group.id || record.groupMember !== group.me) {
    Object.assign(record, { teamOf: group.id, groupMember: group.me })
    await team.save()
  }
  const link = group.record.teamLink
  if (link === undefined) return
  delete group.record.teamLink
  await group.save()
  await settle(device, group, link.letter)
}

async function followLink(device: Device, group: Space, teamId: string): Promise<void> {
  const { record } = group
  const { link: text, letter } = record.teamLink!
  try {
    const link = readLink(device.outside.origin, text)
    if (link.space !== teamId) throw new VaultError('link_untrue')
    const opened = await openLink(device.server, link)
    const { pseudonym } = record
    const team = await joinByLink(device.ground, opened, {
      ...{ pseudonym, listed: true, groupMember: group.me, teamOf: group.id },
    })
    device.spaces.set(team.id, team)
    void device.background(device.tend(team))
  } catch (error) {
    const useless =
      error instanceof Refused ||
      isFinal(error) ||
      (error instanceof VaultError && !PASSING.includes(error.code))
    if (!useless) throw error
  }
  delete record.teamLink
  await group.save()
  await settle(device, group, letter)
  device.announce({ type: 'groups' })
}

const PASSING = ['offline', 'busy_group', 'server_trouble', 'slow_down']

/** By the member of the group: who of the team they are. */
function membersByGroup(group: Space, team: Space): Map<string, string> {
  const members = new Map<string, string>([[group.me, team.me]])
  for (const { id } of team.checkedLog.members) {
    const known = id === team.me ? group.me : team.contents.profileOf(id)?.groupMember
    if (known !== undefined) members.set(known, id)
  }
  return members
}

/** How many are before this device in doing what any of them could do. */
function rankIn(group: Space, team: Space): number {
  const active = [...membersByGroup(group, team)].filter(([id]) => group.checkedLog.isFacilitator(id))
  const cameIn = (id: string): number => team.checkedLog.people.get(id)?.cameInBy?.seq ?? 0
  const order = active.map(([, id]) => id).sort((a, b) => cameIn(a) - cameIn(b))
  return order.indexOf(team.me)
}

async function inviteMissing(device: Device, group: Space, team: Space): Promise<void> {
  const missing = (): Person[] => {
    const there = membersByGroup(group, team)
    return group.checkedLog.facilitators.filter(({ id }) => !there.has(id))
  }
  const minute = device.server.minute()
  const invited = group.record.teamInvited ?? new Map<string, number>()
  for (const [id, expires] of invited) {
    if (expires <= minute || !missing().some((person) => person.id === id)) invited.delete(id)
  }
  const owed = (): Person[] => missing().filter(({ id }) => !invited.has(id))
  if (owed().length === 0) return
  const rank = rankIn(group, team)
  if (rank > 0) {
    await device.outside.delay((rank + device.outside.chance()) * SPREAD_MS)
    await team.turn.run(() => catchUp(team))
    const log = team.checkedLog
    const working = [...log.invites.keys()].filter((id) => log.inviteState(id, minute) === 'working')
    if (working.length >= missing().length) return
  }
  for (const person of owed()) {
    const text = await createLink(device, team, {
      role: 'facilitator',
      mode: 'auto',
      hours: LINK_HOURS,
      uses: 1,
    })
    await sendLink(group, person, text.slice(device.outside.origin.length))
    invited.set(person.id, minute + LINK_HOURS * 60)
    group.record.teamInvited = invited
    await group.save()
  }
}

async function sendLink(group: Space, { id: to, boxKey }: Person, link: string): Promise<void> {
  const { sign } = await group.keys()
  const head = { purpose: PURPOSE_TEAM_INVITATION, from: group.me, to, entry: group.checkedLog.head }
  const wire = await writeLetter({ ...head, space: group.id }, pad(encode({ 1: link })), sign, boxKey)
  await group.ground.server.sendLetters(group.id, [{ ...head, wire }])
}

/** Who is no facilitator of the group any more, or never said who they are, goes from the team. */
async function removeOthers(device: Device, group: Space, team: Space): Promise<void> {
  const minute = device.server.minute()
  const strangers = (): Person[] =>
    team.checkedLog.members.filter(({ id, since }) => {
      if (id === team.me) return false
      const known = team.contents.profileOf(id)?.groupMember
      return known === undefined ? since + DAY_MINUTES < minute : !group.checkedLog.isFacilitator(known)
    })
  if (strangers().length === 0) return
  const rank = rankIn(group, team)
  if (rank > 0) {
    await device.outside.delay((rank + device.outside.chance()) * SPREAD_MS)
    await team.turn.run(() => catchUp(team))
  }
  for (const { id } of strangers()) {
    await changeSpace(team, async (draft) => {
      if (!draft.log.isMember(id)) return
      await draft.add({ type: 'remove', member: id })
      await draft.addEpoch(1)
    })
  }
}

/** The server may throw a letter away; quiet when it says no. */
export async function settle(device: Device, space: Space, letter: number): Promise<void> {
  await device.server.settleLetter(space.id, letter).catch((error: unknown) => {
    if (!(error instanceof ServerRefusal)) throw error
  })
}
