// A support group talks: two people, two browsers, the real program between them.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import { launch } from './browser.mjs'
import { Person } from './people.mjs'
import { pictureWithPlace, PLANTED_PLACE } from './pictures.mjs'
import { serve } from './server.mjs'

describe('a support group talks', { timeout: 600_000 }, () => {
  let server, browser, fran, sam, link

  before(async () => {
    server = await serve()
    browser = await launch()
    fran = await Person.arrive(browser, server.origin, { name: 'fran' })
    sam = await Person.arrive(browser, server.origin, { name: 'sam' })
  })
  after(async () => {
    await browser?.close()
    await server?.end()
  })

  it('a facilitator sets up the place, founds a group and makes a link', async () => {
    await fran.setUpOrganisation(server.setUpLink(), 'Harbour House')
    await fran.heading('Harbour House is set up').waitFor()
    await fran.foundGroup({ group: 'Tuesday circle', pseudonym: 'Steady River' })
    sam.group = fran.group

    link = await fran.makeLink('Several people')

    assert.match(link, /^http:\/\/localhost:\d+\/join\/[\w-]{22}#1\.[\w-]{43}\.[\w-]{43}\.[\w-]{43}$/)
  })

  it('a newcomer reads and accepts the norms, knocks, waits, and is let in', async () => {
    await sam.walkIn(link, 'Quiet Maple', { words: 'Ana told me about you', do: 'Knock on the door' })
    await sam.heading('The waiting room').waitFor()
    assert.equal(new URL(sam.page.url()).hash, '', 'the link is taken out of the address bar')

    await fran.go(`${fran.group}/waiting`)
    await fran.page.getByText('Ana told me about you').waitFor()
    await fran.button('Let in: Quiet Maple').click()

    await sam.heading('Tuesday circle').waitFor()
  })

  it('a post with a picture arrives, and the place it was taken at does not', async () => {
    const taken = await pictureWithPlace(fran.page)
    assert.ok(taken.buffer.includes(PLANTED_PLACE))

    await fran.post('Glad you are here.', { picture: taken })

    await sam.page.getByText('Glad you are here.').waitFor()
    const picture = sam.page.getByRole('img', { name: 'Picture from Steady River' })
    await picture.waitFor()
    const received = await saved(sam.page, picture)
    assert.ok(received.length > 100)
    assert.ok(!received.includes(PLANTED_PLACE))
    assert.ok(!received.includes('Exif'))
  })

  it('a reply shows on the other screen at once', async (test) => {
    await sam.page.getByRole('link', { name: /Reply/ }).first().click()
    await sam.page
      .getByLabel('What would you like to tell Steady River?')
      .fill('Thank you for the open door.')
    await fran.page.getByRole('link', { name: /Reply/ }).first().click()
    await fran.heading('From Steady River').waitFor()

    const began = performance.now()
    await sam.button('Send reply').click()
    await fran.page.getByText('Thank you for the open door.').waitFor()

    test.diagnostic(`from the tap to the other screen: ${Math.round(performance.now() - began)} ms`)
  })

  it('what is written without a line waits, says so, and arrives once', async () => {
    await sam.go(sam.group)
    await sam.page.getByText('Glad you are here.').waitFor()
    await sam.link('Write').click()
    await sam.page.getByLabel('What is on your mind?').waitFor()
    await sam.context.setOffline(true)
    await server.stop()

    await sam.page.getByLabel('What is on your mind?').fill('Written on the train.')
    await sam.button('Share with the group').click()
    await sam.page.getByText('Waits for a line. It is safe here.').waitFor()

    await server.start()
    await sam.context.setOffline(false)
    await fran.go(fran.group)
    await fran.page.getByText('Written on the train.').waitFor({ timeout: 60_000 })
    await sam.page
      .getByText('Waits for a line. It is safe here.')
      .waitFor({ state: 'detached', timeout: 60_000 })
    await fran.page.reload()
    await fran.page.getByText('Written on the train.').first().waitFor()
    assert.equal(await fran.page.getByText('Written on the train.').count(), 1)
  })

  it('who is removed reads nothing new, and the old link does not bring them back at once', async () => {
    await fran.go(`${fran.group}/members`)
    await fran.button('What you can do for Quiet Maple').click()
    await fran.button('Remove from the group').click()
    await fran.button('Remove').click()
    await fran.page.getByText('Quiet Maple is no longer in the group.').first().waitFor()
    await fran.post('Only for those who are here.')

    await sam.go(sam.group)
    await sam.page.getByText('You are no longer in this group').first().waitFor()
    assert.ok(!(await sam.words()).includes('Only for those who are here.'))

    await sam.page.goto(link)
    await sam.page.getByRole('main').waitFor()
    await sam.go(sam.group)
    assert.ok(!(await sam.words()).includes('Only for those who are here.'))
  })

  it('nobody was asked but this server, and the page kept its policy', () => {
    assert.deepEqual([...fran.trouble, ...sam.trouble], [])
  })
})

/** The bytes of a shown picture, as saving it gives them. */
async function saved(page, picture) {
  const download = page.waitForEvent('download')
  await picture.evaluate((it) => {
    const link = document.createElement('a')
    link.href = it.currentSrc
    link.download = 'picture'
    link.click()
  })
  return readFile(await (await download).path())
}
