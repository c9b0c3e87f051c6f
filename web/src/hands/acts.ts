// Which acts a person of the team may do with a worry now, in the order they are offered: the gentlest first.
import type { QueueAct, QueueItem } from '../vault/api.ts'

/** Acts that say something to the person they are about; the words are asked for. */
export const SAID: readonly QueueAct[] = [
  'talked_to',
  'hid',
  'muted',
  'listen_only',
  'removed',
  'bar_confirmed',
]
/** Acts with a time after which they end by themselves. */
export const TIMED: readonly QueueAct[] = ['muted', 'listen_only']
/** Acts that reach the person, or what they wrote; the others stay in the team. */
export const FOR_PERSON: readonly QueueAct[] = [...SAID, 'bar_proposed']
/** Acts that cannot be taken back by pressing something else. */
export const FINAL: readonly QueueAct[] = ['removed', 'bar_proposed', 'bar_confirmed']
const DAY_MINUTES = 24 * 60
export const DURATIONS_MINUTES = [60, DAY_MINUTES, 3 * DAY_MINUTES, 7 * DAY_MINUTES] as const

export function actsFor(item: QueueItem, { safetyTeam }: { safetyTeam: boolean }): QueueAct[] {
  if (item.state === 'closed') return ['reopened']
  if (item.state === 'open' || !item.mine) return ['note']
  // The safety team is not in the group: it cannot write there, mute or remove.
  if (safetyTeam) return ['note', 'give_back', 'closed']
  const person = item.about?.present === true
  const acts: QueueAct[] = []
  if (person) acts.push('talked_to')
  if (item.items.some(({ reported }) => reported)) acts.push('hid')
  // Being worried about somebody is no complaint, and who asks for another look is not punished for it.
  const complaint = !item.worry && item.reason !== 'appeal'
  if (person && complaint) acts.push('muted', 'listen_only', 'removed')
  if (item.about && complaint && !item.bar) acts.push('bar_proposed')
  return [...acts, 'note', 'handed_over', 'give_back', 'closed']
}
