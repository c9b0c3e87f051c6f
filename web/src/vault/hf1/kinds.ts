// What objects say, by kind (docs/protocol.md F). An unknown kind is kept and not shown.
import type { GroupSettings, NoticeChoices, ReactionWord } from '../api.ts'
import { type Bytes, base64url, join, sized } from '../bytes.ts'
import { CARD_CATEGORIES, type CardCategory } from '../notices/category.ts'
import { decode, encode, FieldReader, type Fields, type Value } from './cbor.ts'
import { bytesOf } from './entry.ts'
import { readSeen, type Seen, seenValue } from './object.ts'
import { sha256 } from './primitives.ts'
import { refuse } from './refused.ts'

export const TEXT_CHARS_MAX = 20_000
export const NAME_CHARS_MAX = 80
/** Most wires that one tombstone names. */
export const DROPPED_MAX = 64

const WORDS: ReactionWord[] = ['hear', 'same', 'strength', 'thanks']

export interface Membership {
  space: string
  member: string
  nonce: Bytes
  seen: Seen
  joined: number
  pseudonym: string
  left: boolean
  readK?: number
}

/** A group's settings with the random bytes that keep a server from guessing them by their commit. */
export interface Settings extends GroupSettings {
  blind: Bytes
  /** Which attachment of the settings object is the group's picture. */
  picture?: number
  joinWords?: string
}

export const SETTINGS_BYTES_MAX = 4092

export type Content =
  /** Made by a newer version: kept, and not shown. */
  | { kind: 'unknown'; number: number }
  /** `dropped`: SHA-256 of the wires whose bodies its author has dropped with it, at most `DROPPED_MAX`. */
  | { kind: 'tombstone'; dropped?: Bytes[] }
  | { kind: 'settings'; settings: Settings }
  | { kind: 'profile'; pseudonym: string; listed: boolean; about?: string }
  | { kind: 'post' | 'reply'; text: string; contentNote?: string; from: string }
  | { kind: 'reaction'; word: ReactionWord }
  | { kind: 'hide'; reason?: string }
  | { kind: 'acceptance'; commit: Bytes }
  | { kind: 'invite-note'; inviteId: string; label?: string }
  | { kind: 'membership'; membership: Membership }
  | { kind: 'draft'; space: string; text: string; parent?: string; contentNote?: string }
  | { kind: 'preferences'; locale?: string; theme?: string; reminders?: string }
  | { kind: 'notices'; choices: NoticeChoices }

const NUMBERS: Record<Exclude<Content['kind'], 'unknown'>, number> = {
  tombstone: 1,
  settings: 2,
  profile: 3,
  post: 4,
  reply: 5,
  reaction: 6,
  hide: 7,
  acceptance: 8,
  'invite-note': 9,
  membership: 64,
  draft: 65,
  preferences: 66,
  notices: 69,
}

export function writeContent(content: Content): { kind: number; body: Fields } {
  const kind = content.kind === 'unknown' ? content.number : NUMBERS[content.kind]
  return { kind, body: bodyOf(content) }
}

/** Refuses a body that is not its kind's. */
export function readContent(kind: number, body: Fields): Content {
  const reader = new FieldReader(body)
  const content = contentOf(kind, reader, body)
  if (content.kind !== 'settings' && content.kind !== 'unknown') reader.end()
  return content
}

export const settingsFields = (settings: Settings): Fields => ({
  1: settings.name.normalize('NFC'),
  2: settings.norms.normalize('NFC'),
  3: settings.medicationWelcome ? 1 : 0,
  4: settings.about?.normalize('NFC'),
  5: settings.picture,
  6: settings.joinWords?.normalize('NFC'),
  7: settings.blind,
})

export function readSettings(body: Fields): Settings {
  const reader = new FieldReader(body)
  const settings: Settings = {
    name: reader.text(1),
    norms: reader.text(2),
    medicationWelcome: reader.flag(3),
    about: reader.optional(4, (key) => reader.text(key)),
    picture: reader.optional(5, (key) => reader.integer(key)),
    joinWords: reader.optional(6, (key) => reader.text(key)),
    blind: reader.bytes(7, 16),
  }
  reader.end()
  if (settings.about === undefined) delete settings.about
  return settings
}

export const decodeSettings = (cbor: Bytes): Settings => {
  const value = decode(cbor)
  return readSettings(FieldReader.of({ 1: value }).map(1))
}

/** The commit that the log's settings entry holds. */
export async function settingsCommit(body: Fields): Promise<Bytes> {
  return sha256(join('hf1/settings', sized(encode(body))))
}

function bodyOf(content: Content): Fields {
  const nfc = (text: string | undefined): string | undefined => text?.normalize('NFC')
  switch (content.kind) {
    case 'unknown':
      return {}
    case 'tombstone':
      return { 1: content.dropped?.length === 0 ? undefined : content.dropped }
    case 'settings':
      return settingsFields(content.settings)
    case 'profile':
      return { 1: nfc(content.pseudonym), 2: content.listed ? 1 : 0, 3: nfc(content.about) }
    case 'post':
    case 'reply':
      return { 1: nfc(content.text), 2: nfc(content.contentNote), 3: nfc(content.from) }
    case 'reaction':
      return { 1: WORDS.indexOf(content.word) + 1 }
    case 'hide':
      return { 1: nfc(content.reason) }
    case 'acceptance':
      return { 1: content.commit }
    case 'invite-note':
      return { 1: bytesOf(content.inviteId), 2: nfc(content.label) }
    case 'membership':
      return membershipFields(content.membership)
    case 'draft':
      return {
        1: bytesOf(content.space),
        2: nfc(content.text),
        3: content.parent === undefined ? undefined : bytesOf(content.parent),
        4: nfc(content.contentNote),
      }
    case 'preferences':
      return { 1: content.locale, 2: content.theme, 3: content.reminders }
    case 'notices':
      return noticesFields(content.choices)
  }
}

function membershipFields(it: Membership): Fields {
  return {
    1: bytesOf(it.space),
    2: bytesOf(it.member),
    3: it.nonce,
    4: seenValue(it.seen),
    5: it.joined,
    6: it.pseudonym.normalize('NFC'),
    7: it.left ? 1 : undefined,
    8: it.readK,
  }
}

function contentOf(kind: number, reader: FieldReader, body: Fields): Content {
  const text = (key: number): string | undefined => reader.optional(key, () => reader.text(key))
  switch (kind) {
    case 1:
      return { kind: 'tombstone', dropped: reader.optional(1, (key) => readDropped(reader.array(key))) }
    case 2:
      return { kind: 'settings', settings: readSettings(body) }
    case 3:
      return { kind: 'profile', pseudonym: reader.text(1), listed: reader.flag(2), about: text(3) }
    case 4:
    case 5:
      return {
        kind: kind === 4 ? 'post' : 'reply',
        text: reader.text(1),
        contentNote: text(2),
        from: reader.text(3),
      }
    case 6:
      return { kind: 'reaction', word: WORDS[reader.integer(1) - 1] ?? refuse('malformed') }
    case 7:
      return { kind: 'hide', reason: text(1) }
    case 8:
      return { kind: 'acceptance', commit: reader.bytes(1, 32) }
    case 9:
      return { kind: 'invite-note', inviteId: base64url(reader.bytes(1, 16)), label: text(2) }
    case 64:
      return { kind: 'membership', membership: readMembership(reader) }
    case 65:
      return {
        kind: 'draft',
        space: base64url(reader.bytes(1, 32)),
        text: reader.text(2),
        parent: reader.optional(3, (key) => base64url(reader.bytes(key, 16))),
        contentNote: text(4),
      }
    case 66:
      return { kind: 'preferences', locale: text(1), theme: text(2), reminders: text(3) }
    case 69:
      return { kind: 'notices', choices: readNotices(reader) }
    default:
      return { kind: 'unknown', number: kind }
  }
}

function noticesFields({ off, folding, directives }: NoticeChoices): Fields {
  const numberOf = (category: CardCategory): number => CARD_CATEGORIES.indexOf(category) + 1
  return {
    1: off.length === 0 ? undefined : off.map(numberOf),
    2:
      directives.length === 0
        ? undefined
        : directives.map((it) => [
            numberOf(it.category),
            it.text.normalize('NFC'),
            it.person.normalize('NFC'),
          ]),
    3: folding ? undefined : 1,
  }
}

function readNotices(reader: FieldReader): NoticeChoices {
  const categoryOf = (value: Value | undefined): CardCategory =>
    (typeof value === 'number' ? CARD_CATEGORIES[value - 1] : undefined) ?? refuse('malformed')
  const words = (value: Value | undefined): string =>
    typeof value === 'string' ? value : refuse('malformed')
  const directives = reader.optional(2, (key) => reader.array(key)) ?? []
  return {
    off: (reader.optional(1, (key) => reader.array(key)) ?? []).map(categoryOf),
    directives: directives.map((it) => {
      if (!Array.isArray(it) || it.length !== 3) return refuse('malformed')
      return { category: categoryOf(it[0]), text: words(it[1]), person: words(it[2]) }
    }),
    folding: reader.optional(3, (key) => reader.flag(key)) !== true,
  }
}

function readDropped(values: Value[]): Bytes[] {
  if (values.length === 0 || values.length > DROPPED_MAX) return refuse('malformed')
  return values.map((hash) => (hash instanceof Uint8Array && hash.length === 32 ? hash : refuse('malformed')))
}

function readMembership(reader: FieldReader): Membership {
  return {
    space: base64url(reader.bytes(1, 32)),
    member: base64url(reader.bytes(2, 16)),
    nonce: reader.bytes(3, 32),
    seen: readSeen(reader.array(4)),
    joined: reader.integer(5),
    pseudonym: reader.text(6),
    left: reader.optional(7, (key) => reader.flag(key)) ?? false,
    readK: reader.optional(8, (key) => reader.integer(key)),
  }
}
