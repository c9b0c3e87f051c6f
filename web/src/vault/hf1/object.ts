// Sealed objects: their header, what is inside, sealing and opening. Whether one may stand at its place is `stream.ts`'s.
import { type Bytes, base64url, concat, equal, join, readU32, u32, u8 } from '../bytes.ts'
import { decode, encode, FieldReader, type Fields, type Value } from './cbor.ts'
import { bytesOf } from './entry.ts'
import { pad, unpad } from './padding.ts'
import { random, sha256, type SignKey, verify } from './primitives.ts'
import { refuse } from './refused.ts'
import { open, sealWithSalt } from './seal.ts'

const VERSION = 1
const SUITE = 1
export const HEADER_LENGTH = 107
const SALT_LENGTH = 32
const TAG_AND_COMMIT = 48
export const WIRE_BYTES_MAX = 262_299
export const ATTACHMENTS_MAX = 8

export type Attention = 0 | 1 | 2

/** What the server sees of an object. Ids are base64url. */
export interface Header {
  space: string
  epoch: number
  objectId: string
  /** From 1; 0 for ephemeral objects. */
  revision: number
  author: string
  attention: Attention
  salt: Bytes
}

/** What an author had seen of the log and the stream when they wrote. */
export interface Seen {
  seq: number
  hash: string
  k: number
  chain: Bytes
}

export interface Attachment {
  attachmentId: string
  key: Bytes
  /** Bytes before padding. */
  length: number
  mediaType: string
  name?: string
}

export interface Parent {
  objectId: string
  revision: number
}

export interface Inside {
  kind: number
  body: Fields
  parent?: Parent
  attachments: Attachment[]
  seen: Seen
  /** Minute. */
  at: number
}

export function headerBytes(header: Header): Bytes {
  return concat(
    u8(VERSION),
    u8(SUITE),
    bytesOf(header.space),
    u32(header.epoch),
    bytesOf(header.objectId),
    u32(header.revision),
    bytesOf(header.author),
    u8(header.attention),
    header.salt,
  )
}

export function readHeader(wire: Bytes): Header {
  if (wire.length > WIRE_BYTES_MAX) refuse('too_large')
  if (wire.length < HEADER_LENGTH + TAG_AND_COMMIT) refuse('malformed')
  return headerOf(wire)
}

/** Reads the header that these bytes begin with. */
export function headerOf(wire: Bytes): Header {
  if (wire[0] !== VERSION) refuse('unknown_version')
  if (wire[1] !== SUITE) refuse('unknown_suite')
  const attention = wire[74]!
  if (attention > 2) refuse('malformed')
  return {
    space: base64url(wire.subarray(2, 34)),
    epoch: readU32(wire, 34),
    objectId: base64url(wire.subarray(38, 54)),
    revision: readU32(wire, 54),
    author: base64url(wire.subarray(58, 74)),
    attention: attention as Attention,
    salt: wire.slice(75, HEADER_LENGTH),
  }
}

/** Draws the salt, signs and seals: the wire of one object. Ephemeral ones have revision 0. */
export async function sealObject(
  header: Omit<Header, 'salt'>,
  inside: Inside,
  epochKey: Bytes,
  own: SignKey,
): Promise<Bytes> {
  const salted = headerBytes({ ...header, salt: random(SALT_LENGTH) })
  const cbor = encodeInside(inside)
  const signature = await own.sign(await authorMessage(salted, cbor))
  const context = salted.slice(0, HEADER_LENGTH - SALT_LENGTH)
  const salt = salted.slice(HEADER_LENGTH - SALT_LENGTH)
  const plain = pad(concat(signature, cbor))
  const sealed = await sealWithSalt(epochKey, labelOf(header.revision), context, plain, salt)
  return concat(context, sealed)
}

/** Opens a wire whose header was read; refuses what its author did not write exactly so. */
export async function openObject(
  wire: Bytes,
  header: Header,
  epochKey: Bytes,
  authorKey: Bytes,
): Promise<{ inside: Inside; signature: Bytes }> {
  const context = wire.slice(0, HEADER_LENGTH - SALT_LENGTH)
  const sealed = wire.slice(HEADER_LENGTH - SALT_LENGTH)
  const inside = unpad(await open(epochKey, labelOf(header.revision), context, sealed))
  if (inside.length < 64) return refuse('malformed')
  const signed = await readSigned(wire.slice(0, HEADER_LENGTH), inside, authorKey)
  return { inside: signed, signature: inside.slice(0, 64) }
}

/** What `signature 64 | cbor` says under this header; refuses what its author did not sign. */
export async function readSigned(header: Bytes, inside: Bytes, authorKey: Bytes): Promise<Inside> {
  const cbor = inside.slice(64)
  const message = await authorMessage(header, cbor)
  if (!(await verify(authorKey, message, inside.slice(0, 64)))) return refuse('bad_signature')
  return decodeInside(cbor)
}

export function encodeInside(inside: Inside): Bytes {
  const { seen, parent, attachments } = inside
  return encode({
    1: inside.kind,
    2: inside.body,
    3: parent && [bytesOf(parent.objectId), parent.revision],
    4: attachments.length > 0 ? attachments.map(attachmentValue) : undefined,
    5: seenValue(seen),
    6: inside.at,
  })
}

export function decodeInside(cbor: Bytes): Inside {
  const reader = FieldReader.of(decode(cbor))
  const inside: Inside = {
    kind: reader.integer(1),
    body: reader.map(2),
    parent: reader.optional(3, (key) => readParent(reader.array(key))),
    attachments: reader.optional(4, (key) => readAttachments(reader.array(key))) ?? [],
    seen: readSeen(reader.array(5)),
    at: reader.integer(6),
  }
  reader.end()
  if (inside.parent === undefined) delete inside.parent
  return inside
}

export const seenValue = (seen: Seen): Value => [seen.seq, bytesOf(seen.hash), seen.k, seen.chain]

export function readSeen(value: Value | undefined): Seen {
  if (!Array.isArray(value) || value.length !== 4) return refuse('malformed')
  const [seq, hash, k, chain] = value
  if (typeof seq !== 'number' || typeof k !== 'number') return refuse('malformed')
  return { seq, hash: base64url(fixed(hash, 32)), k, chain: fixed(chain, 32) }
}

export function sameSeen(a: Seen, b: Seen): boolean {
  return a.seq === b.seq && a.hash === b.hash && a.k === b.k && equal(a.chain, b.chain)
}

const labelOf = (revision: number): string => (revision === 0 ? 'hf1/ephemeral' : 'hf1/object')

const authorMessage = async (header: Bytes, cbor: Bytes): Promise<Bytes> =>
  join('hf1/author', await sha256(header), await sha256(cbor))

function attachmentValue({ attachmentId, key, length, mediaType, name }: Attachment): Value {
  const value: Value[] = [bytesOf(attachmentId), key, length, mediaType]
  if (name !== undefined) value.push(name)
  return value
}

function readAttachments(values: Value[]): Attachment[] {
  if (values.length === 0 || values.length > ATTACHMENTS_MAX) return refuse('malformed')
  return values.map((value) => {
    if (!Array.isArray(value) || value.length < 4 || value.length > 5) return refuse('malformed')
    const [id, key, length, mediaType, name] = value
    if (typeof length !== 'number' || typeof mediaType !== 'string') return refuse('malformed')
    if (name !== undefined && typeof name !== 'string') return refuse('malformed')
    const attachment: Attachment = {
      attachmentId: base64url(fixed(id, 16)),
      key: fixed(key, 32),
      length,
      mediaType,
    }
    if (name !== undefined) attachment.name = name
    return attachment
  })
}

function readParent([id, revision, ...more]: Value[]): Parent {
  if (typeof revision !== 'number' || revision > 0xffffffff || more.length > 0) return refuse('malformed')
  return { objectId: base64url(fixed(id, 16)), revision }
}

function fixed(value: Value | undefined, length: number): Bytes {
  return value instanceof Uint8Array && value.length === length ? value : refuse('malformed')
}
