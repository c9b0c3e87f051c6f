// Patterns over words: parsed once, matched by following all places at once, so that time grows with the text alone.
//
//   word        this word                    (a b|c)   one of these
//   over*       words that begin so          x?        perhaps
//   @name       one of a list in words.ts    !x        not followed by
//   #           a number                     ~3        up to three other words, none of them a "not"
//   ^  $        begin or end of a clause     *         any one word
import type { Reading } from './reading.ts'

/** What a match can begin with: words, and for words that merely begin so, their beginning and a star. */
export type Beginnings = ReadonlySet<string>

interface Part {
  /** Adds to `ends` each place where a match that begins at `at` can end. */
  step(reading: Reading, at: number, ends: number[]): void
  beginnings: Beginnings
  /** Takes up no word, or need not. */
  skippable: boolean
  /** Any word can stand here; what it begins with says nothing. */
  any?: boolean
  /** Always one word, one of `beginnings`. */
  single?: boolean
}

export interface Pattern {
  beginnings: Beginnings
  /** Where the nearest match that begins here ends; undefined if none does. */
  end(reading: Reading, at: number): number | undefined
}

export type Lists = Readonly<Record<string, string>>

/** The lists of one language, and all patterns made with them. */
export class Grammar {
  /** Every word that some pattern or list names, and every beginning of words with its star. */
  readonly words = new Set<string>()
  private readonly parsed = new Map<string, Part>()

  constructor(private readonly lists: Lists) {}

  /** Throws if it cannot be read, or need not begin with a word it names: then it could not be found by its words. */
  pattern(source: string): Pattern {
    const part = new Parser(this, source).whole()
    if (part.skippable || part.any)
      throw new Error(`this pattern must begin with a word: ${source.slice(0, 60)}`)
    return {
      beginnings: part.beginnings,
      end(reading, at) {
        const ends: number[] = []
        part.step(reading, at, ends)
        return ends.length === 0 ? undefined : Math.min(...ends)
      },
    }
  }

  list(name: string): Part {
    const known = this.parsed.get(name)
    if (known) return known
    const source = this.lists[name]
    if (source === undefined) throw new Error(`no list is called @${name}`)
    const part = new Parser(this, source).whole()
    this.parsed.set(name, part)
    return part
  }

  /** The beginnings with a star that this word has. */
  stems(word: string): string[] {
    const stems: string[] = []
    for (let length = PREFIX_CHARS_MIN; length <= Math.min(word.length, PREFIX_CHARS_MAX); length++) {
      const stem = `${word.slice(0, length)}*`
      if (this.words.has(stem)) stems.push(stem)
    }
    return stems
  }

  knows(word: string): boolean {
    return this.words.has(word) || this.stems(word).length > 0
  }
}

const PREFIX_CHARS_MIN = 2
const PREFIX_CHARS_MAX = 16
/** Stands for every number; the reading gives it to each word that begins with a digit. */
export const NUMBER = '#'
const SYMBOLS = /~\d+|[()|?!^$#]|@\w+|[^\s()|?!^$#~]+/g

class Parser {
  private readonly symbols: string[]
  private at = 0

  constructor(
    private readonly grammar: Grammar,
    source: string,
  ) {
    this.symbols = source.match(SYMBOLS) ?? []
  }

  whole(): Part {
    const part = this.options()
    if (this.at < this.symbols.length) this.fail()
    return part
  }

  private options(): Part {
    const parts = [this.sequence()]
    while (this.symbols[this.at] === '|') {
      this.at++
      parts.push(this.sequence())
    }
    if (parts.length === 1) return parts[0]!
    // A choice that need not be there would make the whole choice say nothing.
    if (parts.some((part) => part.skippable)) this.fail()
    return oneOf(parts)
  }

  private sequence(): Part {
    const parts: Part[] = []
    for (;;) {
      const symbol = this.symbols[this.at]
      if (symbol === undefined || symbol === '|' || symbol === ')') break
      parts.push(this.item())
    }
    if (parts.length === 0) this.fail()
    return parts.length === 1 ? parts[0]! : inOrder(parts)
  }

  private item(): Part {
    if (this.symbols[this.at] === '!') {
      this.at++
      return notFollowedBy(this.atom())
    }
    const part = this.atom()
    if (this.symbols[this.at] !== '?') return part
    this.at++
    return perhaps(part)
  }

  private atom(): Part {
    const symbol = this.symbols[this.at++] ?? this.fail()
    if (symbol === '(') {
      const part = this.options()
      if (this.symbols[this.at++] !== ')') this.fail()
      return part
    }
    if (symbol === '^' || symbol === '$') return atClause
    if (symbol === '*') return anyWord
    if (symbol.startsWith('~')) return gap(Number(symbol.slice(1)))
    if (symbol.startsWith('@')) return this.grammar.list(symbol.slice(1))
    if (symbol === ')' || symbol === '|' || symbol === '?') this.fail()
    if (symbol.endsWith('*') && symbol.length <= PREFIX_CHARS_MIN) this.fail()
    this.grammar.words.add(symbol)
    return oneWord(new Set([symbol]))
  }

  private fail(): never {
    throw new Error(
      `cannot read the pattern at "${this.symbols.slice(Math.max(0, this.at - 12), this.at).join(' ')}"`,
    )
  }
}

const NOTHING: Beginnings = new Set()

function oneWord(words: Beginnings): Part {
  return {
    single: true,
    skippable: false,
    beginnings: words,
    step(reading, at, ends) {
      if (at < reading.tokens.length && reading.isOne(at, words)) put(ends, at + 1)
    },
  }
}

const anyWord: Part = {
  skippable: false,
  any: true,
  beginnings: NOTHING,
  step(reading, at, ends) {
    if (at < reading.tokens.length) put(ends, at + 1)
  },
}

const atClause: Part = {
  skippable: true,
  beginnings: NOTHING,
  step(reading, at, ends) {
    if (reading.beginsClause(at)) put(ends, at)
  },
}

function gap(most: number): Part {
  return {
    skippable: true,
    any: true,
    beginnings: NOTHING,
    step(reading, start, ends) {
      put(ends, start)
      for (let at = start; at < start + most && reading.bridges(at); at++) put(ends, at + 1)
    },
  }
}

function perhaps(part: Part): Part {
  return {
    ...part,
    single: false,
    skippable: true,
    step(reading, at, ends) {
      put(ends, at)
      part.step(reading, at, ends)
    },
  }
}

function notFollowedBy(part: Part): Part {
  return {
    skippable: true,
    beginnings: NOTHING,
    step(reading, at, ends) {
      const after: number[] = []
      part.step(reading, at, after)
      if (after.length === 0) put(ends, at)
    },
  }
}

function inOrder(parts: Part[]): Part {
  const first = parts.findIndex((part) => !part.skippable)
  const opening = first < 0 ? parts : parts.slice(0, first + 1)
  return {
    skippable: first < 0,
    any: opening.some((part) => part.any),
    beginnings: opening.length === 1 ? parts[0]!.beginnings : together(opening),
    step(reading, start, ends) {
      let here = [start]
      for (const part of parts) {
        const next: number[] = []
        for (const at of here) part.step(reading, at, next)
        if (next.length === 0) return
        here = next
      }
      for (const at of here) put(ends, at)
    },
  }
}

/** Looks up by the word that stands there which of the choices are worth trying. */
function oneOf(parts: Part[]): Part {
  const beginnings = together(parts)
  if (parts.every((part) => part.single)) return oneWord(beginnings)
  const byWord = new Map<string, Part[]>()
  const always = parts.filter((part) => part.any)
  for (const part of parts) {
    if (part.any) continue
    for (const word of part.beginnings) {
      const choices = byWord.get(word)
      if (choices) choices.push(part)
      else byWord.set(word, [part])
    }
  }
  return {
    skippable: false,
    any: always.length > 0,
    beginnings,
    step(reading, at, ends) {
      if (at >= reading.tokens.length) return
      const { word, stems } = reading.tokens[at]!
      for (const part of byWord.get(word) ?? NO_PARTS) part.step(reading, at, ends)
      for (const stem of stems) for (const part of byWord.get(stem) ?? NO_PARTS) part.step(reading, at, ends)
      for (const part of always) part.step(reading, at, ends)
    },
  }
}

const NO_PARTS: readonly Part[] = []

function together(parts: readonly Part[]): Beginnings {
  const all = new Set<string>()
  for (const part of parts) for (const word of part.beginnings) all.add(word)
  return all
}

function put(places: number[], at: number): void {
  if (!places.includes(at)) places.push(at)
}
