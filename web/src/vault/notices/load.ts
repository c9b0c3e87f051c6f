// The rules come late, one piece for each language, and stay: nobody waits for them on a first visit.
import type { Finding, Language } from './category.ts'
import { Detector, languagesOf, type LanguageText } from './detect.ts'

const load: Readonly<Record<Language, () => Promise<LanguageText>>> = {
  en: async () => (await import('./en/index.ts')).english,
  es: async () => (await import('./es/index.ts')).spanish,
}

const detectors = new Map<Language, Promise<Detector>>()

/** As `Detector.detect`, with the rules it takes. Refuses when they cannot be loaded, and tries again the next time. */
export async function detectLate(text: string, language: Language): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const it of languagesOf(text, language)) {
    const detector = await detectorOf(it)
    findings.push(...detector.detect(text, it))
  }
  return findings
}

function detectorOf(language: Language): Promise<Detector> {
  let detector = detectors.get(language)
  if (detector === undefined) {
    detector = load[language]().then((text) => new Detector({ [language]: text }))
    detector.catch(() => detectors.delete(language))
    detectors.set(language, detector)
  }
  return detector
}
