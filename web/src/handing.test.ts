// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { copied, offerFile } from './handing.ts'
import OpenInBrowser from './joining/OpenInBrowser.svelte'
import { LINK } from './testing/fakeVault.ts'
import { press, show } from './testing/screen.ts'

describe('handing something over', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }))
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('leaves a file there until a slow browser has taken it', () => {
    const revoke = vi.spyOn(URL, 'revokeObjectURL')
    offerFile(new Blob(['the only copy of a code']), 'notes.txt')

    vi.advanceTimersByTime(30_000)
    expect(revoke).not.toHaveBeenCalled()
    vi.advanceTimersByTime(60_000)
    expect(revoke).toHaveBeenCalledOnce()
  })

  it('says so where copying is refused or not there', async () => {
    vi.stubGlobal('navigator', {})
    expect(await copied('words')).toBe(false)

    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new DOMException('no')) } })
    expect(await copied('words')).toBe(false)
  })

  it('shows the link to take by hand where it cannot be copied', async () => {
    vi.useRealTimers()
    const shown = await show(OpenInBrowser, { link: LINK })
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no'))
    expect(shown.page.textContent).not.toContain(LINK)

    await press(shown.button('Copy the link'))

    expect(shown.page.textContent).toContain(LINK)
    expect(shown.page.querySelector('[role=alert]')).not.toBeNull()
    await shown.close()
  })
})
