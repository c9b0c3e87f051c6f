// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { show, type Shown } from '../testing/screen.ts'
import Locked from './Locked.svelte'

describe('a locked device', () => {
  let shown: Shown
  afterEach(() => shown.close())

  const ways = (): string[] =>
    [...shown.page.querySelectorAll('a')].map((it) => it.getAttribute('href') ?? '')

  it('opens by itself when the line is back, and offers no sign-in that cannot work', async () => {
    shown = await show(Locked, {}, 'locked')

    expect(shown.button('Try again')).toBeDefined()
    expect(ways()).toEqual([])
  })

  it('promises nothing without keys, even without a line', async () => {
    shown = await show(Locked, {}, 'locked', (fake) => {
      fake.state = { ...fake.state, lockedBecause: 'keys_gone', online: false }
    })

    expect(ways()).toContain('/app/sign-in')
    expect(shown.page.textContent).not.toContain('it opens')
  })
})
