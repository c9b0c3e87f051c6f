import { describe, expect, it } from 'vitest'
import { isInsideAnApp } from './browser.ts'
import { drawBelow, PSEUDONYM_LENGTH_MAX, suggestPseudonym } from './pseudonyms.ts'

describe('a name to start from', () => {
  it('is two words that were drawn', () => {
    const words: Record<string, string> = {
      'pseudonym-qualities': 'Quiet, Brave',
      'pseudonym-things': 'River, Maple',
    }
    const t = (id: string, it?: Record<string, unknown>): string =>
      id === 'pseudonym-pattern' ? `${it?.quality as string} ${it?.thing as string}` : (words[id] ?? '')

    expect(suggestPseudonym(t as never, () => 1)).toBe('Brave Maple')
    expect(suggestPseudonym(t as never, drawBelow).length).toBeLessThanOrEqual(PSEUDONYM_LENGTH_MAX)
  })
})

describe('the small browsers inside other apps', () => {
  it('are told from real ones', () => {
    const real =
      'Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36'
    const safari =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1'
    const inside =
      'Mozilla/5.0 (Linux; Android 14; SM-A146P Build/UP1A; wv) AppleWebKit/537.36 Version/4.0 Chrome/126.0 Mobile Safari/537.36 Instagram 335.0'

    expect([real, safari, inside].map(isInsideAnApp)).toEqual([false, false, true])
  })
})
