// The numbers that a private card shows without asking anybody; the page "Help now" has all of them, and when they were checked.
// A test keeps them equal to text/help-lines.toml.

export interface CardLine {
  name: string
  number: string
}

export interface CardLines {
  emergency: string
  /** Somebody to talk to when one is not safe. */
  crisis?: CardLine
  /** Somebody who stays on the line while one uses. */
  withYou?: CardLine
}

const EMERGENCY_OF_EUROPE = '112'
const EUROPE = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ')

const LINES: Readonly<Record<string, CardLines>> = {
  US: {
    emergency: '911',
    crisis: { name: '988 Suicide & Crisis Lifeline', number: '988' },
    withYou: { name: 'SafeSpot', number: '1-800-972-0590' },
  },
  CA: {
    emergency: '911',
    crisis: { name: '988 Suicide Crisis Helpline', number: '988' },
    withYou: { name: 'National Overdose Response Service (NORS)', number: '1-888-688-6677' },
  },
  GB: { emergency: '999', crisis: { name: 'Samaritans', number: '116 123' } },
  IE: { emergency: '112', crisis: { name: 'Samaritans', number: '116 123' } },
  AU: { emergency: '000', crisis: { name: 'Lifeline', number: '13 11 14' } },
  NZ: { emergency: '111', crisis: { name: '1737, need to talk?', number: '1737' } },
}

/** The numbers of a country by its ISO 3166 code; undefined where we know none, and then the help page says so. */
export function linesOf(country: string | undefined): CardLines | undefined {
  if (country === undefined) return undefined
  return LINES[country] ?? (EUROPE.includes(country) ? { emergency: EMERGENCY_OF_EUROPE } : undefined)
}

/** As a telephone dials it. */
export function dialled(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`
}
