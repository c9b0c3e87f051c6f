// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TUESDAY } from '../testing/fakeVault.ts'
import { press, settled, show, type, type Shown } from '../testing/screen.ts'
import Block from './Block.svelte'
import Hidden from './Hidden.svelte'
import MyReports from './MyReports.svelte'
import Report from './Report.svelte'
import Worry from './Worry.svelte'

const P1 = { group: TUESDAY, post: 'p1', object: 'p1' }

describe('reporting', () => {
  let shown: Shown

  beforeEach(() => vi.stubGlobal('scrollTo', () => undefined))
  afterEach(async () => {
    await shown.close()
    vi.unstubAllGlobals()
  })
  const notices = (): string =>
    [...shown.page.querySelectorAll('.notice')].map((it) => it.textContent).join('\n')

  it('sends the reason, the words and what was ticked, and says first who reads it', async () => {
    shown = await show(Report, P1)
    await press(shown.field('Romantic or sexual approach'))
    await press(shown.button('Go on'))
    await type(shown.field('In your words'), ' I said no. ')
    await press(shown.field('Three hours is three hours.'))
    await press(shown.button('Go on'))
    expect(shown.page.textContent).toContain('Day 4. Slept three hours')
    expect(notices()).toContain('The 2 facilitators of this group.')
    expect(notices()).toContain('are never told who reported')
    await press(shown.button('Send the report'))

    expect(shown.fake.hands.sentReports).toEqual([
      {
        reason: 'romantic',
        object: 'p1',
        about: expect.any(String),
        words: 'I said no.',
        neighbours: ['r1'],
      },
    ])
    expect(shown.page.querySelector('h1')?.textContent).toBe('It is on its way. Thank you.')
  })

  it('names a safety team that nobody vouched for by its words, and goes there only once that was said', async () => {
    shown = await show(Report, { group: TUESDAY, member: 'm2' }, 'member', (fake) => {
      fake.hands.preview = {
        ...{ to: 'safety_team', readers: 2, nobody: false },
        unvouched: { team: 'a-team', words: ['meadow', 'copper'] },
      }
    })
    await press(shown.field('Something else'))
    await press(shown.button('Go on'))
    await press(shown.button('Go on'))
    expect(notices()).toContain('meadow · copper')
    expect(notices()).toContain('whoever runs it could read this report')
    await press(shown.button('Send the report'))

    expect(shown.fake.hands.sentReports).toMatchObject([{ about: 'm2', safetyTeam: 'a-team' }])
  })

  it('leads to the reasons when none was chosen', async () => {
    shown = await show(Report, P1)

    await press(shown.button('Go on'))

    expect(shown.page.querySelector('[role=alert]')?.textContent).toContain('Please choose')
    expect((document.activeElement as HTMLInputElement).type).toBe('radio')
  })

  it('shows the line that answers now before anybody reads a word', async () => {
    shown = await show(Worry, P1)
    await press(shown.field('An overdose, or close to one'))

    expect(notices()).toContain('Do not wait')
    expect(shown.page.querySelector('.notice a')?.getAttribute('href')).toBe('/help-now?lang=en')
  })

  it('says that a facilitator does not read what is about them', async () => {
    shown = await show(Report, { group: TUESDAY, member: 'm2' })
    await press(shown.field('Something else'))
    await press(shown.button('Go on'))
    await press(shown.button('Go on'))

    expect(notices()).toContain("4 people of the organisation's safety team")
    expect(notices()).toContain('The facilitators of this group do not get it.')
  })

  it('does not pretend that somebody reads it where nobody does', async () => {
    shown = await show(Report, { group: TUESDAY, member: 'm2' }, 'member', (fake) => {
      fake.hands.preview = { to: 'team', readers: 0, nobody: true }
    })

    expect(notices()).toContain('We will not pretend')
    expect(shown.page.querySelector('form')).toBeNull()
  })

  it('keeps a report that cannot go out, and says so', async () => {
    shown = await show(Report, P1, 'offline')
    await press(shown.field('Something else'))
    await press(shown.button('Go on'))
    await press(shown.button('Go on'))
    expect(notices()).toContain('You are offline')
    await press(shown.button('Send the report'))

    expect(notices()).toContain('goes out by itself when you are connected')
  })

  it('keeps what was written when it is refused', async () => {
    shown = await show(Report, P1, 'member', (fake) => fake.refuse.set('report', 'offline'))
    await press(shown.field('Something else'))
    await press(shown.button('Go on'))
    await type(shown.field('In your words'), 'Look at this.')
    await press(shown.button('Go on'))
    await press(shown.button('Send the report'))

    expect(shown.page.querySelector('[role=alert]')).not.toBeNull()
    await press(shown.button('Back'))
    expect(shown.field('In your words').value).toBe('Look at this.')
  })

  it('shows the copies of 30 days and throws one away only when asked twice', async () => {
    shown = await show(MyReports)
    expect(shown.page.textContent).toContain('You can tell me. Just us two.')
    await press(shown.button('Throw away my copy'))
    expect(shown.fake.hands.mine).toHaveLength(1)
    const again = [...shown.page.querySelectorAll<HTMLElement>('dialog button')].find(
      (it) => it.textContent?.trim() === 'Throw away my copy',
    )
    await press(again as HTMLElement)

    expect(shown.fake.hands.mine).toEqual([])
  })
})

describe('what somebody hides for themselves', () => {
  let shown: Shown
  afterEach(() => shown.close())

  it('can be seen and lifted in one place', async () => {
    shown = await show(Hidden, { group: TUESDAY }, 'member', (fake) => {
      fake.hands.objects.add('p3')
      fake.hands.blockedMembers.add('m3')
    })
    expect(shown.page.textContent).toContain('Brave Otter')
    await press(shown.button('Unblock: Brave Otter'))
    await press(shown.button('Show me again: From Steady Cedar'))

    expect(shown.page.textContent).toContain('You have hidden nothing here')
  })

  it('says what blocking does and does not do before it is done', async () => {
    shown = await show(Block, { group: TUESDAY, member: 'm3' })
    expect(shown.page.textContent).toContain('They are not told.')
    expect(shown.page.textContent).toContain('They stay in the group.')
    await press(shown.button('Block this person'))
    await settled()

    expect([...shown.fake.hands.blockedMembers]).toEqual(['m3'])
  })
})
