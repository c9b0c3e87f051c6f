// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { press, settled, show, type Shown } from '../testing/screen.ts'
import { Breaths, Naloxone } from './breaths.svelte.ts'
import { numbersFor, readHelpLines } from './helpLines.ts'
import Breathe from './Breathe.svelte'
import Debrief from './Debrief.svelte'
import { Pace } from './pace.svelte.ts'
import Safety from './Safety.svelte'
import Wake from './Wake.svelte'

let shown: Shown | undefined
afterEach(async () => {
  await shown?.close()
  shown = undefined
  vi.restoreAllMocks()
})

const words = (): string => shown?.page.textContent?.replace(/\s+/g, ' ') ?? ''

describe('the numbers', () => {
  it('are read whole from the file that the public page uses', () => {
    const source = readFileSync(join(import.meta.dirname, '../../../text/help-lines.toml'), 'utf8')

    const countries = readHelpLines(source)

    expect(countries.length).toBe(source.match(/^\[\[country\]\]$/gm)?.length)
    expect(countries.flatMap(({ lines }) => lines).length).toBe(
      source.match(/^\[\[country\.line\]\]$/gm)?.length,
    )
    for (const { code, emergency, lines } of countries) {
      expect(code).toMatch(/^[A-Z]{2}$/)
      expect(emergency).toMatch(/^\d+$/)
      for (const { name, call, text } of lines) {
        expect(name.en && name.es).toBeTruthy()
        expect(call ?? text).toBeTruthy()
      }
    }
  })

  it('of a country we know nothing of are still a number that answers nearly everywhere', () => {
    expect(numbersFor('XX')).toEqual({ emergency: '112', lines: [] })
    expect(numbersFor('ES').emergency).toBe('112')
  })

  it('are those that the organisation shows, and what came with the app only where nothing was heard', () => {
    const name = { en: 'Harbor line', es: 'Harbor line' }
    const shown = { lines: [{ purpose: 'crisis' as const, name, call: '555 0134', own: true }] }

    expect(numbersFor('US', shown)).toEqual({ emergency: '911', lines: shown.lines })
    expect(numbersFor('US').lines.some(({ call }) => call === '988')).toBe(true)
  })
})

describe('the path to safety', () => {
  it('leads on without an account, without a line and without asking the vault', async () => {
    shown = await show(Safety as never, {}, 'empty', (fake) => fake.setState({ online: false }))

    expect(shown.page.querySelector('a[href="/app/safety/wake"]')).not.toBeNull()
    expect(shown.page.querySelector('a[href="tel:911"]')).not.toBeNull()
    expect(shown.page.querySelector('a[href="tel:988"]')).not.toBeNull()
    expect(shown.fake.calls.filter(({ method }) => method !== 'organisation' && method !== 'groups')).toEqual(
      [],
    )
  })

  it('says where the people who run this place are reached, also when there is no line any more', async () => {
    const support = { words: 'Come to the front desk.', phone: '+1 555 0100', email: 'help@river.example' }
    const organisation = { name: 'River House', setUp: true, country: 'US', minimumAge: 18, locales: ['en'] }
    shown = await show(Safety as never, {}, 'empty', (fake) =>
      Object.assign(fake, { organisation: async () => ({ ...organisation, support }) }),
    )
    await settled()
    expect(words()).toContain('Come to the front desk.')
    await shown.close()

    shown = await show(Safety as never, {}, 'empty', (fake) =>
      Object.assign(fake, { organisation: () => Promise.reject(new Error('no line')) }),
    )
    await settled()
    expect(words()).toContain('Come to the front desk.')
    expect(shown.page.querySelector('a[href="tel:+15550100"]')).not.toBeNull()
    expect(shown.page.querySelector('a[href="mailto:help@river.example"]')).not.toBeNull()
    localStorage.clear()
  })

  it('shows what the person on duty will read before anything goes', async () => {
    const report = vi.fn(() => ({ reportId: 'r', queued: false }))
    shown = await show(Safety as never, {}, 'member', (fake) =>
      Object.assign(fake, { report, reportPreview: () => ({ to: 'team', readers: 2, nobody: false }) }),
    )

    await press(shown.button('See it before it goes'))
    expect(words()).toContain('I am not doing well. Please look in on me.')
    expect(words()).toContain('2 people who look after Tuesday Harbor')
    expect(report).not.toHaveBeenCalled()

    await press(shown.button('Send it'))
    expect(report).toHaveBeenCalledOnce()
    expect(words()).toContain('It is on its way to them')
  })
})

describe('breathing for somebody', () => {
  it('calls for one breath every five seconds', () => {
    let now = 1_000
    const breaths = new Breaths(() => now)
    breaths.start()
    const heard: boolean[] = []

    for (let second = 0; second < 15; second += 1) {
      heard.push(breaths.breatheNow && breaths.secondsLeft === 5)
      now += 1_000
      breaths.tick()
    }

    expect(heard.flatMap((it, second) => (it ? second : []))).toEqual([0, 5, 10])
    expect(breaths.count).toBe(4)
  })

  it('counts from naloxone on and asks for the second one after two minutes', async () => {
    let now = Date.UTC(2026, 10, 23, 3, 0)
    vi.spyOn(Date, 'now').mockImplementation(() => now)
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    shown = await show(Wake as never, {}, 'empty')
    expect(words()).toContain('Breathe now')
    await press(shown.button('I gave naloxone'))

    now += 119_000
    vi.advanceTimersByTime(200)
    await settled()
    expect(words()).toContain('1 min 59 s')
    expect(words()).not.toContain('Give the second naloxone now')

    now += 1_000
    vi.advanceTimersByTime(200)
    await settled()
    expect(words()).toContain('Give the second naloxone now')

    await press(shown.button('I gave the second one'))
    expect(words()).toContain('Go on breathing for them until help is there')
    vi.useRealTimers()
  })

  it('forgets a press that was a mistake', () => {
    const naloxone = new Naloxone(() => 5_000)
    naloxone.give()
    expect(naloxone.secondsSince(7_500)).toBe(2)
    naloxone.undo()
    expect(naloxone.secondsSince(7_500)).toBeUndefined()
  })
})

describe('something calm', () => {
  it('breathes in for four and out for six', () => {
    let now = 0
    const pace = new Pace(() => now)
    pace.start()
    const said: string[] = []

    for (; now < 10_000; now += 1_000) {
      pace.tick()
      said.push(`${pace.breathing} ${pace.secondsLeft}`)
    }

    expect(said).toEqual(['in 4', 'in 3', 'in 2', 'in 1', ...[6, 5, 4, 3, 2, 1].map((left) => `out ${left}`)])
  })

  it('waits until it is asked to begin', async () => {
    shown = await show(Breathe as never, {}, 'empty')
    expect(words()).not.toContain('Out')
    await press(shown.button('Begin'))
    expect(words()).toContain('In')
  })

  it('after a hard moment asks, and hands nothing on', async () => {
    shown = await show(Debrief as never, { group: 'tuesday' }, 'facilitator')
    const before = shown.fake.calls.length
    const field = shown.field('What happened')
    field.value = 'Somebody passed out on camera.'
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await settled()

    expect(shown.fake.calls.length).toBe(before)
  })
})
