// The outbox as a page shows it.
import type { OutboxItem } from '../api.ts'
import type { WaitingItem } from '../outbox/item.ts'

export function outboxViewOf(item: WaitingItem, groupName: string, groupNumber?: number): OutboxItem {
  const { content, id, space: groupId, at, shown: kind, code } = item
  // Whole: whoever throws it away is told to copy the words first.
  const preview = content.kind === 'post' || content.kind === 'reply' ? content.text : ''
  const view: OutboxItem = {
    ...{ id, groupId, groupName, kind, at, preview },
    ...(groupNumber !== undefined && { groupNumber }),
    state: item.state === 'failed' ? 'failed' : 'waiting',
  }
  if (item.state === 'failed' && code !== undefined) view.code = code
  return view
}
