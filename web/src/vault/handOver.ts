// Words from one facilitator to the next, in the space that a group's facilitators have to themselves.
import { type GroupId, type HandOverNote, VaultError } from './api.ts'
import type { Device } from './device.ts'
import type { Space } from './space/space.ts'

/** Older ones are not shown: what matters longer belongs elsewhere. */
const NOTES_MAX = 20

export async function notes(device: Device, groupId: GroupId): Promise<HandOverNote[]> {
  const team = teamOf(device, groupId)
  await team.loadPlaces()
  return team.contents.handOvers
    .flatMap(({ objectId, author, at, content, deleted }) =>
      content.kind === 'hand-over' && !deleted
        ? [{ id: objectId, text: content.text, at: at * 60_000, mine: author === team.me }]
        : [],
    )
    .slice(-NOTES_MAX)
    .reverse()
}

export async function leave(device: Device, groupId: GroupId, text: string): Promise<void> {
  const team = teamOf(device, groupId)
  if (text.trim() === '') throw new VaultError('text_empty')
  await device.openOutboxOrFail.put({
    ...{ space: team.id, shown: 'other', content: { kind: 'hand-over', text: text.trim() } },
    at: device.server.minute(),
  })
  device.send(team.id)
}

/** Refused with `no_such_group` while the facilitators have no place of their own, or this device is not in it yet. */
function teamOf(device: Device, groupId: GroupId): Space {
  const id = device.spaces.get(groupId)?.settings?.team
  const team = id === undefined ? undefined : device.spaces.get(id)
  if (!team?.isMember) throw new VaultError('no_such_group')
  return team
}
