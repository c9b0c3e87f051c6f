// Letters: sealed to one member's box key and signed by another's sign key (docs/protocol.md E).
import { type Bytes, base64url, join, sized, u8 } from '../bytes.ts'
import { FieldReader, type Value } from './cbor.ts'
import { bytesOf } from './entry.ts'
import { type BoxKey, boxSeal, type SignKey, verify } from './primitives.ts'
import { refuse } from './refused.ts'
import { concat } from '../bytes.ts'

export const PURPOSE_KEY = 1
export const PURPOSE_REQUEST = 2
export const PURPOSE_REPORT = 4
export const PURPOSE_INTRODUCTION = 5
export const PURPOSE_TEAM_INVITATION = 6
export const PURPOSE_TEAM_WORD = 7
const WIRE_BYTES_MAX = 16_384
/** What fills 65,536 bytes when padded, with the key, the signature and the tag around it. */
const REPORT_WIRE_BYTES_MAX = 65_536 + 112

/** What a letter is bound to. Ids and hash are base64url. */
export interface LetterHead {
  purpose: number
  space: string
  from: string
  to: string
  /** An entry both can see. */
  entry: string
}

export interface SignedBy {
  signKey: Bytes
}

/** A letter as it is stored and sent. */
export interface LetterRecord {
  purpose: number
  from: string
  to: string
  entry: string
  wire: Bytes
  /** Of a report to the safety team: the group that it comes from. */
  origin?: string
}

export async function writeLetter(
  head: LetterHead,
  body: Bytes,
  own: SignKey,
  boxKey: Bytes,
): Promise<Bytes> {
  const info = infoOf(head)
  const signature = await own.sign(signedMessage(info, body))
  return boxSeal(boxKey, info, concat(signature, body))
}

/** Refuses what was not written by `signKey` for this box key under exactly this head. */
export async function openLetter(
  head: LetterHead,
  wire: Bytes,
  boxKey: BoxKey,
  signKey: Bytes,
): Promise<Bytes> {
  const info = infoOf(head)
  const plain = await boxKey.open(wire, info)
  if (plain === undefined || plain.length < 64) return refuse('cannot_open')
  const body = plain.slice(64)
  if (!(await verify(signKey, signedMessage(info, body), plain.slice(0, 64)))) return refuse('bad_signature')
  return body
}

export function letterRecordValue(record: LetterRecord): Value {
  return {
    1: record.purpose,
    2: bytesOf(record.from),
    3: bytesOf(record.to),
    4: bytesOf(record.entry),
    5: record.wire,
    6: record.origin === undefined ? undefined : bytesOf(record.origin),
  }
}

export function readLetterRecord(value: Value | undefined): LetterRecord {
  const reader = FieldReader.of(value)
  const record: LetterRecord = {
    purpose: reader.integer(1, 255),
    from: base64url(reader.bytes(2, 16)),
    to: base64url(reader.bytes(3, 16)),
    entry: base64url(reader.bytes(4, 32)),
    wire: reader.bytes(5),
  }
  const origin = reader.optional(6, (key) => base64url(reader.bytes(key, 32)))
  reader.end()
  const report = record.purpose === PURPOSE_REPORT
  if (record.wire.length > (report ? REPORT_WIRE_BYTES_MAX : WIRE_BYTES_MAX)) refuse('too_large')
  if (origin !== undefined && !report) refuse('malformed')
  if (origin !== undefined) record.origin = origin
  return record
}

const infoOf = ({ purpose, space, from, to, entry }: LetterHead): Bytes =>
  join('hf1/letter', u8(purpose), bytesOf(space), bytesOf(from), bytesOf(to), bytesOf(entry))

const signedMessage = (info: Bytes, body: Bytes): Bytes => join('hf1/letter-body', sized(info), sized(body))
