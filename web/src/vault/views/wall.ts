// The wall as a page shows it: what the stream says, with what still waits in the outbox on top.
import type { AttachmentView, PostView, ReactionCount, ReactionWord, WallPage } from '../api.ts'
import { sentWhileMuted } from '../hands/measures.ts'
import type { Content } from '../hf1/kinds.ts'
import type { Attachment } from '../hf1/object.ts'
import type { WaitingItem } from '../outbox/item.ts'
import type { Item } from '../space/contents.ts'
import type { Space } from '../space/space.ts'
import { unexplained } from '../space/unexplained.ts'

type Words = Extract<Content, { kind: 'post' | 'reply' }>

const WORDS: ReactionWord[] = ['hear', 'same', 'strength', 'thanks']

/** Posts, the newest first; what waits comes before everything. */
export function wallOf(
  space: Space,
  waiting: WaitingItem[],
  before: number | undefined,
  limit: number,
): WallPage {
  const shown = space.contents.posts.filter((item) => !isGone(space, item)).reverse()
  const gaps = unexplained(space)
  const first = before === undefined ? 0 : shown.findIndex(({ firstK }) => firstK < before)
  const unsent = before === undefined ? unsentPosts(space, waiting, undefined) : []
  const items = first < 0 ? [] : shown.slice(first, first + Math.max(1, limit - unsent.length))
  const below = (k: number, next: Item | undefined): { missing?: number } => {
    const missing = gaps.filter((gap) => gap < k && gap > (next?.firstK ?? 0)).length
    return missing === 0 ? {} : { missing }
  }
  const posts = items.map((item, i) => ({
    ...viewOf(space, item, waiting),
    ...below(item.firstK, shown[first + i + 1]),
  }))
  const top = before === undefined ? below(Infinity, shown[0]) : {}
  const oldest = items.at(-1)
  const isMore = oldest !== undefined && oldest !== shown.at(-1)
  const page: WallPage = { posts: [...unsent, ...posts], ...(isMore && { more: oldest.firstK }) }
  const lowest = unsent.at(-1)
  Object.assign(lowest ?? page, top)
  return page
}

/** A post with its replies, oldest first. */
export function threadOf(space: Space, objectId: string, waiting: WaitingItem[]): PostView[] | undefined {
  const item = space.contents.items.get(objectId)
  const unsent = unsentPosts(space, waiting, undefined).find((post) => post.objectId === objectId)
  const first = item === undefined ? unsent : viewOf(space, item, waiting)
  if (first === undefined) return undefined
  const replies = (space.contents.replies.get(objectId) ?? [])
    .filter(({ deleted }) => !deleted)
    .map((reply) => viewOf(space, reply, waiting))
  return [first, ...replies, ...unsentPosts(space, waiting, objectId).reverse()]
}

/** The last place before which nothing is unread but what belongs to this thread. */
export function readUpTo(space: Space, thread: string): number {
  let place = space.k
  for (const { content, author, firstK, deleted, objectId, parent } of space.contents.items.values()) {
    if ((content.kind !== 'post' && content.kind !== 'reply') || deleted || author === space.me) continue
    if (objectId === thread || parent?.objectId === thread || firstK <= space.record.readK) continue
    place = Math.min(place, firstK - 1)
  }
  return place
}

/** Deleted posts stay only while somebody answered them. */
function isGone(space: Space, item: Item): boolean {
  return item.deleted && (space.contents.replies.get(item.objectId) ?? []).every(({ deleted }) => deleted)
}

export { viewOf as postView }

function viewOf(space: Space, item: Item, waiting: WaitingItem[]): PostView {
  const { contents, record } = space
  const words = item.content as Words
  const mine = item.author === space.me
  const change = waiting.findLast(
    ({ objectId, shown }) => objectId === item.objectId && (shown === 'edit' || shown === 'delete'),
  )
  const edit =
    change?.content.kind === 'post' || change?.content.kind === 'reply' ? change.content : undefined
  const deleted = item.deleted || change?.shown === 'delete'
  const hidden = !deleted && hiddenNow(space, item.objectId, waiting)
  const withheld = deleted || (hidden && !space.isFacilitator && !mine)
  const text = edit?.text ?? words.text
  const contentNote = edit === undefined ? words.contentNote : edit.contentNote
  const post: PostView = {
    objectId: item.objectId,
    groupId: space.id,
    author: item.author,
    pseudonym: contents.profileOf(item.author)?.pseudonym ?? words.from,
    mine,
    at: item.at,
    text: withheld ? '' : text,
    attachments: withheld ? [] : attachmentsOf(item.attachments),
    reactions: reactionsOf(space, item.objectId, waiting),
    replyCount: (contents.replies.get(item.objectId) ?? []).filter((reply) => !reply.deleted).length,
    edited: item.earlier.length > 0 || edit !== undefined,
    state: deleted ? 'deleted' : hidden ? 'hidden' : stateOf(change),
    unread: !mine && item.firstK > record.readK,
    revision: item.revision,
  }
  if (sentWhileMuted(contents, item)) post.folded = true
  if (item.parent !== undefined) post.parent = item.parent.objectId
  if (!withheld && contentNote !== undefined) post.contentNote = contentNote
  return post
}

/** What was written here and is not in the stream yet, the newest first. */
function unsentPosts(space: Space, waiting: WaitingItem[], parent: string | undefined): PostView[] {
  return waiting
    .filter(
      (item) =>
        (item.shown === 'post' || item.shown === 'reply') &&
        item.parent?.objectId === parent &&
        !space.contents.items.has(item.objectId) &&
        !waiting.some(({ objectId, shown }) => objectId === item.objectId && shown === 'delete'),
    )
    .map((item) => unsentView(space, item, waiting))
    .reverse()
}

function unsentView(space: Space, item: WaitingItem, waiting: WaitingItem[]): PostView {
  const words = item.content as Words
  const post: PostView = {
    objectId: item.objectId,
    groupId: space.id,
    author: space.me,
    pseudonym: words.from,
    mine: true,
    at: item.at,
    text: words.text,
    attachments: attachmentsOf(item.attachments),
    reactions: reactionsOf(space, item.objectId, waiting),
    replyCount: 0,
    edited: false,
    state: stateOf(item),
    unread: false,
    revision: item.revision,
  }
  if (item.parent !== undefined) post.parent = item.parent.objectId
  if (words.contentNote !== undefined) post.contentNote = words.contentNote
  return post
}

function reactionsOf(space: Space, objectId: string, waiting: WaitingItem[]): ReactionCount[] {
  const authors = new Map(space.contents.reactionsTo(objectId).map((it) => [it.word, new Set(it.authors)]))
  for (const { shown, content, parent, objectId: reaction } of waiting) {
    if (shown !== 'reaction') continue
    if (content.kind === 'reaction' && parent?.objectId === objectId) {
      authors.set(content.word, (authors.get(content.word) ?? new Set()).add(space.me))
    }
    const taken = content.kind === 'tombstone' ? space.contents.items.get(reaction) : undefined
    if (taken?.parent?.objectId === objectId && taken.content.kind === 'reaction')
      authors.get(taken.content.word)?.delete(space.me)
  }
  return WORDS.flatMap((word) => {
    const those = authors.get(word)
    return those === undefined || those.size === 0
      ? []
      : [{ word, count: those.size, mine: those.has(space.me) }]
  })
}

/** Hidden by a facilitator, or by what this facilitator has just decided. */
function hiddenNow(space: Space, objectId: string, waiting: WaitingItem[]): boolean {
  if (waiting.some(({ content, parent }) => content.kind === 'hide' && parent?.objectId === objectId))
    return true
  const shownAgain = new Set(
    waiting.filter(({ content }) => content.kind === 'tombstone').map(({ objectId: hide }) => hide),
  )
  return (space.contents.hides.get(objectId) ?? []).some(
    (hide) => !hide.deleted && !shownAgain.has(hide.objectId),
  )
}

function stateOf(change: WaitingItem | undefined): PostView['state'] {
  return change?.state === 'waiting' || change?.state === 'failed' ? change.state : 'sent'
}

const attachmentsOf = (attachments: Attachment[]): AttachmentView[] =>
  attachments.map(({ mediaType, length, name }, index) => ({
    index,
    mediaType,
    length,
    ...(name !== undefined && { name }),
  }))
