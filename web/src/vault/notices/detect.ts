// Sees words of danger in a text, and says by which rule and in which words. Pure; the answer never leaves the device.
import { CATEGORIES, type Category, type Finding, type Language } from './category.ts'
import { common as english } from './en/common.ts'
import { common as spanish } from './es/common.ts'
import { Grammar, type Lists, type Pattern } from './pattern.ts'
import { Corrections, Reading, type Spelling, type Token } from './reading.ts'
import { Learned, type LearnedText } from './learned.ts'
import { compileRule, patternsOf, type Rule, type Rules } from './rule.ts'
import { compileCues, Scope, type Cues, type CueTexts } from './scope.ts'

/** All that is known of one language; the files in its folder, put together. */
export interface LanguageText {
  lists: Lists
  rules: Readonly<Record<Category, Rules>>
  cues: CueTexts
  spelling: Omit<Spelling, 'grammar'>
  learned: LearnedText
}

const COMMON: Readonly<Record<Language, ReadonlySet<string>>> = { en: english, es: spanish }
/** So many small words of a language, and its rules are asked too. */
const COMMON_WORDS_MIN = 2

/** Whose rules to ask: the language of the screen, and the other one where the text seems to be in it. */
export function languagesOf(text: string, language: Language): Language[] {
  const other = language === 'en' ? 'es' : 'en'
  const isOther =
    commonWords(text, other) >= COMMON_WORDS_MIN || (text !== '' && commonWords(text, language) === 0)
  return isOther ? [language, other] : [language]
}

/** The language that more of a text's small words are in. */
export function languageOf(text: string): Language {
  return commonWords(text, 'es') > commonWords(text, 'en') ? 'es' : 'en'
}

/** The rules of the languages that are here. */
export class Detector {
  private readonly engines = new Map<Language, Engine>()

  constructor(known: Partial<Record<Language, LanguageText>>) {
    for (const [language, text] of Object.entries(known) as [Language, LanguageText][]) {
      this.engines.set(language, new Engine(language, text))
    }
  }

  /** What the text says of danger: at most one finding a rule, the most urgent category first. */
  detect(text: string, language: Language): Finding[] {
    if (text === '') return []
    const findings = languagesOf(text, language).flatMap((it) => {
      const engine = this.engines.get(it)
      return engine === undefined ? [] : engine.findings(text)
    })
    return findings.sort((a, b) => urgency(a) - urgency(b) || a.words.from - b.words.from)
  }
}

function urgency({ category }: Finding): number {
  return CATEGORIES.indexOf(category)
}

/** A rule whose words stand in a text; excused where none of the places goes without an excuse. */
export interface Match {
  rule: Rule
  /** Places of words: `end` after the last. */
  start: number
  end: number
  excused: boolean
}

/** What the rules see: at most one place a rule, one without an excuse before one with. */
export function matchesOf(engine: Engine, reading: Reading): Match[] {
  const beginnings = new Map<Pattern, number[]>()
  reading.tokens.forEach((token, at) => {
    for (const pattern of engine.patternsThatBeginWith(token)) push(beginnings, pattern, at)
  })
  const scope = new Scope(reading, engine.cues, beginnings)
  return engine.rules.flatMap((rule) => {
    let excused: Match | undefined
    for (const start of beginnings.get(rule.say) ?? []) {
      const end = rule.say.end(reading, start)
      if (end === undefined || !stands(rule, scope, start)) continue
      if (!scope.excused(start, end, rule.excuses)) return [{ rule, start, end, excused: false }]
      excused ??= { rule, start, end, excused: true }
    }
    return excused ?? []
  })
}

const ANYWHERE = Number.POSITIVE_INFINITY

function stands(rule: Rule, scope: Scope, at: number): boolean {
  return (
    (!rule.with || scope.stands(rule.with, at, 0)) &&
    (!rule.near || scope.stands(rule.near, at, 1)) &&
    (!rule.anywhere || scope.stands(rule.anywhere, at, ANYWHERE)) &&
    (!rule.without || !scope.stands(rule.without, at, 0)) &&
    (!rule.nowhere || !scope.stands(rule.nowhere, at, ANYWHERE))
  )
}

/** One language, made ready. */
export class Engine {
  readonly spelling: Spelling
  readonly corrections: Corrections
  readonly cues: Cues
  readonly rules: Rule[] = []
  private readonly byBeginning = new Map<string, Pattern[]>()
  /** What was already looked up: words repeat. */
  private readonly lookups = new Map<string, Pattern[]>()
  private readonly learned: Learned

  constructor(language: Language, { lists, rules, cues, spelling, learned }: LanguageText) {
    const grammar = new Grammar(lists)
    for (const category of CATEGORIES) {
      for (const [name, text] of Object.entries(rules[category])) {
        this.rules.push(compileRule(`${language}/${category}/${name}`, category, text, grammar))
      }
    }
    this.cues = compileCues(cues, grammar)
    for (const pattern of [...this.rules.flatMap(patternsOf), ...Object.values(this.cues)]) {
      for (const beginning of pattern.beginnings) push(this.byBeginning, beginning, pattern)
    }
    this.spelling = { ...spelling, grammar }
    this.corrections = new Corrections(this.spelling)
    this.learned = new Learned(language, learned)
  }

  findings(text: string): Finding[] {
    const reading = this.read(text)
    return this.learned.findings(reading, matchesOf(this, reading))
  }

  read(text: string): Reading {
    return new Reading(text, this.spelling, this.corrections)
  }

  patternsThatBeginWith({ word, stems }: Token): Pattern[] {
    const known = this.lookups.get(word)
    if (known) return known
    const patterns = [...new Set([word, ...stems].flatMap((it) => this.byBeginning.get(it) ?? []))]
    if (this.lookups.size < LOOKUPS_MAX) this.lookups.set(word, patterns)
    return patterns
  }
}

const LOOKUPS_MAX = 20_000
function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

function commonWords(text: string, language: Language): number {
  const common = COMMON[language]
  const seen = new Set<string>()
  for (const [word] of text
    .slice(0, LANGUAGE_CHARS_MAX)
    .toLowerCase()
    .matchAll(/\p{L}+/gu)) {
    if (common.has(word) && seen.add(word).size >= COMMON_WORDS_MIN) break
  }
  return seen.size
}

/** Enough of a text to know its language. */
const LANGUAGE_CHARS_MAX = 2_000
