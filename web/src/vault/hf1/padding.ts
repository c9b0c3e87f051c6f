// Padding: the length as u32, the bytes, zeros to the bucket. The zeros are checked.
import { type Bytes, readU32, u32 } from '../bytes.ts'
import { refuse } from './refused.ts'

const BUCKETS = [256, 1024, 4096, 16384, 65536]
const STEP = 8192
export const PADDED_BYTES_MAX = 262_144

export function pad(bytes: Uint8Array): Bytes {
  const padded = new Uint8Array(bucketOf(bytes.length + 4) ?? refuse('too_large'))
  padded.set(u32(bytes.length))
  padded.set(bytes, 4)
  return padded
}

export function unpad(padded: Bytes): Bytes {
  if (padded.length < 4) return refuse('bad_padding')
  const length = readU32(padded, 0)
  if (bucketOf(length + 4) !== padded.length) return refuse('bad_padding')
  for (let i = 4 + length; i < padded.length; i++) if (padded[i] !== 0) refuse('bad_padding')
  return padded.slice(4, 4 + length)
}

/** Whether padded bytes can be this long. */
export const isBucket = (length: number): boolean => bucketOf(length) === length

function bucketOf(length: number): number | undefined {
  if (length > PADDED_BYTES_MAX) return undefined
  return BUCKETS.find((bucket) => length <= bucket) ?? Math.ceil(length / STEP) * STEP
}
