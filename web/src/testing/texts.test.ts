import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, Visitor, type Message, type Term, type VariableReference } from '@fluent/syntax'
import { describe, expect, it } from 'vitest'
import { ERROR_CODES, PROBLEM_CODES } from '../vault/errors.ts'

const SOURCES = join(import.meta.dirname, '..')
const TEXTS = join(SOURCES, '../../text')
const FILES = ['shell', 'accounts', 'joining', 'groups', 'posts', 'organisation', 'errors']
const FORBIDDEN =
  /\b(addict|adict[oa]s?|clean and sober|dirty|abuse|abuso|HIPAA|100 ?%|epoch|época|sealed|seed|semilla criptográfica|vault|space|franked)\b/i

/** Message ids of one language with the variables each of them uses. */
function messages(locale: string): Map<string, { variables: string; text: string }> {
  const found = new Map<string, { variables: string; text: string }>()
  for (const file of FILES) {
    const source = readFileSync(join(TEXTS, locale, `${file}.ftl`), 'utf8')
    const resource = parse(source, {})
    for (const entry of resource.body) {
      if (entry.type === 'Junk') throw new Error(`${locale}/${file}.ftl: ${entry.content}`)
      if (entry.type !== 'Message' && entry.type !== 'Term') continue
      const message = entry as Message | Term
      if (found.has(message.id.name)) throw new Error(`${message.id.name} stands twice in ${locale}`)
      const variables = new Set<string>()
      const collect = new (class extends Visitor {
        override visitVariableReference(node: VariableReference): void {
          variables.add(node.id.name)
        }
      })()
      collect.visit(message)
      found.set(message.id.name, {
        variables: [...variables].sort().join(),
        text: source.slice(message.span?.start, message.span?.end),
      })
    }
  }
  return found
}

/** Ids that the screens ask for, written out or with a part that is filled in. */
function asked(): { whole: Set<string>; patterns: RegExp[] } {
  const whole = new Set<string>()
  const patterns: RegExp[] = []
  for (const file of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(svelte|ts)$/.test(file) || /\.test\.ts$|^vault|^testing/.test(file)) continue
    const source = readFileSync(join(SOURCES, file), 'utf8')
    for (const [, id] of source.matchAll(/\bt\(\s*'([\w-]+)'/g)) whole.add(id as string)
    for (const [, id] of source.matchAll(/\? '([a-z]+(?:-[a-z]+)+)' : '/g)) whole.add(id as string)
    for (const [, pattern] of source.matchAll(/\bt\(\s*`([^`]+)`/g)) {
      patterns.push(new RegExp(`^${(pattern as string).replace(/\$\{[^}]+\}/g, '[\\w-]+')}$`))
    }
  }
  return { whole, patterns }
}

describe('what people read', () => {
  const english = messages('en')
  const spanish = messages('es')

  it('says the same things with the same variables in both languages', () => {
    const list = (all: typeof english): string[] =>
      [...all].map(([id, { variables }]) => `${id}(${variables})`).sort()

    expect(list(spanish)).toEqual(list(english))
  })

  it('has words for every code of the vault', () => {
    const missing = [
      ...ERROR_CODES.map((code) => `error-${code}`),
      ...PROBLEM_CODES.map((code) => `problem-${code}`),
    ].filter((id) => !english.has(id))

    expect(missing).toEqual([])
  })

  it('has no words for codes that do not exist', () => {
    const codes = new Set<string>([
      ...ERROR_CODES.map((code) => `error-${code}`),
      ...PROBLEM_CODES.map((code) => `problem-${code}`),
    ])

    expect([...english.keys()].filter((id) => /^(error|problem)-/.test(id) && !codes.has(id))).toEqual([])
  })

  it('has every message that a screen asks for', () => {
    const { whole, patterns } = asked()

    expect([...whole].filter((id) => !english.has(id))).toEqual([])
    expect(patterns.filter((pattern) => ![...english.keys()].some((id) => pattern.test(id)))).toEqual([])
  })

  it('has no message that no screen asks for', () => {
    const { whole, patterns } = asked()
    const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(svelte|ts)$/.test(file) && !/\.test\.ts$|^testing/.test(file))
      .map((file) => readFileSync(join(SOURCES, file), 'utf8'))
      .join('\n')
    const unused = [...english.keys()].filter(
      (id) =>
        !whole.has(id) &&
        !patterns.some((pattern) => pattern.test(id)) &&
        !sources.includes(`'${id}'`) &&
        !/^(error|problem|busy|ended|pseudonym)-/.test(id),
    )

    expect(unused).toEqual([])
  })

  it('never uses words that hurt, promise too much or come from the machine room', () => {
    const wrong = [...english, ...spanish].filter(([, { text }]) => FORBIDDEN.test(text)).map(([id]) => id)

    expect(wrong).toEqual([])
  })

  it('says after every refusal what was kept and what to do', () => {
    const short = [...english, ...spanish].filter(
      ([id, { text }]) => /^(error|problem)-/.test(id) && (text.match(/[.!?:](\s|$)/g)?.length ?? 0) < 2,
    )

    expect(short.map(([id]) => id)).toEqual([])
  })
})
