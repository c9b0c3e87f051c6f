import { describe, expect, it } from 'vitest'
import { cardFor, COOL_DOWN_MS, REST_MS, type Choices } from './cards.ts'
import { CARD_CATEGORIES, type Category, type Finding } from './category.ts'

const NOW = 1_800_000_000_000
const NOTHING_CHOSEN: Choices = { off: [], directives: [] }

const finding = (category: Category): Finding => ({
  category,
  words: { from: 0, to: 4 },
  rule: `en/${category}/x`,
})

describe('a card', () => {
  it('is about the most urgent finding, with all the words that were seen', () => {
    const findings = [finding('about_to_use'), finding('overdose_now'), finding('overdose_now')]

    const card = cardFor(findings, [], NOTHING_CHOSEN, NOW)

    expect(card).toMatchObject({
      category: 'overdose_now',
      words: [
        { from: 0, to: 4 },
        { from: 0, to: 4 },
      ],
    })
  })

  it('is never shown for what others wrote', () => {
    expect(cardFor([finding('harassment'), finding('sourcing')], [], NOTHING_CHOSEN, NOW)).toBeUndefined()
  })

  it('never shows a category that was turned off, and another in its place only if it fired', () => {
    const choices: Choices = { off: ['self_harm'], directives: [] }

    expect(cardFor([finding('self_harm')], [], choices, NOW)).toBeUndefined()
    expect(cardFor([finding('self_harm'), finding('about_to_use')], [], choices, NOW)?.category).toBe(
      'about_to_use',
    )
  })

  it.each(CARD_CATEGORIES)(
    'of %s rests after it was shown, longer after it was put away, and then comes again',
    (category) => {
      const { shown, dismissed } = COOL_DOWN_MS[category]
      const show = (at: number, dismissedAt?: number) =>
        cardFor(
          [finding(category)],
          [{ category, shownAt: at, ...(dismissedAt !== undefined && { dismissedAt }) }],
          NOTHING_CHOSEN,
          NOW,
        )

      expect(show(NOW - shown + 1)).toBeUndefined()
      expect(show(NOW - shown)).toBeDefined()
      expect(show(NOW - dismissed, NOW - dismissed + 1)).toBeUndefined()
      expect(show(NOW - dismissed, NOW - dismissed)).toBeDefined()
    },
  )

  it('does not follow another card at once, unless it is about an overdose', () => {
    const earlier = [{ category: 'approached' as const, shownAt: NOW - REST_MS + 1 }]

    expect(cardFor([finding('self_harm')], earlier, NOTHING_CHOSEN, NOW)).toBeUndefined()
    expect(cardFor([finding('overdose_now')], earlier, NOTHING_CHOSEN, NOW)).toBeDefined()
  })

  it('is not kept away by a clock that was wrong', () => {
    const earlier = [{ category: 'self_harm' as const, shownAt: NOW + 1 }]

    expect(cardFor([finding('self_harm')], earlier, NOTHING_CHOSEN, NOW)).toBeDefined()
  })

  it('brings the person whom the member named while well', () => {
    const directive = {
      category: 'self_harm' as const,
      text: 'Call her. She wants you to.',
      person: 'My sister',
    }

    const card = cardFor([finding('self_harm')], [], { off: [], directives: [directive] }, NOW)

    expect(card?.directive).toEqual(directive)
  })
})
