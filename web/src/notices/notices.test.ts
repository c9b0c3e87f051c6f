// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import Edit from '../groups/Edit.svelte'
import WallScreen from '../groups/WallScreen.svelte'
import Write from '../groups/Write.svelte'
import { TUESDAY } from '../testing/fakeVault.ts'
import { press, settled, show, type, type Shown } from '../testing/screen.ts'
import NoticeChoices from './NoticeChoices.svelte'

let shown: Shown
afterEach(() => shown.close())

const SAID = 'I do not want to wake up tomorrow'
const names = () => shown.fake.calls.map(({ method }) => method)

/** Sends something, and comes to the wall where the card stands. */
async function sends(prepare?: (fake: Shown['fake']) => void): Promise<void> {
  shown = await show(Write, { group: TUESDAY }, 'member', (fake) => {
    fake.nextCard = { category: 'self_harm', words: ['do not want to wake up'] }
    prepare?.(fake)
  })
  await type(shown.field('What is on your mind?'), SAID)
  await press(shown.button('Share with the group'))
  await expect.poll(() => shown.app.opened.cards.card).toBeDefined()
  const { app, fake } = shown
  await shown.close()
  shown = await show(WallScreen, { group: TUESDAY }, 'member', undefined, { app, fake })
}

describe('a private card', () => {
  it('stands under what was sent, with the words it saw and a line that answers', async () => {
    await sends()

    expect(names()).toContain('post')
    expect(shown.page.textContent).toContain('Are you safe right now?')
    expect(shown.page.querySelector('.saw')?.textContent).toContain('do not want to wake up')
    expect(shown.page.querySelector('.card .call')?.getAttribute('href')).toBe('tel:988')
  })

  it('asks nobody anything while it is only shown', async () => {
    await sends()
    const withCard = names()
    await shown.close()
    shown = await show(WallScreen, { group: TUESDAY })
    const without = names()

    const asksServer = /^(duty|report|helpLines)/
    const wall = withCard.slice(withCard.lastIndexOf('group'))
    expect(withCard.filter((name) => /^(report|helpLines)/.test(name))).toEqual([])
    expect(wall.filter((name) => asksServer.test(name)).length).toBeLessThanOrEqual(
      without.filter((name) => asksServer.test(name)).length,
    )
  })

  it('comes after a change of one’s own words as well', async () => {
    shown = await show(Edit, { group: TUESDAY, post: 'p2', object: 'p2' }, 'member', (fake) => {
      fake.nextCard = { category: 'self_harm', words: ['do not want to wake up'] }
    })
    await type(shown.page.querySelector('textarea')!, SAID)
    await press(shown.button('Save'))

    await expect.poll(() => shown.app.opened.cards.card).toBeDefined()
    expect(shown.fake.calls.find(({ method }) => method === 'cardAfter')?.args[0]).toMatchObject({
      text: SAID,
    })
  })

  it('never stops a sending, also when noticing fails', async () => {
    shown = await show(Write, { group: TUESDAY })
    shown.fake.refuse.set('cardAfter', 'internal')
    await type(shown.field('What is on your mind?'), SAID)

    await press(shown.button('Share with the group'))

    expect(shown.fake.posts[0]?.text).toBe(SAID)
    expect(shown.page.querySelector('[role=alert]')).toBeNull()
  })

  it('puts what its reader decided while well before everything else', async () => {
    await sends((fake) => {
      fake.nextCard = {
        category: 'self_harm',
        words: ['do not want to wake up'],
        directive: { text: 'She said any hour.', person: 'Ana 555 0100' },
      }
    })

    const card = shown.page.querySelector('.card')!.textContent
    expect(card.indexOf('Ana 555 0100')).toBeLessThan(card.indexOf('988'))
  })

  it('goes when it is put away, and rests', async () => {
    await sends()

    await press(shown.button('Put this away'))

    expect(shown.page.querySelector('.card')).toBeNull()
    expect(names()).toContain('dismissCard')
  })

  it('goes with the screen: it never waits for somebody', async () => {
    await sends()
    const { app, fake } = shown
    await shown.close()

    shown = await show(WallScreen, { group: TUESDAY }, 'member', undefined, { app, fake })

    expect(shown.page.querySelector('.card')).toBeNull()
  })

  it('can be turned off for good where it stands', async () => {
    await sends()

    await press(shown.button('No more cards like this'))

    expect(shown.fake.choices.off).toEqual(['self_harm'])
    expect(shown.page.querySelector('.card')).toBeNull()
  })

  it('shows everything that would be sent before it is sent, and says that nobody is there', async () => {
    await sends((fake) => {
      Object.assign(fake, {
        duty: async () => ({ here: [], onDuty: false, heardAt: fake.now * 60_000 }),
        reportPreview: async () => ({ to: 'team', readers: 2, nobody: false }),
        report: async () => ({ reportId: 'r', queued: false }),
      })
    })

    await press(shown.button('Tell the person on duty'))
    const sheet = shown.page.querySelector('dialog')!.textContent
    const before = names().includes('report')
    await press(shown.button('Send it to them'))

    expect(sheet).toContain('Nobody is on duty right now')
    expect(sheet).toContain('Call 988')
    expect(sheet).toContain(SAID)
    expect(sheet).toContain('2 people who look after this group')
    expect(before).toBe(false)
    const [, it] = shown.fake.calls.find(({ method }) => method === 'report')!.args
    expect(it).toMatchObject({ reason: 'harm_to_self', worry: true })
  })

  it('says so when it cannot find out who is there', async () => {
    await sends((fake) => {
      Object.assign(fake, { duty: () => Promise.reject(new Error('no line')) })
    })

    await press(shown.button('Tell the person on duty'))

    expect(shown.page.querySelector('dialog')?.textContent).toContain('We could not find out who is there')
  })
})

describe('what is folded for the reader', () => {
  const folded = async (mine: boolean): Promise<void> => {
    shown = await show(WallScreen, { group: TUESDAY }, 'member', (fake) => {
      const post = fake.posts.find((it) => it.mine === mine && !it.parent && it.text && !it.contentNote)!
      fake.folded = { [post.objectId]: { category: 'sourcing', words: ['dm me'] } }
    })
    await settled()
  }

  it('opens by a tap, with report at hand', async () => {
    await folded(false)
    const button = shown.button('Show it')
    const body = shown.page.querySelector<HTMLElement>(`[id="${button.getAttribute('aria-controls')}"]`)!
    const before = body.hidden

    await press(button)

    expect([before, body.hidden]).toEqual([true, false])
    expect(shown.page.querySelector('.folded a')?.getAttribute('href')).toContain('/report/')
  })

  it('is never one’s own', async () => {
    await folded(true)

    expect(shown.page.querySelector('.folded')).toBeNull()
  })
})

describe('the choices about notices', () => {
  const box = (label: string) => shown.field(label) as HTMLInputElement

  it('keep what is turned off, and who comes first', async () => {
    shown = await show(NoticeChoices)
    box('Somebody presses or follows me').click()
    box('Fold messages that may harm').click()
    await type(shown.field('Name and number'), 'Ana 555 0100')

    shown.page.querySelector('form')!.requestSubmit()
    await settled()

    expect(shown.fake.choices).toMatchObject({ off: ['approached'], folding: false })
    expect(shown.fake.choices.directives).toHaveLength(5)
    expect(shown.fake.choices.directives[0]).toMatchObject({ person: 'Ana 555 0100' })
  })

  it('come back as they were chosen', async () => {
    shown = await show(NoticeChoices, {}, 'member', (fake) => {
      fake.choices = {
        off: ['withdrawal'],
        folding: false,
        directives: [{ category: 'self_harm', text: 'Call her', person: 'Ana' }],
      }
    })

    expect(box('Dangerous withdrawal').checked).toBe(false)
    expect(box('Fold messages that may harm').checked).toBe(false)
    expect(shown.field('Name and number').value).toBe('Ana')
  })
})
