// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { press, show, type, type Shown } from '../testing/screen.ts'
import Keep from './Keep.svelte'
import { PUT_OFF_MS } from './reminder.ts'
import Reminders from './Reminders.svelte'

describe('keeping an identity', () => {
  let shown: Shown
  vi.stubGlobal('scrollTo', () => undefined)
  afterEach(() => shown.close())

  async function untilSheet(): Promise<void> {
    shown = await show(Keep)
    await press(shown.button('Begin'))
    await type(shown.field('Sign-in name'), 'maple-41')
    await press(shown.button('Go on'))
    await press(shown.field('I have written the five words down'))
    await press(shown.button('Keep my identity'))
  }

  it('says first what nobody can undo', async () => {
    shown = await show(Keep)

    expect(shown.page.textContent).toContain('First, what nobody can undo')
  })

  it('confirms the sheet only when two parts of it were really typed', async () => {
    await untilSheet()
    await press(shown.button('I have it'))
    const code = ['7Q4M', 'KX2P', '9TRB', '0HVD', 'W3ZE', '5NGA', 'C81F']
    const fields = [...shown.page.querySelectorAll<HTMLInputElement>('input')]
    for (const field of fields) await type(field, '0000')
    await press(shown.button('Check'))
    expect(shown.fake.calls.some(({ method }) => method === 'confirmRecovery')).toBe(false)

    for (const field of fields) {
      const place = /\d/.exec(shown.page.querySelector(`label[for="${field.id}"]`)?.textContent ?? '')?.[0]
      await type(field, code[Number(place) - 1]?.toLowerCase() ?? '')
    }
    await press(shown.button('Check'))

    expect(shown.fake.calls.some(({ method }) => method === 'confirmRecovery')).toBe(true)
    expect(shown.page.textContent).toContain('Your identity is yours to come back to')
  })

  it('may put the sheet off, and stays reminded: quietly for a day, then with the reason', async () => {
    await untilSheet()
    await press(shown.button('Remind me tomorrow'))
    const { app, fake } = shown
    const reminded = async (): Promise<string> => {
      await shown.close()
      shown = await show(Reminders, {}, 'member', undefined, { app, fake })
      return shown.page.textContent ?? ''
    }
    const REASON = 'a forgotten passphrase means'

    const today = await reminded()
    expect(today).toContain('Your recovery sheet is not confirmed yet')
    expect(today).not.toContain(REASON)
    vi.setSystemTime(Date.now() + PUT_OFF_MS + 1_000)
    expect(await reminded()).toContain(REASON)
    vi.useRealTimers()
    expect(fake.calls.some(({ method }) => method === 'confirmRecovery')).toBe(false)
  })

  it('goes back to the name when it is taken, with the rest kept', async () => {
    shown = await show(Keep, {}, 'member', (fake) => fake.refuse.set('keepIdentity', 'handle_taken'))
    await press(shown.button('Begin'))
    await type(shown.field('Sign-in name'), 'maple-41')
    await press(shown.button('Go on'))
    await press(shown.field('I have written the five words down'))
    await press(shown.button('Keep my identity'))

    expect(shown.page.querySelector('[role=alert]')?.textContent).toContain('This sign-in name is taken.')
    expect(shown.field('Sign-in name').value).toBe('maple-41')
  })
})
