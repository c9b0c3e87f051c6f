// Attachments: one random key each, 64 KiB chunks that know their index and which is the last.
import { type Bytes, concat, join, u32, u8 } from '../bytes.ts'
import { bytesOf } from './entry.ts'
import { random } from './primitives.ts'
import { refuse } from './refused.ts'
import { open, seal, SEAL_OVERHEAD } from './seal.ts'

const CHUNK_LENGTH = 65_536
const PAD_STEP = 4096
/** Bytes of one attachment before sealing; what the server takes is a little larger. */
export const ATTACHMENT_BYTES_MAX = 12 * 1024 * 1024 - 192 * SEAL_OVERHEAD - PAD_STEP

export async function sealAttachment(
  attachmentId: string,
  plain: Bytes,
): Promise<{ key: Bytes; sealed: Bytes }> {
  const key = random(32)
  const padded = new Uint8Array(Math.max(1, Math.ceil(plain.length / PAD_STEP)) * PAD_STEP)
  padded.set(plain)
  const chunks: Bytes[] = []
  for (let at = 0, index = 0; at < padded.length; at += CHUNK_LENGTH, index++) {
    const last = at + CHUNK_LENGTH >= padded.length
    const context = contextOf(attachmentId, index, last)
    chunks.push(await seal(key, 'hf1/chunk', context, padded.slice(at, at + CHUNK_LENGTH)))
  }
  return { key, sealed: concat(...chunks) }
}

/** Refuses a chunk that is swapped, moved, missing or added. `length` is what the object states. */
export async function openAttachment(
  attachmentId: string,
  key: Bytes,
  sealed: Bytes,
  length: number,
): Promise<Bytes> {
  const step = CHUNK_LENGTH + SEAL_OVERHEAD
  const chunks: Bytes[] = []
  for (let at = 0, index = 0; at < sealed.length || index === 0; at += step, index++) {
    const last = at + step >= sealed.length
    chunks.push(
      await open(key, 'hf1/chunk', contextOf(attachmentId, index, last), sealed.slice(at, at + step)),
    )
  }
  const padded = concat(...chunks)
  if (padded.length !== Math.max(1, Math.ceil(length / PAD_STEP)) * PAD_STEP) return refuse('bad_padding')
  if (padded.subarray(length).some((byte) => byte !== 0)) return refuse('bad_padding')
  return padded.slice(0, length)
}

const contextOf = (attachmentId: string, index: number, last: boolean): Bytes =>
  join('hf1/chunk', bytesOf(attachmentId), u32(index), u8(last ? 1 : 0))
