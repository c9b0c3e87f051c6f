// Asking for a talk: the body of the letter, one of four fixed sentences and the way into the pair.
import type { Bytes } from '../bytes.ts'
import { decode, encode, FieldReader } from './cbor.ts'
import { type Link, readLink } from './link.ts'
import { pad } from './padding.ts'
import { refuse } from './refused.ts'

/** How long a request and its link live: 14 days. */
export const REQUEST_MINUTES = 20_160
/** For so long after joining, only greeters and facilitators may ask who did not switch it on: 30 days. */
export const NEWCOMER_MINUTES = 43_200
const SENTENCES = 4

export interface TalkRequest {
  sentence: 1 | 2 | 3 | 4
  /** The link's text from `/join/` on. */
  text: string
  link: Link
}

/** The body of a letter of purpose 2. */
export const writeRequest = (sentence: number, text: string): Bytes => pad(encode({ 1: sentence, 2: text }))

/** Reads it, without its padding. */
export function readRequest(cbor: Bytes): TalkRequest {
  const reader = FieldReader.of(decode(cbor))
  const sentence = reader.integer(1)
  const text = reader.text(2)
  reader.end()
  if (sentence < 1 || sentence > SENTENCES) refuse('malformed')
  // From its path on: a link names no other place than the one both are at.
  if (!text.startsWith('/join/')) refuse('link_broken')
  return { sentence: sentence as TalkRequest['sentence'], text, link: readLink('', text) }
}
