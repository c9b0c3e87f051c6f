// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TUESDAY } from '../testing/fakeVault.ts'
import { press, settled, show, type Shown } from '../testing/screen.ts'
import WallScreen from './WallScreen.svelte'

class NeverSeen {
  observe(): void {}
  disconnect(): void {}
}

describe('the wall', () => {
  let shown: Shown
  let scrolled = 0

  beforeEach(async () => {
    vi.stubGlobal('IntersectionObserver', NeverSeen)
    vi.stubGlobal('scrollTo', () => (scrolled = 0))
    Object.defineProperty(window, 'scrollY', { get: () => scrolled, configurable: true })
    scrolled = 0
    shown = await show(WallScreen, { group: TUESDAY })
  })
  afterEach(async () => {
    await shown.close()
    vi.unstubAllGlobals()
  })

  const somebodyWrites = async (text: string): Promise<void> => {
    const [first] = shown.fake.posts
    if (!first) throw new Error('the fake group is empty')
    shown.fake.posts = [{ ...first, objectId: text, text, unread: true, mine: false }, ...shown.fake.posts]
    shown.fake.emit({ type: 'wall', groupId: TUESDAY })
    await settled()
  }

  it('folds what may weigh on others behind its note', async () => {
    const words = [...shown.page.querySelectorAll('.body')].find((it) =>
      it.textContent?.includes('I used on Friday'),
    )

    expect(words?.hasAttribute('hidden')).toBe(true)
    await press(shown.page.querySelector('.note') as HTMLElement)
    expect(words?.hasAttribute('hidden')).toBe(false)
  })

  it('marks the place up to which one had read', () => {
    const marks = [...shown.page.querySelectorAll('.wall > li')].map((it) => it.classList.contains('mark'))

    expect(marks.indexOf(true)).toBe(2)
    expect(shown.fake.calls.some(({ method }) => method === 'markRead')).toBe(true)
  })

  it('lets new words in by themselves at the top, and says so', async () => {
    await somebodyWrites('Hello from the bus.')

    expect(shown.page.textContent).toContain('Hello from the bus.')
    expect(shown.app.toasts.said).toBe('1 new message')
  })

  it('does not move what somebody is reading further down', async () => {
    scrolled = 900

    await somebodyWrites('Hello from the bus.')

    expect(shown.page.textContent).not.toContain('Hello from the bus.')
    await press(shown.button('1 new message'))
    expect(shown.page.textContent).toContain('Hello from the bus.')
  })

  it('takes a kind word back when it is pressed again', async () => {
    const strength = shown.button('strength2')

    expect(strength.getAttribute('aria-pressed')).toBe('true')
    await press(strength)

    expect(shown.fake.calls.find(({ method }) => method === 'react')?.args).toEqual([
      TUESDAY,
      'p1',
      'strength',
      false,
    ])
  })

  it('takes a message back only when the time for changing one’s mind is over', async () => {
    const mine = 'Long shift. Two of the old crew came in'
    const post = [...shown.page.querySelectorAll('article')].find((it) =>
      it.textContent?.includes(mine),
    ) as HTMLElement
    await press(post.querySelector('.menu button') as HTMLElement)
    await press(shown.button('Take back'))

    expect(shown.page.textContent).not.toContain(mine)
    expect(shown.fake.calls.some(({ method }) => method === 'deletePost')).toBe(false)
    await press(shown.button('Undo'))
    expect(shown.page.textContent).toContain(mine)
  })
})
