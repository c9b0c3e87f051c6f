// What the learned half of the detector counts in a text: words, groups of words of like meaning, which stand beside or near each
// other, and whether a "not", a past or another person stands with them. Every feature is a number below FEATURES.
import type { Language } from './category.ts'
import type { Match } from './detect.ts'
import type { Reading, Token } from './reading.ts'

export const FEATURE_BITS = 18
export const FEATURES = 1 << FEATURE_BITS

const NEGATION_REACH = 3
const PAIR_REACH = 9
const PAIRS_MAX = 4

/** A word as it counts: its own number, and that of its group or, without one, of its stem. */
interface Counted {
  own: number
  group: number
  grouped: boolean
  name: string
}

const NONE: Counted = { own: 1, group: 1, grouped: false, name: '' }

/** Which groups the words of one language belong to. */
export class Groups {
  private readonly exact = new Map<string, string>()
  private readonly stems = new Map<string, string>()
  private readonly known = new Map<string, Counted>()

  constructor(
    private readonly language: Language,
    lexicon: Readonly<Record<string, string>>,
  ) {
    for (const [name, words] of Object.entries(lexicon)) {
      for (const word of words.split(' ')) {
        if (word.endsWith('*')) this.stems.set(word.slice(0, -1), name)
        else if (!this.exact.has(word)) this.exact.set(word, name)
      }
    }
  }

  count(word: string): Counted {
    const known = this.known.get(word)
    if (known !== undefined) return known
    const name = this.groupOf(word)
    const own = hash(`w${/^\d/.test(word) ? '#' : stem(word, this.language)}`)
    const counted = {
      own,
      group: name === '' ? own : hash(`g${name}`),
      grouped: name !== '' && !SMALL.has(name),
      name,
    }
    if (this.known.size < REMEMBERED_WORDS_MAX) this.known.set(word, counted)
    return counted
  }

  private groupOf(word: string): string {
    const exact = this.exact.get(word)
    if (exact !== undefined) return exact
    for (let length = Math.min(word.length, 12); length >= 2; length--) {
      const name = this.stems.get(word.slice(0, length))
      if (name !== undefined) return name
    }
    return /^\d/.test(word) ? 'number' : ''
  }
}

const REMEMBERED_WORDS_MAX = 20_000
/** Groups too common to pair over a distance. */
const SMALL = new Set(['number'])

/** Calls `each` with every feature of the text and the word it begins at. */
export function eachFeature(
  reading: Reading,
  groups: Groups,
  each: (feature: number, at: number, ofGroups: boolean) => void,
): void {
  const { tokens } = reading
  const counted = tokens.map(({ word }) => groups.count(word))
  const flags = flagsOf(tokens, counted)
  let negatedUntil = -1
  for (let at = 0; at < tokens.length; at++) {
    const { sentence, clause, quoted } = tokens[at]!
    const { own, group, grouped } = counted[at]!
    if (reading.isNegator(at)) negatedUntil = at + NEGATION_REACH
    const negated = at <= negatedUntil && !reading.isNegator(at) && tokens[at - 1]?.clause === clause
    const flag = flags[sentence]!
    const begins = at === 0 || tokens[at - 1]!.sentence !== sentence
    const put = (kind: number, a: number, b = 0, c = 0, ofGroups = true) =>
      each(mix(kind, a, b, c), at, ofGroups)

    put(1, own, 0, 0, false)
    if (grouped) {
      put(2, group)
      put(3, group, flag.time)
      put(4, group, flag.person)
      if (quoted) put(5, group)
    }
    if (negated) put(6, group, 0, 0, grouped)
    if (begins) put(7, group, 0, 0, grouped)
    const next = within(tokens, counted, at, 1)
    const third = within(tokens, counted, at, 2)
    if (begins) put(8, group, next.group, 0, grouped && next.grouped)
    put(9, own, next.own, 0, false)
    if (group !== own || next.group !== next.own) put(10, group, next.group, 0, grouped && next.grouped)
    put(11, group, third.group, 0, grouped && third.grouped)
    put(12, group, next.group, third.group, grouped && next.grouped && third.grouped)
    if (!grouped) continue
    let pairs = 0
    for (let to = at + 1; to < tokens.length && to <= at + PAIR_REACH && pairs < PAIRS_MAX; to++) {
      if (!counted[to]!.grouped) continue
      pairs++
      put(13, group, counted[to]!.group)
      put(14, group, counted[to]!.group, flag.time)
    }
  }
}

/** Counted for a sentence that is weighed without what stands beside it. */
export const ALONE = mix(17, 0, 0, 0)

/** Counted at the first word of what a rule saw: that one of its category did, with an excuse or without. */
export function ruleFeature({ rule, excused }: Match): number {
  return mix(excused ? 16 : 15, hash(rule.category), 0, 0)
}

interface Flags {
  time: number
  person: number
}

const PAST = new Set(['was', 'pastverb', 'ago', 'used'])

/** What holds for each sentence: when, and about whom. */
function flagsOf(tokens: readonly Token[], counted: readonly Counted[]): Flags[] {
  const flags: Flags[] = []
  let past = 0
  let now = false
  let me = false
  let other = false
  let you = false
  for (let at = 0; at < tokens.length; at++) {
    const { name } = counted[at]!
    if (PAST.has(name)) past = Math.max(past, name === 'ago' ? 2 : 1)
    if (name === 'now' || name === 'just') now = true
    if (name === 'me') me = true
    if (name === 'he' || name === 'person' || name === 'kin') other = true
    if (name === 'you') you = true
    const { sentence } = tokens[at]!
    if (tokens[at + 1]?.sentence === sentence) continue
    flags[sentence] = {
      time: past * 2 + (now ? 1 : 0) + 1,
      person: (me ? 1 : 0) + (other ? 2 : 0) + (you ? 4 : 0) + 1,
    }
    past = 0
    now = me = other = you = false
  }
  return flags
}

function within(tokens: readonly Token[], counted: readonly Counted[], at: number, ahead: number): Counted {
  const token = tokens[at + ahead]
  return token !== undefined && token.sentence === tokens[at]!.sentence ? counted[at + ahead]! : NONE
}

const ENDINGS: Readonly<Record<Language, RegExp>> = {
  en: /(?:ing|ed|es|s|ly)$/,
  es: /(?:mente|ando|iendo|endo|os|as|es|s|o|a|e)$/,
}
const STEM_CHARS_MAX = 6

function stem(word: string, language: Language): string {
  if (word.length <= 3) return word
  const without = word.replace(ENDINGS[language], '')
  return (without.length >= 3 ? without : word).slice(0, STEM_CHARS_MAX)
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

function mix(kind: number, a: number, b: number, c: number): number {
  let value = Math.imul(kind, 0x9e3779b1) ^ a
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b) + Math.imul(b, 0xc2b2ae35)
  value = Math.imul(value ^ (value >>> 13), 0x27d4eb2f) + Math.imul(c, 0x165667b1)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  return (value ^ (value >>> 14)) & (FEATURES - 1)
}
