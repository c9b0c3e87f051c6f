// Whether a finding may show its writer a card now. Pure: time and what happened before come in as values, nothing is kept here.
import { CATEGORIES, isCard, type CardCategory, type Finding } from './category.ts'

/** What the member wrote while well: "if I write like this, show me this first". */
export interface Directive {
  category: CardCategory
  text: string
  person: string
}

/** One card that was shown, and how it ended. Times are milliseconds since 1970. */
export interface ShownCard {
  category: CardCategory
  shownAt: number
  dismissedAt?: number
}

export interface Choices {
  /** Categories that the member turned off. */
  off: readonly CardCategory[]
  directives: readonly Directive[]
}

export interface Card {
  category: CardCategory
  /** Every place in the text that this card is about. */
  words: readonly Finding['words'][]
  rules: readonly string[]
  directive?: Directive
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Rest between two cards, whatever they are about; an overdose does not wait for it. */
export const REST_MS = 30 * MINUTE_MS

/** Rest of one category: after its card was shown, and after it was put away by hand. */
export const COOL_DOWN_MS: Readonly<Record<CardCategory, { shown: number; dismissed: number }>> = {
  overdose_now: { shown: 2 * MINUTE_MS, dismissed: 10 * MINUTE_MS },
  self_harm: { shown: 6 * HOUR_MS, dismissed: 24 * HOUR_MS },
  withdrawal: { shown: 12 * HOUR_MS, dismissed: 24 * HOUR_MS },
  about_to_use: { shown: 6 * HOUR_MS, dismissed: 24 * HOUR_MS },
  approached: { shown: 24 * HOUR_MS, dismissed: 72 * HOUR_MS },
}

/** The one card to show after sending, the most urgent that may be shown; none is the usual answer. */
export function cardFor(
  findings: readonly Finding[],
  earlier: readonly ShownCard[],
  choices: Choices,
  now: number,
): Card | undefined {
  for (const category of CATEGORIES) {
    if (!isCard(category) || choices.off.includes(category)) continue
    const own = findings.filter((finding) => finding.category === category)
    if (own.length === 0 || isResting(category, earlier, now)) continue
    const directive = choices.directives.find((it) => it.category === category)
    return {
      category,
      words: own.map((finding) => finding.words),
      rules: own.map((finding) => finding.rule),
      ...(directive && { directive }),
    }
  }
  return undefined
}

/** A clock that was set back rests nobody: times in the future do not count. */
function isResting(category: CardCategory, earlier: readonly ShownCard[], now: number): boolean {
  const within = (at: number | undefined, rest: number) => at !== undefined && at <= now && now - at < rest
  const { shown, dismissed } = COOL_DOWN_MS[category]
  return earlier.some((card) =>
    card.category === category
      ? within(card.shownAt, shown) || within(card.dismissedAt, dismissed)
      : category !== 'overdose_now' && within(card.shownAt, REST_MS),
  )
}
