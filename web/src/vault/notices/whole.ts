// The detector with the rules of every language at once: for tests and measuring. The worker loads them one by one.
import type { Finding, Language } from './category.ts'
import { Detector } from './detect.ts'
import { english } from './en/index.ts'
import { spanish } from './es/index.ts'

let detector: Detector | undefined

export function detect(text: string, language: Language): Finding[] {
  detector ??= new Detector({ en: english, es: spanish })
  return detector.detect(text, language)
}
