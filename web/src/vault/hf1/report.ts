// A report as it travels in a letter and rests in a team's stream: what was seen, with the bytes that prove who wrote it.
import type { QueueItem } from '../api.ts'
import { type Bytes, base64url } from '../bytes.ts'
import { decode, encode, FieldReader, type Fields, type Value } from './cbor.ts'
import { bytesOf } from './entry.ts'
import { HEADER_LENGTH } from './object.ts'
import type { PairPlace } from './pair.ts'
import { refuse } from './refused.ts'

export type Reason = QueueItem['reason']

export const REASONS: Reason[] = [
  'harm_to_self',
  'overdose',
  'sourcing',
  'romantic',
  'harassment',
  'norms',
  'medication_shaming',
  'privacy',
  'under_age',
  'other',
  'appeal',
]
/** The reported object and its neighbours. */
export const REPORT_ITEMS_MAX = 11
/** Longest report in CBOR: what a padded letter of 65,536 bytes holds. */
export const REPORT_BYTES_MAX = 65_532

/** One object as this member's device opened it: its header, and `signature 64 | cbor`. */
export interface ReportItem {
  header: Bytes
  inside: Bytes
}

export interface Report {
  reportId: string
  group: string
  reason: Reason
  about?: string
  words?: string
  /** The first is what is reported. */
  items: ReportItem[]
  groupName?: string
  at: number
  /** Care, not a complaint. */
  worry: boolean
  /** Of a report from a talk: who `about` is in the pair, with the signature of their own proof there. */
  pair?: PairPlace & { signature: Bytes }
}

export function reportFields(it: Report): Fields {
  return {
    1: bytesOf(it.reportId),
    2: bytesOf(it.group),
    3: REASONS.indexOf(it.reason) + 1,
    4: it.about === undefined ? undefined : bytesOf(it.about),
    5: it.words?.normalize('NFC'),
    6: itemsValue(it.items),
    7: it.groupName?.normalize('NFC'),
    8: it.at,
    9: it.worry ? 1 : 0,
    10: it.pair && {
      1: bytesOf(it.pair.pair),
      2: bytesOf(it.pair.member),
      3: it.pair.signKey,
      4: it.pair.signature,
    },
  }
}

function readPair(fields: Fields): Report['pair'] {
  const reader = new FieldReader(fields)
  const pair = {
    pair: base64url(reader.bytes(1, 32)),
    member: base64url(reader.bytes(2, 16)),
    signKey: reader.bytes(3, 32),
    signature: reader.bytes(4, 64),
  }
  reader.end()
  return pair
}

export const encodeReport = (it: Report): Bytes => encode(reportFields(it))

export function readReport(fields: Fields): Report {
  const reader = new FieldReader(fields)
  const report: Report = {
    reportId: base64url(reader.bytes(1, 16)),
    group: base64url(reader.bytes(2, 32)),
    reason: readReason(reader, 3),
    ...given('about', id(reader, 4)),
    ...given('words', text(reader, 5)),
    items: reader.optional(6, (key) => readItems(reader.array(key))) ?? [],
    ...given('groupName', text(reader, 7)),
    at: reader.integer(8),
    worry: reader.flag(9),
    ...given(
      'pair',
      reader.optional(10, (key) => readPair(reader.map(key))),
    ),
  }
  reader.end()
  return report
}

export const decodeReport = (cbor: Bytes): Report => readReport(FieldReader.of({ 1: decode(cbor) }).map(1))

export const readReason = (reader: FieldReader, key: number): Reason =>
  REASONS[reader.integer(key) - 1] ?? refuse('malformed')

export const itemsValue = (items: ReportItem[]): Value | undefined =>
  items.length === 0 ? undefined : items.map(({ header, inside }) => [header, inside])

export function readItems(values: Value[]): ReportItem[] {
  if (values.length === 0 || values.length > REPORT_ITEMS_MAX) return refuse('malformed')
  return values.map((value) => {
    if (!Array.isArray(value) || value.length !== 2) return refuse('malformed')
    const [header, inside] = value
    if (!(header instanceof Uint8Array) || header.length !== HEADER_LENGTH) return refuse('malformed')
    if (!(inside instanceof Uint8Array) || inside.length <= 64) return refuse('malformed')
    return { header, inside }
  })
}

const id = (reader: FieldReader, at: number): string | undefined =>
  reader.optional(at, (key) => base64url(reader.bytes(key, 16)))

const text = (reader: FieldReader, at: number): string | undefined =>
  reader.optional(at, (key) => reader.text(key))

/** The field, where there is something to say. */
export function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V }
}
