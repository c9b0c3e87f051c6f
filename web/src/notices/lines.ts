// The numbers that a private card shows without asking anybody: those that the organisation shows, as they were heard last, or those
// that came with the app. The page "Help now" has all of them, and when they were checked.
import { numbersHere, plainNumber } from '../duty/helpLines.ts'
import type { HelpPurpose, Locale, OrganisationView } from '../vault/api.ts'

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

/** The first number of each kind that one can call. */
export function linesOf(organisation: OrganisationView | undefined, locale: Locale): CardLines {
  const { emergency, lines } = numbersHere(organisation)
  const first = (purpose: HelpPurpose): CardLine | undefined => {
    const line = lines.find((it) => it.purpose === purpose && it.call !== undefined)
    return line && { name: line.name[locale], number: line.call! }
  }
  const [crisis, withYou] = [first('crisis'), first('with_you')]
  return { emergency, ...(crisis && { crisis }), ...(withYou && { withYou }) }
}

/** As a telephone dials it. */
export const dialled = (number: string): string => `tel:${plainNumber(number)}`
