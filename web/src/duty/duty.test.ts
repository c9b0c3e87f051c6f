// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import Write from '../groups/Write.svelte'
import { press, settled, show, type Shown, type } from '../testing/screen.ts'
import { SIGNED_OFF } from '../testing/fakeDuty.ts'
import { TUESDAY } from '../testing/fakeVault.ts'
import type { DutyView } from '../vault/api.ts'
import { dutyAt } from './dutyWatch.svelte.ts'
import Rota from './Rota.svelte'
import SignOffs from './SignOffs.svelte'
import { dayOf, daysOf, weekly } from './times.ts'

let shown: Shown | undefined
afterEach(async () => {
  await shown?.close()
  shown = undefined
  vi.restoreAllMocks()
})

const words = (): string => shown?.page.textContent?.replace(/\s+/g, ' ') ?? ''
const NOW = Date.UTC(2026, 10, 23, 17, 0)
const MINUTE = 60_000
const cedar = {
  memberId: 'm2',
  pseudonym: 'Steady Cedar',
  until: NOW + 20 * MINUTE,
  signedOff: true,
  me: false,
}
const learner = {
  ...cedar,
  memberId: 'm3',
  pseudonym: 'Brave Otter',
  until: NOW + 29 * MINUTE,
  signedOff: false,
}
const heard = (it: Partial<DutyView> = {}): DutyView => ({ here: [cedar], onDuty: true, heardAt: NOW, ...it })

describe('being on duty', () => {
  it('ends on the screen by itself', () => {
    expect(dutyAt(heard(), NOW + 19 * MINUTE).onDuty).toBe(true)
    expect(dutyAt(heard(), NOW + 20 * MINUTE)).toMatchObject({ onDuty: false, here: [], counting: [] })
  })

  it('ends when the one who is signed off went, though a learner is still there', () => {
    const state = dutyAt(heard({ here: [cedar, learner] }), NOW + 25 * MINUTE)

    expect(state.onDuty).toBe(false)
    expect(state.here).toEqual([learner])
  })

  it('of the organisation ends on the screen by itself too, and soon where nobody says when', () => {
    const known = heard({ organisation: { onDuty: true, until: NOW + 20 * MINUTE } })
    const unknown = heard({ organisation: { onDuty: true } })
    const at = (view: DutyView, minutes: number): boolean | undefined =>
      dutyAt(view, NOW + minutes * MINUTE).organisation?.onDuty

    expect([at(known, 19), at(known, 20)]).toEqual([true, false])
    expect([at(unknown, 2), at(unknown, 3)]).toEqual([true, false])
  })

  it('is not made true by a learner', () => {
    expect(dutyAt(heard({ here: [learner], onDuty: false }), NOW).counting).toEqual([])
  })

  it('says when it is old', () => {
    expect(dutyAt(heard(), NOW + MINUTE).oldSince).toBeUndefined()
    expect(dutyAt(heard(), NOW + 10 * MINUTE).oldSince).toBe(NOW)
  })

  it('forgets a next time that is over', () => {
    const next = { at: NOW + 30 * MINUTE, minutes: 60 }

    expect(dutyAt(heard({ next }), NOW + 89 * MINUTE).next).toEqual(next)
    expect(dutyAt(heard({ next }), NOW + 90 * MINUTE).next).toBeUndefined()
  })
})

describe('the place to write', () => {
  it('says who is on duty', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(NOW)
    shown = await show(Write as never, { group: TUESDAY })

    expect(words()).toContain('Steady Cedar is on duty until')
  })

  it('says that nobody is, when somebody will be, and who answers now', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(NOW)
    shown = await show(Write as never, { group: TUESDAY }, 'no-groups', (fake) => {
      fake.rota.view = { ...fake.rota.view, here: [], onDuty: false }
    })

    expect(words()).toContain('Nobody is on duty here right now')
    expect(words()).toContain('Next time: Tuesday')
    expect(shown.page.querySelector('a[href="tel:988"]')).not.toBeNull()
    expect(shown.page.querySelector('a[href="/app/safety"]')).not.toBeNull()
  })

  it('is closed while nobody is there, where the group wants that, and keeps what was begun', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(NOW)
    shown = await show(Write as never, { group: TUESDAY }, 'member', (fake) => {
      const group = fake.group.bind(fake)
      fake.group = async (id) => {
        const view = await group(id)
        return { ...view, settings: { ...view.settings, onDutyOnly: true } }
      }
      fake.rota.view = { ...fake.rota.view, here: [], onDuty: false }
    })
    await type(shown.field('What is on your mind'), 'Anybody there?')

    expect(words()).toContain('Nobody can answer here right now')
    expect(shown.button('Share with the group').disabled).toBe(true)
  })
})

describe('the rota', () => {
  it('lets a facilitator be there for half an hour, and tells a learner what that means', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(NOW)
    shown = await show(Rota as never, { group: TUESDAY }, 'facilitator')

    await press(shown.button('I am here'))

    expect(words()).toContain('Quiet Maple is here until')
    expect(words()).toContain('still in training')
    await press(shown.button('I am going'))
    expect(words()).toContain('Nobody is on duty here right now')
  })

  it('takes a time that somebody cannot make', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(NOW)
    shown = await show(Rota as never, { group: TUESDAY }, 'facilitator')

    await press(shown.button('I take it'))

    expect(shown.fake.calls.find(({ method }) => method === 'takeShift')?.args).toEqual([
      ...[TUESDAY, 's2', '2026-11-29'],
    ])
    expect(words()).toContain('It is yours now')
  })

  it('puts a weekly time in the plan', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(NOW)
    shown = await show(Rota as never, { group: TUESDAY }, 'facilitator')
    await press(shown.button('Add a time'))
    const monday = shown.field('Monday') as HTMLInputElement
    monday.click()
    await settled()

    await press(shown.button('Put it in the plan'))

    const [, it] = shown.fake.calls.find(({ method }) => method === 'addShift')?.args ?? []
    expect(it).toMatchObject({
      memberId: 'm1',
      rrule: 'FREQ=WEEKLY;BYDAY=MO',
      startsAt: '19:00',
      minutes: 120,
    })
  })

  it('reads the days that it writes', () => {
    expect(daysOf(weekly(['SU', 'TU']))).toEqual(['TU', 'SU'])
    expect(dayOf(new Date(2026, 0, 5).getTime())).toBe('2026-01-05')
  })
})

describe('signing off', () => {
  it('is for those alone who are signed off themselves', async () => {
    shown = await show(SignOffs as never, { group: TUESDAY }, 'facilitator')
    expect(words()).toContain('you need to be signed off yourself')
    expect([...shown.page.querySelectorAll('button')].map((it) => it.textContent?.trim())).not.toContain(
      'I sign them off',
    )
  })

  it('says what one vouches for before it counts', async () => {
    shown = await show(SignOffs as never, { group: TUESDAY }, 'facilitator', (fake) => {
      fake.rota.own = SIGNED_OFF
    })

    await press(shown.button('I sign them off'))
    expect(shown.fake.calls.some(({ method }) => method === 'noteSignOff')).toBe(false)
    expect(words()).toContain('A second person must say so too')
  })
})
