// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { settled, show, type, type Shown } from '../testing/screen.ts'
import Search from './Search.svelte'

describe('searching', () => {
  let shown: Shown
  beforeEach(async () => {
    shown = await show(Search)
    vi.useFakeTimers({ toFake: ['setTimeout'] })
  })
  afterEach(async () => {
    vi.useRealTimers()
    await shown.close()
  })

  async function look(words: string): Promise<string[]> {
    const typed = type(shown.field('Find words in your groups'), words)
    await vi.advanceTimersByTimeAsync(1_000)
    await typed
    vi.useRealTimers()
    await settled()
    return [...shown.page.querySelectorAll('.hit')].map((hit) => hit.textContent ?? '')
  }

  it('shows the words that were found', async () => {
    expect((await look('three hours')).join()).toContain('Slept three hours in a row')
  })

  it('does not unfold what its writer folded behind a note', async () => {
    const hits = await look('used on friday')

    expect(hits).toHaveLength(1)
    expect(hits[0]).toContain('talk of using')
    expect(hits[0]).not.toContain('I used on Friday')
  })
})
