// Ed25519 and X25519 in script, for browsers whose WebCrypto has neither. Loaded there alone; keys and signatures come here
// checked as bytes already, and the same ones are accepted as by the platforms' own curves.
import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import { concatBytes, equalBytes } from '@noble/curves/utils.js'
import type { KEM, KEMFactory, Key } from 'hpke'
import type { Bytes } from '../bytes.ts'

const { Point } = ed25519
const { subtle } = crypto

// Nothing of ours but types is imported: this file must not draw the worker's own in a second time.
const copy = (bytes: Uint8Array): Bytes => new Uint8Array(bytes)
const concat = (...parts: Uint8Array[]): Bytes => copy(concatBytes(...parts))
const utf8 = (text: string): Bytes => copy(new TextEncoder().encode(text))

export const signPublicKey = (seed: Bytes): Bytes => copy(ed25519.getPublicKey(seed))

export const sign = (message: Bytes, seed: Bytes): Bytes => copy(ed25519.sign(message, seed))

/**
 * RFC 8032 without the cofactor, as BoringSSL and dalek verify: noble's own way also takes signatures whose points have a part
 * of small order, and two members' devices must never disagree about one.
 */
export async function verify(publicKey: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
  const [r, s] = [signature.slice(0, 32), signature.slice(32)]
  const digest = new Uint8Array(await subtle.digest('SHA-512', concat(r, publicKey, message)))
  const k = Point.Fn.create(littleEndian(digest))
  const key = Point.fromBytes(publicKey)
  const point = Point.BASE.multiplyUnsafe(littleEndian(s)).subtract(key.multiplyUnsafe(k))
  return equalBytes(point.toBytes(), r)
}

function littleEndian(bytes: Bytes): bigint {
  let value = 0n
  for (const byte of [...bytes].reverse()) value = (value << 8n) | BigInt(byte)
  return value
}

interface ScriptKey extends Key {
  bytes: Bytes
}

const keyOf = (type: 'public' | 'private', bytes: Uint8Array): ScriptKey => {
  return { type, extractable: true, algorithm: { name: 'X25519' }, bytes: copy(bytes) }
}
const pairOf = (secret: Bytes): { privateKey: ScriptKey; publicKey: ScriptKey } => {
  return { privateKey: keyOf('private', secret), publicKey: keyOf('public', x25519.getPublicKey(secret)) }
}

/** DHKEM(X25519, HKDF-SHA256) of RFC 9180, section 4.1. */
export const kem: KEMFactory<ScriptKey> = (): KEM<ScriptKey> => ({
  id: 0x0020,
  type: 'KEM',
  name: 'DHKEM(X25519, HKDF-SHA256)',
  Nsecret: 32,
  Nenc: 32,
  Npk: 32,
  Nsk: 32,
  async DeriveKeyPair(seed) {
    return pairOf(await labeledExpand(await labeledExtract('dkp_prk', copy(seed)), 'sk', new Uint8Array(0)))
  },
  GenerateKeyPair: () => Promise.resolve(pairOf(crypto.getRandomValues(new Uint8Array(32)))),
  SerializePublicKey: ({ bytes }) => Promise.resolve(bytes),
  DeserializePublicKey: (bytes) => Promise.resolve(keyOf('public', bytes)),
  SerializePrivateKey: ({ bytes }) => Promise.resolve(bytes),
  DeserializePrivateKey: (bytes) => Promise.resolve(keyOf('private', bytes)),
  async Encap({ bytes: to }) {
    const secret = crypto.getRandomValues(new Uint8Array(32))
    const enc = copy(x25519.getPublicKey(secret))
    return { enc, shared_secret: await sharedSecret(secret, to, enc, to) }
  },
  Decap: (enc, { bytes: secret }, own) =>
    sharedSecret(secret, copy(enc), copy(enc), own?.bytes ?? copy(x25519.getPublicKey(secret))),
})

/** Throws when the result would be zero: the other key was of small order. */
async function sharedSecret(secret: Bytes, other: Bytes, enc: Bytes, to: Bytes): Promise<Bytes> {
  const dh = copy(x25519.getSharedSecret(secret, other))
  return labeledExpand(await labeledExtract('eae_prk', dh), 'shared_secret', concat(enc, to))
}

const SUITE = concat(utf8('HPKE-v1KEM'), new Uint8Array([0x00, 0x20]))
const labeled = (label: string, rest: Bytes): Bytes => concat(SUITE, utf8(label), rest)

/** With an empty salt: HMAC fills its key up with zeros. */
const labeledExtract = (label: string, key: Bytes): Promise<Bytes> =>
  hmac(new Uint8Array(32), labeled(label, key))

/** 32 bytes: one round of HKDF-Expand. */
const labeledExpand = (key: Bytes, label: string, info: Bytes): Promise<Bytes> =>
  hmac(key, concat(new Uint8Array([0, 32]), labeled(label, info), new Uint8Array([1])))

async function hmac(key: Bytes, message: Bytes): Promise<Bytes> {
  const imported = await subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return new Uint8Array(await subtle.sign('HMAC', imported, message))
}
