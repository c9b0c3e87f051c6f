// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TUESDAY } from '../testing/fakeVault.ts'
import { press, settled, show, type, type Shown } from '../testing/screen.ts'
import { actsFor } from './acts.ts'
import Queue from './Queue.svelte'
import QueueItem from './QueueItem.svelte'

describe("the team's queue", () => {
  let shown: Shown

  beforeEach(() => vi.stubGlobal('scrollTo', () => undefined))
  afterEach(async () => {
    await shown.close()
    vi.unstubAllGlobals()
  })
  const at = (report: string): Promise<Shown> =>
    show(QueueItem, { group: TUESDAY, report }, 'facilitator').then((it) => (shown = it))
  const inSheet = (words: string): HTMLElement =>
    [...shown.page.querySelectorAll<HTMLElement>('dialog[open] button')].find(
      (it) => it.textContent?.trim() === words,
    ) as HTMLElement

  it('puts what nobody took first, and says how long it waits', async () => {
    shown = await show(Queue, { group: TUESDAY }, 'facilitator')

    const first = shown.page.querySelector('.item')
    expect(first?.classList.contains('long')).toBe(true)
    expect(first?.textContent).toContain('Waiting for 42 minutes')
    expect(first?.textContent).toContain('A second person was asked.')
  })

  it('takes a worry with one press and then offers what one can do', async () => {
    await at('q1')
    expect(shown.page.textContent).not.toContain('Remove from the group')
    await press(shown.button('I take this'))

    expect(shown.fake.hands.items.find(({ reportId }) => reportId === 'q1')?.state).toBe('claimed')
    expect(shown.page.textContent).toContain('Remove from the group')
  })

  it('does nothing to a person without words for them', async () => {
    await at('q2')
    await press(shown.button('Write to them'))
    await press(inSheet('Write to them'))
    expect(shown.page.textContent).toContain('A few words are needed here.')
    expect(shown.fake.calls.some(({ method }) => method === 'actOn')).toBe(false)

    await type(shown.field('Your words to Warm Lantern'), 'Are you safe right now?')
    await press(inSheet('Write to them'))

    expect(shown.fake.calls.find(({ method }) => method === 'actOn')?.args).toEqual([
      TUESDAY,
      'q2',
      { act: 'talked_to', words: 'Are you safe right now?' },
    ])
  })

  it('mutes for a time that was chosen, with kind words to begin from', async () => {
    await at('q6')
    await press(shown.button('Pause their writing'))
    await press(inSheet('Pause their writing'))

    const [, , it] = shown.fake.calls.find(({ method }) => method === 'actOn')?.args as [
      string,
      string,
      { minutes: number; words: string },
    ]
    expect(it.minutes).toBe(24 * 60)
    expect(it.words).toContain('You are still part of this group.')
  })

  it('lets a second person decide about a bar, and never the first one', async () => {
    await at('q4')
    expect(shown.page.textContent).toContain('Somebody asks to keep Rapid Finch out')
    await press(shown.button('Keep them out'))
    await press(inSheet('Keep them out'))
    expect(shown.fake.hands.items.find(({ reportId }) => reportId === 'q4')?.bar?.state).toBe('confirmed')
    await shown.close()

    await at('q6')
    await press(shown.button('Remove and keep out'))
    await type(shown.field('A note for the team'), 'Offered again.')
    await press(inSheet('Remove and keep out'))
    expect(shown.page.textContent).toContain('A second person has to decide.')
    expect(shown.page.textContent).not.toContain('Keep them out')
  })

  it('gives an appeal to somebody else', async () => {
    await at('q3')

    expect(shown.page.textContent).toContain('Now somebody else looks at it')
    expect(shown.page.textContent).not.toContain('I take this')
  })

  it('opens a closed worry again', async () => {
    await at('q5')
    await press(shown.button('Open it again'))
    await settled()

    expect(shown.fake.hands.items.find(({ reportId }) => reportId === 'q5')?.state).toBe('open')
  })

  it('offers the safety team nothing that only members of the group can do', async () => {
    await at('q2')
    const item = shown.fake.hands.items.find(({ reportId }) => reportId === 'q2')

    expect(item && actsFor(item, { safetyTeam: true })).toEqual(['note', 'give_back', 'closed'])
  })

  it('offers no punishment for a worry about somebody', async () => {
    await at('q2')

    expect(shown.page.textContent).toContain('Write to them')
    expect(shown.page.textContent).not.toContain('Remove from the group')
    expect(shown.page.textContent).not.toContain('Pause their writing')
  })
})
