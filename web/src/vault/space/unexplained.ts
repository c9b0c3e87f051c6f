// Bodies that are not there any more: which of them their authors dropped, and which the server only says were dropped.
import { type Bytes, base64url } from '../bytes.ts'
import { DROPPED_MAX } from '../hf1/kinds.ts'
import { readHeader } from '../hf1/object.ts'
import type { Kept } from './kept.ts'
import type { Space } from './space.ts'

/**
 * Places of which the server gives the hash alone although no later tombstone names it, the newest first: its author's
 * account may be gone, or the server holds it back. In a vault earlier revisions are dropped without a word.
 */
export function unexplained(space: Space): number[] {
  if (space.behind || space.checkedLog.kind === 'vault') return []
  const places: number[] = []
  let waits = false
  for (let i = space.kept.length - 1; i >= 0; i--) {
    const kept = space.kept[i]!
    if (kept.form === 'closed') waits ||= waitsForKey(space, kept)
    if (kept.form !== 'gone' || waits) continue
    if ((space.contents.dropped.get(base64url(kept.hash)) ?? 0) <= kept.k) places.push(kept.k)
  }
  return places
}

/** SHA-256 of what this member wrote under one id, for the tombstone that takes it back. */
export function wiresOf(space: Space, objectId: string): Bytes[] {
  const own = space.kept.filter((kept) => {
    const header = kept.form === 'closed' ? readHeader(kept.wire) : 'header' in kept ? kept.header : undefined
    return header?.objectId === objectId && header.author === space.me
  })
  return own.map(({ hash }) => hash).slice(-DROPPED_MAX)
}

/** What is still closed may be the very tombstone; but only where there is a key to come. */
function waitsForKey(space: Space, { wire }: Extract<Kept, { form: 'closed' }>): boolean {
  const { epoch } = readHeader(wire)
  return epoch <= space.checkedLog.epoch!.n && !space.record.keys.has(epoch)
}
