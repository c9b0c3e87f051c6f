// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { press, settled, show, type Shown, type } from '../testing/screen.ts'
import Audit from './Audit.svelte'
import { isOld } from './checked.ts'
import GroupRescue from './GroupRescue.svelte'
import Lines from './Lines.svelte'
import Overview from './Overview.svelte'
import People from './People.svelte'
import SafetyTeam from './SafetyTeam.svelte'
import Settings from './Settings.svelte'
import StewardKey from './StewardKey.svelte'

let shown: Shown | undefined
afterEach(async () => {
  await shown?.close()
  shown = undefined
})

const words = (): string => shown?.page.textContent?.replace(/\s+/g, ' ') ?? ''

describe('looking after the organisation', () => {
  it('is for administrators alone, and asks nothing for others', async () => {
    shown = await show(Overview as never, {}, 'member')

    expect(words()).toContain('for the people who run this place')
    expect(shown.fake.calls.some(({ method }) => method === 'manage')).toBe(false)
  })

  it('shows counts, what waits, and a group that nobody looks after', async () => {
    shown = await show(Overview as never, {}, 'facilitator')

    expect(words()).toContain('Kept their identity 31')
    expect(words()).toContain('2 open worries')
    expect(words()).toContain('Nobody looks after this group')
  })

  it('says whether the trail is whole', async () => {
    shown = await show(Audit as never, {}, 'facilitator')
    expect(words()).toContain('The chain is sound')
    await shown.close()

    shown = await show(Audit as never, {}, 'facilitator', (fake) => {
      fake.staff.sound = false
    })
    expect(words()).toContain('The chain is broken')
  })

  it('warns of a help line that nobody called for half a year', async () => {
    expect(isOld('2026-05-27', '2026-11-23')).toBe(false)
    expect(isOld('2026-05-26', '2026-11-23')).toBe(true)

    shown = await show(Lines as never, {}, 'facilitator')
    expect(words()).toContain('more than half a year ago')
    await press(shown.button('I called it today'))
    expect(words()).not.toContain('more than half a year ago')
  })

  it('shows the lines that came with the program, until one’s own stands in their place', async () => {
    shown = await show(Lines as never, {}, 'facilitator')

    expect(words()).toContain('988 Suicide & Crisis Lifeline')
    expect(words()).toContain('Checked on November 23, 2026')
    expect(words()).toContain('Nobody has checked this number')
    const purpose = shown.page.querySelector('select')!
    purpose.value = 'crisis'
    purpose.dispatchEvent(new Event('change', { bubbles: true }))
    await settled()
    await press(shown.button('Save the lines'))

    expect(words()).not.toContain('988 Suicide & Crisis Lifeline')
    const [country, lines] = shown.fake.calls.find(({ method }) => method === 'putHelpLines')!.args
    expect([country, lines]).toMatchObject(['US', [{ purpose: 'crisis', number: '555 0134' }]])
  })

  it('says where people reach the place when no team can be reached', async () => {
    shown = await show(Settings as never, {}, 'facilitator')

    await type(shown.field('What people should know'), 'Come to the front desk.')
    await type(shown.field('A number to call'), '+1 555 0100')
    await press(shown.button('Save'))

    const { args } = shown.fake.calls.find(({ method }) => method === 'changeOrganisation')!
    expect(args[0]).toMatchObject({ support: { words: 'Come to the front desk.', phone: '+1 555 0100' } })
  })

  it('says what one vouches for before a sign-off counts', async () => {
    shown = await show(People as never, {}, 'facilitator')
    const calls = (): unknown[] => shown!.fake.calls.filter(({ method }) => method === 'signOffByCode')

    await press(shown.button('I sign them off'))
    expect(calls()).toEqual([])
    expect(shown.page.querySelector('dialog[open]')?.textContent).toContain('leave the group in their hands')
    const sure = [...shown.page.querySelectorAll<HTMLElement>('dialog[open] button')]
    await press(sure.find(({ textContent }) => textContent.includes('I sign them off'))!)

    expect(calls()).toMatchObject([{ args: ['9TRB0HVDW3', 'signed_off'] }])
  })

  it('begins the safety team and makes a link for one', async () => {
    shown = await show(SafetyTeam as never, {}, 'facilitator')

    await press(shown.button('Begin the team'))
    await press(shown.button('Make a link for one person'))

    expect(shown.fake.calls.find(({ method }) => method === 'createLink')?.args).toEqual([
      'safety',
      { role: 'facilitator', mode: 'auto', hours: 72, uses: 1 },
    ])
  })

  it('shows the rescue code once, on the sheet to print', async () => {
    shown = await show(StewardKey as never, {}, 'facilitator')
    expect(shown.page.querySelector('.sheet')).toBeNull()

    await press(shown.button('Make the code'))

    expect(shown.page.querySelector('.sheet')?.textContent).toContain('7Q4M')
    expect(words()).toContain('shown this once')
  })

  it('acts in a group only with the printed code', async () => {
    shown = await show(GroupRescue as never, { code: 'K7Q2M4X9TR' }, 'facilitator')
    await press(shown.button('Make facilitator'))
    expect(shown.button('Do it').disabled).toBe(true)

    await type(shown.field('The rescue code'), '7Q4M KX2P 9TRB 0HVD W3ZE 5NGA C81F')
    await press(shown.button('Do it'))

    expect(shown.fake.calls.find(({ method }) => method === 'stewardAct')?.args).toEqual([
      '7Q4M KX2P 9TRB 0HVD W3ZE 5NGA C81F',
      { groupCode: 'K7Q2M4X9TR', memberNumber: 3, act: 'make_facilitator' },
    ])
  })
})
