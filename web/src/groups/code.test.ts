import jsQR from 'jsqr'
import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { codePath } from './code.ts'

const LINK = `https://notes.example/join/${'a'.repeat(22)}#1.${'b'.repeat(43)}.${'c'.repeat(43)}.${'d'.repeat(43)}`
const DOT = 4

describe('a link as a square code', () => {
  it('can be read back by the scanner', () => {
    const { data, size } = encode(LINK, { ecc: 'M', border: 3 })
    const side = size * DOT
    const pixels = new Uint8ClampedArray(side * side * 4)
    for (let y = 0; y < side; y += 1) {
      for (let x = 0; x < side; x += 1) {
        const dark = data[Math.floor(y / DOT)]?.[Math.floor(x / DOT)]
        pixels.set(dark ? [0, 0, 0, 255] : [255, 255, 255, 255], (y * side + x) * 4)
      }
    }

    expect(jsQR(pixels, side, side)?.data).toBe(LINK)
  })

  it('is drawn as one path with a dot for each dark square', () => {
    const dark = encode(LINK, { ecc: 'M', border: 3 }).data.flat().filter(Boolean).length

    expect(codePath(LINK).path.match(/M/g)).toHaveLength(dark)
  })
})
