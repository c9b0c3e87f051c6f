// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TALK, OVER } from '../testing/fakePairs.ts'
import { TUESDAY } from '../testing/fakeVault.ts'
import { press, settled, show, type Shown } from '../testing/screen.ts'
import AskToTalk from './AskToTalk.svelte'
import EndTalk from './EndTalk.svelte'
import Greeters from './Greeters.svelte'
import HomeTalks from './HomeTalks.svelte'
import TalkScreen from './TalkScreen.svelte'
import WhoMayAsk from './WhoMayAsk.svelte'

let shown: Shown
const words = (): string => shown.page.textContent ?? ''
const asked = (method: string): unknown[][] =>
  shown.fake.calls.filter((call) => call.method === method).map(({ args }) => args)

beforeEach(() => vi.stubGlobal('scrollTo', () => undefined))
afterEach(async () => {
  await shown.close()
  vi.unstubAllGlobals()
})

describe('asking somebody to talk', () => {
  const WARM = { group: TUESDAY, member: 'm4' }

  it('is choosing one of four sentences, and says that no answer is an answer too', async () => {
    shown = await show(AskToTalk, WARM)
    expect(shown.page.querySelectorAll('[type=radio]')).toHaveLength(4)
    expect(words()).toContain('No answer is an answer too')
    await press(shown.field('I have been where you are'))
    await press(shown.button('Ask'))

    expect(asked('askToTalk')).toEqual([[TUESDAY, 'm4', 2]])
  })

  it('sends nothing before a sentence is chosen', async () => {
    shown = await show(AskToTalk, WARM)
    await press(shown.button('Ask'))

    expect(asked('askToTalk')).toEqual([])
    expect(words()).toContain('Please choose a sentence first.')
  })

  it('can be taken back while nobody answered', async () => {
    shown = await show(AskToTalk, WARM, 'member', (fake) => void fake.two.askToTalk(TUESDAY, 'm4'))
    expect(words()).toContain('You have asked Warm Lantern')
    await press(shown.button('Take it back'))

    expect(asked('withdrawRequest')).toEqual([[TUESDAY, 'asked-m4']])
  })

  it('says kindly when three are open already', async () => {
    shown = await show(AskToTalk, WARM, 'member', (fake) => {
      fake.two.rules = { ...fake.two.rules, left: 0 }
    })

    expect(words()).toContain('You have asked as many people as you can for now')
    expect(shown.page.querySelector('[type=radio]')).toBeNull()
  })

  it('gives no reason away why somebody cannot be asked', async () => {
    shown = await show(AskToTalk, { group: TUESDAY, member: 'm3' })

    expect(words()).toContain('Brave Otter cannot be asked right now')
    expect(words()).toContain('Others do not want to be asked')
  })

  it('says what was refused and keeps what was chosen', async () => {
    shown = await show(AskToTalk, WARM)
    shown.fake.refuse.set('askToTalk', 'too_many_requests')
    await press(shown.field('Could we talk'))
    await press(shown.button('Ask'))

    expect(words()).toContain('three at a time, six in one week')
    expect((shown.field('Could we talk') as HTMLInputElement).checked).toBe(true)
  })
})

describe('the first screen', () => {
  it('shows who asks, in their sentence, and presses nobody', async () => {
    shown = await show(HomeTalks)

    expect(words()).toContain('Warm Lantern asks you')
    expect(words()).toContain('I have been where you are. Would you like to talk?')
    expect(words()).toContain('There is no hurry')
    expect([...shown.page.querySelectorAll('a')].map((it) => it.getAttribute('href'))).toContain(
      `/app/g/${TALK}`,
    )
  })

  it('takes a no in silence', async () => {
    shown = await show(HomeTalks)
    await press(shown.button('Not now'))
    await settled()

    expect(asked('answerRequest')).toEqual([['new', false]])
    expect(words()).not.toContain('asks you')
  })

  it('says of a yes that the talk opens when the other hears of it', async () => {
    shown = await show(HomeTalks)
    await press(shown.button('Yes, let’s talk'))
    await settled()

    expect(asked('answerRequest')).toEqual([['new', true]])
    expect(words()).toContain('You said yes. It opens when their phone hears of it.')
  })

  it('shows nothing where there is nothing', async () => {
    shown = await show(HomeTalks, {}, 'member', (fake) => {
      fake.two.asked = []
      fake.two.talks = []
    })

    expect(words().trim()).toBe('')
  })
})

describe('a talk', () => {
  it('says who can read it, and has no tools of those who look after a group', async () => {
    shown = await show(TalkScreen, { group: TALK })

    expect(words()).toContain('Only the two of you can read this. You know each other from Tuesday Harbor.')
    expect(words()).toContain('Write to Steady Cedar')
    expect(words()).not.toContain('Invite')
    await press(shown.button('More about this talk'))
    for (const line of ['Hide this person for me', 'Report', 'Block this person', 'End this talk']) {
      expect(words()).toContain(line)
    }
  })

  it('that was ended can be read, and nothing more be written', async () => {
    shown = await show(TalkScreen, { group: OVER })

    expect(words()).toContain('Brave Otter ended this talk')
    expect(words()).not.toContain('Write to')
  })

  it('is ended after a question', async () => {
    shown = await show(EndTalk, { group: TALK })
    expect(words()).toContain('End the talk with Steady Cedar?')
    await press(shown.button('End this talk'))

    expect(asked('endPair')).toEqual([[TALK]])
  })
})

describe('who may ask', () => {
  it('is everybody’s own choice in each group', async () => {
    shown = await show(WhoMayAsk, { group: TUESDAY })
    await press(shown.field('Nobody'))
    await press(shown.button('Save'))

    expect(asked('setRequests')).toEqual([[TUESDAY, 'off']])
  })

  it('is said to newcomers, with the day until when', async () => {
    shown = await show(WhoMayAsk, { group: TUESDAY }, 'member', (fake) => {
      fake.two.rules = { ...fake.two.rules, newcomerUntil: Date.UTC(2026, 11, 12, 12) }
    })

    expect(words()).toMatch(/December 12|12 December/)
  })
})

describe('greeters', () => {
  it('are named by those who look after the group', async () => {
    shown = await show(Greeters, { group: TUESDAY }, 'facilitator')
    expect((shown.field('Warm Lantern') as HTMLInputElement).checked).toBe(true)
    await press(shown.field('Hopeful Tide'))
    await press(shown.button('Save'))

    expect(asked('nameGreeters')).toEqual([[TUESDAY, ['m4', 'm5']]])
  })
})
