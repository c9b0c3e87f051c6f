// WebCrypto behind the names HF1 uses, with the curves in script where a browser has none. Keys and signatures are checked as bytes before they get here or while they do.
import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_X25519_HKDF_SHA256 } from 'hpke'
import { type Bytes, concat, copy, fromBase64url, fromHex } from '../bytes.ts'
import { isGoodBoxKey, isGoodPoint, isGoodSignature } from './curves.ts'
import { refuse } from './refused.ts'

const subtle = crypto.subtle
const NOTHING = new Uint8Array(0)

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await subtle.digest('SHA-256', bytes))
}

/** HKDF-SHA-256 (RFC 5869). `salt` is empty unless given; `length` in bytes. */
export async function hkdf(key: Bytes, info: Bytes, salt: Bytes = NOTHING, length = 32): Promise<Bytes> {
  const imported = await subtle.importKey('raw', key, 'HKDF', false, ['deriveBits'])
  return new Uint8Array(
    await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, imported, length * 8),
  )
}

export async function aesGcmSeal(key: Bytes, nonce: Bytes, plain: Bytes, aad: Bytes): Promise<Bytes> {
  const imported = await subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt'])
  return new Uint8Array(
    await subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: aad }, imported, plain),
  )
}

/** Undefined when the tag does not fit. */
export async function aesGcmOpen(
  key: Bytes,
  nonce: Bytes,
  sealed: Bytes,
  aad: Bytes,
): Promise<Bytes | undefined> {
  const imported = await subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt'])
  try {
    return new Uint8Array(
      await subtle.decrypt({ name: 'AES-GCM', iv: nonce, additionalData: aad }, imported, sealed),
    )
  } catch {
    return undefined
  }
}

/** An Ed25519 key pair made from its 32-byte seed. */
export interface SignKey {
  readonly publicKey: Bytes
  sign(message: Bytes): Promise<Bytes>
}

const PKCS8_ED25519 = fromHex('302e020100300506032b657004220420')

/** Set where this browser's WebCrypto has no Ed25519 or X25519. */
let script: typeof import('./curvesInScript.ts') | undefined

/**
 * Fetches the curves where this browser has none (Chrome before 137, Safari before 17). False when it cannot run those either.
 * Call it before any key is made or used.
 */
export async function readyCurves(): Promise<boolean> {
  if (await hasCurves()) return true
  script = await import('./curvesInScript.ts')
  return hasCurves()
}

export async function signKeyOf(seed: Bytes): Promise<SignKey> {
  if (script !== undefined) {
    const { sign, signPublicKey } = script
    return { publicKey: signPublicKey(seed), sign: (message) => Promise.resolve(sign(message, seed)) }
  }
  const pkcs8 = concat(PKCS8_ED25519, seed)
  const exportable = await subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign'])
  const { x } = await subtle.exportKey('jwk', exportable)
  const publicKey = fromBase64url(x ?? '')
  if (publicKey === undefined) throw new TypeError('no public key in the exported one')
  const key = await subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign'])
  return {
    publicKey,
    sign: async (message) => new Uint8Array(await subtle.sign('Ed25519', key, message)),
  }
}

/** Strict: a key or R that is not canonical or of small order, and S >= L, never verify. */
export async function verify(publicKey: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
  if (!isGoodPoint(publicKey) || !isGoodSignature(signature)) return false
  try {
    if (script !== undefined) return await script.verify(publicKey, message, signature)
    const key = await subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify'])
    return await subtle.verify('Ed25519', key, signature, message)
  } catch {
    return false
  }
}

const platformSuite = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM)

const suiteHere = (): CipherSuite =>
  script === undefined
    ? platformSuite
    : (new CipherSuite(script.kem, KDF_HKDF_SHA256, AEAD_AES_256_GCM) as CipherSuite)

/** An X25519 key pair of HPKE's DeriveKeyPair. */
export interface BoxKey {
  readonly publicKey: Bytes
  /** Opens `enc 32 | ciphertext`; undefined when it was not made for this key and info. */
  open(wire: Bytes, info: Bytes): Promise<Bytes | undefined>
}

export async function boxKeyOf(seed: Bytes): Promise<BoxKey> {
  const suite = suiteHere()
  const pair = await suite.DeriveKeyPair(seed)
  const publicKey = copy(await suite.SerializePublicKey(pair.publicKey))
  return {
    publicKey,
    async open(wire, info) {
      const enc = wire.slice(0, 32)
      if (!isGoodBoxKey(enc)) return undefined
      try {
        return copy(await suite.Open(pair, enc, wire.subarray(32), { info }))
      } catch {
        return undefined
      }
    },
  }
}

/** HPKE base mode, aad empty: `enc 32 | ciphertext`. */
export async function boxSeal(publicKey: Bytes, info: Bytes, plain: Bytes): Promise<Bytes> {
  if (!isGoodBoxKey(publicKey)) return refuse('bad_key')
  const suite = suiteHere()
  const key = await suite.DeserializePublicKey(publicKey)
  const { encapsulatedSecret, ciphertext } = await suite.Seal(key, plain, { info })
  return concat(encapsulatedSecret, ciphertext)
}

export function random(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length))
}

/** Whether HF1's curves, Ed25519 and X25519, work here. */
async function hasCurves(): Promise<boolean> {
  try {
    const box = await boxKeyOf(new Uint8Array(32).fill(7))
    const { publicKey } = await signKeyOf(new Uint8Array(32).fill(7))
    return box.publicKey.length === 32 && publicKey.length === 32
  } catch {
    return false
  }
}
