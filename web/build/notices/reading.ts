// What training takes from the detector itself, so that both count the same.
import { CARD_CATEGORIES, CATEGORIES, type Language } from '../../src/vault/notices/category.ts'
import { Engine, matchesOf } from '../../src/vault/notices/detect.ts'
import { english } from '../../src/vault/notices/en/index.ts'
import { lexicon as enLexicon } from '../../src/vault/notices/en/lexicon.ts'
import { spanish } from '../../src/vault/notices/es/index.ts'
import { lexicon as esLexicon } from '../../src/vault/notices/es/lexicon.ts'
import { ALONE, eachFeature, FEATURES, Groups, ruleFeature } from '../../src/vault/notices/features.ts'
import { windowsOf } from '../../src/vault/notices/windows.ts'

export { CARD_CATEGORIES, CATEGORIES, FEATURES }

const engines = { en: new Engine('en', english), es: new Engine('es', spanish) }
const groups = { en: new Groups('en', enLexicon), es: new Groups('es', esLexicon) }

/** The features of each window of a text. */
export function prepare(text: string, language: Language, groupsOnly = false): { windows: Uint32Array[] } {
  const reading = engines[language].read(text)
  const places: number[][] = reading.tokens.map(() => [])
  eachFeature(reading, groups[language], (feature, at, ofGroups) => {
    if (ofGroups || !groupsOnly) places[at]!.push(feature)
  })
  if (!process.argv.includes('--no-rules'))
    for (const match of matchesOf(engines[language], reading)) places[match.start]!.push(ruleFeature(match))
  return {
    windows: windowsOf(reading.tokens).map(({ from, to, alone }) =>
      Uint32Array.from([...places.slice(from, to).flat(), ...(alone ? [ALONE] : [])]),
    ),
  }
}

/** Which rules see something without an excuse. */
export function rulesIn(text: string, language: Language): string[] {
  return matchesOf(engines[language], engines[language].read(text)).flatMap(({ rule, excused }) =>
    excused ? [] : [rule.id],
  )
}
