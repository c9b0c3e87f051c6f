// A text as the rules see it: folded words with their places, cut into clauses and sentences. Nothing is thrown at any text.
import { NUMBER, type Grammar } from './pattern.ts'

export interface Token {
  /** Lower case, no accents, written out: `dont` becomes `do` and `not`. */
  word: string
  /** The beginnings with a star that patterns know it by. */
  stems: readonly string[]
  from: number
  to: number
  clause: number
  sentence: number
  quoted: boolean
}

/** How one language is written on phones. */
export interface Spelling {
  grammar: Grammar
  /** Short and misspelled forms, each with what it stands for, in one or more words. */
  short: Readonly<Record<string, string>>
  /** What stands after an apostrophe. */
  contraction(word: string, short: Readonly<Record<string, string>>): string | undefined
  /** Long words that are found again with one letter wrong, missing, doubled or swapped. */
  mistyped: readonly string[]
  /** Words that begin a clause of their own. */
  joints: ReadonlySet<string>
  /** Of those, the ones that turn the meaning: no gap reaches over them. */
  turns: ReadonlySet<string>
  negators: ReadonlySet<string>
}

export const TEXT_CHARS_MAX = 40_000
const QUOTE_CHARS_MAX = 400
const MISTYPED_CHARS_MIN = 6
const REMEMBERED_WORDS_MAX = 20_000

const PIECES =
  /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u200d]|['’‘´`*@$!|](?=[\p{L}\p{N}]))*|\p{Extended_Pictographic}|[^\s\p{M}]/gu
const ENDS_SENTENCE = /[.!?\n¿¡]/
const ENDS_CLAUSE = /[,;:()[\]{}…–—"“”«»]/

const LOOKS_LIKE: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i', // prettier-ignore
}

const PICTURES: Readonly<Record<string, string>> = {
  '💊': 'pills',
  '💉': 'needle',
  '🔫': 'gun',
  '🔪': 'knife',
  '🔌': 'plug',
  '❄': 'snow',
  '💵': 'money',
  '💰': 'money',
  '🍆': 'sexy',
  '🍑': 'sexy',
  '😏': 'sexy',
  '😈': 'sexy',
  '😘': 'sexy',
  '⚰': 'coffin',
  '🪦': 'coffin', // prettier-ignore
}

export class Reading {
  readonly tokens: Token[] = []
  private readonly negator: boolean[] = []
  private readonly turn: boolean[] = []

  constructor(
    text: string,
    private readonly spelling: Spelling,
    private readonly correct: Corrections,
  ) {
    const read = text.slice(0, TEXT_CHARS_MAX)
    const quotes = quotations(read)
    let sentence = 0
    let clause = 0
    let last = 0
    let quote = 0
    for (const piece of read.matchAll(PIECES)) {
      const from = piece.index
      const between = read.slice(last, from)
      last = from + piece[0].length
      if (between.includes('\n')) {
        sentence++
        clause++
      }
      const symbol = piece[0]
      const words = this.words(symbol)
      if (words.length === 0) {
        const ellipsis = symbol === '.' && (read[from + 1] === '.' || read[from - 1] === '.')
        if (ENDS_SENTENCE.test(symbol) && !ellipsis) sentence++
        if (ellipsis || ENDS_SENTENCE.test(symbol) || ENDS_CLAUSE.test(symbol)) clause++
        if (symbol === '-' && read[from - 1] === ' ') clause++
        continue
      }
      while (quote < quotes.length && quotes[quote]!.to <= from) quote++
      const quoted = quote < quotes.length && quotes[quote]!.from < from
      for (const word of words) {
        if (spelling.joints.has(word)) clause++
        this.tokens.push({ word, stems: correct.stems(word), from, to: last, clause, sentence, quoted })
        this.negator.push(spelling.negators.has(word))
        this.turn.push(spelling.turns.has(word))
      }
    }
  }

  beginsClause(at: number): boolean {
    const before = this.tokens[at - 1]
    const here = this.tokens[at]
    return !before || !here || before.clause !== here.clause
  }

  /** Whether a gap may take this word in and go on. */
  bridges(at: number): boolean {
    const here = this.tokens[at]
    const next = this.tokens[at + 1]
    return !!here && !!next && here.sentence === next.sentence && !this.negator[at] && !this.turn[at]
  }

  isOne(at: number, words: ReadonlySet<string>): boolean {
    const { word, stems } = this.tokens[at]!
    return words.has(word) || (stems.length > 0 && stems.some((stem) => words.has(stem)))
  }

  isNegator(at: number): boolean {
    return this.negator[at] ?? false
  }

  private words(symbol: string): string[] {
    const picture = PICTURES[symbol]
    if (picture) return [picture]
    if (!/^[a-z0-9]/i.test(symbol) && !/^[\p{L}\p{N}]/u.test(symbol)) return []
    const { grammar, short } = this.spelling
    const folded = fold(symbol)
    const whole = short[folded]
    if (whole !== undefined) return whole.split(' ')
    if (grammar.words.has(folded)) return [folded]
    if (folded.includes("'")) {
      const written = this.spelling.contraction(folded, short)
      return (written ?? folded.replaceAll("'", '')).split(' ')
    }
    const corrected = this.correct.meant(folded)
    if (corrected !== undefined) return (short[corrected] ?? corrected).split(' ')
    return folded.split(/[*@$!|]+/).filter((it) => it !== '')
  }
}

/** Finds the word that was meant, for words that nothing names. */
export class Corrections {
  private readonly near = new Map<string, string>()
  private readonly asked = new Map<string, string | undefined>()
  private readonly known = new Map<string, readonly string[]>()

  constructor(private readonly spelling: Spelling) {
    for (const word of spelling.mistyped) {
      for (const form of oneLess(word)) if (!this.near.has(form)) this.near.set(form, word)
    }
  }

  /** As `word`, remembered: words repeat. */
  meant(folded: string): string | undefined {
    const known = this.asked.get(folded)
    if (known !== undefined || this.asked.has(folded)) return known
    const word = this.word(folded)
    if (this.asked.size < REMEMBERED_WORDS_MAX) this.asked.set(folded, word)
    return word
  }

  stems(word: string): readonly string[] {
    const known = this.known.get(word)
    if (known) return known
    const stems = [...(/^\d/.test(word) ? [NUMBER] : []), ...this.spelling.grammar.stems(word)]
    if (this.known.size < REMEMBERED_WORDS_MAX) this.known.set(word, stems)
    return stems
  }

  private word(folded: string): string | undefined {
    const { grammar, short } = this.spelling
    const known = (word: string) => short[word] !== undefined || grammar.knows(word)
    if (/\p{N}|[@$!|]/u.test(folded)) {
      if (/^\d+[a-z]{0,4}$/.test(folded) && !/^\d[a-z]+\d/.test(folded)) return undefined
      const plain = folded.replace(/[013457@$!|]/g, (symbol) => LOOKS_LIKE[symbol] ?? symbol)
      if (known(plain)) return plain
    }
    if (/(.)\1/.test(folded)) {
      for (const form of [folded.replace(/(.)\1{2,}/g, '$1$1'), folded.replace(/(.)\1+/g, '$1')]) {
        if (form !== folded && known(form)) return form
      }
    }
    if (folded.endsWith('in') && known(`${folded}g`)) return `${folded}g`
    if (grammar.knows(folded)) return undefined
    return this.mistyped(folded)
  }

  private mistyped(folded: string): string | undefined {
    const hidden = folded.includes('*')
    const plain = folded.replaceAll('*', '')
    if (plain.length < MISTYPED_CHARS_MIN - 1 || plain.length > 16) return undefined
    const direct = this.near.get(plain)
    if (direct && direct[0] === plain[0] && (hidden || plain.length >= MISTYPED_CHARS_MIN - 1)) return direct
    for (const form of oneLess(plain)) {
      const word = this.near.get(form)
      if (word && word[0] === plain[0]) return word
    }
    return undefined
  }
}

/** The word, and every form of it that lacks one letter. */
function oneLess(word: string): string[] {
  const forms = [word]
  for (let at = 0; at < word.length; at++) forms.push(word.slice(0, at) + word.slice(at + 1))
  return forms
}

const PLAIN = /^[a-z]+$/i

function fold(symbol: string): string {
  if (PLAIN.test(symbol)) return symbol.toLowerCase()
  return symbol
    .normalize('NFKD')
    .replace(/[\p{M}\u200d]/gu, '')
    .toLowerCase()
    .replace(/[’‘´`]/g, "'")
}

interface Span {
  from: number
  to: number
}

const CLOSES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»', '„': '“' }

/** What stands between quotation marks, in order of place. */
function quotations(text: string): Span[] {
  const spans: Span[] = []
  let open: { at: number; closes: string } | undefined
  for (let at = 0; at < text.length; at++) {
    const symbol = text[at]!
    if (open && (symbol === '\n' || at - open.at > QUOTE_CHARS_MAX)) open = undefined
    if (open && symbol === open.closes) {
      spans.push({ from: open.at, to: at })
      open = undefined
    } else if (!open && CLOSES[symbol]) open = { at, closes: CLOSES[symbol] }
  }
  return spans
}
