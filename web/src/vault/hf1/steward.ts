// The organisation's printed code: 16 bytes and what is made of them (docs/protocol.md, the steward).
import { type Bytes, join } from '../bytes.ts'
import { readCode, writeCode } from './account.ts'
import { encodeEntry, entryHash, authorMessage, type SignedEntry, STEWARD_ID } from './entry.ts'
import type { Log } from './log.ts'
import { hkdf, random, type SignKey, signKeyOf } from './primitives.ts'

const CHECK_LABEL = 'hf1/steward-check'

export const freshSteward = (): Bytes => random(16)
export const writeSteward = (code: Bytes): Promise<string> => writeCode(code, CHECK_LABEL)
/** Refuses with `recovery_code_mistyped`. */
export const readSteward = (text: string): Promise<Bytes> => readCode(text, CHECK_LABEL)

export const stewardKey = async (code: Bytes): Promise<SignKey> =>
  signKeyOf(await hkdf(code, join('hf1/steward')))

/** The entry after the last one of `log`, by the steward's key. `minute` is the minute it is. */
export async function signSteward(
  log: Log,
  key: SignKey,
  minute: number,
  it: { member: string; act: 'removed_facilitator' | 'made_facilitator' },
): Promise<SignedEntry> {
  const bytes = encodeEntry({
    space: log.space,
    seq: log.seq + 1,
    prev: log.head,
    at: Math.max(log.at, minute),
    author: STEWARD_ID,
    body: { type: 'steward', ...it },
  })
  return { bytes, signatures: [await key.sign(authorMessage(await entryHash(bytes)))] }
}
