// Strict byte checks of keys and signatures before any library sees them: browsers accept forged ones otherwise.
import { type Bytes, fromHex } from '../bytes.ts'

/** 2^255 - 19, little endian. */
const P = fromHex('ed' + 'ff'.repeat(30) + '7f')
/** The order of the base point (RFC 8032), little endian. */
const L = fromHex('edd3f55c1a631258d69cf7a2def9de14' + '00'.repeat(15) + '10')

/** y of the points of order 1, 2, 4 and 8 of edwards25519. */
const SMALL_Y = [
  '00'.repeat(32),
  '01' + '00'.repeat(31),
  'ec' + 'ff'.repeat(30) + '7f',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
].map(fromHex)

/** u of the points of small order of curve25519 and its twist. */
const SMALL_U = [
  '00'.repeat(32),
  '01' + '00'.repeat(31),
  'ec' + 'ff'.repeat(30) + '7f',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
].map(fromHex)

/** An Ed25519 point (a key, or R of a signature): 32 bytes, y < p, not of small order. */
export function isGoodPoint(point: Uint8Array): boolean {
  if (point.length !== 32) return false
  const y: Bytes = new Uint8Array(point)
  y[31]! &= 0x7f
  return isBelow(y, P) && !SMALL_Y.some((small) => same(y, small))
}

/** An X25519 public key: 32 bytes, u < p, not of small order. */
export function isGoodBoxKey(key: Uint8Array): boolean {
  return key.length === 32 && isBelow(key, P) && !SMALL_U.some((small) => same(key, small))
}

/** The shape of an Ed25519 signature: R a good point, S < L. */
export function isGoodSignature(signature: Uint8Array): boolean {
  return (
    signature.length === 64 && isGoodPoint(signature.subarray(0, 32)) && isBelow(signature.subarray(32), L)
  )
}

function isBelow(value: Uint8Array, bound: Uint8Array): boolean {
  for (let i = 31; i >= 0; i--) if (value[i] !== bound[i]) return value[i]! < bound[i]!
  return false
}

const same = (a: Uint8Array, b: Uint8Array): boolean => a.every((byte, i) => byte === b[i])
