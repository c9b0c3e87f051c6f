// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { TUESDAY } from '../testing/fakeVault.ts'
import { press, settled, show, type, type Shown } from '../testing/screen.ts'
import Write from './Write.svelte'

describe('writing', () => {
  let shown: Shown
  afterEach(() => shown.close())

  it('keeps half a thought when the page goes away', async () => {
    shown = await show(Write, { group: TUESDAY })
    await type(shown.field('What is on your mind?'), 'Half a thought that')

    dispatchEvent(new Event('pagehide'))
    await settled()

    expect(shown.fake.drafts.get(`${TUESDAY}/`)).toEqual({ text: 'Half a thought that' })
  })

  it('goes on where somebody left off', async () => {
    shown = await show(Write, { group: TUESDAY }, 'member', (fake) =>
      fake.drafts.set(`${TUESDAY}/`, { text: 'Begun on the bus', contentNote: 'a loss' }),
    )

    expect(shown.field('What is on your mind?').value).toBe('Begun on the bus')
    expect(shown.field('What is it about?').value).toBe('a loss')
  })

  it('keeps the words when they are refused, and says what to do', async () => {
    shown = await show(Write, { group: TUESDAY })
    shown.fake.refuse.set('post', 'storage_full')
    await type(shown.field('What is on your mind?'), 'Words that matter')

    await press(shown.button('Share with the group'))

    expect(shown.page.querySelector('[role=alert]')?.textContent).toContain('This device has no room left.')
    expect(shown.field('What is on your mind?').value).toBe('Words that matter')
  })
})
