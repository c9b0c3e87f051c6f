// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TUESDAY } from '../testing/fakeVault.ts'
import type { PostView } from '../vault/api.ts'
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

  it('says in one quiet line where something is missing', () => {
    const items = [...shown.page.querySelectorAll('.wall > li')]
    const quiet = items.filter((it) => it.classList.contains('missing'))

    expect(quiet.map((it) => it.textContent)).toEqual([
      'Something here was taken back, or the server is holding it back.',
    ])
    expect(quiet[0]!.previousElementSibling!.textContent).toContain('Long shift.')
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

  const numbered = (like: PostView, at: number): PostView => ({
    ...like,
    ...{ objectId: `n${at}`, text: `Number ${at}.`, at, unread: false, mine: false },
  })
  /** A wall of many pages, handed out as the vault does. */
  const showMany = async (count: number): Promise<void> => {
    await shown.close()
    shown = await show(WallScreen, { group: TUESDAY }, 'member', (fake) => {
      const [first] = fake.posts as [PostView]
      fake.posts = Array.from({ length: count }, (_, age) => numbered(first, count - age))
      fake.wall = async (_groupId, { before = Infinity, limit }) => {
        const older = fake.posts.filter((post) => post.at < before)
        const posts = older.slice(0, limit)
        const last = posts.at(-1)
        return older.length > limit && last ? { posts, more: last.at } : { posts }
      }
    })
  }
  const numbers = (): number[] =>
    [...shown.page.querySelectorAll('.body')].map((it) => Number(/Number (\d+)/.exec(it.textContent)?.[1]))

  it('loses nothing at its foot when several new words come in', async () => {
    await showMany(80)

    const [newest] = shown.fake.posts as [PostView]
    for (const at of [81, 82, 83]) shown.fake.posts = [numbered(newest, at), ...shown.fake.posts]
    shown.fake.emit({ type: 'wall', groupId: TUESDAY })
    await settled()
    await press(shown.button('Older messages'))

    const seen = numbers()
    expect(seen).toEqual(Array.from({ length: seen.length }, (_, age) => 83 - age))
    expect(seen.length).toBeGreaterThan(60)
  })

  it('is as it was left for who comes back from a thread, and new for who comes from elsewhere', async () => {
    await showMany(80)
    await press(shown.button('Older messages'))
    const { app, fake } = shown
    scrolled = 900
    const scrollTo = vi.fn()
    vi.stubGlobal('scrollTo', scrollTo)
    await app.router.go('/me/about')
    await shown.close()

    app.router.from = `/g/${TUESDAY}/p/n50`
    shown = await show(WallScreen, { group: TUESDAY }, 'member', undefined, { app, fake })
    await new Promise((drawn) => requestAnimationFrame(drawn))
    expect(numbers()).toHaveLength(60)
    expect(scrollTo).toHaveBeenLastCalledWith(0, 900)

    await shown.close()
    app.router.from = '/'
    shown = await show(WallScreen, { group: TUESDAY }, 'member', undefined, { app, fake })
    expect(numbers()).toHaveLength(30)
  })

  it('does not call old words new when somebody gives a kind word', async () => {
    await showMany(80)
    scrolled = 900

    shown.fake.emit({ type: 'wall', groupId: TUESDAY })
    await settled()

    expect(shown.page.textContent).not.toContain('new message')
    expect(numbers()).toHaveLength(30)
  })

  it('says that it was stopped only when it was', async () => {
    shown.fake.emit({ type: 'problem', groupId: TUESDAY, code: 'object_refused' })
    await settled()

    expect(shown.page.querySelector('[role=alert]')?.textContent).toContain('Something here did not fit')
    expect(shown.page.textContent).not.toContain('This group was stopped')
    await press(shown.button('Close'))
    expect(shown.page.querySelector('[role=alert]')).toBeNull()

    shown.fake.setGroup(TUESDAY, { status: 'stopped', stoppedBecause: 'log_forked' })
    await settled()
    expect(shown.page.querySelector('[role=alert]')?.textContent).toContain('two different stories')
  })

  it('tells who was turned away something else than who was removed', async () => {
    shown.fake.setGroup(TUESDAY, { status: 'removed' })
    await settled()
    expect(shown.page.textContent).toContain('You are no longer in this group')

    await shown.close()
    shown = await show(WallScreen, { group: TUESDAY }, 'guest')
    shown.fake.setGroup(TUESDAY, { status: 'removed' })
    await settled()
    expect(shown.page.textContent).toContain('The door stayed closed')
    expect(shown.page.textContent).not.toContain('What you could read before')
  })

  it('accepts no norms for somebody who waited at the door', async () => {
    await shown.close()
    shown = await show(WallScreen, { group: TUESDAY }, 'guest')
    shown.fake.setGroup(TUESDAY, { status: 'member', normsChanged: true })
    await settled()

    expect(shown.page.textContent).toContain('The norms of this group changed')
    expect(shown.fake.calls.some(({ method }) => method === 'acceptNorms')).toBe(false)
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

  describe('taking back', () => {
    const MINE = 'Long shift. Two of the old crew came in'
    const takeBack = async (): Promise<void> => {
      const post = [...shown.page.querySelectorAll('article')].find((it) => it.textContent?.includes(MINE))
      await press(post?.querySelector('.menu button') as HTMLElement)
      await press(shown.button('Take back'))
    }
    const deletions = (): unknown[] =>
      shown.fake.calls.filter(({ method }) => method === 'deletePost').map(({ args }) => args.slice(1))

    beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'], shouldAdvanceTime: true }))
    afterEach(() => void vi.useRealTimers())

    it('is safe on the device at once, and for good when the time for changing one’s mind is over', async () => {
      await takeBack()
      expect(shown.page.textContent).not.toContain(MINE)
      expect(deletions()).toEqual([['p4', { mayUndo: true }]])

      await vi.advanceTimersByTimeAsync(13_000)

      expect(deletions()).toEqual([['p4', { mayUndo: true }], ['p4']])
      expect(shown.fake.posts.find(({ objectId }) => objectId === 'p4')?.state).toBe('deleted')
    })

    it('is over when somebody changes their mind', async () => {
      await takeBack()
      await press(shown.button('Undo'))
      expect(shown.page.textContent).toContain(MINE)

      await vi.advanceTimersByTimeAsync(13_000)

      expect(deletions()).toHaveLength(1)
      expect(shown.fake.held.size).toBe(0)
      expect(shown.page.textContent).toContain(MINE)
    })

    it('shows the words again when it is refused', async () => {
      shown.fake.refuse.set('deletePost', 'not_yours')

      await takeBack()

      expect(shown.page.textContent).toContain(MINE)
      expect(shown.page.textContent).toContain('Only the person who wrote this can change it')
    })
  })
})
