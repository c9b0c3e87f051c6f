// One rule: what must be said, what must stand beside it, and which circumstances make it no alarm.
import type { Category } from './category.ts'
import type { Grammar, Pattern } from './pattern.ts'

/** Circumstances in which words of danger are no danger. */
export type Excuse = 'negated' | 'past' | 'supposed' | 'quoted' | 'reported' | 'other'

/** As it stands in a rules file: only what is said, or more. */
export type RuleText =
  | string
  | {
      say: string
      /** Must also stand in the same sentence. */
      with?: string
      /** Must also stand in this sentence or one beside it. */
      near?: string
      /** Must also stand somewhere in the text. */
      anywhere?: string
      /** Must not stand in the same sentence. */
      without?: string
      /** Must not stand anywhere in the text. */
      nowhere?: string
      /** Fires even then: the words of these excuses separated by spaces, or `all`. */
      despite?: string
    }

export type Rules = Readonly<Record<string, RuleText>>

export interface Rule {
  id: string
  category: Category
  say: Pattern
  with?: Pattern
  near?: Pattern
  anywhere?: Pattern
  without?: Pattern
  nowhere?: Pattern
  excuses: ReadonlySet<Excuse>
}

const EXCUSES: Readonly<Record<Category, readonly Excuse[]>> = {
  overdose_now: ['negated', 'past', 'supposed', 'quoted', 'reported'],
  self_harm: ['negated', 'past', 'supposed', 'quoted', 'reported', 'other'],
  withdrawal: ['negated', 'past', 'supposed', 'quoted', 'reported'],
  about_to_use: ['negated', 'past', 'supposed', 'quoted', 'reported', 'other'],
  approached: ['negated', 'past', 'supposed', 'quoted'],
  harassment: ['negated', 'past', 'quoted', 'reported'],
  sourcing: ['negated', 'past', 'quoted', 'reported'],
}

const BESIDE = ['with', 'near', 'anywhere', 'without', 'nowhere'] as const

export function compileRule(id: string, category: Category, text: RuleText, grammar: Grammar): Rule {
  const { say, despite = '', ...beside } = typeof text === 'string' ? { say: text } : text
  const spared = despite.split(' ')
  const rule: Rule = {
    id,
    category,
    say: grammar.pattern(say),
    excuses: new Set(EXCUSES[category].filter((it) => !spared.includes(it) && !spared.includes('all'))),
  }
  for (const place of BESIDE) {
    const source = beside[place]
    if (source !== undefined) rule[place] = grammar.pattern(source)
  }
  return rule
}

/** All patterns of a rule: what is said, and what stands beside it. */
export function patternsOf(rule: Rule): Pattern[] {
  return [rule.say, ...BESIDE.flatMap((place) => rule[place] ?? [])]
}
