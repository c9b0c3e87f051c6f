// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { TUESDAY } from '../testing/fakeVault.ts'
import { show, type, type Shown } from '../testing/screen.ts'
import Edit from './Edit.svelte'
import Profile from './Profile.svelte'

const MINE = { group: TUESDAY, post: 'p4', object: 'p4' }

describe('a form about what is there already', () => {
  let shown: Shown
  afterEach(() => shown.close())

  it('is not shown empty when a profile could not be read, so that nobody saves over it', async () => {
    shown = await show(Profile, { group: TUESDAY }, 'member', (fake) =>
      fake.refuse.set('members', 'internal'),
    )

    expect(shown.page.querySelector('form')).toBeNull()
    expect(shown.page.querySelector('[role=alert]')).not.toBeNull()
  })

  it('is not shown empty when a message could not be read, so that nobody saves over it', async () => {
    shown = await show(Edit, MINE, 'member', (fake) => fake.refuse.set('thread', 'internal'))

    expect(shown.page.querySelector('form')).toBeNull()
    expect(shown.page.querySelector('[role=alert]')).not.toBeNull()
  })

  it('still has what somebody had changed when they come back to it', async () => {
    shown = await show(Edit, MINE)
    await type(shown.field('What is on your mind?'), 'Long shift. It passed.')
    const { app, fake } = shown
    await shown.close()

    shown = await show(Edit, MINE, 'member', undefined, { app, fake })

    expect(shown.field('What is on your mind?').value).toBe('Long shift. It passed.')
  })
})
