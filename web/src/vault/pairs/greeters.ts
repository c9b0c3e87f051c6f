// Who greets newcomers: named by a facilitator in the signed settings, and told to the server so that it lets them ask.
import { VaultError } from '../api.ts'
import { compare } from '../bytes.ts'
import type { Device } from '../device.ts'
import { bytesOf } from '../hf1/entry.ts'
import { GREETERS_MAX } from '../hf1/pair.ts'
import type { Settings } from '../hf1/kinds.ts'
import type { Space } from '../space/space.ts'
import { rename, settingsInForce } from '../hands/team.ts'

export const greetersOf = (group: Space): string[] =>
  (group.settings?.greeters ?? []).filter((id) => group.log?.isMember(id) === true)

export async function nameGreeters(device: Device, group: Space, members: string[]): Promise<void> {
  if (!group.isFacilitator) throw new VaultError('not_a_facilitator')
  if (members.length > GREETERS_MAX) throw new VaultError('too_many_greeters')
  if (members.some((id) => !group.checkedLog.isMember(id))) throw new VaultError('no_such_member')
  const before = await settingsInForce(group)
  if (before === undefined) throw new VaultError('group_not_loaded')
  const greeters = [...new Set(members)].sort((a, b) => compare(bytesOf(a), bytesOf(b)))
  const { greeters: _before, ...rest } = before
  const settings: Settings = greeters.length === 0 ? rest : { ...rest, greeters }
  await device.server.tell('PUT', `/spaces/${group.id}/greeters`, { members: greeters })
  // Somebody else's settings came first: one looks again.
  if (!(await rename(device, group, settings))) throw new VaultError('busy_group')
}
