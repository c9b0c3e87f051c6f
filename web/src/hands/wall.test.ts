// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import Home from '../groups/Home.svelte'
import Norms from '../groups/Norms.svelte'
import WallScreen from '../groups/WallScreen.svelte'
import Write from '../groups/Write.svelte'
import { MORNING, TUESDAY } from '../testing/fakeVault.ts'
import { press, settled, show, type Shown } from '../testing/screen.ts'
import Appeal from './Appeal.svelte'

class NeverSeen {
  observe(): void {}
  disconnect(): void {}
}

describe('safe hands on the wall', () => {
  let shown: Shown

  beforeEach(() => {
    vi.stubGlobal('IntersectionObserver', NeverSeen)
    vi.stubGlobal('scrollTo', () => undefined)
  })
  afterEach(async () => {
    await shown.close()
    vi.unstubAllGlobals()
  })

  it('offers on what others wrote to hide, to worry and to report; not on one’s own', async () => {
    shown = await show(WallScreen, { group: TUESDAY })
    await press(shown.button('More about what Brave Otter wrote'))
    const lines = [...shown.page.querySelectorAll('.list li')].map((it) => it.textContent?.trim())

    expect(lines.slice(0, 3)).toEqual(['Hide for me', "I'm worried about this person", 'Report'])
    await press(shown.button('More about what Brave Otter wrote'))
    await press(shown.button('More about what Quiet Maple wrote'))
    expect(shown.page.querySelector('.list')?.textContent).not.toContain('Report')
  })

  it('folds what was hidden at once, and unfolds it when that was a mistake', async () => {
    shown = await show(WallScreen, { group: TUESDAY })
    await press(shown.button('More about what Brave Otter wrote'))
    await press(shown.button('Hide for me'))
    expect(shown.page.querySelector('.veil')?.textContent).toContain('You hid this')
    await press(shown.button('Undo'))

    expect(shown.page.querySelector('.veil')).toBeNull()
  })

  it('shows the words of the team until they were read', async () => {
    shown = await show(WallScreen, { group: TUESDAY }, 'member', (fake) => fake.hands.mute())
    expect(shown.page.textContent).toContain('From the facilitators')
    expect(shown.page.textContent).toContain('Please stop. We would like you to stay.')
    await press(shown.button('I have read it'))

    expect(shown.page.textContent).not.toContain('Please stop.')
  })

  it('says to who is muted until when, why, and what still works', async () => {
    shown = await show(Write, { group: TUESDAY }, 'member', (fake) => fake.hands.mute())

    expect(shown.page.querySelector('textarea')).toBeNull()
    expect(shown.page.textContent).toContain('You can write here again from')
    expect(shown.page.textContent).toContain('Please stop. We would like you to stay.')
    expect(shown.page.textContent).toContain('You can still read everything')
  })

  it('sends an appeal only with words to look at', async () => {
    shown = await show(Appeal, { group: TUESDAY })
    await press(shown.button('Ask'))
    expect(shown.page.textContent).toContain('Write a few words')
    const field = shown.field('What should they know?')
    field.value = 'It was a joke between us.'
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await press(shown.button('Ask'))

    expect(shown.fake.calls.find(({ method }) => method === 'appeal')?.args).toEqual([
      TUESDAY,
      'It was a joke between us.',
    ])
    expect(shown.page.querySelector('h1')?.textContent).toBe('You asked for another look')
  })

  it('marks what is new in changed norms, and what is gone', async () => {
    shown = await show(Norms, { group: MORNING })

    const marked = [...shown.page.querySelectorAll('.norms li')].filter((it) => it.querySelector('.new'))
    expect(marked.map((it) => it.textContent)).toEqual([
      expect.stringContaining('No romantic approach to people who are new.'),
    ])
    expect(shown.page.querySelector('s')?.textContent).toBe('Be kind to people who are new.')
    expect(shown.page.textContent).toContain('You agreed on')
  })

  it('asks the yearly question quietly, and a no leads to what helps', async () => {
    shown = await show(Home, {}, 'member', (fake) => (fake.hands.due = true))
    expect(shown.page.textContent).toContain('Is being here still your free choice?')
    await press(shown.button('No'))
    await settled()

    expect(shown.page.textContent).toContain('You never have to be here.')
    expect(shown.fake.calls.find(({ method }) => method === 'answerFreeChoice')?.args).toEqual(['no'])
  })
})
