// Emptying the outbox of one space: the same wire again while its fate is unknown, a new one when the epoch moved.
import { VaultError } from '../api.ts'
import { equal } from '../bytes.ts'
import { type Content, DROPPED_MAX, writeContent } from '../hf1/kinds.ts'
import { sealObject, type Seen } from '../hf1/object.ts'
import { isFinal, type Outcome } from '../server/http.ts'
import { makeEpochNow } from '../space/change.ts'
import { catchUp } from '../space/receive/catchUp.ts'
import type { Space } from '../space/space.ts'
import { wiresOf } from '../space/unexplained.ts'
import type { WaitingItem } from './item.ts'
import type { Outbox } from './outbox.ts'

/** Wires in one request. */
const BATCH_LEN_MAX = 16
const BATCH_BYTES_MAX = 1024 * 1024
/** Times a batch is looked at again because the space moved under it. */
const ROUNDS_MAX = 8

/** Sends what waits for this space. Throws `offline` when the line is gone; everything then waits on. */
export async function sendWaiting(space: Space, outbox: Outbox): Promise<void> {
  for (let round = 0; round < ROUNDS_MAX; round++) {
    if (space.record.stopped !== undefined) return
    if (!space.isMember) {
      await failAll(space, outbox)
      return
    }
    await space.turn.run(() => settleTaken(space, outbox))
    await dropTakenBack(space, outbox)
    const batch = await nextBatch(space, outbox)
    if (batch.length === 0) return
    let moved = false
    for (const { item, outcome } of await handOver(space, outbox, batch)) {
      moved = (await settle(space, outbox, item, outcome)) || moved
    }
    if (moved) await space.turn.run(() => catchUp(space))
    if (space.log?.epochDue === true) await makeEpochNow(space, 4)
  }
  // The space moves faster than this device; it is tried again a little later.
  throw new VaultError('busy_group')
}

interface Sealed {
  item: WaitingItem
  content: WaitingItem['content']
  wire: { epoch: number; bytes: Uint8Array<ArrayBuffer> }
}

async function nextBatch(space: Space, outbox: Outbox): Promise<Sealed[]> {
  const batch: Sealed[] = []
  let bytes = 0
  for (const item of outbox.of(space.id)) {
    if (item.state !== 'waiting' || item.code === 'revision_taken' || outbox.holds(item.objectId)) continue
    if (item.byLetter === true) continue
    // Two revisions of one object never travel together.
    if (batch.some(({ item: other }) => other.objectId === item.objectId)) break
    if (!(await storeFiles(space, outbox, item))) continue
    const { content } = item
    const wire = await space.turn.run(() => wireOf(space, outbox, item))
    bytes += wire.bytes.length
    if (batch.length > 0 && bytes > BATCH_BYTES_MAX) break
    batch.push({ item, content, wire })
    if (batch.length === BATCH_LEN_MAX) break
  }
  return batch
}

/** What was taken back before it was ever sent never leaves this device. */
async function dropTakenBack(space: Space, outbox: Outbox): Promise<void> {
  const minute = space.ground.server.minute()
  for (const item of outbox.of(space.id)) {
    const { id, objectId, shown, heldUntil } = item
    if (heldUntil !== undefined && heldUntil <= minute) await outbox.update(item, { heldUntil: undefined })
    if (shown !== 'delete' || outbox.holds(objectId) || space.contents.items.has(objectId)) continue
    const unsent = outbox.of(space.id).filter((it) => it.objectId === objectId && it.id !== id)
    if (unsent.length === 0 || unsent.some(({ sent }) => sent.length > 0)) continue
    for (const it of unsent) await outbox.throwAway(it.id, [])
    await outbox.forget(id)
  }
}

/** The wire to send: the one made before, as long as its epoch is in force or its fate is unknown. */
async function wireOf(space: Space, outbox: Outbox, item: WaitingItem): Promise<Sealed['wire']> {
  const log = space.checkedLog
  const epoch = log.epoch!
  const { wire } = item
  if (wire !== undefined && (wire.epoch === epoch.n || item.code !== 'stale_epoch')) return wire
  const key = space.record.keys.get(epoch.n)
  if (key === undefined) throw new VaultError('key_missing')
  await space.loadPlaces()
  const { sign } = await space.keys()
  const header = {
    space: space.id,
    epoch: epoch.n,
    objectId: item.objectId,
    revision: item.revision,
    author: space.me,
    attention: item.attention,
  }
  const { kind, body } = writeContent(withDropped(space, outbox, item))
  const { parent, attachments, at } = item
  const seen = seenIn(space)
  const inside = { kind, body, attachments, seen, at, ...(parent && { parent }) }
  return { epoch: epoch.n, bytes: await sealObject(header, inside, key, sign) }
}

/** A tombstone names every wire that its author drops: those in the stream, and those that may have arrived unseen. */
function withDropped(space: Space, outbox: Outbox, { content, objectId, revision }: WaitingItem): Content {
  if (content.kind !== 'tombstone') return content
  const earlier = outbox.of(space.id).filter((it) => it.objectId === objectId && it.revision < revision)
  const known = wiresOf(space, objectId)
  const unseen = earlier.flatMap(({ sent }) => sent).filter((hash) => !known.some((it) => equal(it, hash)))
  return { kind: 'tombstone', dropped: [...known, ...unseen].slice(-DROPPED_MAX) }
}

/** One's log's head, and the stream's or the epoch's anchor where that is further on. */
function seenIn(space: Space): Seen {
  const { seen } = space
  const { k, chain } = space.checkedLog.epoch!
  return k > seen.k ? { ...seen, k, chain } : seen
}

interface Settled {
  item: WaitingItem
  outcome: Outcome
}

async function handOver(space: Space, outbox: Outbox, sealed: Sealed[]): Promise<Settled[]> {
  const batch: Sealed[] = []
  for (const one of sealed) {
    if (await outbox.handOver(one.item, one.content, one.wire)) batch.push(one)
  }
  if (batch.length === 0) return []
  try {
    const wires = batch.map(({ wire }) => wire.bytes)
    const outcomes = await space.ground.server.send(space.id, wires)
    return batch.map(({ item }, i) => ({ item, outcome: outcomes[i]! }))
  } catch (error) {
    // What concerns the whole request concerns each of them; what concerns the line is no refusal.
    if (!isFinal(error)) throw error
    const outcome = { code: error.code }
    return batch.map(({ item }) => ({ item, outcome }))
  }
}

/** Remembers the outcome; true when the space moved on and has to be read first. */
async function settle(space: Space, outbox: Outbox, item: WaitingItem, outcome: Outcome): Promise<boolean> {
  if (!('code' in outcome)) {
    await outbox.update(item, { state: 'accepted', k: outcome.k })
    return outcome.k > space.k
  }
  const { code, stored } = outcome
  switch (code) {
    case 'stale_epoch':
    case 'epoch_due':
      await outbox.update(item, { code: 'stale_epoch' })
      return true
    case 'revision_taken':
      if (stored !== undefined && item.sent.some((sent) => equal(sent, stored))) {
        await outbox.update(item, { state: 'accepted' })
      } else {
        await outbox.update(item, { code: 'revision_taken' })
      }
      return true
    case 'not_a_member':
    case 'no_such_space':
      return true
    default:
      await outbox.update(item, { state: 'failed', code })
      return false
  }
}

/** After reading the stream: whose revision was it? Another device's is kept, and ours goes after it. */
async function settleTaken(space: Space, outbox: Outbox): Promise<void> {
  for (const item of outbox.of(space.id)) {
    if (item.state !== 'waiting' || item.code !== 'revision_taken') continue
    if (item.content.kind === 'report') {
      // Another device of the team was faster with the same report.
      await outbox.settle(item)
      continue
    }
    if (space.contents.items.get(item.objectId)?.deleted === true) {
      // Another device of this member took it back meanwhile: nothing may follow a tombstone.
      if (item.content.kind === 'tombstone') await outbox.settle(item)
      else await outbox.update(item, { state: 'failed', code: 'no_such_post' })
      continue
    }
    const newest = space.contents.revisionOf(item.objectId) ?? item.revision
    await outbox.update(item, {
      revision: Math.max(newest, item.revision) + 1,
      wire: undefined,
      sent: [],
      code: undefined,
    })
  }
  for (const item of outbox.of(space.id)) {
    if (item.state !== 'accepted' || item.k === undefined || item.k > space.k) continue
    const there = space.contents.items.get(item.objectId)
    if (there?.author === space.me && there.revision >= item.revision) {
      await outbox.settle(item)
      continue
    }
    // The server said it kept this at k, and something else stands there.
    space.flag('answer_untrue')
    await outbox.update(item, { state: 'waiting', k: undefined })
  }
}

/**
 * False when a file is gone from this device, or the server does not take it, and the item then says so; or when the item was
 * thrown away.
 */
async function storeFiles(space: Space, outbox: Outbox, item: WaitingItem): Promise<boolean> {
  for (const { attachmentId } of item.attachments) {
    if (item.stored.includes(attachmentId)) continue
    const sealed = await outbox.file(attachmentId)
    if (sealed === undefined) {
      await outbox.update(item, { state: 'failed', code: 'attachment_missing' })
      return false
    }
    if (!(await outbox.beginFile(item, attachmentId))) return false
    try {
      await space.ground.server.storeAttachment(space.id, attachmentId, sealed)
    } catch (error) {
      if (!isFinal(error)) throw error
      await outbox.update(item, { state: 'failed', code: error.code })
      return false
    }
    await outbox.update(item, { stored: [...item.stored, attachmentId] })
  }
  return true
}

async function failAll(space: Space, outbox: Outbox): Promise<void> {
  if (space.record.status === 'joining' || space.record.status === 'guest') return
  for (const item of outbox.of(space.id)) {
    if (item.state !== 'waiting' || item.byLetter === true) continue
    await outbox.update(item, { state: 'failed', code: 'not_a_member' })
  }
}
