// Sees words of danger in a text, and says by which rule and in which words. Pure; the answer never leaves the device.
import { CATEGORIES, type Category, type Finding, type Language } from './category.ts'
import { english } from './en/index.ts'
import { spanish } from './es/index.ts'
import { Grammar, type Lists, type Pattern } from './pattern.ts'
import { Corrections, Reading, type Spelling, type Token } from './reading.ts'
import { compileRule, patternsOf, type Rule, type Rules } from './rule.ts'
import { compileCues, Scope, type Cues, type CueTexts } from './scope.ts'

/** All that is known of one language; the files in its folder, put together. */
export interface LanguageText {
  lists: Lists
  rules: Readonly<Record<Category, Rules>>
  cues: CueTexts
  spelling: Omit<Spelling, 'grammar'>
  /** Small words by which one sees that a text is in this language. */
  common: ReadonlySet<string>
}

const LANGUAGES: Readonly<Record<Language, LanguageText>> = { en: english, es: spanish }
/** So many small words of a language, and its rules are asked too. */
const COMMON_WORDS_MIN = 2

/**
 * What the text says of danger: at most one finding a rule, the most urgent category first.
 * @param language the language of the screen; the other one is asked too where the text seems to be in it.
 */
export function detect(text: string, language: Language): Finding[] {
  if (text === '') return []
  const other = language === 'en' ? 'es' : 'en'
  const seen = { en: commonWords(text, 'en'), es: commonWords(text, 'es') }
  const asked = [language]
  if (seen[other] >= COMMON_WORDS_MIN || seen[language] === 0) asked.push(other)
  const findings = asked.flatMap((it) => ask(it, text))
  return findings.sort((a, b) => urgency(a) - urgency(b) || a.words.from - b.words.from)
}

function urgency({ category }: Finding): number {
  return CATEGORIES.indexOf(category)
}

function ask(language: Language, text: string): Finding[] {
  const engine = engineOf(language)
  const reading = new Reading(text, engine.spelling, engine.corrections)
  const beginnings = new Map<Pattern, number[]>()
  reading.tokens.forEach((token, at) => {
    for (const pattern of engine.patternsThatBeginWith(token)) push(beginnings, pattern, at)
  })
  const scope = new Scope(reading, engine.cues, beginnings)
  return engine.rules.flatMap((rule) => {
    for (const start of beginnings.get(rule.say) ?? []) {
      const end = rule.say.end(reading, start)
      if (end === undefined || !stands(rule, scope, start) || scope.excused(start, end, rule.excuses))
        continue
      const words = { from: reading.tokens[start]!.from, to: reading.tokens[end - 1]!.to }
      return [{ category: rule.category, words, rule: rule.id }]
    }
    return []
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

class Engine {
  readonly spelling: Spelling
  readonly corrections: Corrections
  readonly cues: Cues
  readonly rules: Rule[] = []
  private readonly byBeginning = new Map<string, Pattern[]>()
  /** What was already looked up: words repeat. */
  private readonly lookups = new Map<string, Pattern[]>()

  constructor(language: Language, { lists, rules, cues, spelling }: LanguageText) {
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
const engines = new Map<Language, Engine>()

function engineOf(language: Language): Engine {
  let engine = engines.get(language)
  if (!engine) engines.set(language, (engine = new Engine(language, LANGUAGES[language])))
  return engine
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

function commonWords(text: string, language: Language): number {
  const { common } = LANGUAGES[language]
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
