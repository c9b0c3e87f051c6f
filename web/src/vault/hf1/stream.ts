// The stream of a space: its chain, its framing, and which place an object may stand at.
import { type Bytes, concat, equal, join, readU32, readU64, u32, u64 } from '../bytes.ts'
import { bytesOf } from './entry.ts'
import type { Epoch, Log } from './log.ts'
import type { Header, Seen } from './object.ts'
import { sha256 } from './primitives.ts'
import { refuse } from './refused.ts'

export const CHAIN_START: Bytes = new Uint8Array(32)

/** One place in the stream. A deleted body leaves only its hash. */
export type Place = { k: number; wire: Bytes } | { k: number; hash: Bytes }

export async function chain(space: string, k: number, before: Bytes, wireHash: Bytes): Promise<Bytes> {
  return sha256(join('hf1/stream', bytesOf(space), u64(k), before, wireHash))
}

export const wireHashOf = async (place: Place): Promise<Bytes> =>
  'hash' in place ? place.hash : sha256(place.wire)

/** `k u64 | form u8 | u32 length | bytes`, repeated. */
export function readPlaces(stream: Bytes): Place[] {
  const places: Place[] = []
  let at = 0
  while (at < stream.length) {
    if (stream.length - at < 13) return refuse('malformed')
    const length = readU32(stream, at + 9)
    const end = at + 13 + length
    if (end > stream.length) return refuse('malformed')
    places.push(placeOf(integer(stream, at), stream[at + 8]!, stream.slice(at + 13, end)))
    at = end
  }
  return places
}

/** A place as the live connection brings it: `form` 0 is a wire, 1 a hash alone. */
export function placeOf(k: number, form: number, bytes: Bytes): Place {
  if (form === 0) return { k, wire: bytes }
  if (form === 1 && bytes.length === 32) return { k, hash: bytes }
  return refuse('malformed')
}

/** `k u64 | form u8 | u32 length | bytes` */
export function writePlace(place: Place): Bytes {
  const bytes = 'wire' in place ? place.wire : place.hash
  return concat(u64(place.k), new Uint8Array(['wire' in place ? 0 : 1]), u32(bytes.length), bytes)
}

/** Objects as they are posted: `u32 length | wire`, repeated. */
export const writeWires = (wires: Bytes[]): Bytes =>
  concat(...wires.flatMap((wire) => [u32(wire.length), wire]))

/** The epoch whose key an object at `k` must be sealed with, and that its author had; refuses others. */
export function epochFor(log: Log, header: Header, k: number): Epoch {
  if (header.space !== log.space) return refuse('wrong_space')
  const epoch = log.epochAt(k)
  if (epoch === undefined) return refuse('stale_epoch')
  if (header.epoch > log.epoch!.n) return refuse('no_key')
  if (header.epoch !== epoch.n) return refuse('stale_epoch')
  if (!log.inEpoch(header.author, epoch.n)) return refuse('not_a_member')
  return epoch
}

/** What this device knows of the stream's past: chain values by k, from where it began to read. */
export interface Chains {
  at(k: number): Bytes | undefined
}

/**
 * How what an author says they had seen fits this log and this stream: `doubt` when they saw another one, `later` when the
 * log does not go that far here. `k` is the object's own place, `epoch` the one it is sealed in: nobody writes in an epoch
 * without having seen it.
 */
export function fitOfSeen(
  seen: Seen,
  k: number,
  epoch: Epoch,
  log: Log,
  chains: Chains,
): 'fits' | 'unfit' | 'doubt' | 'later' {
  if (seen.seq > log.seq) return 'later'
  if (seen.k >= k || seen.k < epoch.k || seen.seq < epoch.seq) return 'unfit'
  if (log.hashes[seen.seq] !== seen.hash) return 'doubt'
  const known = chains.at(seen.k)
  return known === undefined || equal(known, seen.chain) ? 'fits' : 'doubt'
}

function integer(bytes: Bytes, at: number): number {
  try {
    return readU64(bytes, at)
  } catch {
    return refuse('malformed')
  }
}
