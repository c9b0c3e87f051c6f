// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { watchForLeaving } from './leave.ts'

function press(key: string, timeStamp: number, more: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent('keydown', { key, ...more })
  Object.defineProperty(event, 'timeStamp', { value: timeStamp })
  window.dispatchEvent(event)
}

describe('leaving quickly', () => {
  const leave = vi.fn()
  watchForLeaving(window, leave)

  it('happens on Shift three times', () => {
    leave.mockClear()
    for (const at of [10_000, 10_300, 10_600]) press('Shift', at)

    expect(leave).toHaveBeenCalledOnce()
  })

  it('does not happen while somebody writes capital letters', () => {
    leave.mockClear()
    press('Escape', 19_000)
    for (const at of [20_000, 20_200, 20_400, 20_600]) {
      press('Shift', at)
      press('A', at + 50)
    }

    expect(leave).not.toHaveBeenCalled()
  })

  it('does not happen when Shift is held or pressed slowly', () => {
    leave.mockClear()
    press('Escape', 29_000)
    for (const at of [30_000, 30_050, 30_100]) press('Shift', at, { repeat: at > 30_000 })
    press('Escape', 39_000)
    for (const at of [40_000, 42_000, 44_000]) press('Shift', at)

    expect(leave).not.toHaveBeenCalled()
  })
})
