// Words that were begun: sealed on this device, and told to the member's other devices when writing pauses.
import { type Draft, type GroupId, type ObjectId, VaultError } from './api.ts'
import type { Device } from './device.ts'
import { draftKey } from './space/contents.ts'

const nameOf = (groupId: GroupId, parent: ObjectId | undefined): string =>
  `draft/${draftKey(groupId, parent)}`

/** On the disk once it resolves; while this device is locked it is only remembered, and kept as soon as it opens. */
export async function saveDraft(
  device: Device,
  groupId: GroupId,
  parent: ObjectId | undefined,
  draft: Draft,
): Promise<void> {
  if (device.account === undefined) throw new VaultError('nobody_here')
  const { shelf, database, draftsWhileLocked } = device
  if (device.status !== 'open' || shelf === undefined) {
    draftsWhileLocked.set(nameOf(groupId, parent), { groupId, parent, draft })
    return
  }
  const kept = isEmpty(draft) ? undefined : draft
  await database.write([await shelf.change(nameOf(groupId, parent), kept)], 'strict')
  await device.noteDraft(groupId, parent, kept)
}

export async function draftOf(
  device: Device,
  groupId: GroupId,
  parent: ObjectId | undefined,
): Promise<Draft | undefined> {
  const name = nameOf(groupId, parent)
  const written = device.draftsWhileLocked.get(name)?.draft
  if (written !== undefined) return isEmpty(written) ? undefined : written
  const here = await device.shelf?.get<Draft>(name)
  if (here !== undefined) return here
  const noted = device.vault?.contents.drafts.get(draftKey(groupId, parent))
  if (noted === undefined || noted.deleted || noted.content.kind !== 'draft') return undefined
  const { text, contentNote } = noted.content
  return { text, ...(contentNote !== undefined && { contentNote }) }
}

/** Keeps what was begun while this device was locked, now that it is open. */
export async function keepDrafts(device: Device): Promise<void> {
  for (const [name, { groupId, parent, draft }] of [...device.draftsWhileLocked]) {
    await saveDraft(device, groupId, parent, draft)
    device.draftsWhileLocked.delete(name)
  }
}

const isEmpty = ({ text, contentNote }: Draft): boolean => text === '' && (contentNote ?? '') === ''
