import { describe, expect, it } from 'vitest'
import { hexLines } from './hex.ts'

describe('stored bytes', () => {
  it('are all there, with the envelope apart from the sealed rest', () => {
    const bytes = Uint8Array.from({ length: 20 }, (_, index) => index)

    const lines = hexLines(bytes, 10)

    expect(
      lines
        .map((line) => line.envelope.trim())
        .join(' ')
        .trim(),
    ).toBe('00 01 02 03 04 05 06 07 08 09')
    expect(
      lines
        .map((line) => line.sealed)
        .join('')
        .trim(),
    ).toBe('0a 0b 0c 0d 0e 0f 10 11 12 13')
    expect(lines.map((line) => line.offset)).toEqual(['0000', '0008', '0010'])
  })
})
