// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LINK } from '../testing/fakeVault.ts'
import { press, show, type, type Shown } from '../testing/screen.ts'
import EnterLink from './EnterLink.svelte'
import WalkIn from './WalkIn.svelte'

describe('walking in', () => {
  let shown: Shown
  vi.stubGlobal('scrollTo', () => undefined)
  afterEach(() => shown.close())

  it('asks for norms and age before anything is told to the server', async () => {
    shown = await show(WalkIn, {}, 'walking-in')
    expect(shown.page.textContent).toContain('Medication is welcome here')
    expect(shown.page.textContent).toContain('A closed group')
    await press(shown.button('Go on'))

    await press(shown.button('I agree'))
    expect(shown.page.textContent).toContain('Please read the norms and tick this to go on.')
    expect(document.activeElement).toBe(shown.field('I will keep to this'))
    await press(shown.field('I will keep to this'))
    await press(shown.button('I agree'))
    expect(document.activeElement).toBe(shown.field('I am 18 or older'))
    await press(shown.field('I am 18 or older'))
    await press(shown.button('I agree'))
    expect(shown.page.textContent).toContain('Your name in this group')
    expect(shown.fake.calls.some(({ method }) => method === 'join')).toBe(false)
  })

  it('knocks with the name and the words that were chosen', async () => {
    shown = await show(WalkIn, {}, 'walking-in')
    await press(shown.button('Go on'))
    await press(shown.field('I will keep to this'))
    await press(shown.field('I am 18 or older'))
    await press(shown.button('I agree'))
    await type(shown.field('Your name in this group'), 'Kind Comet')
    await type(shown.field('A few words for the door'), ' Hello ')
    await press(shown.button('Knock on the door'))

    expect(shown.fake.calls.find(({ method }) => method === 'join')?.args).toEqual([
      LINK,
      { pseudonym: 'Kind Comet', listed: true, words: 'Hello' },
    ])
  })

  it('goes on with the link that is pasted after a message app cut the first one short', async () => {
    shown = await show(WalkIn, {}, 'empty')
    const whole = LINK.replace('http://localhost', location.origin)
    await type(shown.field('Your link'), `Come: ${whole}`)
    await press(shown.button('Follow the link'))

    expect(shown.page.querySelector('h1')?.textContent).toBe('Tuesday Harbor')
    expect(shown.fake.calls.find(({ method }) => method === 'previewLink')?.args).toEqual([whole])
  })

  it('says what to do with a link whose time is over', async () => {
    shown = await show(WalkIn, {}, 'walking-in', (fake) => fake.refuse.set('previewLink', 'invite_expired'))

    expect(shown.page.querySelector('[role=alert]')?.textContent).toContain('Ask for a new one.')
  })

  it('refuses a pasted text without a link, and a link to another place', async () => {
    shown = await show(EnterLink, {}, 'empty')
    await type(shown.field('Your link'), 'see you on Tuesday')
    await press(shown.button('Follow the link'))
    expect(shown.page.textContent).toContain('There is no whole link in this.')

    await type(shown.field('Your link'), 'https://elsewhere.example/join/a#1.b.c.d')
    await press(shown.button('Follow the link'))
    expect(shown.page.textContent).toContain('elsewhere.example')
    expect(shown.fake.calls.some(({ method }) => method === 'rememberLink')).toBe(false)
  })
})
