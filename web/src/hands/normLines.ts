// A group's norms line by line: which are our own suggested ones, in the reader's language, and which are new.
import { LOCALES } from '../text.svelte.ts'
import type { Locale } from '../vault/api.ts'

/** "- One\n\n• Two" → ["One", "Two"] */
export function linesOf(norms: string): string[] {
  return norms
    .split('\n')
    .map((line) => line.replace(/^[-*•]\s*/, '').trim())
    .filter(Boolean)
}

/** Suggested lines of other languages, each with the same line in `locale`. */
export function suggestedIn(locale: Locale, suggested: Record<Locale, string>): Map<string, string> {
  const own = linesOf(suggested[locale])
  const others = LOCALES.filter((other) => other !== locale)
  return new Map(
    others.flatMap((other) =>
      linesOf(suggested[other]).map((line, place): [string, string] => [line, own[place] ?? line]),
    ),
  )
}
