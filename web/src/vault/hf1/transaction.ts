// What is posted to a log in one piece: entries, the wraps of the one epoch among them, and letters.
import { type Bytes } from '../bytes.ts'
import { decode, encode, FieldReader } from './cbor.ts'
import { readSignedEntry, type SignedEntry, signedEntryValue } from './entry.ts'
import { type LetterRecord, letterRecordValue, readLetterRecord } from './letter.ts'
import { refuse } from './refused.ts'

export const TRANSACTION_BYTES_MAX = 1024 * 1024
const ENTRIES_MAX = 4
const LETTERS_MAX = 64

export interface Transaction {
  entries: SignedEntry[]
  wraps: Bytes[]
  letters: LetterRecord[]
}

export function encodeTransaction({ entries, wraps, letters }: Transaction): Bytes {
  return encode({ 1: entries.map(signedEntryValue), 2: wraps, 3: letters.map(letterRecordValue) })
}

export function decodeTransaction(bytes: Bytes): Transaction {
  if (bytes.length > TRANSACTION_BYTES_MAX) refuse('too_large')
  const reader = FieldReader.of(decode(bytes))
  const transaction: Transaction = {
    entries: reader.array(1).map(readSignedEntry),
    wraps: reader.array(2).map((wrap) => (wrap instanceof Uint8Array ? wrap : refuse('malformed'))),
    letters: reader.array(3).map(readLetterRecord),
  }
  reader.end()
  if (
    transaction.entries.length === 0 ||
    transaction.entries.length > ENTRIES_MAX ||
    transaction.letters.length > LETTERS_MAX
  )
    refuse('malformed')
  return transaction
}
