// Passphrases: drawing five words, and saying whether a chosen one is strong enough.
import type { Locale } from '../api.ts'
import { normalPassphrase } from '../hf1/account.ts'
import { random } from '../hf1/primitives.ts'

const WORDS = 5
const LIST_LENGTH = 2048
/** What a chosen passphrase must reach. Five drawn words have 55. */
export const BITS_MIN = 50
const BITS_OF_A_WORD = 11
/** What a word outside the lists, or made up, is believed to add at most. */
const BITS_OF_ANY_WORD_MAX = 18
const BITS_OF_A_SYMBOL = 3

/** 2,048 words of BIP-39, fetched when they are needed. */
export async function wordList(locale: Locale): Promise<readonly string[]> {
  const { wordlist } =
    locale === 'es'
      ? await import('@scure/bip39/wordlists/spanish.js')
      : await import('@scure/bip39/wordlists/english.js')
  return wordlist
}

/** Five words drawn evenly: 55 bits. */
export async function drawPassphrase(locale: Locale): Promise<string[]> {
  const list = await wordList(locale)
  const view = new DataView(random(2 * WORDS).buffer)
  return Array.from({ length: WORDS }, (_, i) => list[view.getUint16(2 * i) % LIST_LENGTH]!.normalize('NFKC'))
}

/**
 * A cautious guess in bits: listed words count as drawn from the list, others by length up to a bound,
 * repeated words and runs of keys or numbers nearly nothing.
 */
export async function passphraseBits(passphrase: string): Promise<number> {
  const lists = await Promise.all([wordList('en'), wordList('es')])
  const listed = new Set(lists.flat().map((word) => word.normalize('NFKC')))
  const seen = new Set<string>()
  let bits = 0
  for (const word of normalPassphrase(passphrase).toLowerCase().split(' ')) {
    bits += seen.has(word) ? 1 : bitsOfWord(word, listed)
    seen.add(word)
  }
  return Math.round(bits)
}

function bitsOfWord(word: string, listed: Set<string>): number {
  if (listed.has(word)) return BITS_OF_A_WORD
  const symbols = [...word]
  let surprising = 0
  for (const [i, symbol] of symbols.entries()) {
    const before = symbols[i - 1]
    const step = before === undefined ? 99 : Math.abs(symbol.charCodeAt(0) - before.charCodeAt(0))
    if (step > 1) surprising++
  }
  const mixed = /\p{L}/u.test(word) && /[^\p{L}]/u.test(word) && surprising >= 8
  const most = mixed ? Infinity : BITS_OF_ANY_WORD_MAX
  return Math.min(new Set(symbols).size * BITS_OF_A_SYMBOL, surprising * BITS_OF_A_SYMBOL, most)
}
