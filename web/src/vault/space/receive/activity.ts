// What newly opened places mean for this member: what is new, and who they say they are.
import { countWorries } from '../../hands/state.ts'
import type { Content } from '../../hf1/kinds.ts'
import { insideOf, type Kept, type Opened } from '../kept.ts'
import type { Space } from '../space.ts'

export function noteActivity(space: Space, places: Kept[]): void {
  const { record } = space
  for (const kept of places) {
    if (kept.form !== 'open') continue
    const item = space.contents.items.get(kept.header.objectId)
    if (item?.content.kind === 'profile' && item.author === space.me) adoptProfile(space, kept, item.content)
    if (item?.content.kind !== 'post' && item?.content.kind !== 'reply') continue
    record.lastActivity = Math.max(record.lastActivity ?? 0, insideOf(kept).at)
  }
  record.unread = countUnread(space)
  if (space.log?.kind === 'team') {
    record.worries = countWorries(space.contents)
    space.ground.announce({ type: 'worries', groupId: record.teamOf ?? space.id })
  }
  space.ground.announce({ type: 'groups' })
}

/** What this member says of themselves, perhaps on another device. */
function adoptProfile(space: Space, kept: Opened, it: Extract<Content, { kind: 'profile' }>): void {
  const { record } = space
  const { pseudonym, listed, about, groupMember } = it
  Object.assign(record, { pseudonym, listed, about, groupMember })
  const day = Math.floor(insideOf(kept).at / 1440)
  record.profileSent = { epoch: Math.max(kept.header.epoch, record.profileSent?.epoch ?? 0), day }
}

/** Posts and replies by others after the place read last. */
export function countUnread(space: Space): number {
  let unread = 0
  for (const item of space.contents.items.values()) {
    const { content, author, firstK, deleted } = item
    if (content.kind !== 'post' && content.kind !== 'reply') continue
    if (firstK > space.record.readK && author !== space.me && !deleted) unread++
  }
  return unread
}
