// How many worries wait in a group, told by the group itself or by its team.
import type { GroupId, GroupSummary } from '../vault/api.ts'

export function worriesOf(list: GroupSummary[], groupId: GroupId): GroupSummary['worries'] {
  const group = list.find((it) => it.groupId === groupId)
  const team = list.find((it) => it.kind === 'team' && it.teamOf === groupId)
  return group?.worries ?? team?.worries
}
