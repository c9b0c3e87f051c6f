// The learned half of the detector: adds up what each word, and what stands beside it, was found to weigh for each category, together with what
// the rules saw, over a few sentences at a time. Whatever it finds, it says in which words.
import { CATEGORIES, type Finding, type Language } from './category.ts'
import type { Match } from './detect.ts'
import { ALONE, eachFeature, FEATURES, Groups, ruleFeature } from './features.ts'
import type { Reading } from './reading.ts'
import { windowsOf, type Stretch, type Window } from './windows.ts'

/** What training wrote, and the groups of words it was trained with. */
export interface LearnedText {
  lexicon: Readonly<Record<string, string>>
  weights: WeightsText
}

export interface WeightsText {
  /** For each category: what a window has to reach, in the unit of its weights. */
  thresholds: readonly number[]
  /** Rules that fire whatever is weighed, as `category/name` with spaces between. */
  sure: string
  /** Base64 of `gap varint, categories bitmap, one signed byte for each of them`, in order of features. */
  packed: string
}

const KINDS = CATEGORIES.length
/** As many words are shown as the sign; the rest of a window only helped. */
const SHOWN_WORDS_MAX = 7

export class Learned {
  private readonly groups: Groups
  /** For each feature its row in `weights`; 0 for none. */
  private readonly rows = new Uint16Array(FEATURES)
  private readonly weights: Int8Array
  private readonly sure: ReadonlySet<string>

  constructor(
    private readonly language: Language,
    private readonly text: LearnedText,
  ) {
    this.groups = new Groups(language, text.lexicon)
    this.weights = unpack(text.weights.packed, this.rows)
    this.sure = new Set(text.weights.sure.split(' ').map((it) => `${language}/${it}`))
  }

  findings(reading: Reading, matches: readonly Match[]): Finding[] {
    const { tokens } = reading
    if (tokens.length === 0) return []
    const sums = this.sums(reading, matches)
    const windows = windowsOf(tokens)
    return CATEGORIES.flatMap((category, kind) => {
      const weightOf = ({ from, to }: Stretch) => sums[to * KINDS + kind]! - sums[from * KINDS + kind]!
      const alone = this.weights[this.rows[ALONE]! * KINDS + kind]!
      let best: Window | undefined
      let most = this.text.weights.thresholds[kind]!
      for (const window of windows) {
        const weight = weightOf(window) + (window.alone ? alone : 0)
        if (weight < most) continue
        most = weight
        best = window
      }
      const seen = matches.filter(
        ({ rule, excused, start }) =>
          !excused &&
          rule.category === category &&
          (this.sure.has(rule.id) || (best !== undefined && start >= best.from && start < best.to)),
      )
      if (seen.length === 0) {
        if (best === undefined) return []
        const { from: first, to: after } = heaviest(best, weightOf)
        return [
          { category, words: placeOf(reading, first, after), rule: `${this.language}/${category}/learned` },
        ]
      }
      return seen.map(({ rule, start, end }) => ({
        category,
        words: placeOf(reading, start, end),
        rule: rule.id,
      }))
    })
  }

  /** What all words before each place weigh for each category. */
  private sums(reading: Reading, matches: readonly Match[]): Int32Array {
    const { rows, weights } = this
    const words = reading.tokens.length
    const sums = new Int32Array((words + 1) * KINDS)
    const add = (feature: number, at: number) => {
      const row = rows[feature]!
      if (row === 0) return
      for (let kind = 0; kind < KINDS; kind++) sums[(at + 1) * KINDS + kind]! += weights[row * KINDS + kind]!
    }
    eachFeature(reading, this.groups, add)
    for (const match of matches) add(ruleFeature(match), match.start)
    for (let at = KINDS; at < sums.length; at++) sums[at]! += sums[at - KINDS]!
    return sums
  }
}

/** The few words on end that weigh most. */
function heaviest({ from, to }: Stretch, weightOf: (words: Stretch) => number): Stretch {
  let best = { from, to: from + 1 }
  let most = Number.NEGATIVE_INFINITY
  for (let start = from; start < to; start++) {
    for (let end = start + 1; end <= Math.min(to, start + SHOWN_WORDS_MAX); end++) {
      const weight = weightOf({ from: start, to: end })
      if (weight <= most) continue
      most = weight
      best = { from: start, to: end }
    }
  }
  return best
}

function placeOf({ tokens }: Reading, start: number, end: number): Finding['words'] {
  return { from: tokens[start]!.from, to: tokens[end - 1]!.to }
}

/** The weights row by row, the first row empty; writes into `rows` which row a feature has. */
function unpack(packed: string, rows: Uint16Array): Int8Array {
  const bytes = Uint8Array.from(atob(packed), (symbol) => symbol.charCodeAt(0))
  const weights: number[] = new Array<number>(KINDS).fill(0)
  let feature = 0
  for (let at = 0; at < bytes.length;) {
    let gap = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!
      gap |= (byte & 127) << shift
      if (byte < 128) break
    }
    feature += gap
    rows[feature] = weights.length / KINDS
    const bitmap = bytes[at++]!
    for (let kind = 0; kind < KINDS; kind++)
      weights.push(bitmap & (1 << kind) ? (bytes[at++]! << 24) >> 24 : 0)
  }
  return Int8Array.from(weights)
}
