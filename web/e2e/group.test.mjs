// The first story: two people, a group, a door, a picture, a line that breaks, and a removal.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { launch } from './browser.mjs'
import { foundGroup, makeLink, person, walkIn } from './person.mjs'
import { pictureWithPlace, PLANTED } from './picture.mjs'
import { startPlace } from './place.mjs'

const TOGETHER = { timeout: 180_000 }
const LIVE_WITHIN_MS = 300

describe('two people in one group', TOGETHER, () => {
  let place, browser, cedar, otter, wall, link

  before(async () => {
    place = await startPlace()
    browser = await launch()
    cedar = await person(browser, place)
    otter = await person(browser, place)
  })
  after(async () => {
    await browser?.close()
    await place?.stop()
  })

  it('founds a group and makes a link for many', TOGETHER, async () => {
    wall = await foundGroup(cedar, place, 'Tuesday Harbor')
    link = await makeLink(cedar, wall, { several: true })

    assert.match(link, new RegExp(`^${place.origin}/join/[\\w-]+#1\\.`))
  })

  it(
    'lets nobody in before a facilitator opened the door, and then without anybody reloading',
    TOGETHER,
    async () => {
      await walkIn(otter, link, { pseudonym: 'Brave Otter', words: 'My counsellor sent me.', knock: true })
      await otter.heading('The waiting room')
      assert.equal(new URL(otter.page.url()).hash, '')

      await cedar.page.goto(`${wall}/waiting`)
      await cedar.page.getByText('My counsellor sent me.').waitFor()
      await cedar.press('Let in: Brave Otter')

      await otter.heading('Tuesday Harbor')
    },
  )

  it('shares a picture without the place where it was taken', TOGETHER, async () => {
    await cedar.page.goto(`${wall}/write`)
    await cedar.page
      .getByLabel('What is on your mind?')
      .fill('The bench behind the clinic is in the sun again.')
    await cedar.page.locator('input[type=file]').setInputFiles(await pictureWithPlace(cedar.page))
    await cedar.press('Share with the group')

    const picture = otter.page.getByAltText('Picture from Steady Cedar')
    await picture.waitFor()
    const { width, bytes } = await picture.evaluate(async (image) => {
      await image.decode()
      return { width: image.naturalWidth, bytes: await globalThis.shownBlobs.at(-1).text() }
    })
    assert.equal(width, 640)
    assert.ok(bytes.length > 100 && !bytes.includes(PLANTED))
  })

  it('shows a reply to the other in less than 300 ms', TOGETHER, async () => {
    for (const someone of [otter, cedar]) {
      await someone.page.goto(wall)
      await someone.page
        .getByRole('link', { name: /Reply|repl/ })
        .first()
        .click()
      await someone.heading('From Steady Cedar')
    }
    const took = []
    // The first one warms up; one of the others may meet a busy moment of this machine.
    for (const words of ['Thank you for that.', 'I will come by.', 'On Thursday.', 'Bring coffee.']) {
      const seen = cedar.page.evaluate(
        (wanted) =>
          new Promise((found) => {
            const look = () =>
              document.querySelector('ol.replies')?.textContent.includes(wanted) && found(Date.now())
            new MutationObserver(look).observe(document.body, {
              childList: true,
              subtree: true,
              characterData: true,
            })
          }),
        words,
      )
      await otter.page.getByLabel(/What would you like to tell/).fill(words)
      const pressed = await otter.page.evaluate(() => {
        const button = [...document.querySelectorAll('button')].find(
          (it) => it.textContent.trim() === 'Send reply',
        )
        const at = Date.now()
        button.click()
        return at
      })
      took.push((await seen) - pressed)
    }
    console.log(`# replies were seen after ${took.join(', ')} ms`)

    const [, middle] = took.slice(1).sort((a, b) => a - b)
    assert.ok(middle < LIVE_WITHIN_MS, `${took} ms`)
  })

  it('takes words back for good even when somebody leaves quickly right after', TOGETHER, async () => {
    await otter.page.goto(`${wall}/write`)
    await otter.page.getByLabel('What is on your mind?').fill('Said in haste.')
    await otter.press('Share with the group')
    await cedar.page.goto(wall)
    await cedar.page.getByText('Said in haste.').waitFor()

    await otter.page
      .getByRole('button', { name: /^More about what Brave Otter wrote/ })
      .first()
      .click()
    await otter.press('Take back')
    await otter.page.getByRole('button', { name: 'Undo' }).waitFor()
    await otter.press('Leave quickly')
    await otter.page.waitForURL('**/measures')
    await otter.page.goto(wall)
    await otter.heading('Tuesday Harbor')

    await cedar.page.getByText('Said in haste.').waitFor({ state: 'detached' })
  })

  it('keeps what is written without a line, and brings it over once', TOGETHER, async () => {
    await otter.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    otter.line.cut()
    await otter.page.goto(`${wall}/write`)
    await otter.page.getByLabel('What is on your mind?').fill('Written in the tunnel.')
    await otter.press('Share with the group')
    await otter.page.getByText('Waits for a connection. It is safe here.').waitFor()

    await cedar.page.goto(wall)
    await cedar.page.getByText('The bench behind the clinic').waitFor()
    assert.equal(await cedar.page.getByText('Written in the tunnel.').count(), 0)
    otter.line.mend()

    await cedar.page.getByText('Written in the tunnel.').waitFor({ timeout: 90_000 })
    await otter.page
      .getByText('Waits for a connection. It is safe here.')
      .waitFor({ state: 'detached', timeout: 90_000 })
    await cedar.page.reload()
    await cedar.page.getByText('Written in the tunnel.').first().waitFor()
    assert.equal(await cedar.page.getByText('Written in the tunnel.').count(), 1)
  })

  it('shows the removed one nothing that is written afterwards', TOGETHER, async () => {
    await cedar.page.goto(`${wall}/members`)
    await cedar.press('What you can do for Brave Otter')
    await cedar.press('Remove from the group')
    await cedar.press('Remove')
    await cedar.page.getByText('Brave Otter is no longer in the group.').first().waitFor()
    await cedar.page.goto(`${wall}/write`)
    await cedar.page.getByLabel('What is on your mind?').fill('Words for those who are still here.')
    await cedar.press('Share with the group')
    await cedar.page.getByText('Words for those who are still here.').waitFor()

    await otter.page.goto(wall)
    await otter.page.getByText('You are no longer in this group').waitFor()
    await otter.page.getByText('The bench behind the clinic').waitFor()
    assert.equal(await otter.page.getByText('Words for those who are still here.').count(), 0)
  })

  it('lets the removed one with the old link no further than the door', TOGETHER, async () => {
    await walkIn(otter, link, { pseudonym: 'Brave Otter', knock: true })
    await otter.heading('The waiting room')
    assert.equal(await otter.page.getByText('Words for those who are still here.').count(), 0)

    await cedar.page.goto(`${wall}/waiting`)
    await cedar.press('Turn away: Brave Otter')
    await cedar.page.getByRole('dialog').getByRole('button', { name: 'Turn away', exact: true }).click()
    await cedar.page.getByText('Nobody is waiting').waitFor()

    await otter.page.getByText('The door stayed closed').waitFor()
    assert.equal(await otter.page.getByText('Words for those who are still here.').count(), 0)
  })

  it('stays on its own server and within its policy all the while', TOGETHER, async () => {
    await cedar.leave()
    await otter.leave()
  })
})
