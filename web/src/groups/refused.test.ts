// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TUESDAY } from '../testing/fakeVault.ts'
import { press, show, type, type Shown } from '../testing/screen.ts'
import Found from './Found.svelte'
import NewLink from './NewLink.svelte'

describe('why something was refused', () => {
  let shown: Shown
  const scrollTo = vi.fn()

  beforeEach(() => vi.stubGlobal('scrollTo', scrollTo))
  afterEach(async () => {
    await shown.close()
    vi.unstubAllGlobals()
  })

  it('stays in sight of whoever makes a link', async () => {
    shown = await show(NewLink, { group: TUESDAY }, 'facilitator')
    shown.fake.refuse.set('createLink', 'offline')
    scrollTo.mockClear()

    await press(shown.button('Make the link'))

    expect(shown.page.querySelector('[role=alert]')).not.toBeNull()
    expect(scrollTo).not.toHaveBeenCalled()
  })

  it('stays in sight of whoever founds a group', async () => {
    shown = await show(Found, {}, 'no-groups')
    shown.fake.refuse.set('foundGroup', 'offline')
    await type(shown.field('Name of the group'), 'Tuesday Harbor')
    await press(shown.button('Go on'))
    scrollTo.mockClear()

    await press(shown.button('Open the group'))

    expect(shown.page.querySelector('[role=alert]')).not.toBeNull()
    expect(scrollTo).not.toHaveBeenCalled()
  })
})
