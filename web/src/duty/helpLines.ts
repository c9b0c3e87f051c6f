// The numbers people call: those the organisation keeps, or the ones that came with the app, which need no connection.
import raw from '../../../text/help-lines.toml?raw'
import type { HelpLine, Locale, OrganisationView } from '../vault/api.ts'

export type Purpose = 'with_you' | 'crisis' | 'talk' | 'poison'

export interface Line {
  /** Absent for a line the organisation added. */
  purpose?: Purpose
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

/** What answers in `country`, an ISO 3166-1 code; the organisation's own lines stand first. */
export function numbersFor(country: string, own: HelpLine[] = []): Numbers {
  const found =
    countries.find(({ code }) => code === country) ?? countries.find(({ covers }) => covers.includes(country))
  const added = own.map(({ name, number, text, hours, checkedOn }): Line => ({
    name: { en: name, es: name },
    ...(hours && { note: { en: hours, es: hours } }),
    ...(number && { call: number }),
    ...(text && { text }),
    ...(checkedOn && { checked: checkedOn }),
  }))
  const known = new Set(added.flatMap(({ call, text }) => [call, text].filter(Boolean).map(plainNumber)))
  const others = (found?.lines ?? []).filter(
    ({ call, text }) => ![call, text].some((it) => it !== undefined && known.has(plainNumber(it))),
  )
  return { emergency: found?.emergency ?? EMERGENCY, lines: [...added, ...others] }
}

/** The numbers of this place; without a connection those that were heard last. */
export function numbersHere(organisation: OrganisationView | undefined): Numbers {
  if (organisation?.setUp) keep(organisation)
  const { country, helpLines } = organisation?.setUp ? organisation : kept()
  return numbersFor(country, helpLines)
}

/** The first line one can call or write to just to talk. */
export const lineToTalk = ({ lines }: Numbers): Line | undefined =>
  lines.find(({ purpose }) => purpose === undefined || purpose === 'crisis') ??
  lines.find(({ purpose }) => purpose === 'talk')

export const plainNumber = (number: string | undefined): string => (number ?? '').replace(/[^\d+*#]/g, '')
export const tel = (number: string): string => `tel:${plainNumber(number)}`
export const sms = (number: string, words = ''): string =>
  `sms:${plainNumber(number)}${words && `?&body=${encodeURIComponent(words)}`}`

type Place = Pick<OrganisationView, 'country' | 'helpLines'>

function keep({ country, helpLines }: OrganisationView): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify({ country, helpLines }))
  } catch {
    // Without storage the numbers that came with the app are there.
  }
}

function kept(): Place {
  try {
    const place = JSON.parse(localStorage.getItem(KEPT) ?? '') as Place
    if (typeof place.country === 'string') return place
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
