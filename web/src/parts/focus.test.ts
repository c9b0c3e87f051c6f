// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import NotSent from '../accounts/NotSent.svelte'
import Members from '../groups/Members.svelte'
import ThreadScreen from '../groups/ThreadScreen.svelte'
import { TUESDAY } from '../testing/fakeVault.ts'
import { press, settled, show, type, type Shown } from '../testing/screen.ts'

class NeverSeen {
  observe(): void {}
  disconnect(): void {}
}

describe('whoever uses a keyboard', () => {
  let shown: Shown
  beforeEach(() => {
    vi.stubGlobal('IntersectionObserver', NeverSeen)
    vi.stubGlobal('scrollTo', () => undefined)
  })
  afterEach(async () => {
    await shown.close()
    vi.unstubAllGlobals()
  })

  const dialog = (): HTMLDialogElement | undefined =>
    [...shown.page.querySelectorAll('dialog')].find((it) => it.open)

  it('goes on from the three dots after a choice in their menu', async () => {
    shown = await show(Members, { group: TUESDAY }, 'facilitator')
    const dots = shown.button('What you can do for Brave Otter')
    await press(dots)
    const remove = shown.button('Remove from the group')
    remove.focus()
    let before: Element | null = null
    vi.spyOn(HTMLDialogElement.prototype, 'showModal').mockImplementationOnce(function (
      this: HTMLDialogElement,
    ) {
      before = document.activeElement
      this.open = true
    })

    await press(remove)

    expect(before).toBe(dots)
  })

  it('is asked in a dialog that closes before it goes away', async () => {
    shown = await show(Members, { group: TUESDAY }, 'facilitator')
    await press(shown.button('What you can do for Brave Otter'))
    await press(shown.button('Remove from the group'))
    const asked = dialog()
    const closed = vi.spyOn(asked as HTMLDialogElement, 'close')

    await press(shown.button('Cancel'))

    expect(closed).toHaveBeenCalled()
    expect(asked?.isConnected).toBe(true)
  })

  it('is not lost after sending a reply', async () => {
    shown = await show(ThreadScreen, { group: TUESDAY, post: 'p1' })
    await type(shown.field('What would you like to tell'), 'Thank you.')
    const send = shown.button('Send reply')
    send.focus()

    await press(send)
    await settled()

    expect(send.disabled).toBe(true)
    expect(document.activeElement?.textContent).toBe('Your reply')
  })

  it('still sees what could not be thrown away, and why', async () => {
    shown = await show(NotSent, {}, 'offline')
    await press(shown.button('Throw away'))
    shown.fake.refuse.set('discard', 'not_in_outbox')

    await press(dialog()?.querySelector('.actions button') as HTMLElement)

    expect(dialog()?.textContent).toContain('no longer waiting')
  })
})
