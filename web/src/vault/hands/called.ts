// Whether looking after a group calls for anything on this device. Small: it is all that most members' devices ever load of it.
import type { Device } from '../device.ts'
import type { Space } from '../space/space.ts'

export function mayBeCalled(space: Space): boolean {
  switch (space.log?.kind) {
    case 'vault':
      return space.contents.myReports.size > 0
    case 'group':
      return space.isMember && space.isFacilitator
    case 'team':
      return space.isMember
    default:
      return false
  }
}

/** Whether letters wait here for something to be done about them. */
export function waitsForHands(device: Device, space: Space): boolean {
  const { teamLink, heldReports } = space.record
  if (space.log?.kind === 'team') {
    return device.groups.some(({ record }) => (record.heldReports?.size ?? 0) > 0)
  }
  return space.isFacilitator && (teamLink !== undefined || (heldReports?.size ?? 0) > 0)
}

/** What kind of team a space is to its member: the team of a group is shown with its group. */
export function isTeamOfGroup(device: Device, space: Space): boolean {
  if (space.log?.kind !== 'team') return false
  const { teamOf, groupMember } = space.record
  return (
    teamOf !== undefined ||
    groupMember !== undefined ||
    device.groups.some(({ log, settings }) => log?.kind === 'group' && settings?.team === space.id)
  )
}
