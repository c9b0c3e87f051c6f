// What objects say, by kind (docs/protocol.md F). An unknown kind is kept and not shown.
import type { GroupSettings, MeasureView, NoticeChoices, QueueAct, ReactionWord } from '../api.ts'
import { type Bytes, base64url, compare, join, sized } from '../bytes.ts'
import { CARD_CATEGORIES, type CardCategory } from '../notices/category.ts'
import { decode, encode, FieldReader, type Fields, type Value } from './cbor.ts'
import { bytesOf } from './entry.ts'
import { readSeen, type Seen, seenValue } from './object.ts'
import { GREETERS_MAX, type PairProof, proofFields, readProof } from './pair.ts'
import { sha256 } from './primitives.ts'
import { refuse } from './refused.ts'
import {
  given,
  itemsValue,
  readItems,
  readReason,
  readReport,
  type Reason,
  REASONS,
  type Report,
  reportFields,
  type ReportItem,
} from './report.ts'

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
  /** The space in which the group's facilitators look after worries. */
  team?: string
  /** The organisation's safety team. The log's commit binds both: a server cannot swap them. */
  safetyTeam?: string
  /** Who may ask newcomers for a talk: members, 1 to 8, in ascending order. */
  greeters?: string[]
  /** Which edition of the norms these are, counted from 1, and since which minute. */
  edition?: { number: number; since: number }
}

/** What a report was, for who wrote it. */
export interface MyReported {
  reportId: string
  space: string
  reason: Reason
  about?: string
  words?: string
  items: ReportItem[]
  at: number
}

export const QUEUE_ACTS: QueueAct[] = [
  'claim',
  'give_back',
  'note',
  'talked_to',
  'hid',
  'muted',
  'listen_only',
  'removed',
  'bar_proposed',
  'bar_confirmed',
  'bar_declined',
  'closed',
  'reopened',
  'handed_over',
]
const MEASURES: MeasureView['measure'][] = ['muted', 'listen_only']
const ANSWERS = ['yes', 'not_sure', 'no'] as const
export type FreeChoiceAnswer = (typeof ANSWERS)[number]

export const SETTINGS_BYTES_MAX = 4092

export type Content =
  /** Made by a newer version: kept, and not shown. */
  | { kind: 'unknown'; number: number }
  /** `dropped`: SHA-256 of the wires whose bodies its author has dropped with it, at most `DROPPED_MAX`. */
  | { kind: 'tombstone'; dropped?: Bytes[] }
  | { kind: 'settings'; settings: Settings }
  /** `groupMember`: in a team, who they are in the group. `proof`: in a pair, the same, signed. */
  | {
      kind: 'profile'
      pseudonym: string
      listed: boolean
      about?: string
      groupMember?: string
      proof?: PairProof
    }
  | { kind: 'post' | 'reply'; text: string; contentNote?: string; from: string }
  | { kind: 'reaction'; word: ReactionWord }
  | { kind: 'hide'; reason?: string }
  | { kind: 'acceptance'; commit: Bytes }
  | { kind: 'invite-note'; inviteId: string; label?: string }
  | { kind: 'measure'; member: string; measure: MeasureView['measure']; until: number }
  | { kind: 'report'; report: Report }
  | { kind: 'act'; reportId: string; act: QueueAct; words?: string; until?: number }
  | { kind: 'hand-over'; text: string; shift?: string }
  | { kind: 'hidden'; space: string; objects: string[]; members: string[] }
  | { kind: 'my-report'; report: MyReported }
  | { kind: 'free-choice'; asked: number; answer?: FreeChoiceAnswer }
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
  measure: 10,
  report: 16,
  act: 17,
  'hand-over': 18,
  membership: 64,
  draft: 65,
  preferences: 66,
  hidden: 67,
  'my-report': 68,
  notices: 69,
  'free-choice': 70,
}

export function writeContent(content: Content): { kind: number; body: Fields } {
  const kind = content.kind === 'unknown' ? content.number : NUMBERS[content.kind]
  return { kind, body: bodyOf(content) }
}

/** Refuses a body that is not its kind's. */
export function readContent(kind: number, body: Fields): Content {
  const reader = new FieldReader(body)
  const content = contentOf(kind, reader, body)
  if (!['settings', 'report', 'unknown'].includes(content.kind)) reader.end()
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
  8: settings.team === undefined ? undefined : bytesOf(settings.team),
  9: settings.safetyTeam === undefined ? undefined : bytesOf(settings.safetyTeam),
  10: settings.onDutyOnly === undefined ? undefined : settings.onDutyOnly ? 1 : 0,
  11: settings.greeters?.map(bytesOf),
  12: settings.edition && [settings.edition.number, settings.edition.since],
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
    ...given(
      'team',
      reader.optional(8, (key) => base64url(reader.bytes(key, 32))),
    ),
    ...given(
      'safetyTeam',
      reader.optional(9, (key) => base64url(reader.bytes(key, 32))),
    ),
    ...given(
      'onDutyOnly',
      reader.optional(10, (key) => reader.flag(key)),
    ),
    ...given(
      'greeters',
      reader.optional(11, (key) => readGreeters(reader.array(key))),
    ),
    ...given(
      'edition',
      reader.optional(12, (key) => editionOf(reader.array(key))),
    ),
  }
  reader.end()
  if (settings.about === undefined) delete settings.about
  return settings
}

function readGreeters(values: Value[]): string[] {
  const ids = readIds(values)
  const ascending = ids.every((id, i) => i === 0 || compare(bytesOf(ids[i - 1]!), bytesOf(id)) < 0)
  return ascending && ids.length <= GREETERS_MAX ? ids : refuse('malformed')
}

function editionOf([number, since, ...more]: Value[]): Settings['edition'] {
  const whole = typeof number === 'number' && typeof since === 'number'
  return whole && number > 0 && more.length === 0 ? { number, since } : refuse('malformed')
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
      return {
        1: nfc(content.pseudonym),
        2: content.listed ? 1 : 0,
        3: nfc(content.about),
        4: content.groupMember === undefined ? undefined : bytesOf(content.groupMember),
        5: content.proof && proofFields(content.proof),
      }
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
    case 'measure':
      return { 1: bytesOf(content.member), 2: MEASURES.indexOf(content.measure) + 1, 3: content.until }
    case 'report':
      return reportFields(content.report)
    case 'act':
      return {
        1: bytesOf(content.reportId),
        2: QUEUE_ACTS.indexOf(content.act) + 1,
        3: nfc(content.words),
        4: content.until,
      }
    case 'hand-over':
      return { 1: nfc(content.text), 2: content.shift === undefined ? undefined : bytesOf(content.shift) }
    case 'hidden':
      return { 1: bytesOf(content.space), 2: idsValue(content.objects), 3: idsValue(content.members) }
    case 'my-report':
      return myReportFields(content.report)
    case 'free-choice':
      return {
        1: content.asked,
        2: content.answer === undefined ? undefined : ANSWERS.indexOf(content.answer) + 1,
      }
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

const idsValue = (ids: string[]): Value | undefined => (ids.length === 0 ? undefined : ids.map(bytesOf))

const myReportFields = (it: MyReported): Fields => ({
  1: bytesOf(it.reportId),
  2: bytesOf(it.space),
  3: REASONS.indexOf(it.reason) + 1,
  4: it.about === undefined ? undefined : bytesOf(it.about),
  5: it.words?.normalize('NFC'),
  6: itemsValue(it.items),
  7: it.at,
})

function contentOf(kind: number, reader: FieldReader, body: Fields): Content {
  const text = (key: number): string | undefined => reader.optional(key, () => reader.text(key))
  const id = (key: number): string | undefined => reader.optional(key, () => base64url(reader.bytes(key, 16)))
  const ids = (key: number): string[] => reader.optional(key, () => readIds(reader.array(key))) ?? []
  switch (kind) {
    case 1:
      return { kind: 'tombstone', dropped: reader.optional(1, (key) => readDropped(reader.array(key))) }
    case 2:
      return { kind: 'settings', settings: readSettings(body) }
    case 3:
      return {
        ...{ kind: 'profile', pseudonym: reader.text(1), listed: reader.flag(2), about: text(3) },
        ...given('groupMember', id(4)),
        ...given(
          'proof',
          reader.optional(5, (key) => readProof(reader.map(key))),
        ),
      }
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
    case 10:
      return {
        kind: 'measure',
        member: base64url(reader.bytes(1, 16)),
        measure: MEASURES[reader.integer(2) - 1] ?? refuse('malformed'),
        until: reader.integer(3),
      }
    case 16:
      return { kind: 'report', report: readReport(body) }
    case 17:
      return {
        kind: 'act',
        reportId: base64url(reader.bytes(1, 16)),
        act: QUEUE_ACTS[reader.integer(2) - 1] ?? refuse('malformed'),
        ...given('words', text(3)),
        ...given(
          'until',
          reader.optional(4, (key) => reader.integer(key)),
        ),
      }
    case 18:
      return { kind: 'hand-over', text: reader.text(1), ...given('shift', id(2)) }
    case 67:
      return { kind: 'hidden', space: base64url(reader.bytes(1, 32)), objects: ids(2), members: ids(3) }
    case 68:
      return {
        kind: 'my-report',
        report: {
          reportId: base64url(reader.bytes(1, 16)),
          space: base64url(reader.bytes(2, 32)),
          reason: readReason(reader, 3),
          ...given('about', id(4)),
          ...given('words', text(5)),
          items: reader.optional(6, (key) => readItems(reader.array(key))) ?? [],
          at: reader.integer(7),
        },
      }
    case 70:
      return {
        kind: 'free-choice',
        asked: reader.integer(1),
        ...given(
          'answer',
          reader.optional(2, (key) => ANSWERS[reader.integer(key) - 1] ?? refuse('malformed')),
        ),
      }
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

const readIds = (values: Value[]): string[] =>
  someOf(values).map((it) =>
    it instanceof Uint8Array && it.length === 16 ? base64url(it) : refuse('malformed'),
  )

/** A list that has nothing in it is left out. */
const someOf = (values: Value[]): Value[] => (values.length === 0 ? refuse('malformed') : values)

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
