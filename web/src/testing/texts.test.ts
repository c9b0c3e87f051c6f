import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, Visitor, type Message, type Term, type VariableReference } from '@fluent/syntax'
import { describe, expect, it } from 'vitest'
import { KNOWN_ACTS } from '../manage/knownActs.ts'
import { REASONS } from '../hands/reporting.svelte.ts'
import { ERROR_CODES, PROBLEM_CODES } from '../vault/errors.ts'

const SOURCES = join(import.meta.dirname, '..')
const TEXTS = join(SOURCES, '../../text')
const FILES = [
  'shell',
  'accounts',
  'joining',
  'groups',
  'posts',
  'organisation',
  'hands',
  'duty',
  'manage',
  'help-now',
  'noticing',
  'talks',
  'errors',
]
/** Whole words, accents and all: `\b` ends a word before an "é". */
const FORBIDDEN =
  /(?<!\p{L})(addict|adict[oa]s?|clean and sober|dirty|abuse|abuso|HIPAA|100 ?%|epoch|época|sealed|seed|semilla criptográfica|vault|space|franked)(?!\p{L})/iu

const SIGN_OFFS = ['none', 'in_training', 'signed_off', 'refresher_due', 'expired']

const ACTS: readonly string[] = [
  ...['claim', 'give_back', 'note', 'talked_to', 'hid', 'muted', 'listen_only', 'removed'],
  ...['bar_proposed', 'bar_confirmed', 'bar_declined', 'closed', 'reopened', 'handed_over'],
]

const BAR_DECISIONS = ['confirm', 'decline', 'propose_lift', 'confirm_lift', 'decline_lift']
const CARDS = ['overdose_now', 'self_harm', 'withdrawal', 'about_to_use', 'approached']

/** What an id that is put together can come to: its pattern, and all that stands in its gap. */
const FILLED: Record<string, readonly string[]> = {
  'act-*': ACTS,
  'act-*-more': ACTS.filter((act) => !['claim', 'give_back', 'reopened'].includes(act)),
  'act-*-words': ['hid', 'muted', 'listen_only', 'removed', 'bar_confirmed'],
  'acts-*': ['removed_facilitator', 'made_facilitator'],
  'alert-*': ['new', 'looked_at', 'bar_proposed', 'barred', 'lift_proposed'],
  'bar-*': ['propose', ...BAR_DECISIONS],
  'bars-ask-*': BAR_DECISIONS,
  'bars-done-*': BAR_DECISIONS,
  'bars-*': ['proposed', 'confirmed', 'lift_proposed'],
  'bars-*-mine': ['proposed', 'lift_proposed'],
  'did-*': ACTS,
  'measure-*': ['muted', 'listen_only'],
  'talk-ended-*': ['by_them', 'by_me'],
  'talk-sentence-*': ['1', '2', '3', '4'],
  'requests-*': ['default', 'on', 'off'],
  'requests-*-hint': ['default', 'on', 'off'],
  'queue-handed-*': ['second_person', 'organisation'],
  'reason-*': [...REASONS, 'appeal'],
  'veil-*': ['hidden', 'hidden-person', 'blocked', 'muted'],
  'word-*': ['hidden', 'muted', 'listen_only', 'removed'],
  'audit-*': KNOWN_ACTS,
  'lines-purpose-*': ['crisis', 'with_you', 'talk', 'poison'],
  'debrief-*': ['what', 'body', 'did', 'carry', 'need', 'who'],
  'ground-*': ['see', 'feel', 'hear', 'smell', 'taste'],
  'signoff-more-*': SIGN_OFFS,
  'signoff-state-*': SIGN_OFFS,
  'about-*': ['read', 'lies', 'sees', 'code', 'people'],
  'about-*-title': ['read', 'lies', 'sees', 'code', 'people'],
  'busy-*': ['stretch', 'export', 'picture'],
  'ended-*': ['revoked', 'expired', 'deleted'],
  'ended-*-next': ['revoked', 'expired', 'deleted'],
  'fold-*': ['harassment', 'sourcing'],
  'group-*': ['removed', 'left'],
  'group-*-title': ['removed', 'left'],
  'help-wake-*': ['shake', 'call', 'naloxone', 'breathe', 'second', 'side', 'stay'],
  'help-wake-*-words': ['shake', 'call', 'naloxone', 'breathe', 'second', 'side', 'stay'],
  'help-wake-never-*': ['cold', 'slap', 'vomit', 'inject', 'sleep'],
  'links-mode-*': ['auto', 'ask'],
  'links-state-*': ['working', 'expired', 'used', 'withdrawn'],
  'members-*-ask': ['remove', 'facilitator', 'member'],
  'members-*-do': ['remove', 'facilitator', 'member'],
  'members-*-done': ['remove', 'facilitator', 'member'],
  'members-*-more': ['remove', 'facilitator', 'member'],
  'notice-help-*': CARDS,
  'notice-lead-*': CARDS,
  'notice-title-*': CARDS,
  'notices-card-*': CARDS,
  'outbox-*': ['post', 'reply', 'reaction', 'edit', 'delete', 'other'],
  'reaction-*': ['hear', 'same', 'strength', 'thanks'],
}

/** How a refusal says what was kept, or that nothing was lost. */
const KEPT = {
  en: /\b(kept|still|nothing|safe|lost|need not|not in|were not let|you can)\b/i,
  es: /(guardad|\bsigue|\bnada\b|a salvo|\bqueda|\bpuedes\b|no hace falta|no tienes que|no entraste|no estás)/i,
}
/** Where nothing of one's own is at stake: what happened and what to do are enough. */
const NOTHING_AT_STAKE = ['error-invite_used', 'error-no_such_post', 'error-signed_out']

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
        // What people read begins after the id.
        text: source.slice(message.span?.start, message.span?.end).replace(/^[^=]*=\s*/, ''),
      })
    }
  }
  return found
}

/** The words of "Help now" are the public page's: the app shows some of them. */
const publicWords = new Set(
  parse(readFileSync(join(TEXTS, 'en/help-now.ftl'), 'utf8'), {}).body.flatMap((entry) =>
    entry.type === 'Message' ? (entry as Message).id.name : [],
  ),
)

const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(svelte|ts)$/.test(file) && !/\.test\.ts$|^testing/.test(file))
  .map((file) => ({ file, source: readFileSync(join(SOURCES, file), 'utf8') }))

/** Ids that the screens ask for, written out, and the patterns of those with a part that is filled in. */
function asked(): { whole: Set<string>; patterns: Set<string> } {
  const whole = new Set<string>()
  const patterns = new Set<string>()
  for (const { file, source } of sources) {
    if (file.startsWith('vault')) continue
    for (const [, id] of source.matchAll(/\bt\(\s*'([\w-]+)'/g)) whole.add(id as string)
    for (const [, one, other] of source.matchAll(/\? '([a-z]+(?:-[a-z]+)+)' : '([a-z]+(?:-[a-z]+)*)'/g)) {
      whole.add(one as string)
      whole.add(other as string)
    }
    for (const [, pattern] of source.matchAll(/\bt\(\s*`([^`]+)`/g)) {
      patterns.add((pattern as string).replace(/\$\{[^}]+\}/g, '*'))
    }
  }
  return { whole, patterns }
}

/** Every id that the patterns can come to. */
const filled = Object.entries(FILLED).flatMap(([pattern, gaps]) =>
  gaps.map((gap) => pattern.replace('*', gap)),
)

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

    expect([...patterns].sort()).toEqual(Object.keys(FILLED).sort())
    expect([...whole, ...filled].filter((id) => !english.has(id))).toEqual([])
  })

  it('has no message that no screen asks for', () => {
    const { whole } = asked()
    const used = new Set([...whole, ...filled])
    const all = sources.map(({ source }) => source).join('\n')
    const unused = [...english.keys()].filter(
      (id) =>
        !used.has(id) && !publicWords.has(id) && !all.includes(`'${id}'`) && !/^(error|problem)-/.test(id),
    )

    expect(unused).toEqual([])
  })

  it('never uses words that hurt, promise too much or come from the machine room', () => {
    const wrong = [...english, ...spanish].filter(([, { text }]) => FORBIDDEN.test(text)).map(([id]) => id)

    expect(['Una época.', 'Es adicta', 'a Sealed word', '100 %'].every((it) => FORBIDDEN.test(it))).toBe(true)
    expect(wrong).toEqual([])
  })

  it('says after every refusal what was kept and what to do', () => {
    const wrong = Object.entries({ en: english, es: spanish }).flatMap(([language, texts]) =>
      [...texts]
        .filter(([id]) => /^(error|problem)-/.test(id))
        .filter(([id, { text }]) => {
          const sentences = text.split(/(?<=[.!?;:])\s+/).length
          return sentences < 2 || !(KEPT[language as 'en'].test(text) || NOTHING_AT_STAKE.includes(id))
        })
        .map(([, { text }]) => text),
    )

    expect(wrong).toEqual([])
  })
})
