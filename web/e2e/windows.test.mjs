// Two windows of one browser: one vault between them, nothing sent twice, and either may close.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { launch } from './browser.mjs'
import { foundGroup, person } from './person.mjs'
import { startPlace } from './place.mjs'

const TOGETHER = { timeout: 180_000 }

async function write(page, wall, words) {
  await page.goto(`${wall}/write`)
  await page.getByLabel('What is on your mind?').fill(words)
  await page.getByRole('button', { name: 'Share with the group', exact: true }).click()
  await page.getByText(words).first().waitFor()
}

describe('two windows of one browser', TOGETHER, () => {
  let place, browser, cedar, second, wall

  before(async () => {
    place = await startPlace()
    browser = await launch()
    cedar = await person(browser, place)
    wall = await foundGroup(cedar, place, 'Two Windows')
    second = await cedar.context.newPage()
    await second.goto(wall)
    await second.getByRole('heading', { name: 'Two Windows', exact: true, level: 1 }).waitFor()
  })
  after(async () => {
    await browser?.close()
    await place?.stop()
  })

  it('show the same, whichever of them it was written in', TOGETHER, async () => {
    await write(second, wall, 'From the second window.')
    await cedar.page.getByText('From the second window.').waitFor()
    await second.goto(wall)
    await write(cedar.page, wall, 'From the first window.')

    await second.getByText('From the first window.').waitFor()
    assert.equal(await second.getByText('From the second window.').count(), 1)
  })

  it('go on when the one that leads is closed', TOGETHER, async () => {
    await cedar.page.close()
    await write(second, wall, 'From the window that is left.')
    const third = await cedar.context.newPage()
    await third.goto(wall)

    for (const words of [
      'From the second window.',
      'From the first window.',
      'From the window that is left.',
    ]) {
      await third.getByText(words).waitFor()
      assert.equal(await third.getByText(words).count(), 1)
    }
    await cedar.leave()
  })
})
