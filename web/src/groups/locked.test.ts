// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { TUESDAY } from '../testing/fakeVault.ts'
import { show, type Shown } from '../testing/screen.ts'
import GroupScreen from './GroupScreen.svelte'
import Home from './Home.svelte'

describe('groups while this device is locked', () => {
  let shown: Shown
  afterEach(() => shown.close())

  it('are told apart by number, and nothing is said of them', async () => {
    shown = await show(Home, {}, 'locked')

    const cards = [...shown.page.querySelectorAll('.group .words')].map((it) => it.textContent?.trim())
    expect(cards).toHaveLength(3)
    expect(cards[0]).toMatch(/^Group 1\s*Locked until you are connected$/)
    expect(cards[2]).toMatch(/^Group 3\s*Locked/)
  })

  it('open with their number, and a place to write', async () => {
    shown = await show(GroupScreen, { group: TUESDAY }, 'locked')

    expect(shown.page.querySelector('h1')?.textContent).toBe('Group 1')
    expect(shown.page.textContent).toContain('Write')
  })
})
