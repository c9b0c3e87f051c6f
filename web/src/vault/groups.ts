// Founding and running a group: who may come, who goes, what the group says of itself.
import {
  type GroupId,
  type GroupSettings,
  type HistoryRule,
  type NewGroup,
  type NewLink,
  type Role,
  VaultError,
} from './api.ts'
import { ensureVault, walkIn } from './account/account.ts'
import type { Bytes } from './bytes.ts'
import type { Device } from './device.ts'
import { encode } from './hf1/cbor.ts'
import { type Body, bytesOf, INVITE_USES_MAX } from './hf1/entry.ts'
import {
  NAME_CHARS_MAX,
  SETTINGS_BYTES_MAX,
  type Settings,
  settingsCommit,
  settingsFields,
} from './hf1/kinds.ts'
import { inviteSignKey, type Link, sealInviteSettings, writeLink } from './hf1/link.ts'
import { freshId } from './hf1/member.ts'
import { random } from './hf1/primitives.ts'
import { given } from './hf1/report.ts'
import { Refused } from './hf1/refused.ts'
import { changeSpace, type Draft } from './space/change.ts'
import { foundSpace } from './space/found.ts'
import type { Space } from './space/space.ts'

const HOURS_MAX = 30 * 24
/** Settings that nobody could read for so long after the log's last entry will not come any more. */
const UNREAD_SETTINGS_MINUTES = 60

export async function found(device: Device, it: NewGroup): Promise<GroupId> {
  const first = { number: 1, since: device.server.minute() }
  const settings = { ...checkedSettings(it.settings), edition: first }
  const pseudonym = someName(it.pseudonym, 'pseudonym_empty')
  await walkIn(device)
  await ensureVault(device)
  const rules = { history: it.history, open: it.open }
  const { steward_key: key } = await device.server.organisation()
  const steward = typeof key === 'string' ? bytesOf(key) : undefined
  const person = { pseudonym, listed: true }
  const space = await foundSpace(device.ground, 'group', rules, settings, person, steward)
  device.spaces.set(space.id, space)
  void device.background(device.tend(space))
  return space.id
}

export async function changeSettings(
  device: Device,
  space: Space,
  it: GroupSettings,
  history: HistoryRule,
): Promise<void> {
  const chosen = checkedSettings(it)
  const commitOf = (it: Settings): Promise<Bytes> => settingsCommit(settingsFields(it))
  let settings = chosen
  await change(space, async (draft) => {
    // What another facilitator bound meanwhile stays bound; their words may still be on the way here.
    const known = space.contents.settingsOf(draft.log.settings) !== undefined
    if (!known && draft.log.at + UNREAD_SETTINGS_MINUTES > device.server.minute()) {
      throw new VaultError('busy_group')
    }
    const edition = editionOf(space.settings, chosen, device.server.minute())
    settings = { ...boundOf(space.settings), ...chosen, ...given('edition', edition) }
    space.record.madeSettings = settings
    await space.save()
    await draft.add({ type: 'settings', commit: await commitOf(settings), history })
  })
  const commit = await commitOf(settings)
  space.record.accepted = commit
  space.record.shownSettings = settings
  delete space.record.madeSettings
  space.record.name = settings.name
  await space.save()
  await device.openOutboxOrFail.put({
    ...{ space: space.id, shown: 'other', content: { kind: 'settings', settings } },
    at: device.server.minute(),
  })
  await putAcceptance(device, space, commit)
  device.send(space.id)
}

export async function acceptNorms(device: Device, space: Space): Promise<void> {
  const { settings: commit } = space.checkedLog
  if (commit === undefined) return
  space.record.accepted = commit
  await space.save()
  await putAcceptance(device, space, commit)
  device.announce({ type: 'groups' })
  device.send(space.id)
}

export const admit = (space: Space, member: string): Promise<void> =>
  change(space, async (draft) => {
    await draft.add({ type: 'admit', member })
    await draft.addEpoch(1)
  })

export const turnAway = (space: Space, member: string): Promise<void> =>
  change(space, (draft) => draft.add({ type: 'remove', member }))

export const remove = (space: Space, member: string): Promise<void> =>
  change(space, async (draft) => {
    await draft.add({ type: 'remove', member })
    await draft.addEpoch(1)
  })

export const setRole = (space: Space, member: string, role: Role): Promise<void> =>
  change(space, (draft) => draft.add({ type: 'role', member, role }))

/** Always possible; the ones who stay make a key that this device never sees. */
export const leave = (space: Space): Promise<void> => change(space, (draft) => draft.add({ type: 'leave' }))

export const withdrawLink = (space: Space, inviteId: string): Promise<void> =>
  change(space, (draft) => draft.add({ type: 'withdraw', inviteId }))

/** A link whose secret only its holder knows. */
export async function createLink(device: Device, space: Space, it: NewLink): Promise<string> {
  if (it.hours <= 0 || it.hours > HOURS_MAX) throw new VaultError('invite_expiry')
  if (it.uses < 1 || it.uses > INVITE_USES_MAX) throw new VaultError('bad_request')
  const { settings } = space
  if (settings === undefined) throw new VaultError('group_not_loaded')
  const secret = random(32)
  const inviteId = freshId()
  const { publicKey: signKey } = await inviteSignKey(secret)
  const sealed = await sealInviteSettings(secret, space.id, inviteId, settings)
  let link: Link | undefined
  await change(space, async (draft) => {
    const expires = Math.max(draft.log.at, device.server.minute()) + Math.floor(it.hours * 60)
    const { role, uses, mode } = it
    await draft.add({ type: 'invite', inviteId, signKey, role, expires, uses, mode, settings: sealed })
    link = { inviteId, secret, space: space.id, entry: draft.log.head }
  })
  await device.openOutboxOrFail.put({
    ...{ space: space.id, shown: 'other', at: device.server.minute() },
    content: { kind: 'invite-note', inviteId, ...(it.label !== undefined && { label: it.label }) },
  })
  device.send(space.id)
  return writeLink(device.outside.origin, link!)
}

/** Trimmed, and not empty. */
export function someName(name: string, code: string): string {
  const trimmed = name.normalize('NFC').trim()
  if (trimmed === '') throw new VaultError(code)
  return [...trimmed].slice(0, NAME_CHARS_MAX).join('')
}

async function change(space: Space, build: (draft: Draft) => Promise<Body | void>): Promise<void> {
  try {
    await changeSpace(space, async (draft) => void (await build(draft)))
  } catch (error) {
    // The same rules that the server has said no before anything was sent.
    throw error instanceof Refused ? new VaultError(error.code) : error
  }
}

/** What a change of words keeps. */
const boundOf = ({
  team,
  safetyTeam,
  greeters,
  picture,
  joinWords,
}: Partial<Settings> = {}): Partial<Settings> => ({
  ...given('team', team),
  ...given('safetyTeam', safetyTeam),
  ...given('greeters', greeters),
  ...given('picture', picture),
  ...given('joinWords', joinWords),
})

/** One more where the norms read otherwise than before. */
function editionOf(before: Settings | undefined, now: Settings, minute: number): Settings['edition'] {
  if (before?.norms === now.norms && before.medicationWelcome === now.medicationWelcome) return before.edition
  return { number: (before?.edition?.number ?? 0) + 1, since: minute }
}

function checkedSettings(it: GroupSettings): Settings {
  const name = someName(it.name, 'name_empty')
  const norms = it.norms.trim()
  if (norms === '') throw new VaultError('norms_empty')
  const about = it.about?.trim()
  const settings: Settings = { name, norms, medicationWelcome: it.medicationWelcome, blind: random(16) }
  if (about !== undefined && about !== '') settings.about = about
  if (it.onDutyOnly === true) settings.onDutyOnly = true
  if (encode(settingsFields(settings)).length > SETTINGS_BYTES_MAX) throw new VaultError('settings_too_long')
  return settings
}

async function putAcceptance(device: Device, space: Space, commit: Settings['blind']): Promise<void> {
  await device.openOutboxOrFail.put({
    ...{ space: space.id, shown: 'other', content: { kind: 'acceptance', commit } },
    at: device.server.minute(),
  })
}
