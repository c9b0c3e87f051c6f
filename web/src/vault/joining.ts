// Coming by a link: what it shows, and walking in or knocking.
import { ensureVault, walkIn } from './account/account.ts'
import { type GroupId, type LinkPreview, VaultError } from './api.ts'
import type { Device } from './device.ts'
import { storePendingLink } from './device/keeping.ts'
import { someName } from './groups.ts'
import { type Link, readLink } from './hf1/link.ts'
import { Refused } from './hf1/refused.ts'
import { joinByLink, openLink, previewOf } from './space/found.ts'

export async function preview(device: Device, text: string): Promise<LinkPreview> {
  const link = linkOf(device, text)
  // The clock is set by what the server says: an hour's difference must not show a good link as expired.
  await device.server.organisation()
  const opened = await openLink(device.server, link)
  if (opened.kind === 'pair') throw new VaultError('link_broken')
  const known = device.spaces.get(link.space)?.record.status
  const onTheWay = known === 'member' || known === 'guest' || known === 'joining'
  if (opened.over !== undefined && !onTheWay) throw new VaultError(opened.over)
  return previewOf(opened, known === 'member' || known === 'guest')
}

export async function join(
  device: Device,
  text: string,
  { pseudonym, listed, words }: { pseudonym: string; listed: boolean; words?: string },
): Promise<{ groupId: GroupId; status: 'member' | 'guest' }> {
  const link = linkOf(device, text)
  const name = someName(pseudonym, 'pseudonym_empty')
  await walkIn(device)
  const known = device.spaces.get(link.space)
  if (known !== undefined && ['member', 'guest'].includes(known.record.status)) {
    await forgetLink(device)
    return { groupId: known.id, status: known.isMember ? 'member' : 'guest' }
  }
  const opened = await openLink(device.server, link)
  // A talk of two is answered where it was asked, and nowhere else.
  if (opened.kind === 'pair') throw new VaultError('link_broken')
  const person = { pseudonym: name, listed, ...(words !== undefined && { words }) }
  const space = await joinByLink(device.ground, opened, person)
  device.spaces.set(space.id, space)
  await forgetLink(device)
  device.announce({ type: 'groups' })
  void device.background(
    (async () => {
      await ensureVault(device)
      await device.tend(space)
    })(),
  )
  return { groupId: space.id, status: space.isMember ? 'member' : 'guest' }
}

export async function forgetLink(device: Device): Promise<void> {
  if (device.pendingLink !== undefined) await storePendingLink(device, undefined)
}

export function linkOf(device: Device, text: string): Link {
  try {
    return readLink(device.outside.origin, text)
  } catch (error) {
    throw error instanceof Refused ? new VaultError(error.code) : error
  }
}
