// The detector with the rules of every language at once: for tests and measuring. The worker loads them one by one.
import type { Finding, Language } from './category.ts'
import { Detector, Engine, matchesOf } from './detect.ts'
import { english } from './en/index.ts'
import { spanish } from './es/index.ts'

let detector: Detector | undefined
const engines: Partial<Record<Language, Engine>> = {}

export function detect(text: string, language: Language): Finding[] {
  detector ??= new Detector({ en: english, es: spanish })
  return detector.detect(text, language)
}

/** Which rules see something in the text without an excuse, whatever it comes to. */
export function rulesIn(text: string, language: Language): string[] {
  const engine = (engines[language] ??= new Engine(language, language === 'en' ? english : spanish))
  return matchesOf(engine, engine.read(text)).flatMap(({ rule, excused }) => (excused ? [] : [rule.id]))
}
