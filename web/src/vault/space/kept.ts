// What this device keeps of each place in a space's stream.
import type { Bytes } from '../bytes.ts'
import { decodeInside, type Header, type Inside } from '../hf1/object.ts'

export type Kept =
  /** Opened and checked. `inside` is `signature 64 | cbor`, kept whole so that it can be shown to others. */
  | { k: number; chain: Bytes; form: 'open'; header: Header; inside: Bytes }
  /** Sealed under a key this device does not have yet. */
  | { k: number; chain: Bytes; form: 'closed'; wire: Bytes }
  /** Refused, and why. */
  | { k: number; chain: Bytes; form: 'aside'; code: string }
  /** Its body was deleted. */
  | { k: number; chain: Bytes; form: 'gone'; hash: Bytes }

export type Opened = Extract<Kept, { form: 'open' }>

export const insideOf = (kept: Opened): Inside => decodeInside(kept.inside.slice(64))
