// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { press, settled, show, type, type Shown } from '../testing/screen.ts'
import Keep from './Keep.svelte'
import Passphrase from './Passphrase.svelte'

describe('a passphrase', () => {
  let shown: Shown
  vi.stubGlobal('scrollTo', () => undefined)
  afterEach(() => shown.close())

  const words = (): string => (shown.page.querySelector('.words')?.textContent ?? '').trim()
  const written = (): HTMLInputElement =>
    shown.field('I have written the five words down') as HTMLInputElement

  async function untilWords(): Promise<void> {
    shown = await show(Keep)
    await press(shown.button('Begin'))
    await type(shown.field('Sign-in name'), 'maple-41')
    await press(shown.button('Go on'))
  }

  it('stays the one that was written down when somebody goes back and comes again', async () => {
    await untilWords()
    const first = words()
    await press(written())
    await press(shown.button('Back'))
    await press(shown.button('Go on'))

    expect(words()).toBe(first)
    expect(written().checked).toBe(true)
    await press(shown.button('Keep my identity'))
    expect(shown.fake.calls.find(({ method }) => method === 'keepIdentity')?.args[1]).toBe(
      first.split(/\s+/).join(' '),
    )
  })

  it('has to be written down again when other words are drawn', async () => {
    await untilWords()
    const first = words()
    await press(written())

    await press(shown.button('Other words'))

    expect(words()).not.toBe(first)
    expect(written().checked).toBe(false)
    expect(shown.button('Keep my identity').disabled).toBe(true)
  })

  it('puts the true sign-in name on the new sheet, without asking for it', async () => {
    shown = await show(Passphrase, {}, 'facilitator')
    await type(shown.field('Your passphrase now'), 'copper window gentle salad river')
    await press(shown.button('Make the change'))
    await settled()

    expect(shown.page.querySelector('.sheet')?.textContent).toContain('maple-41')
  })
})
