// The demo as somebody meets it who has never seen Holdfast: its page, every card on it with one click, the end of the tour.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { whatAxeFinds } from './axe.mjs'
import { launch } from './browser.mjs'
import { person } from './person.mjs'
import { startDemo } from './place.mjs'

const TOGETHER = { timeout: 120_000 }
const CARDS = [
  { name: 'Wren', groups: ['First Steps', 'Steady Ground'] },
  { name: 'Marlow', groups: ['First Steps', 'Steady Ground'] },
  { name: 'Juniper', groups: ['First Steps', 'Steady Ground'] },
  { name: 'Tomás', groups: ['First Steps', 'Steady Ground'] },
  { name: 'Inés', groups: ['Beside You', 'First Steps'] },
  { name: 'Odette', groups: ['Beside You', 'First Steps', 'Safety team'] },
]

describe('the demo', TOGETHER, () => {
  let place, browser, somebody, page

  before(async () => {
    place = await startDemo()
    browser = await launch()
    somebody = await person(browser, place)
    page = somebody.page
  })
  after(async () => {
    await browser?.close()
    await place?.stop()
  })

  const open = (path) => page.goto(place.origin + path)
  async function become(name) {
    await open('/demo')
    await somebody.follow(`Open as ${name}`)
    await somebody.heading('Your groups')
  }
  async function enter(group) {
    await page.locator('main').getByRole('link', { name: group }).click()
    await somebody.heading(group)
  }

  for (const lang of ['en', 'es'])
    it(`shows its cards to everyone in ${lang}`, TOGETHER, async () => {
      await open(`/demo?lang=${lang}`)

      assert.deepEqual(await whatAxeFinds(page), [])
      // The seven, and somebody new with a link.
      assert.equal(await page.locator('.card a.button').count(), CARDS.length + 2)
    })

  it('shows the first page to a visitor', TOGETHER, async () => {
    await open('/demo?lang=en')
    await somebody.follow('Open the first page')
    await page.waitForURL(/\/(\?|$)/)

    assert.deepEqual(await whatAxeFinds(page), [])
  })

  for (const { name, groups } of CARDS)
    it(`makes one ${name} with one click`, TOGETHER, async () => {
      await become(name)

      const cards = page.locator('main a.group .name')
      await cards.nth(groups.length - 1).waitFor()
      assert.deepEqual((await cards.allTextContents()).sort(), groups)
      assert.deepEqual(await whatAxeFinds(page), [])
    })

  it('has two people waiting at the door of the facilitator', TOGETHER, async () => {
    await become('Tomás')
    await enter('Steady Ground')
    await somebody.follow('See who is waiting')
    await somebody.heading('At the door')

    const guests = page.locator('main').getByRole('heading', { level: 2 })
    await guests.nth(1).waitFor()
    assert.deepEqual(await guests.allTextContents(), ['Kit', 'Lucía'])
    assert.deepEqual(await whatAxeFinds(page), [])
  })

  it('has one worry in hand and an open one in the facilitator’s queue', TOGETHER, async () => {
    await become('Tomás')
    await enter('Steady Ground')
    await open(`${new URL(page.url()).pathname}/queue`)
    await somebody.heading('Worries and reports')

    await page.getByRole('heading', { name: 'Nobody has taken these yet' }).waitFor()
    await page.getByRole('heading', { name: 'Being looked after' }).waitFor()
    assert.equal(await page.locator('main a.item').count(), 2)
    assert.deepEqual(await whatAxeFinds(page), [])
  })

  it(
    'has a facilitator on duty once he says that he is there, because two people signed him off',
    TOGETHER,
    async () => {
      await become('Tomás')
      await enter('Steady Ground')

      await somebody.press('I am here')

      await page
        .getByText(/Tomás is on duty until/)
        .first()
        .waitFor()
    },
  )

  it('has a past: people came on different days, and everybody says who they are', TOGETHER, async () => {
    await become('Wren')
    await enter('Steady Ground')
    await open(`${new URL(page.url()).pathname}/members`)
    await somebody.heading('Members')
    await page.getByText('Beatriz').waitFor()

    const rows = await page.locator('.members .who').allTextContents()
    const days = new Set(rows.map((row) => /since (\d+ \w+|\w+ \d+)/.exec(row)?.[1]))
    assert.equal(rows.length, 9)
    assert.ok(days.size >= 3, rows.join('\n'))
    const places = await page.locator('.places .groups .name').allTextContents()
    assert.deepEqual(places, ['First Steps', 'Steady Ground'])
    assert.ok(!rows.some((row) => /Somebody|not in the list/.test(row)), rows.join('\n'))
  })

  it('has a picture to look at and a voice to listen to', TOGETHER, async () => {
    await become('Juniper')
    await enter('Steady Ground')
    const listen = page.getByRole('button', { name: /^Listen/ })
    const older = page.getByRole('button', { name: 'Older messages' })
    for (;;) {
      await listen.or(older).first().waitFor()
      if (await listen.count()) break
      await older.click()
    }
    await listen.click()
    await page.waitForFunction(() => document.querySelector('article audio')?.readyState >= 2)

    const picture = page.getByRole('img', { name: /Marlow/ })
    await picture.scrollIntoViewIfNeeded()
    await page.waitForFunction(() => document.querySelector('article img')?.naturalWidth > 0)
  })

  it('ends its tour on what the server sees', TOGETHER, async () => {
    await open('/demo')
    await somebody.follow('Show it for one post')
    await somebody.heading('What the server sees')

    await page.getByText('come back the same week').waitFor()
    await page.locator('.hex').waitFor()
    assert.deepEqual(await whatAxeFinds(page), [])
  })

  it('did nothing that it should not have', TOGETHER, async () => {
    await somebody.leave()
  })
})
