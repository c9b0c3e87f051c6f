// The one way to seal (docs/protocol.md C): committing to key and context, with a fresh salt drawn inside.
import { type Bytes, concat, equal, join } from '../bytes.ts'
import { aesGcmOpen, aesGcmSeal, hkdf, random, sha256 } from './primitives.ts'
import { refuse } from './refused.ts'

const SALT_LENGTH = 32
const COMMIT_LENGTH = 32
/** What `seal` adds to the plain: salt, commit, tag. */
export const SEAL_OVERHEAD = SALT_LENGTH + COMMIT_LENGTH + 16

/** `salt 32 | commit 32 | ciphertext`. */
export async function seal(key: Bytes, label: string, context: Bytes, plain: Bytes): Promise<Bytes> {
  return sealWithSalt(key, label, context, plain, random(SALT_LENGTH))
}

/** Refuses with `cannot_open` when key, label, context or bytes are not those it was sealed with. */
export async function open(key: Bytes, label: string, context: Bytes, sealed: Bytes): Promise<Bytes> {
  if (sealed.length < SEAL_OVERHEAD) return refuse('cannot_open')
  const salt = sealed.slice(0, SALT_LENGTH)
  const commit = sealed.slice(SALT_LENGTH, SALT_LENGTH + COMMIT_LENGTH)
  const derived = await derive(key, label, context, salt)
  if (!equal(derived.commit, commit)) return refuse('wrong_commit')
  const plain = await aesGcmOpen(
    derived.key,
    derived.nonce,
    sealed.slice(SALT_LENGTH + COMMIT_LENGTH),
    concat(context, salt, commit),
  )
  return plain ?? refuse('cannot_open')
}

/** Only for objects, whose header carries the salt, and for checking vectors. */
export async function sealWithSalt(
  key: Bytes,
  label: string,
  context: Bytes,
  plain: Bytes,
  salt: Bytes,
): Promise<Bytes> {
  const derived = await derive(key, label, context, salt)
  const aad = concat(context, salt, derived.commit)
  return concat(salt, derived.commit, await aesGcmSeal(derived.key, derived.nonce, plain, aad))
}

async function derive(
  key: Bytes,
  label: string,
  context: Bytes,
  salt: Bytes,
): Promise<{ key: Bytes; nonce: Bytes; commit: Bytes }> {
  const okm = await hkdf(key, join(label, await sha256(concat(context, salt))), salt, 76)
  return { key: okm.slice(0, 32), nonce: okm.slice(32, 44), commit: okm.slice(44, 76) }
}
