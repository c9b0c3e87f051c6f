// Writing on the wall: posts, replies, reactions, edits, drafts, and the files that belong to them.
import {
  type Draft,
  type GroupId,
  type NewPost,
  type ObjectId,
  type ReactionWord,
  type ServerView,
  VaultError,
} from './api.ts'
import { type Bytes, copy } from './bytes.ts'
import type { Device } from './device.ts'
import { saveDraft } from './drafts.ts'
import { openAttachment, sealAttachment } from './hf1/attachment.ts'
import { isUnder } from './hands/measures.ts'
import { type Content, TEXT_CHARS_MAX } from './hf1/kinds.ts'
import { freshId } from './hf1/member.ts'
import { type Attachment, ATTACHMENTS_MAX, type Parent } from './hf1/object.ts'
import { Refused } from './hf1/refused.ts'
import { shownType, voiceType } from './media/voice.ts'
import type { WaitingItem } from './outbox/item.ts'
import type { WaitingFile } from './outbox/outbox.ts'
import type { Item } from './space/contents.ts'
import { insideOf } from './space/kept.ts'
import type { Space } from './space/space.ts'

/** Longer than a page waits for a change of mind: what a page left behind that another window outlived. */
const HELD_MINUTES = 2

/** Works while the device is locked as well: what is written waits in the outbox. */
export async function write(
  device: Device,
  groupId: GroupId,
  parentId: ObjectId | undefined,
  it: NewPost,
): Promise<ObjectId> {
  const outbox = device.openOutboxOrFail
  const { from, parent } = await placeOf(device, groupId, parentId)
  const files = await sealFiles(device, it)
  const text = checkedText(it.text, files.length > 0)
  const content: Content = {
    kind: parentId === undefined ? 'post' : 'reply',
    text,
    from,
    ...noteOf(it.contentNote),
  }
  const item = await outbox.put(
    {
      ...{ space: groupId, shown: content.kind, content, at: device.server.minute() },
      attachments: files.map(({ attachment }) => attachment),
      ...(parent !== undefined && { parent }),
    },
    files.map(({ file }) => file),
  )
  await saveDraft(device, groupId, parentId, { text: '' })
  device.send(groupId)
  return item.objectId
}

export async function edit(device: Device, space: Space, objectId: ObjectId, it: Draft): Promise<void> {
  const outbox = device.openOutboxOrFail
  const waiting = latestWaiting(device, space, objectId)
  const item = space.contents.items.get(objectId)
  const before = waiting?.content ?? item?.content
  if (before?.kind !== 'post' && before?.kind !== 'reply') throw new VaultError('no_such_post')
  if (item !== undefined && item.author !== space.me) throw new VaultError('not_yours')
  if (isUnder(space.contents, space.me, 'muted', device.server.minute())) throw new VaultError('muted')
  const attachments = item?.attachments ?? waiting?.attachments ?? []
  const text = checkedText(it.text, attachments.length > 0)
  const content: Content = { kind: before.kind, from: before.from, text, ...noteOf(it.contentNote) }
  if (
    waiting !== undefined &&
    waiting.shown !== 'delete' &&
    (await outbox.replace(waiting.id, { content }))
  ) {
    device.send(space.id)
    return
  }
  const parent = parentOf(item, waiting)
  const stored = item?.attachments.map(({ attachmentId }) => attachmentId) ?? waiting?.stored ?? []
  await outbox.put({
    ...{ space: space.id, shown: 'edit', content, at: device.server.minute(), objectId, attachments, stored },
    revision: nextRevision(item, waiting),
    ...(parent !== undefined && { parent }),
  })
  device.send(space.id)
}

/**
 * Takes back what one wrote: nobody's device shows it any more, and the server drops its bodies.
 * With `mayUndo` it is safe in the outbox, and sent when it is taken back once more without, or when the page is gone.
 */
export async function takeBack(
  device: Device,
  space: Space,
  objectId: ObjectId,
  mayUndo: boolean,
): Promise<void> {
  const outbox = device.openOutboxOrFail
  const held = heldTombstone(device, space, objectId)
  if (held !== undefined) {
    if (!mayUndo) await outbox.update(held, { heldUntil: undefined })
    device.send(space.id)
    return
  }
  const waiting = latestWaiting(device, space, objectId)
  const item = space.contents.items.get(objectId)
  if (item === undefined && waiting === undefined) throw new VaultError('no_such_post')
  if (item !== undefined && item.author !== space.me) throw new VaultError('not_yours')
  if (!mayUndo && item === undefined && waiting !== undefined && waiting.sent.length === 0) {
    await outbox.throwAway(waiting.id, [])
    device.send(space.id)
    return
  }
  const files = [...(item?.attachments ?? []), ...(waiting?.attachments ?? [])]
  const removes = [...new Set(files.map(({ attachmentId }) => attachmentId))]
  const heldUntil = mayUndo ? device.server.minute() + HELD_MINUTES : undefined
  await putTombstone(device, space, objectId, nextRevision(item, waiting), 'delete', removes, heldUntil)
}

/** A change of mind; false when it was sent already. */
export async function undoTakeBack(device: Device, space: Space, objectId: ObjectId): Promise<boolean> {
  const held = heldTombstone(device, space, objectId)
  if (held === undefined || !(await device.openOutboxOrFail.forget(held.id))) return false
  device.send(space.id)
  return true
}

const heldTombstone = (device: Device, space: Space, objectId: ObjectId): WaitingItem | undefined =>
  device.openOutboxOrFail
    .of(space.id)
    .find((item) => item.objectId === objectId && item.heldUntil !== undefined && item.sent.length === 0)

/** Throws away what waits to be sent; whatever of its files is on the server already goes too. */
export async function discard(device: Device, id: string): Promise<void> {
  const outbox = device.openOutboxOrFail
  const item = outbox.items.find((it) => it.id === id)
  if (item === undefined) throw new VaultError('not_in_outbox')
  const space = device.spaces.get(item.space)
  await space?.loadPlaces()
  const others = outbox.of(item.space).filter((it) => it !== item)
  const used = [...others, ...(space?.contents.items.values() ?? [])].flatMap(
    ({ attachments }) => attachments,
  )
  // While locked nobody knows whether what is being changed has arrived.
  if (space === undefined && item.shown === 'edit') used.push(...item.attachments)
  const kept = used.map(({ attachmentId }) => attachmentId)
  if (!(await outbox.throwAway(id, kept))) throw new VaultError('not_in_outbox')
  device.send(item.space)
}

export async function react(
  device: Device,
  space: Space,
  objectId: ObjectId,
  word: ReactionWord,
  on: boolean,
): Promise<void> {
  const outbox = device.openOutboxOrFail
  const isIt = (content: Content): boolean => content.kind === 'reaction' && content.word === word
  const waiting = outbox
    .of(space.id)
    .find(({ content, parent }) => isIt(content) && parent?.objectId === objectId)
  const there = (space.contents.reactions.get(objectId) ?? []).find(
    (item) => item.author === space.me && !item.deleted && isIt(item.content),
  )
  const takenBack = outbox
    .of(space.id)
    .find(({ content, objectId: id }) => content.kind === 'tombstone' && id === there?.objectId)
  const isOn = waiting !== undefined || (there !== undefined && takenBack === undefined)
  if (on === isOn) return
  if (on) {
    const parent = parentIn(space, objectId) ?? missing()
    const content: Content = { kind: 'reaction', word }
    if (takenBack !== undefined && takenBack.sent.length === 0) await outbox.forget(takenBack.id)
    else await outbox.put({ space: space.id, shown: 'reaction', content, at: device.server.minute(), parent })
  } else if (waiting !== undefined && waiting.sent.length === 0) {
    await outbox.forget(waiting.id)
  } else {
    const id = waiting?.objectId ?? there!.objectId
    await putTombstone(device, space, id, nextRevision(there, waiting), 'reaction')
  }
  device.send(space.id)
}

/** Facilitators hide what should not stand there, and show it again. */
export async function hide(device: Device, space: Space, objectId: ObjectId, on: boolean): Promise<void> {
  if (!space.isFacilitator) throw new VaultError('not_a_facilitator')
  const outbox = device.openOutboxOrFail
  const hides = (space.contents.hides.get(objectId) ?? []).filter(({ deleted }) => !deleted)
  const waiting = outbox
    .of(space.id)
    .find(({ content, parent }) => content.kind === 'hide' && parent?.objectId === objectId)
  if (on) {
    if (hides.length > 0 || waiting !== undefined) return
    const parent = parentIn(space, objectId) ?? missing()
    await outbox.put({
      space: space.id,
      shown: 'other',
      content: { kind: 'hide' },
      at: device.server.minute(),
      parent,
    })
  } else {
    const others = hides.filter(({ author }) => author !== space.me)
    if (others.length > 0 && waiting === undefined && others.length === hides.length)
      throw new VaultError('not_yours')
    if (waiting !== undefined && waiting.sent.length === 0) await outbox.forget(waiting.id)
    else if (waiting !== undefined)
      await putTombstone(device, space, waiting.objectId, waiting.revision + 1, 'other')
    for (const item of hides) {
      if (item.author === space.me)
        await putTombstone(device, space, item.objectId, item.revision + 1, 'other')
    }
  }
  device.send(space.id)
}

export async function attachment(
  device: Device,
  space: Space,
  objectId: ObjectId,
  index: number,
): Promise<Blob> {
  const item = space.contents.items.get(objectId)
  const waiting = latestWaiting(device, space, objectId)
  const attachments = item?.attachments ?? waiting?.attachments
  const it = attachments?.[index]
  if (it === undefined) throw new VaultError('attachment_missing')
  if (space.contents.isHidden(objectId) && !space.isFacilitator && item?.author !== space.me) {
    throw new VaultError('attachment_missing')
  }
  return new Blob([await openFile(device, space, it)], { type: shownType(it.mediaType) })
}

export function openAttachmentOf(device: Device, space: Space, item: Item, index: number): Promise<Bytes> {
  return openFile(device, space, item.attachments[index]!)
}

/** One stored object exactly as the server hands it to everybody. */
export async function serverView(device: Device, space: Space, objectId: ObjectId): Promise<ServerView> {
  const item = space.contents.items.get(objectId) ?? missing()
  const { places } = await device.server.objects(space.id, item.k - 1, 1)
  const [place] = places
  if (place === undefined || place.k !== item.k || !('wire' in place)) throw new VaultError('no_such_post')
  const kept = space.kept.find(({ k }) => k === item.k)
  const receivedMinute = kept?.form === 'open' ? insideOf(kept).at : item.at
  return { wire: place.wire, k: place.k, receivedMinute }
}

async function openFile(device: Device, space: Space, it: Attachment): Promise<Bytes> {
  const stored = await device.database.get<Uint8Array>('files', it.attachmentId)
  const sealed =
    stored === undefined ? await device.server.loadAttachment(space.id, it.attachmentId) : copy(stored)
  try {
    const plain = await openAttachment(it.attachmentId, it.key, sealed, it.length)
    if (stored === undefined) {
      await device.database.write([{ place: 'files', name: it.attachmentId, value: sealed }])
    }
    return plain
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    space.flag('attachment_refused')
    throw new VaultError('attachment_missing', error.code)
  }
}

interface SealedFile {
  attachment: Attachment
  file: WaitingFile
}

async function sealFiles(device: Device, it: NewPost): Promise<SealedFile[]> {
  const pictures = it.pictures ?? []
  if (pictures.length + (it.voice === undefined ? 0 : 1) > ATTACHMENTS_MAX)
    throw new VaultError('pictures_too_many')
  const files: SealedFile[] = []
  for (const [i, picture] of pictures.entries()) {
    device.announce({ type: 'busy', what: 'picture', share: i / pictures.length })
    try {
      const redrawn = await device.outside.redrawPicture(picture)
      files.push(await sealFile(await bytesOfBlob(redrawn), redrawn.type))
    } finally {
      device.announce({ type: 'busy' })
    }
  }
  if (it.voice !== undefined) {
    const mediaType = voiceType(it.voice)
    files.push(await sealFile(await bytesOfBlob(it.voice), mediaType))
  }
  return files
}

async function sealFile(plain: Bytes, mediaType: string): Promise<SealedFile> {
  const attachmentId = freshId()
  const { key, sealed } = await sealAttachment(attachmentId, plain)
  return {
    attachment: { attachmentId, key, length: plain.length, mediaType },
    file: { attachmentId, sealed },
  }
}

const bytesOfBlob = async (blob: Blob): Promise<Bytes> => new Uint8Array(await blob.arrayBuffer())

/** Under which name one writes, and what one answers to. While locked, from what is in the pocket. */
async function placeOf(
  device: Device,
  groupId: GroupId,
  parentId: ObjectId | undefined,
): Promise<{ from: string; parent: Parent | undefined }> {
  if (device.status !== 'open') {
    const group = device.pocketGroups.find((it) => it.groupId === groupId)
    if (group?.status !== 'member' || parentId !== undefined) throw new VaultError('locked')
    return { from: group.pseudonym, parent: undefined }
  }
  const space = device.space(groupId)
  if (space.record.stopped !== undefined) throw new VaultError('group_stopped')
  if (!space.isMember) throw new VaultError('not_a_member')
  if (space.log?.pairHasEnded === true) throw new VaultError('pair_ended')
  await space.loadPlaces()
  if (isUnder(space.contents, space.me, 'muted', device.server.minute())) throw new VaultError('muted')
  const parent =
    parentId === undefined ? undefined : (parentIn(space, parentId) ?? parentWaiting(device, space, parentId))
  return { from: space.record.pseudonym, parent }
}

function parentIn(space: Space, objectId: ObjectId): Parent | undefined {
  const item = space.contents.items.get(objectId)
  return item && { objectId, revision: item.revision }
}

/** One may answer to what one has just written, before it is sent. */
function parentWaiting(device: Device, space: Space, objectId: ObjectId): Parent {
  const waiting = device.openOutboxOrFail.of(space.id).find((item) => item.objectId === objectId)
  return waiting === undefined ? missing() : { objectId, revision: waiting.revision }
}

function parentOf(item: Item | undefined, waiting: WaitingItem | undefined): Parent | undefined {
  return item?.parent ?? waiting?.parent
}

function latestWaiting(device: Device, space: Space, objectId: ObjectId): WaitingItem | undefined {
  return device.openOutboxOrFail.of(space.id).findLast((item) => item.objectId === objectId)
}

const nextRevision = (item: Item | undefined, waiting: WaitingItem | undefined): number =>
  Math.max(item?.revision ?? 0, waiting?.revision ?? 0) + 1

async function putTombstone(
  device: Device,
  space: Space,
  objectId: ObjectId,
  revision: number,
  shown: WaitingItem['shown'],
  removes: string[] = [],
  heldUntil?: number,
): Promise<void> {
  await device.openOutboxOrFail.put({
    ...{ space: space.id, shown, content: { kind: 'tombstone' }, at: device.server.minute() },
    ...{ objectId, revision, dropBodies: true, removes },
    ...(heldUntil !== undefined && { heldUntil }),
  })
  device.send(space.id)
}

function checkedText(text: string, mayBeEmpty: boolean): string {
  const trimmed = text.trim()
  if (trimmed === '' && !mayBeEmpty) throw new VaultError('text_empty')
  if ([...trimmed].length > TEXT_CHARS_MAX) throw new VaultError('text_too_long')
  return trimmed
}

function noteOf(contentNote: string | undefined): { contentNote?: string } {
  const trimmed = contentNote?.trim()
  return trimmed === undefined || trimmed === '' ? {} : { contentNote: trimmed }
}

function missing(): never {
  throw new VaultError('no_such_post')
}
