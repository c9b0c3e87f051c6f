// What follows, for looking after a group, from having read a space: teams are kept, reports go into them, copies expire.
import type { Device } from '../device.ts'
import type { Space } from '../space/space.ts'
import { expireReports } from './private.ts'
import { groupOf, settle, teamOf, tendTeam } from './team.ts'

export async function lookAfterHands(device: Device, space: Space): Promise<void> {
  switch (space.log?.kind) {
    case 'vault':
      return expireReports(device, space)
    case 'group':
      await tendTeam(device, space)
      return placeReports(device, space)
    case 'team': {
      const group = groupOf(device, space)
      if (group !== undefined) await tendTeam(device, group)
      await placeReports(device, group ?? space)
    }
  }
}

/** Puts reports that came as letters into the team's stream. What is there already is the same report by another device. */
async function placeReports(device: Device, box: Space): Promise<void> {
  const held = box.record.heldReports
  const team = box.log?.kind === 'team' ? box : teamOf(device, box)
  if (held === undefined || held.size === 0 || team === undefined) return
  await team.loadPlaces()
  const outbox = device.openOutboxOrFail
  for (const [letter, { report }] of [...held]) {
    // What is about one of the team must not be read by all of it.
    const { about } = report
    if (about !== undefined && box.log?.kind === 'group' && box.log.isFacilitator(about)) continue
    const objectId = report.reportId
    if (team.contents.reports.has(objectId)) {
      held.delete(letter)
      await box.save()
      await settle(device, box, letter)
    } else if (!outbox.of(team.id).some((item) => item.objectId === objectId)) {
      const at = device.server.minute()
      await outbox.put({ space: team.id, shown: 'other', content: { kind: 'report', report }, at, objectId })
      device.send(team.id)
    }
  }
}
