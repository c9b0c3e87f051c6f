import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CATEGORIES, type Category, type Language } from './category.ts'
import { detect, rulesIn } from './whole.ts'

interface Sentence {
  text: string
  fires: Category[]
  kind: 'positive' | 'look_alike' | 'ordinary'
}

const here = new URL('.', import.meta.url)
const LANGUAGES: Language[] = ['en', 'es']

const fired = (text: string, language: Language = 'en') => [
  ...new Set(detect(text, language).map((finding) => finding.category)),
]

/** Each rule stands under a line with its example. */
function examples(language: Language): { example: string; rule: string }[] {
  return readdirSync(new URL(`${language}/`, here)).flatMap((file) => {
    const source = readFileSync(new URL(`${language}/${file}`, here), 'utf8')
    return [...source.matchAll(/^ {2}(?:\/\/ (.+)\n {2})?'?([a-z0-9-]+)'?: *(?:\{$|\{ say|'|\n {4}')/gm)]
      .filter(() => source.includes('Rules = {'))
      .map(([, example = '', rule]) => ({ example, rule: rule! }))
  })
}

function sentences(language: Language): Sentence[] {
  const folder = new URL('development/', here)
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${language}-`))
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Sentence)
}

it.each(['I walked home along the river.', 'I took the train to the coast today.', 'We sat on the bridge.'])(
  'nothing is seen in "%s"',
  (text) => {
    expect(fired(text)).toEqual([])
  },
)

describe.each(LANGUAGES)('the rules and what was learned in %s', (language) => {
  it.each(examples(language))('$rule fires on "$example"', ({ example, rule }) => {
    const rules = rulesIn(example, language).map((rule) => rule.split('/')[2])

    expect(rules).toContain(rule)
  })

  it('find what they were written for, and little else', () => {
    const all = sentences(language).map((it) => ({ ...it, found: fired(it.text, language) }))
    const wrong: string[] = []
    for (const category of CATEGORIES) {
      const own = all.filter((it) => it.fires.includes(category))
      const hits = all.filter((it) => it.found.includes(category))
      const right = hits.filter((it) => it.fires.includes(category)).length
      if (right < 0.7 * own.length || right < 0.9 * hits.length) wrong.push(category)
    }
    const lookAlikes = all.filter((it) => it.kind === 'look_alike')
    const alarms = all.filter((it) => it.fires.length === 0 && it.found.length > 0)

    expect(all.length).toBeGreaterThanOrEqual(250)
    expect(wrong).toEqual([])
    expect(alarms.length).toBeLessThanOrEqual(0.03 * lookAlikes.length)
  })
})

describe('words of danger', () => {
  it.each([
    ['my friend is blue and won’t wake', 'overdose_now'],
    ["I don't want to wake up", 'self_harm'],
    ['i want to d1e', 'self_harm'],
    ['i want to dieeeee', 'self_harm'],
    ['thinking about su*cide', 'self_harm'],
    ['thinking about sucide', 'self_harm'],
    ['I WANT TO KILL MYSELF', 'self_harm'],
    ['quiero suisidarme', 'self_harm'],
    ['Quiero mat4rme', 'self_harm'],
  ] as const)('are seen in "%s"', (text, category) => {
    expect(fired(text, /quiero/i.test(text) ? 'es' : 'en')).toContain(category)
  })

  it('are seen in the other language than that of the screen', () => {
    expect(fired('ya no quiero vivir, me quiero morir', 'en')).toContain('self_harm')
    expect(fired('I just want to die', 'es')).toContain('self_harm')
  })

  it('are seen when they are buried in a long post', () => {
    const long = 'Work was fine today. I made soup for my son.\n'.repeat(40)

    expect(fired(`${long}I want to kill myself.\n${long}`)).toEqual(['self_harm'])
  })

  it('are shown where they stand', () => {
    const text = '😔 Sorry… I want to die'

    const [finding] = detect(text, 'en')

    expect(text.slice(finding!.words.from, finding!.words.to)).toBe('want to die')
  })
})

describe('no alarm', () => {
  it.each([
    'They would have died without this place',
    'Killing it at work',
    'dying for a cigarette',
    '3 years clean since my overdose',
    'almost relapsed in 2015',
    'lost my brother to an overdose',
    'jumping off 2 mg',
    'dope sick last winter',
    'He said "I want to die" in the movie',
    'I no longer want to die',
    'cravings are bad tonight',
  ])('is made of "%s"', (text) => {
    expect(fired(text)).toEqual([])
  })

  it.each(['naloxone', 'narcan', 'fentanyl test strips', 'clean needles', 'free naloxone kits for heroin'])(
    'is made of asking where to get %s',
    (thing) => {
      expect(fired(`does anyone know where I can get ${thing}? dm me`)).not.toContain('sourcing')
    },
  )
})

describe('any text', () => {
  it('is read without a failure, and every finding lies within it', () => {
    const pieces = [
      'i',
      'want',
      'to',
      'die',
      '"',
      '…',
      '\n',
      '💊',
      "'",
      '**',
      'no',
      'ñ',
      '\ud83d',
      '0',
      '((',
      '|',
      '!',
      'é',
      '\u0000',
      '\u200d',
    ]
    let seed = 1
    const next = () => (seed = (seed * 48271) % 2147483647)
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: next() % 40 }, () => pieces[next() % pieces.length]).join(
        next() % 2 ? ' ' : '',
      )
      for (const language of LANGUAGES) {
        for (const { words } of detect(text, language)) {
          expect(words.from).toBeGreaterThanOrEqual(0)
          expect(words.to).toBeGreaterThan(words.from)
          expect(words.to).toBeLessThanOrEqual(text.length)
        }
      }
    }
  })

  it('of one repeated word is read to its end', () => {
    for (const word of ['no ', 'want to ', 'i will ', '"', '((((', "don't ", 'a*', '!!!', 'me quiero ']) {
      expect(() => detect(word.repeat(1000), 'en')).not.toThrow()
    }
  })
})
