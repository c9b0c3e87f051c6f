// One entry of a space's log: its exact bytes and its types. Whether it may stand in a log is `log.ts`'s to say.
import type { HistoryRule, Role, StewardAct } from '../api.ts'
import { type Bytes, base64url, fromBase64url, join, sized } from '../bytes.ts'
import { decode, encode, FieldReader, type Fields, type Value } from './cbor.ts'
import { isGoodBoxKey, isGoodPoint } from './curves.ts'
import { isBucket } from './padding.ts'
import { sha256, type SignKey } from './primitives.ts'
import { refuse } from './refused.ts'
import { SEAL_OVERHEAD } from './seal.ts'

export const ENTRY_BYTES_MAX = 16_384
const VERSION = 1
const SUITE = 1
export const ZERO_ID = base64url(new Uint8Array(32))
/** Whom a steward's entry names as its author: no member. */
export const STEWARD_ID = base64url(new Uint8Array(16))

/** What a space is for. A pair is two people who talk. A team is a group's facilitators, or the organisation's safety team. */
export type Kind = 'vault' | 'pair' | 'group' | 'team'
const KINDS: Record<Kind, number> = { vault: 1, pair: 2, group: 3, team: 4 }
/** Longest settings, padded, that an invite can carry. */
export const INVITE_SETTINGS_PADDED_BYTES_MAX = 4096
export const INVITE_USES_MAX = 500
const ROLES: Role[] = ['member', 'facilitator']
const MODES = ['auto', 'ask'] as const
const STEWARD_ACTS = ['removed_facilitator', 'made_facilitator'] as const

/** Why an epoch was made: 1 members changed, 2 cannot open, 3 fresh, 4 due. */
export type EpochReason = 1 | 2 | 3 | 4

/** What an entry says. Ids are base64url; keys, commits and sealed bytes are bytes; times are minutes. */
export type Body =
  | {
      type: 'create'
      kind: Kind
      nonce: Bytes
      history: HistoryRule
      open: boolean
      steward?: Bytes
      signKey: Bytes
      boxKey: Bytes
    }
  | {
      type: 'invite'
      inviteId: string
      signKey: Bytes
      role: Role
      expires: number
      uses: number
      mode: 'auto' | 'ask'
      settings: Bytes
    }
  | { type: 'withdraw'; inviteId: string }
  | { type: 'join'; inviteId: string; signKey: Bytes; boxKey: Bytes }
  | { type: 'admit'; member: string }
  | { type: 'remove'; member: string }
  | { type: 'role'; member: string; role: Role }
  | { type: 'leave' }
  | { type: 'settings'; commit: Bytes; history: HistoryRule }
  | { type: 'steward'; member: string; act: StewardAct['act'] }
  | {
      type: 'epoch'
      n: number
      commit: Bytes
      wrapsHash: Bytes
      k: number
      chain: Bytes
      reason: EpochReason
    }

export interface Entry {
  /** base64url; zeros in `create`. */
  space: string
  seq: number
  /** Hash of the entry before, base64url; zeros in `create`. */
  prev: string
  at: number
  /** member_id, base64url. */
  author: string
  body: Body
}

/** An entry as it travels: its bytes and one signature, for `join` two (own, invite). */
export interface SignedEntry {
  bytes: Bytes
  signatures: Bytes[]
}

export function encodeEntry(entry: Entry): Bytes {
  const [type, body] = encodeBody(entry.body)
  return encode({
    1: VERSION,
    2: SUITE,
    3: bytesOf(entry.space),
    4: entry.seq,
    5: bytesOf(entry.prev),
    6: entry.at,
    7: type,
    8: bytesOf(entry.author),
    9: body,
  })
}

export function decodeEntry(bytes: Bytes): Entry {
  if (bytes.length > ENTRY_BYTES_MAX) refuse('too_large')
  const reader = FieldReader.of(decode(bytes))
  if (reader.integer(1) !== VERSION) refuse('unknown_version')
  if (reader.integer(2) !== SUITE) refuse('unknown_suite')
  const entry: Entry = {
    space: base64url(reader.bytes(3, 32)),
    seq: reader.integer(4),
    prev: base64url(reader.bytes(5, 32)),
    at: reader.integer(6),
    author: base64url(reader.bytes(8, 16)),
    body: decodeBody(reader.integer(7), reader.map(9)),
  }
  reader.end()
  if ((entry.body.type === 'steward') !== (entry.author === STEWARD_ID)) refuse('malformed')
  return entry
}

export async function entryHash(bytes: Bytes): Promise<string> {
  return base64url(await sha256(join('hf1/entry', sized(bytes))))
}

export const authorMessage = (hash: string): Bytes => join('hf1/log', bytesOf(hash))
export const inviteMessage = (hash: string): Bytes => join('hf1/log-invite', bytesOf(hash))

/** Signs by the author's key, a join by the invite's key as well. */
export async function signEntry(entry: Entry, own: SignKey, invite?: SignKey): Promise<SignedEntry> {
  const bytes = encodeEntry(entry)
  const hash = await entryHash(bytes)
  const signatures = [await own.sign(authorMessage(hash))]
  if (invite !== undefined) signatures.push(await invite.sign(inviteMessage(hash)))
  return { bytes, signatures }
}

/** `{1: bytes, 2: [signature 64, …]}` */
export const signedEntryValue = (signed: SignedEntry): Value => ({ 1: signed.bytes, 2: signed.signatures })

export function readSignedEntry(value: Value | undefined): SignedEntry {
  const reader = FieldReader.of(value)
  const signed = signedEntryFields(reader)
  reader.end()
  return signed
}

/** Fields 1 and 2 of a map that may hold more. */
export function signedEntryFields(reader: FieldReader): SignedEntry {
  const bytes = reader.bytes(1)
  const signatures = reader.array(2).map((signature) => {
    if (!(signature instanceof Uint8Array) || signature.length !== 64) return refuse('malformed')
    return signature
  })
  return { bytes, signatures }
}

/** The bytes of an id written as base64url. */
export function bytesOf(id: string): Bytes {
  return fromBase64url(id) ?? refuse('malformed')
}

function encodeBody(body: Body): [number, Fields] {
  switch (body.type) {
    case 'create':
      return [
        1,
        {
          1: KINDS[body.kind],
          2: body.nonce,
          3: historyNumber(body.history),
          4: body.open ? 1 : 0,
          5: body.steward,
          6: body.signKey,
          7: body.boxKey,
        },
      ]
    case 'invite':
      return [
        2,
        {
          1: bytesOf(body.inviteId),
          2: body.signKey,
          3: roleNumber(body.role),
          4: body.expires,
          5: body.uses,
          6: MODES.indexOf(body.mode) + 1,
          7: body.settings,
        },
      ]
    case 'withdraw':
      return [3, { 1: bytesOf(body.inviteId) }]
    case 'join':
      return [4, { 1: bytesOf(body.inviteId), 2: body.signKey, 3: body.boxKey }]
    case 'admit':
      return [5, { 1: bytesOf(body.member) }]
    case 'remove':
      return [6, { 1: bytesOf(body.member) }]
    case 'role':
      return [7, { 1: bytesOf(body.member), 2: roleNumber(body.role) }]
    case 'leave':
      return [8, {}]
    case 'settings':
      return [9, { 1: body.commit, 2: historyNumber(body.history) }]
    case 'steward':
      return [11, { 1: bytesOf(body.member), 2: STEWARD_ACTS.indexOf(body.act) + 1 }]
    case 'epoch':
      return [12, { 1: body.n, 2: body.commit, 3: body.wrapsHash, 4: body.k, 5: body.chain, 6: body.reason }]
  }
}

function decodeBody(type: number, fields: Fields): Body {
  const reader = new FieldReader(fields)
  const body = readBody(type, reader)
  reader.end()
  return body
}

function readBody(type: number, reader: FieldReader): Body {
  const id = (key: number): string => base64url(reader.bytes(key, 16))
  switch (type) {
    case 1:
      return createOf(reader)
    case 2:
      return {
        type: 'invite',
        inviteId: id(1),
        signKey: signKey(reader, 2),
        role: oneOf(ROLES, reader.integer(3) - 1),
        expires: reader.integer(4),
        uses: uses(reader.integer(5)),
        mode: oneOf(MODES, reader.integer(6) - 1),
        settings: sealedSettings(reader.bytes(7)),
      }
    case 3:
      return { type: 'withdraw', inviteId: id(1) }
    case 4:
      return { type: 'join', inviteId: id(1), signKey: signKey(reader, 2), boxKey: boxKey(reader, 3) }
    case 5:
      return { type: 'admit', member: id(1) }
    case 6:
      return { type: 'remove', member: id(1) }
    case 7:
      return { type: 'role', member: id(1), role: oneOf(ROLES, reader.integer(2) - 1) }
    case 8:
      return { type: 'leave' }
    case 9:
      return { type: 'settings', commit: reader.bytes(1, 32), history: history(reader.integer(2)) }
    case 11:
      return { type: 'steward', member: id(1), act: oneOf(STEWARD_ACTS, reader.integer(2) - 1) }
    case 12:
      return {
        type: 'epoch',
        n: reader.integer(1, 0xffffffff),
        commit: reader.bytes(2, 32),
        wrapsHash: reader.bytes(3, 32),
        k: reader.integer(4),
        chain: reader.bytes(5, 32),
        reason: oneOf([1, 2, 3, 4] as const, reader.integer(6) - 1),
      }
    default:
      return refuse('unknown_entry_type')
  }
}

function createOf(reader: FieldReader): Extract<Body, { type: 'create' }> {
  const create = {
    type: 'create' as const,
    kind: kind(reader.integer(1)),
    nonce: reader.bytes(2, 32),
    history: history(reader.integer(3)),
    open: reader.flag(4),
    steward: reader.optional(5, (key) => signKey(reader, key)),
    signKey: signKey(reader, 6),
    boxKey: boxKey(reader, 7),
  }
  // Who comes to a team later reads the worries that are still open.
  if (create.kind === 'team' && (create.history !== 'all' || create.open)) refuse('malformed')
  const apart = create.history === 'none' && !create.open && create.steward === undefined
  if (create.kind === 'pair' && !apart) refuse('malformed')
  return create
}

function kind(number: number): Kind {
  const known = (Object.keys(KINDS) as Kind[]).find((name) => KINDS[name] === number)
  return known ?? refuse('malformed')
}

function signKey(reader: FieldReader, key: number): Bytes {
  const bytes = reader.bytes(key, 32)
  return isGoodPoint(bytes) ? bytes : refuse('bad_key')
}

function boxKey(reader: FieldReader, key: number): Bytes {
  const bytes = reader.bytes(key, 32)
  return isGoodBoxKey(bytes) ? bytes : refuse('bad_key')
}

function uses(number: number): number {
  return number >= 1 && number <= INVITE_USES_MAX ? number : refuse('malformed')
}

function sealedSettings(sealed: Bytes): Bytes {
  const padded = sealed.length - SEAL_OVERHEAD
  return padded <= INVITE_SETTINGS_PADDED_BYTES_MAX && isBucket(padded) ? sealed : refuse('malformed')
}

function oneOf<T>(list: readonly T[], index: number): T {
  return list[index] ?? refuse('malformed')
}

const history = (value: number): HistoryRule => oneOf(['none', 'all'] as const, value)
const historyNumber = (rule: HistoryRule): number => (rule === 'all' ? 1 : 0)
const roleNumber = (role: Role): number => ROLES.indexOf(role) + 1
