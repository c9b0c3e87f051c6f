// The account's own secrets: what a passphrase and a recovery code give, and what is wrapped with them.
import { type Bytes, base64url, concat, join, sized, utf8 } from '../bytes.ts'
import { decode, encode, FieldReader } from './cbor.ts'
import { bytesOf } from './entry.ts'
import { pad, unpad } from './padding.ts'
import { hkdf, random, sha256 } from './primitives.ts'
import { refuse } from './refused.ts'
import { open, seal } from './seal.ts'

/** Argon2id v0x13: 64 MiB, 3 passes, 1 lane, 32 bytes. Nothing negotiates these. */
export const STRETCH = { memoryKiB: 65_536, passes: 3, lanes: 1, length: 32 } as const

export type Stretch = (passphrase: Bytes, salt: Bytes) => Promise<Bytes>

export interface Wrapped {
  generation: number
  seed: Bytes
  earlierSeeds: Bytes[]
  vaultId: string
}

export const normalHandle = (handle: string): string => handle.normalize('NFKC').trim().toLowerCase()

/** NFKC, trimmed, runs of space to one; five words also lower-cased, as generated ones are. */
export function normalPassphrase(passphrase: string): string {
  const normal = passphrase.normalize('NFKC').trim().replace(/\s+/g, ' ')
  return normal.split(' ').length === 5 ? normal.toLowerCase() : normal
}

export async function handleHash(origin: string, handle: string): Promise<Bytes> {
  return sha256(join('hf1/handle', sized(utf8(origin)), sized(utf8(normalHandle(handle)))))
}

export async function stretchSalt(origin: string, handle: string): Promise<Bytes> {
  const hash = await sha256(join('hf1/salt', sized(utf8(origin)), sized(utf8(normalHandle(handle)))))
  return hash.slice(0, 16)
}

export async function keysOfPassphrase(
  stretch: Stretch,
  origin: string,
  handle: string,
  passphrase: string,
): Promise<{ wrapKey: Bytes; authKey: Bytes }> {
  const stretched = await stretch(utf8(normalPassphrase(passphrase)), await stretchSalt(origin, handle))
  return keysOfStretched(stretched)
}

export async function keysOfStretched(stretched: Bytes): Promise<{ wrapKey: Bytes; authKey: Bytes }> {
  return {
    wrapKey: await hkdf(stretched, join('hf1/wrap')),
    authKey: await hkdf(stretched, join('hf1/auth')),
  }
}

export async function keysOfRecovery(code: Bytes): Promise<{ wrapKey: Bytes; authKey: Bytes }> {
  return {
    wrapKey: await hkdf(code, join('hf1/rec-wrap')),
    authKey: await hkdf(code, join('hf1/rec-auth')),
  }
}

type WrapLabel = 'hf1/account-wrap' | 'hf1/recovery-wrap'

export async function wrapSeed(wrapKey: Bytes, label: WrapLabel, handle: Bytes, it: Wrapped): Promise<Bytes> {
  const plain = encode({ 1: it.generation, 2: it.seed, 3: it.earlierSeeds, 4: bytesOf(it.vaultId) })
  return seal(wrapKey, label, join(label, handle), pad(plain))
}

export async function unwrapSeed(
  wrapKey: Bytes,
  label: WrapLabel,
  handle: Bytes,
  sealed: Bytes,
): Promise<Wrapped> {
  const reader = FieldReader.of(decode(unpad(await open(wrapKey, label, join(label, handle), sealed))))
  const wrapped: Wrapped = {
    generation: reader.integer(1, 0xffffffff),
    seed: reader.bytes(2, 32),
    earlierSeeds: reader
      .array(3)
      .map((seed) => (seed instanceof Uint8Array && seed.length === 32 ? seed : refuse('malformed'))),
    vaultId: base64url(reader.bytes(4, 32)),
  }
  reader.end()
  return wrapped
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const RECOVERY_SYMBOLS = 28

export const freshRecovery = (): Bytes => random(16)

const RECOVERY_CHECK = 'hf1/recovery-check'

export const writeRecovery = (code: Bytes): Promise<string> => writeCode(code, RECOVERY_CHECK)
/** Refuses with `recovery_code_mistyped`. */
export const readRecovery = (text: string): Promise<Bytes> => readCode(text, RECOVERY_CHECK)

/** 28 symbols in seven groups of four: 128 bits of code, 12 of check. */
export async function writeCode(code: Bytes, label: string): Promise<string> {
  const check = await checkOf(code, label)
  let bits = 0n
  for (const byte of code) bits = (bits << 8n) | BigInt(byte)
  bits = (bits << 12n) | BigInt(check)
  const symbols = Array.from({ length: RECOVERY_SYMBOLS }, (_, i) => {
    return CROCKFORD[Number((bits >> BigInt(5 * (RECOVERY_SYMBOLS - 1 - i))) & 31n)]!
  })
  return symbols.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** Forgives case, spaces, hyphens, and O, I, L. Refuses with `recovery_code_mistyped`. */
export async function readCode(text: string, label: string): Promise<Bytes> {
  const symbols = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  if (symbols.length !== RECOVERY_SYMBOLS) return refuse('recovery_code_mistyped')
  let bits = 0n
  for (const symbol of symbols) {
    const value = CROCKFORD.indexOf(symbol)
    if (value < 0) return refuse('recovery_code_mistyped')
    bits = (bits << 5n) | BigInt(value)
  }
  const code = new Uint8Array(16)
  for (let i = 0; i < 16; i++) code[i] = Number((bits >> BigInt(12 + 8 * (15 - i))) & 255n)
  if ((await checkOf(code, label)) !== Number(bits & 0xfffn)) return refuse('recovery_code_mistyped')
  return code
}

async function checkOf(code: Bytes, label: string): Promise<number> {
  const hash = await sha256(join(label, code))
  return (hash[0]! << 4) | (hash[1]! >> 4)
}

/** The key that opens what rests on this device: one half is here, the other with the server. */
export async function deviceKey(local: Bytes, share: Bytes): Promise<Bytes> {
  return hkdf(concat(local, share), join('hf1/device'))
}

export async function sealForDevice(key: Bytes, store: string, name: string, plain: Bytes): Promise<Bytes> {
  return seal(key, 'hf1/device', deviceContext(store, name), plain)
}

export async function openOnDevice(key: Bytes, store: string, name: string, sealed: Bytes): Promise<Bytes> {
  return open(key, 'hf1/device', deviceContext(store, name), sealed)
}

const deviceContext = (store: string, name: string): Bytes =>
  join('hf1/device', sized(utf8(store)), sized(utf8(name)))
