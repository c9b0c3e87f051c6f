// A member's own keys in one space, derived from the seed. Nobody can link two spaces by them.
import { type Bytes, base64url, join } from '../bytes.ts'
import { bytesOf } from './entry.ts'
import { type BoxKey, boxKeyOf, hkdf, random, type SignKey, signKeyOf } from './primitives.ts'

export interface MemberKeys {
  sign: SignKey
  box: BoxKey
}

export async function memberKeys(seed: Bytes, nonce: Bytes, member: string): Promise<MemberKeys> {
  const id = bytesOf(member)
  return {
    sign: await signKeyOf(await hkdf(seed, join('hf1/member-sign', nonce, id))),
    box: await boxKeyOf(await hkdf(seed, join('hf1/member-box', nonce, id))),
  }
}

/** A fresh member, object, invite or attachment id. */
export const freshId = (): string => base64url(random(16))
