// A link as a square code, as one path of a drawing.
import { encode } from 'uqr'

const BORDER = 3

export function codePath(words: string): { side: number; path: string } {
  const { data, size } = encode(words, { ecc: 'M', border: BORDER })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return { side: size, path }
}
