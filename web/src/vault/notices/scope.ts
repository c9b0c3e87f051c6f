// What stands around words of danger: a "not", a past, an "if", somebody else's mouth, somebody else's life.
import type { Grammar, Pattern } from './pattern.ts'
import type { Reading } from './reading.ts'
import type { Excuse } from './rule.ts'

/** The cues of one language, as patterns. */
export interface CueTexts {
  /** Negators that negate nothing: "not sure", "no lie". */
  noNegation: string
  /** "years ago", "in 2015". */
  longAgo: string
  /** Verbs and words that tell a story of the past. */
  told: string
  /** "tonight", "right now": stronger than any past. */
  now: string
  /** "just", "again": stronger than a past verb. */
  fresh: string
  /** "if", "would". */
  supposed: string
  /** "he said", "the song goes", "I dreamed". */
  reported: string
  /** Words that make the writer the one it is about. */
  me: string
  /** Words that make somebody else the one it is about. */
  other: string
}

export type Cues = Readonly<Record<keyof CueTexts, Pattern>>

export function compileCues(texts: CueTexts, grammar: Grammar): Cues {
  const entries = Object.entries(texts).map(([name, text]) => [name, grammar.pattern(text)])
  return Object.fromEntries(entries) as Cues
}

const NEGATION_WORDS = 5
const PAST_WORDS = 14
const SUPPOSED_WORDS = 8
const REPORTED_WORDS = 9
const SUBJECT_WORDS = 8

/** Where in one text each cue and each side condition stands; looked for once, when first asked. */
export class Scope {
  private readonly spans = new Map<Pattern, Span[]>()

  constructor(
    private readonly reading: Reading,
    private readonly cues: Cues,
    /** For each pattern the places, in order, where a word stands that it can begin with. */
    private readonly beginnings: ReadonlyMap<Pattern, readonly number[]>,
  ) {}

  /** Whether the words from `start` up to `end` are excused. */
  excused(start: number, end: number, excuses: ReadonlySet<Excuse>): boolean {
    return (
      (excuses.has('quoted') && this.reading.tokens[start]!.quoted) ||
      (excuses.has('reported') && this.isReported(start)) ||
      (excuses.has('negated') && this.isNegated(start)) ||
      (excuses.has('other') && this.isAboutOther(start)) ||
      (excuses.has('supposed') && this.isSupposed(start, end)) ||
      (excuses.has('past') && this.isPast(start, end))
    )
  }

  /** Whether the pattern stands in the sentence of this word, or at most so many sentences from it. */
  stands(pattern: Pattern, at: number, sentences: number): boolean {
    const here = this.sentenceOf(at)
    const all = this.all(pattern)
    const first = firstWhere(all, (it) => this.sentenceOf(it.start) >= here - sentences)
    return first < all.length && this.sentenceOf(all[first]!.start) <= here + sentences
  }

  private isNegated(start: number): boolean {
    const { tokens } = this.reading
    const harmless = this.near(this.cues.noNegation, start, start, NEGATION_WORDS + 2)
    for (let at = start - 1; at >= Math.max(0, start - NEGATION_WORDS); at--) {
      if (tokens[at]!.clause !== tokens[start]!.clause) return false
      if (this.reading.isNegator(at) && !harmless.some((it) => it.start <= at && at < it.end)) return true
    }
    return false
  }

  private isPast(start: number, end: number): boolean {
    const clause = this.clauseOf(start)
    const now = this.near(this.cues.now, start, end, PAST_WORDS)
    const nowHere = now.some((it) => this.clauseOf(it.start) === clause || it.start >= start)
    const ago = this.near(this.cues.longAgo, start, end, PAST_WORDS).filter(
      (it) => it.start < start || it.start >= end,
    )
    if (ago.some((it) => this.clauseOf(it.start) === clause)) return !nowHere
    if (now.length > 0) return false
    if (ago.length > 0) return true
    const fresh = this.near(this.cues.fresh, start, end, PAST_WORDS)
    if (fresh.some((it) => this.clauseOf(it.start) === clause)) return false
    const told = this.near(this.cues.told, start, start, PAST_WORDS)
    if (told.some((it) => it.start < start && this.clauseOf(it.start) === clause)) return true
    return this.isStory(start)
  }

  /** A sentence told in the past, after one that says when. */
  private isStory(start: number): boolean {
    const here = this.sentenceOf(start)
    return this.standsIn(this.cues.longAgo, here - 1) && this.standsIn(this.cues.told, here)
  }

  private standsIn(pattern: Pattern, sentence: number): boolean {
    const all = this.all(pattern)
    const first = firstWhere(all, (it) => this.sentenceOf(it.start) >= sentence)
    return first < all.length && this.sentenceOf(all[first]!.start) === sentence
  }

  private isSupposed(start: number, end: number): boolean {
    const clause = this.clauseOf(start)
    const cue = this.near(this.cues.supposed, start, start, SUPPOSED_WORDS).filter((it) => it.start < start)
    if (cue.length === 0) return false
    if (this.near(this.cues.now, start, end, PAST_WORDS).length > 0) return false
    return cue.some((it) => clause - this.clauseOf(it.start) <= 1)
  }

  private isReported(start: number): boolean {
    const cue = this.near(this.cues.reported, start, start, REPORTED_WORDS)
    return cue.some((it) => it.start < start && this.clauseOf(start) - this.clauseOf(it.start) <= 1)
  }

  private isAboutOther(start: number): boolean {
    const nearest = (pattern: Pattern) => {
      const before = this.near(pattern, start, start, SUBJECT_WORDS)
      const own = before.filter((it) => it.start <= start && this.clauseOf(it.start) === this.clauseOf(start))
      return own.at(-1)?.start ?? -1
    }
    return nearest(this.cues.other) > nearest(this.cues.me)
  }

  /** Where the pattern stands in the same sentence, at most so many words away. */
  private near(pattern: Pattern, start: number, end: number, words: number): Span[] {
    const sentence = this.sentenceOf(start)
    const all = this.all(pattern)
    const found: Span[] = []
    for (let at = firstWhere(all, (it) => it.start >= start - words); at < all.length; at++) {
      if (all[at]!.start > end + words) break
      if (this.sentenceOf(all[at]!.start) === sentence) found.push(all[at]!)
    }
    return found
  }

  private all(pattern: Pattern): Span[] {
    const known = this.spans.get(pattern)
    if (known) return known
    const found: Span[] = []
    for (const start of this.beginnings.get(pattern) ?? []) {
      const end = pattern.end(this.reading, start)
      if (end !== undefined) found.push({ start, end })
    }
    this.spans.set(pattern, found)
    return found
  }

  private clauseOf(at: number): number {
    return this.reading.tokens[at]?.clause ?? -1
  }

  private sentenceOf(at: number): number {
    return this.reading.tokens[at]?.sentence ?? -1
  }
}

interface Span {
  start: number
  end: number
}

/** The first of those in order for which it holds, by halving. */
function firstWhere(spans: Span[], holds: (span: Span) => boolean): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(spans[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
