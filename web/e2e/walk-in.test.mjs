// The second story: in by a link on a cheap phone and a bad line, the tab closed in the middle, the identity kept, and
// everything read again on another device.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { launch } from './browser.mjs'
import { foundGroup, makeLink, person } from './person.mjs'
import { startPlace } from './place.mjs'

const TOGETHER = { timeout: 240_000 }
const SLOW_3G = { kilobits: 400, latency: 400 }
const SLOWER_CPU = 4
const SIGNED_OUT_WITHIN_MS = 1_000
const IN_THE_ROOM_WITHIN_MS = 60_000

describe('walking in', TOGETHER, () => {
  let place, browser, cedar, heron, elsewhere, wall, link, passphrase, code

  before(async () => {
    place = await startPlace()
    browser = await launch()
    cedar = await person(browser, place)
    heron = await person(browser, place)
  })
  after(async () => {
    await browser?.close()
    await place?.stop()
  })

  async function slowDown(page) {
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU })
  }

  it(
    'takes less than a minute on a slow phone, even when the tab is closed in the middle',
    TOGETHER,
    async () => {
      wall = await foundGroup(cedar, place, 'Morning Coffee')
      link = await makeLink(cedar, wall)
      heron.line.slow(SLOW_3G)
      const started = Date.now()

      const first = await heron.context.newPage()
      await slowDown(first)
      await first.goto(link)
      await heron.press('Go on', first)
      await first.close()

      const { page } = heron
      await slowDown(page)
      await page.goto(`${place.origin}/app/`)
      await page.getByText('You were on your way in').waitFor()
      await heron.follow('Go on')
      await heron.press('Go on')
      await page.getByLabel('I will keep to this').check()
      await page.getByLabel('I am 18 or older').check()
      await heron.press('I agree')
      await page.getByLabel('Your name in this group').fill('Patient Heron')
      await heron.press('Walk in')
      await heron.heading('Morning Coffee')
      const took = Date.now() - started
      console.log(`# in the room after ${(took / 1000).toFixed(1)} s`)

      assert.ok(took < IN_THE_ROOM_WITHIN_MS)
      heron.line.slow({ kilobits: 1_000_000, latency: 0 })
    },
  )

  it('can write at once, before anybody else is there', TOGETHER, async () => {
    await heron.follow('Write')
    await heron.page.getByLabel('What is on your mind?').fill('First day. I made it here.')
    await heron.press('Share with the group')

    await heron.page.getByText('First day. I made it here.').waitFor()
    await cedar.page.goto(wall)
    await cedar.page.getByText('First day. I made it here.').waitFor()
  })

  it('opens nothing to a second person with the same link', TOGETHER, async () => {
    const other = await person(browser, place)
    await other.page.goto(link)

    await other.heading('This link does not open the door')
    await other.page.getByText('This link was already used.').waitFor()
    await other.leave()
  })

  it('keeps the identity with a passphrase and a sheet that was really read', TOGETHER, async () => {
    const { page, press, heading } = heron
    await page.goto(`${place.origin}/app/keep`)
    await press('Begin')
    await page.getByLabel('Sign-in name').fill('heron-77')
    await press('Go on')
    passphrase = (await page.locator('.words').innerText()).trim().split(/\s+/).join(' ')
    assert.equal(passphrase.split(' ').length, 5)
    await page.getByLabel('I have written the five words down').check()
    await press('Keep my identity')
    await heading('Your recovery sheet')
    code = (await page.locator('.code').innerText()).trim().split(/\s+/)
    assert.equal(code.length, 7)
    await press('I have it')
    await page
      .getByLabel(/^Group \d$/)
      .first()
      .fill('0000')
    await page
      .getByLabel(/^Group \d$/)
      .last()
      .fill('0000')
    await press('Check')
    await page.getByText('That is not what is on the sheet.').waitFor()
    for (const field of await page.getByLabel(/^Group \d$/).all()) {
      const label = await field.evaluate((it) => it.labels[0].textContent)
      await field.fill(code[Number(/\d/.exec(label)[0]) - 1])
    }
    await press('Check')

    await heading('Kept')
  })

  it('reads everything on another device', TOGETHER, async () => {
    elsewhere = await person(browser, place)
    const { page } = elsewhere
    await page.goto(`${place.origin}/app/sign-in`)
    await page.getByLabel('Sign-in name').fill('heron-77')
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await elsewhere.press('Sign in')
    await elsewhere.follow(/Morning Coffee/)

    await elsewhere.heading('Morning Coffee')
    await page.getByText('First day. I made it here.').waitFor()
  })

  it('signs the lost device out within a second', TOGETHER, async () => {
    const { page } = elsewhere
    await heron.page.goto(wall)
    await heron.heading('Morning Coffee')
    await page.goto(`${place.origin}/app/me/devices`)
    await page
      .getByRole('button', { name: /^End the sign-in/ })
      .first()
      .click()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await sheet.getByRole('button', { name: 'End', exact: true }).click()

    // Working out the proof takes its time; from then on it is a second.
    await page.getByText('Ended. That device is signed out.').first().waitFor()
    await heron.page
      .getByText('You were signed out of this device')
      .waitFor({ timeout: SIGNED_OUT_WITHIN_MS })
  })

  it('opens with the recovery sheet when the passphrase is forgotten', TOGETHER, async () => {
    const back = await person(browser, place)
    const { page, press, heading } = back
    await page.goto(`${place.origin}/app/recover`)
    await page.getByLabel('Sign-in name').fill('heron-77')
    await page.getByLabel('Recovery code').fill(code.join('-').toLowerCase())
    await page.getByLabel('I have written the five words down').check()
    await press('Open my account')
    await heading('Your recovery sheet')
    await press('Remind me tomorrow')

    await page.getByText('Your recovery sheet is not confirmed yet').waitFor()
    await back.follow(/Morning Coffee/)
    await page.getByText('First day. I made it here.').waitFor()
    await back.leave()
  })

  it('takes everything along when the account is deleted', TOGETHER, async () => {
    const last = await person(browser, place)
    const { page, press } = last
    await page.goto(await makeLink(cedar, wall))
    await press('Go on')
    await page.getByLabel('I will keep to this').check()
    await page.getByLabel('I am 18 or older').check()
    await press('I agree')
    await press('Walk in')
    await last.heading('Morning Coffee')
    await page.goto(`${place.origin}/app/me/delete`)
    await page.getByLabel('Yes, delete everything.').check()
    await press('Delete my account')

    await page.getByText('This account was deleted').waitFor()
    await page.goto(`${place.origin}/app/`)
    await last.heading('Welcome to Harbor Light')
    await last.leave()
  })

  it('stays on its own server and within its policy all the while', TOGETHER, async () => {
    await cedar.leave()
    await heron.leave()
    await elsewhere.leave()
  })
})
