// How many worries are open, as it stands on a group for who looks after it.
import type { GroupSummary } from '../api.ts'
import type { Device } from '../device.ts'
import { isTeamOfGroup } from '../hands/called.ts'
import type { Space } from '../space/space.ts'

export function worriesOf(device: Device, space: Space): Pick<GroupSummary, 'kind' | 'teamOf' | 'worries'> {
  if (space.log?.kind === 'team') {
    if (!isTeamOfGroup(device, space)) return { kind: 'safety_team', ...counted(space, undefined) }
    const { teamOf } = space.record
    return { kind: 'team', ...(teamOf !== undefined && { teamOf }), ...counted(space, undefined) }
  }
  if (!space.isFacilitator) return { kind: 'group' }
  const id = space.settings?.team
  return { kind: 'group', ...counted(id === undefined ? undefined : device.spaces.get(id), space) }
}

/** In the team, and what came to this device alone. */
function counted(team: Space | undefined, group: Space | undefined): Pick<GroupSummary, 'worries'> {
  const { open, unclaimed } = team?.record.worries ?? { open: 0, unclaimed: 0 }
  const reports = [...(group?.record.heldReports?.values() ?? [])]
  const here = reports.filter(({ report }) => team?.contents.reports.has(report.reportId) !== true)
  const free = here.filter(({ acts }) => acts.length === 0).length
  return { worries: { open: open + here.length, unclaimed: unclaimed + free } }
}
