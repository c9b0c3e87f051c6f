// A pseudonym to start from: two friendly words, drawn evenly. `draw(n)` gives a whole number from 0 to n - 1.
import type { Text } from '../text.svelte.ts'

export const PSEUDONYM_LENGTH_MAX = 40

export function suggestPseudonym(t: Text['t'], draw: (below: number) => number): string {
  const pick = (id: string): string => {
    const words = t(id).split(',')
    return (words[draw(words.length)] ?? '').trim()
  }
  return t('pseudonym-pattern', { quality: pick('pseudonym-qualities'), thing: pick('pseudonym-things') })
}

/** Evenly, from the browser's own randomness. */
export function drawBelow(below: number): number {
  const most = Math.floor(2 ** 32 / below) * below
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1))
    if (drawn < most) return drawn % below
  }
}
