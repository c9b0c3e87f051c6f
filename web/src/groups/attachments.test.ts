// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TUESDAY } from '../testing/fakeVault.ts'
import { press, settled, show, type Shown } from '../testing/screen.ts'
import WallScreen from './WallScreen.svelte'

/** Everything is near the screen. */
class AlwaysSeen {
  constructor(private readonly seen: (entries: { isIntersecting: boolean }[]) => void) {}
  observe(): void {
    queueMicrotask(() => this.seen([{ isIntersecting: true }]))
  }
  disconnect(): void {}
}

describe('pictures and voice notes', () => {
  let shown: Shown | undefined
  const made = vi.spyOn(URL, 'createObjectURL')
  const revoked = vi.spyOn(URL, 'revokeObjectURL')
  const opened = (): number => shown?.fake.calls.filter(({ method }) => method === 'attachment').length ?? 0

  beforeEach(() => {
    vi.stubGlobal('IntersectionObserver', AlwaysSeen)
    vi.stubGlobal('scrollTo', () => undefined)
    made.mockClear()
    revoked.mockClear()
  })
  afterEach(async () => {
    await shown?.close()
    shown = undefined
    vi.unstubAllGlobals()
  })

  it('are opened once, whatever else happens in the group', async () => {
    shown = await show(WallScreen, { group: TUESDAY })
    expect(opened()).toBe(1)

    shown.fake.posts = shown.fake.posts.map((post) => ({ ...post }))
    shown.fake.emit({ type: 'wall', groupId: TUESDAY })
    await settled()

    expect(opened()).toBe(1)
    expect(revoked).not.toHaveBeenCalled()
  })

  it('leave nothing behind when they arrive after somebody left', async () => {
    let arrive = (): void => undefined
    shown = await show(WallScreen, { group: TUESDAY }, 'member', (fake) => {
      fake.attachment = () => new Promise((resolve) => (arrive = () => resolve(new Blob(['dots']))))
    })
    await shown.close()
    shown = undefined

    arrive()
    await settled()

    expect(made).not.toHaveBeenCalled()
  })

  it('say so when this browser cannot play them', async () => {
    shown = await show(WallScreen, { group: TUESDAY })
    await press(shown.page.querySelector('article:has(+ *) .body > button, .body > button') as HTMLElement)
    const audio = shown.page.querySelector('audio') as HTMLAudioElement

    audio.dispatchEvent(new Event('error'))
    await settled()

    expect(shown.page.querySelector('[role=alert]')?.textContent).toContain('cannot play this voice note')
    expect(shown.page.querySelector('audio')).toBeNull()
  })
})
