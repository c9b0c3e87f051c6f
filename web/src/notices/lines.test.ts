// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import type { OrganisationView, ShownLine } from '../vault/api.ts'
import { dialled, linesOf } from './lines.ts'

const place = (country: string, lines?: ShownLine[]): OrganisationView => ({
  ...{ name: 'River House', setUp: true, country, minimumAge: 18, locales: ['en', 'es'] },
  ...(lines && { helpLines: { emergency: '911', lines } }),
})
const line = (purpose: ShownLine['purpose'], it: Partial<ShownLine>): ShownLine => ({
  ...{ purpose, name: { en: 'River line', es: 'Línea del río' }, own: true },
  ...it,
})

afterEach(() => localStorage.clear())

describe('the numbers on a private card', () => {
  it('are those that came with the app where nothing else was heard', () => {
    expect(linesOf(place('US'), 'en')).toEqual({
      emergency: '911',
      crisis: { name: '988 Suicide & Crisis Lifeline', number: '988' },
      withYou: { name: 'SafeSpot', number: '1-800-972-0590' },
    })
    expect(linesOf(place('FR'), 'en')).toEqual({ emergency: '112' })
  })

  it('are the organisation’s own where it keeps some, the first of each kind that one can call', () => {
    const lines = [
      line('crisis', { text: '741741' }),
      line('crisis', { call: '555 0134' }),
      line('talk', { call: '1' }),
    ]

    expect(linesOf(place('US', lines), 'es')).toEqual({
      emergency: '911',
      crisis: { name: 'Línea del río', number: '555 0134' },
    })
  })

  it('are those heard last when there is no line', () => {
    linesOf(place('US', [line('crisis', { call: '555 0134' })]), 'en')

    expect(linesOf(undefined, 'en').crisis).toEqual({ name: 'River line', number: '555 0134' })
  })

  it('can be dialled', () => {
    expect(dialled('1-800-972-0590')).toBe('tel:18009720590')
  })
})
