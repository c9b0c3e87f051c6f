// What a notice can be about, and what the detector answers.

/** Shown privately to who wrote it, after it was sent. */
export const CARD_CATEGORIES = [
  'overdose_now',
  'self_harm',
  'withdrawal',
  'about_to_use',
  'approached',
] as const
/** Folded, with *report* at hand, for who reads it. */
export const FOLD_CATEGORIES = ['harassment', 'sourcing'] as const
/** The most urgent first. */
export const CATEGORIES = [...CARD_CATEGORIES, ...FOLD_CATEGORIES] as const

export type CardCategory = (typeof CARD_CATEGORIES)[number]
export type FoldCategory = (typeof FOLD_CATEGORIES)[number]
export type Category = (typeof CATEGORIES)[number]
export type Language = 'en' | 'es'

export interface Finding {
  category: Category
  /** The words it saw: UTF-16 offsets into the text, `to` after the last. */
  words: { from: number; to: number }
  /** The rule that fired, as `en/self_harm/wants-to-die`. */
  rule: string
}

export function isCard(category: Category): category is CardCategory {
  return (CARD_CATEGORIES as readonly string[]).includes(category)
}
