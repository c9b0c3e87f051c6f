// The outbox as a page shows it.
import type { OutboxItem } from '../api.ts'
import type { WaitingItem } from '../outbox/item.ts'

const PREVIEW_CHARS_MAX = 80

export function outboxViewOf(item: WaitingItem, groupName: string): OutboxItem {
  const { content, id, space: groupId, at, shown: kind, code } = item
  const text = content.kind === 'post' || content.kind === 'reply' ? content.text : ''
  const view: OutboxItem = {
    ...{ id, groupId, groupName, kind, at },
    preview: [...text].slice(0, PREVIEW_CHARS_MAX).join(''),
    state: item.state === 'failed' ? 'failed' : 'waiting',
  }
  if (item.state === 'failed' && code !== undefined) view.code = code
  return view
}
