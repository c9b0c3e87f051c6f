// A browser without curves of its own: everything HF1 does works there as well, and fits what others do.
import { readdirSync, readFileSync } from 'node:fs'
import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_X25519_HKDF_SHA256 } from 'hpke'
import { beforeAll, describe, expect, test } from 'vitest'
import { stretch } from '../account/stretch.ts'
import { type Bytes, concat, copy, fromHex, utf8 } from '../bytes.ts'
import { checkVectors, type VectorFiles } from '../testing/vectors.ts'
import { boxKeyOf, boxSeal, readyCurves, signKeyOf, verify } from './primitives.ts'

const FOLDER = new URL('../../../../vectors/', import.meta.url)
/** Argon2id and a thousand vectors in script, on a machine that does other things too. */
const VECTORS_MS_MAX = 60_000
const CURVES = ['Ed25519', 'X25519']
const SEED = new Uint8Array(32).fill(9)
const MESSAGE = utf8('one day, and then another')
const INFO = utf8('info')

const { subtle } = crypto
const ownImport = subtle.importKey.bind(subtle)
let refused = 0

/** What a browser without the curves says. */
function withoutCurves(): void {
  const importKey = (...args: unknown[]): Promise<unknown> => {
    const algorithm = args[2] as string | { name: string }
    if (!CURVES.includes(typeof algorithm === 'string' ? algorithm : algorithm.name))
      return (ownImport as (...args: unknown[]) => Promise<unknown>)(...args)
    refused++
    return Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'))
  }
  Object.defineProperty(subtle, 'importKey', { value: importKey, configurable: true })
}

function withCurves(): void {
  Object.defineProperty(subtle, 'importKey', { value: ownImport, configurable: true })
}

function vectors(): VectorFiles {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))]),
  )
}

const platform = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM)

beforeAll(async () => {
  withoutCurves()
  expect(await readyCurves()).toBe(true)
  expect(refused).toBeGreaterThan(0)
})

describe('a browser without curves', () => {
  test(
    'passes every vector',
    async () => {
      const before = refused

      const outcomes = await checkVectors(vectors(), stretch)

      expect(outcomes.length).toBeGreaterThan(300)
      expect(outcomes.filter(({ failed }) => failed !== undefined)).toEqual([])
      expect(refused).toBe(before)
    },
    VECTORS_MS_MAX,
  )

  test('signs what others verify, with the same key', async () => {
    const { publicKey, sign } = await signKeyOf(SEED)
    const signature = await sign(MESSAGE)

    const key = await ownImport('raw', publicKey, 'Ed25519', false, ['verify'])
    expect(await subtle.verify('Ed25519', key, signature, MESSAGE)).toBe(true)
    expect(await verify(publicKey, MESSAGE, signature)).toBe(true)
    expect(await verify(publicKey, utf8('another'), signature)).toBe(false)
  })

  test('opens what others sealed, and seals what they open', async () => {
    withCurves()
    const theirs = await platform.DeriveKeyPair(SEED)
    withoutCurves()
    const ours = await boxKeyOf(SEED)
    const sealedHere = await boxSeal(ours.publicKey, INFO, MESSAGE)
    withCurves()
    const openedThere = await platform.Open(theirs, sealedHere.slice(0, 32), sealedHere.slice(32), {
      info: INFO,
    })
    const { encapsulatedSecret, ciphertext } = await platform.Seal(theirs.publicKey, MESSAGE, { info: INFO })
    withoutCurves()

    expect(ours.publicKey).toEqual(copy(await platform.SerializePublicKey(theirs.publicKey)))
    expect(copy(openedThere)).toEqual(MESSAGE)
    expect(await ours.open(concat(encapsulatedSecret, ciphertext) as Bytes, INFO)).toEqual(MESSAGE)
    expect(await ours.open(concat(encapsulatedSecret, ciphertext) as Bytes, MESSAGE)).toBeUndefined()
  })

  test('judges a signature with a part of small order as others do', async () => {
    const { ed25519 } = await import('@noble/curves/ed25519.js')
    const { Point } = ed25519
    const torsion = Point.fromBytes(
      fromHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'),
    )
    const [secret, nonce] = [12345n, 67890n]
    const key = copy(Point.BASE.multiply(secret).add(torsion).toBytes())
    const r = copy(Point.BASE.multiply(nonce).toBytes())
    const digest = new Uint8Array(await subtle.digest('SHA-512', concat(r, key, MESSAGE)))
    const k = Point.Fn.create(BigInt('0x' + Buffer.from(digest).reverse().toString('hex')))
    const s = Point.Fn.create(nonce + k * secret)
      .toString(16)
      .padStart(64, '0')
    const signature = concat(r, fromHex(s).reverse() as Bytes)

    const theirKey = await ownImport('raw', key, 'Ed25519', false, ['verify'])
    const theirs = await subtle.verify('Ed25519', theirKey, signature, MESSAGE)

    expect(ed25519.verify(signature, MESSAGE, key, { zip215: false })).toBe(true)
    expect(await verify(key, MESSAGE, signature)).toBe(theirs)
    expect(theirs).toBe(false)
  })
})
