import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Toasts } from './toasts.svelte.ts'

describe('changing one’s mind', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('undoes what was not carried out yet', () => {
    const [undo, done] = [vi.fn(), vi.fn()]
    const toasts = new Toasts()

    toasts.showWithUndo('Taken back.', undo, done)
    toasts.undo(toasts.list[0]?.id ?? 0)
    vi.runAllTimers()

    expect(undo).toHaveBeenCalledOnce()
    expect(done).not.toHaveBeenCalled()
  })

  it('is over when the time is up', () => {
    const [undo, done] = [vi.fn(), vi.fn()]
    const toasts = new Toasts()

    toasts.showWithUndo('Taken back.', undo, done)
    vi.runAllTimers()

    expect(done).toHaveBeenCalledOnce()
    expect(toasts.list).toHaveLength(0)
  })

  it('is not hurried while somebody points at the words', () => {
    const done = vi.fn()
    const toasts = new Toasts()

    toasts.showWithUndo('Taken back.', vi.fn(), done)
    toasts.hold(toasts.list[0]?.id ?? 0)
    vi.advanceTimersByTime(60_000)

    expect(done).not.toHaveBeenCalled()
  })

  it('is over at once when the page is left', () => {
    const done = vi.fn()
    const toasts = new Toasts()

    toasts.showWithUndo('Taken back.', vi.fn(), done)
    toasts.settle()

    expect(done).toHaveBeenCalledOnce()
  })
})
