// Epoch keys: their commit, their wraps, and opening one's own.
import { type Bytes, concat, copy, equal, join, readU32, u32 } from '../bytes.ts'
import { bytesOf } from './entry.ts'
import { type LetterHead, openLetter, PURPOSE_KEY, type SignedBy, writeLetter } from './letter.ts'
import type { Epoch, Log } from './log.ts'
import { type BoxKey, random, sha256, type SignKey } from './primitives.ts'
import { refuse } from './refused.ts'

export const EPOCH_KEY_LENGTH = 32
/** Earlier keys that one letter may carry. */
export const KEYS_PER_LETTER_MAX = 64

export async function epochCommit(space: string, n: number, key: Bytes): Promise<Bytes> {
  return sha256(join('hf1/epoch', bytesOf(space), u32(n), key))
}

export async function wrapsHash(wrapHashes: Bytes[]): Promise<Bytes> {
  return sha256(join('hf1/wraps', ...wrapHashes))
}

/** A fresh key for epoch `n`, wrapped for every member of `log` as it stands, bound to the log's head. */
export async function makeEpoch(
  log: Log,
  n: number,
  from: string,
  signKey: SignKey,
): Promise<{ key: Bytes; commit: Bytes; wraps: Bytes[]; wrapsHash: Bytes }> {
  const key = random(EPOCH_KEY_LENGTH)
  const body = concat(u32(n), key)
  const wraps = await Promise.all(
    log.members.map(({ id: to, boxKey }) => {
      const head: LetterHead = { purpose: PURPOSE_KEY, space: log.space, from, to, entry: log.head }
      return writeLetter(head, body, signKey, boxKey)
    }),
  )
  const hashes = await Promise.all(wraps.map(sha256))
  return { key, wraps, commit: await epochCommit(log.space, n, key), wrapsHash: await wrapsHash(hashes) }
}

/** Opens one's own wrap of an epoch; refuses when it does not give the key the log commits to. */
export async function openWrap(
  log: Log,
  epoch: Epoch,
  to: string,
  boxKey: BoxKey,
  wrap: Bytes,
): Promise<Bytes> {
  const head: LetterHead = {
    purpose: PURPOSE_KEY,
    space: log.space,
    from: epoch.maker,
    to,
    entry: epoch.prev,
  }
  const maker: SignedBy = log.people.get(epoch.maker) ?? refuse('letter_from')
  const keys = readKeys(await openLetter(head, wrap, boxKey, maker.signKey))
  const key = keys.length === 1 && keys[0]!.n === epoch.n ? keys[0]!.key : refuse('wrong_commit')
  if (!equal(await epochCommit(log.space, epoch.n, key), epoch.commit)) refuse('wrong_commit')
  return key
}

/** `(n u32 | key 32)+`, at most 64 of them. */
export function readKeys(body: Bytes): { n: number; key: Bytes }[] {
  const length = 4 + EPOCH_KEY_LENGTH
  if (body.length === 0 || body.length % length !== 0 || body.length / length > KEYS_PER_LETTER_MAX) {
    return refuse('malformed')
  }
  const keys = []
  for (let at = 0; at < body.length; at += length) {
    keys.push({ n: readU32(body, at), key: copy(body.subarray(at + 4, at + length)) })
  }
  return keys
}

export const writeKeys = (keys: { n: number; key: Bytes }[]): Bytes =>
  concat(...keys.map(({ n, key }) => concat(u32(n), key)))

/** Who is to blame when a wrap does not open: the server swapped it, or the maker wrote garbage. */
export async function blame(
  log: Log,
  epoch: Epoch,
  to: string,
  wrap: Bytes | undefined,
  hashes: Bytes[],
): Promise<'server' | 'maker'> {
  if (wrap === undefined || !equal(await wrapsHash(hashes), epoch.wrapsHash)) return 'server'
  const own = hashes[log.recipients(epoch.n).indexOf(to)]
  return own !== undefined && equal(own, await sha256(wrap)) ? 'maker' : 'server'
}
