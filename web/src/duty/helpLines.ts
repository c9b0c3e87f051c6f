// The numbers people call: those the organisation keeps, or the ones that came with the app, which need no connection.
import raw from '../../../text/help-lines.toml?raw'
import type { HelpPurpose, Locale, OrganisationView, ShownLines, Support } from '../vault/api.ts'

export interface Line {
  purpose: HelpPurpose
  name: Record<Locale, string>
  note?: Record<Locale, string>
  call?: string
  text?: string
  /** The day somebody made sure that the number is right. */
  checked?: string
}

export interface Numbers {
  emergency: string
  lines: Line[]
}

interface Country extends Numbers {
  code: string
  covers: string[]
}

/** Where we know nothing better: it works on mobile phones nearly everywhere. */
const EMERGENCY = '112'
const KEPT = 'place'

const countries = readHelpLines(raw)

/** What answers in `country`, an ISO 3166-1 code: as the organisation shows it, or as it came with the app. */
export function numbersFor(country: string, shown?: ShownLines): Numbers {
  const found =
    countries.find(({ code }) => code === country) ?? countries.find(({ covers }) => covers.includes(country))
  return {
    emergency: shown?.emergency ?? found?.emergency ?? EMERGENCY,
    lines: shown?.lines ?? found?.lines ?? [],
  }
}

/** The numbers of this place; without a connection those that were heard last. */
export function numbersHere(organisation: OrganisationView | undefined): Numbers {
  const { country, helpLines } = placeHere(organisation)
  return numbersFor(country, helpLines)
}

/** Where one reaches the people who run this place, and what it is called; without a connection as it was heard last. */
export function supportHere(
  organisation: OrganisationView | undefined,
): (Support & { name?: string }) | undefined {
  const { name, support } = placeHere(organisation)
  return support && { ...support, ...(name && { name }) }
}

function placeHere(organisation: OrganisationView | undefined): Place {
  if (!organisation?.setUp) return kept()
  keep(organisation)
  return organisation
}

/** The first line one can call or write to just to talk. */
export const lineToTalk = ({ lines }: Numbers): Line | undefined =>
  lines.find(({ purpose }) => purpose === 'crisis') ?? lines.find(({ purpose }) => purpose === 'talk')

export const plainNumber = (number: string | undefined): string => (number ?? '').replace(/[^\d+*#]/g, '')
export const tel = (number: string): string => `tel:${plainNumber(number)}`
export const sms = (number: string, words = ''): string =>
  `sms:${plainNumber(number)}${words && `?&body=${encodeURIComponent(words)}`}`

type Place = Pick<OrganisationView, 'country' | 'helpLines' | 'support'> & { name?: string }

function keep({ name, country, helpLines, support }: OrganisationView): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify({ name, country, helpLines, support }))
  } catch {
    // Without storage the numbers that came with the app are there.
  }
}

function kept(): Place {
  try {
    const place = JSON.parse(localStorage.getItem(KEPT) ?? '') as Place
    const { country, helpLines, ...rest } = place
    if (typeof country === 'string')
      return { ...rest, country, ...(Array.isArray(helpLines?.lines) && { helpLines }) }
  } catch {
    // Nothing was heard yet.
  }
  const region = globalThis.navigator?.language.split('-').find((part) => /^[A-Z]{2}$/.test(part))
  return { country: region ?? 'US' }
}

/** Reads the few forms of TOML that the file of numbers is written in. */
export function readHelpLines(source: string): Country[] {
  const found: Country[] = []
  let into: Record<string, unknown> = {}
  for (const line of source.split('\n').map((it) => it.trim())) {
    if (line === '[[country]]') {
      const country: Country = { code: '', covers: [], emergency: EMERGENCY, lines: [] }
      found.push(country)
      into = country as unknown as Record<string, unknown>
    } else if (line === '[[country.line]]') {
      const next = {} as Line
      found.at(-1)?.lines.push(next)
      into = next as unknown as Record<string, unknown>
    } else {
      const [, key, value] = /^(\w+) = (.+)$/.exec(line) ?? []
      if (key && value) into[key] = valueOf(value)
    }
  }
  return found
}

function valueOf(value: string): unknown {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return value
  // An inline table is JSON once its keys are quoted; lists and texts are JSON as they are.
  const json = value.startsWith('{') ? value.replace(/([{,] *)(\w+) = /g, '$1"$2": ') : value
  return JSON.parse(json) as unknown
}
