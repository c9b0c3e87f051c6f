// Somebody is in danger and nobody is there: what is written is sent, help is at hand, and nobody can tell from the line.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { launch } from './browser.mjs'
import { foundGroup, makeLink, person, walkIn, write } from './person.mjs'
import { startPlace } from './place.mjs'

const TOGETHER = { timeout: 120_000 }
/** Read from an arm's length, over somebody who does not breathe. */
const COUNT_HEIGHT_PX_MIN = 48
const ORDINARY = ['The soup turned out well tonight.', 'Thank you all for yesterday.']
const DANGER = 'I want to kill myself tonight.'

describe('somebody in danger', TOGETHER, () => {
  let place, browser, cedar, otter, finch, wall
  const card = (someone = otter) => someone.page.locator('section.card')

  before(async () => {
    place = await startPlace()
    browser = await launch()
    cedar = await person(browser, place)
    otter = await person(browser, place)
    finch = await person(browser, place)
  })
  after(async () => {
    await browser?.close()
    await place?.stop()
  })

  /** Writes on the wall, goes back to where one writes, and tells what was asked of the server all the while. */
  async function said(words, seen) {
    const { page, line, press, follow, heading } = otter
    await page.getByText('Next time:').waitFor()
    const before = line.asked.length
    await page.getByLabel('What is on your mind?').fill(words)
    await press('Share with the group')
    await page.getByText(words).waitFor()
    await seen?.()
    await follow('Write')
    await heading('Write')
    await page.getByText('Next time:').waitFor()
    const names = /[\w-]{20,}|\d+/g
    return (
      line.asked
        .slice(before)
        // What is fetched for being without a line comes when it comes, whatever was written.
        .filter(({ path }) => /^\/(api|app\/assets)\//.test(path))
        .map(({ method, path, bytes }) => `${method} ${path.replace(names, '#')} ${bytes}`)
        .sort()
    )
  }

  it('sees when the next facilitator is there, and that nobody is there now', TOGETHER, async () => {
    wall = await foundGroup(cedar, place, 'Tuesday Harbor')
    // A house of one: nobody else could sign her off.
    await cedar.page.goto(`${place.origin}/app/manage/settings`)
    await cedar.page.getByLabel('Only people who are signed off count as on duty').uncheck()
    await cedar.press('Save')
    await cedar.page.getByText('Saved.').first().waitFor()
    await cedar.page.goto(`${wall}/duty`)
    await cedar.press('Add a time')
    await cedar.page.getByLabel('Monday').check()
    await cedar.press('Put it in the plan')
    await cedar.page.getByText('It is in the plan.').first().waitFor()
    await walkIn(otter, await makeLink(cedar, wall), { pseudonym: 'Brave Otter' })
    await otter.heading('Tuesday Harbor')

    await otter.page.getByText('Nobody is on duty here right now.').waitFor()
    await otter.page.getByText(/Next time: .+/).waitFor()
  })

  it(
    'gets a private card under what was sent, and the line tells it from nothing else',
    TOGETHER,
    async () => {
      await otter.page.goto(`${wall}/write`)
      await otter.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
      // The first one also fetches what every first one fetches.
      await said('Good evening to you all.')
      const first = await said(ORDINARY[0])
      const second = await said(ORDINARY[1])
      assert.equal(await card().count(), 0)
      const alarmed = await said(DANGER, async () => {
        await card().getByText('Only you see this. What you wrote was sent.').waitFor()
        await card().getByRole('link', { name: 'Call 988 (988 Suicide & Crisis Lifeline)' }).waitFor()
        await card().getByText('Why do I see this?').click()
        const saw = await card().getByRole('list', { name: 'These words were noticed:' }).textContent()
        assert.match(saw, /kill myself/)
      })

      assert.ok(
        first.some((it) => /^POST .+\/objects \d{3,}$/.test(it)),
        first.join('\n'),
      )
      assert.deepEqual(second, first)
      assert.deepEqual(alarmed, first)
      await cedar.page.goto(wall)
      await cedar.page.getByText(DANGER).waitFor()
      assert.equal(await cedar.page.getByText('Only you see this').count(), 0)
    },
  )

  it('is told the truth about who is there, and the line that answers now', TOGETHER, async () => {
    const sheet = finch.page.locator('dialog[open]')
    await walkIn(finch, await makeLink(cedar, wall), { pseudonym: 'Sunny Finch' })
    await finch.heading('Tuesday Harbor')
    await write(finch, wall, DANGER)
    await card(finch).waitFor()
    await finch.press('Tell the person on duty')
    await sheet.getByText('Nobody is on duty right now').waitFor()
    await sheet.getByText(/The next person is expected/).waitFor()
    await sheet.getByRole('link', { name: 'Call 988 (988 Suicide & Crisis Lifeline)' }).waitFor()
    await sheet.getByText('One person who looks after this group will read it.').waitFor()
  })

  it('reaches the timer for a friend who will not wake up in two taps without a line', TOGETHER, async () => {
    await otter.page.goto(wall)
    await otter.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    otter.line.cut()
    await otter.page.goto(wall)

    await otter.follow('Help now')
    await otter.follow(/Somebody is blue or will not wake up/)
    await otter.heading('They will not wake up')
    const count = otter.page.locator('.breath .big')
    await count.waitFor()
    const { height } = await count.boundingBox()
    assert.ok(height >= COUNT_HEIGHT_PX_MIN, `${height} px`)
    await otter.page.getByRole('link', { name: 'Call 911' }).waitFor()
    await otter.page.getByRole('heading', { name: 'All the steps' }).waitFor()
    otter.line.mend()
  })

  it('did all of this with nobody else being asked', TOGETHER, async () => {
    for (const someone of [cedar, otter, finch]) await someone.leave()
  })
})
