// What this device keeps of each place in a space's stream.
import type { Bytes } from '../bytes.ts'
import { decodeInside, type Header, type Inside } from '../hf1/object.ts'

interface At {
  k: number
  chain: Bytes
  /** SHA-256 of the wire. */
  hash: Bytes
}

export type Kept =
  /** Opened and checked. `inside` is `signature 64 | cbor`, kept whole so that it can be shown to others. */
  | (At & { form: 'open'; header: Header; inside: Bytes })
  /** Sealed under a key this device does not have yet. */
  | (At & { form: 'closed'; wire: Bytes })
  /** Refused, and why. */
  | (At & { form: 'aside'; code: string; header?: Header })
  /** The server has its hash alone, and says that its body was dropped: see `unexplained`. */
  | (At & { form: 'gone' })

export type Opened = Extract<Kept, { form: 'open' }>

export const insideOf = (kept: Opened): Inside => decodeInside(kept.inside.slice(64))

/** The same place, set aside for a reason. */
export function setAside({ k, chain, hash, ...kept }: Kept, code: string): Kept {
  const header = 'header' in kept ? kept.header : undefined
  return { k, chain, hash, form: 'aside', code, ...(header !== undefined && { header }) }
}
