// Walking in by a link on a slow phone with a bad line, losing the tab on the way, and keeping what one has.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { launch } from './browser.mjs'
import { Person } from './people.mjs'
import { serve } from './server.mjs'

/** Chromium's "Slow 3G": 400 kbit/s both ways, two seconds to the first byte. */
const SLOW_3G = { offline: false, latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const SLOW_CPU = { rate: 4 }

describe('walking in', { timeout: 900_000 }, () => {
  let server, browser, fran, sam, again, kept, link

  before(async () => {
    server = await serve()
    browser = await launch()
    fran = await Person.arrive(browser, server.origin, { name: 'fran' })
    await fran.setUpOrganisation(server.setUpLink(), 'Harbour House')
    await fran.heading('Harbour House is set up').waitFor()
    await fran.foundGroup({ group: 'Newcomers', pseudonym: 'Steady River' })
    link = await fran.makeLink('One person')
    sam = await Person.arrive(browser, server.origin, { name: 'sam' })
    sam.group = fran.group
  })
  after(async () => {
    await browser?.close()
    await server?.end()
  })

  it('a person on an old phone and slow 3G is in the room within a minute, though the tab closed on the way', async (test) => {
    await slow(sam.page)
    const began = performance.now()
    await sam.page.goto(link)
    await sam.button('Go on').click()
    await sam.page.close()
    sam.page = await sam.context.newPage()
    await slow(sam.page)
    await sam.go('/app/')
    await sam.page.getByText('You were on your way in').waitFor()
    await sam.link('Go on').click()
    await sam.acceptAndName('Quiet Maple', 'Walk in')
    await sam.heading('Newcomers').waitFor({ timeout: 60_000 })
    const seconds = (performance.now() - began) / 1000

    test.diagnostic(`from the link to the room: ${seconds.toFixed(1)} s`)
    assert.ok(seconds < 60, `${seconds} s`)
  })

  it('the words of both sides arrive', async () => {
    const page = await sam.context.newPage()
    await sam.page.close()
    sam.page = page
    await fran.post('Welcome, whoever you are today.')
    await sam.go(sam.group)
    await sam.page.getByText('Welcome, whoever you are today.').waitFor()
    await sam.post('It took me a while to open this.')

    await fran.page.getByText('It took me a while to open this.').waitFor()
  })

  it('who keeps their identity signs in elsewhere and reads everything', async () => {
    kept = await sam.keepIdentity('maple-41')
    again = await Person.arrive(browser, server.origin, { name: 'sam again' })
    again.group = sam.group

    await again.signIn('maple-41', kept.passphrase)

    await again.go(again.group)
    await again.page.getByText('Welcome, whoever you are today.').waitFor()
    await again.page.getByText('It took me a while to open this.').waitFor()
  })

  it('who forgot the passphrase comes back with the sheet, and the first device is signed out', async () => {
    const third = await Person.arrive(browser, server.origin, { name: 'sam with the sheet' })
    await third.go('/app/recover')
    await third.page.getByLabel('Sign-in name').fill('maple-41')
    await third.page.getByLabel('Recovery code').fill(kept.code.toLowerCase())
    await third.page.getByLabel('I have written the five words down').check()
    await third.button('Open my account').click()
    await third.page.getByText('You are in. Here is your new sheet').waitFor({ timeout: 60_000 })

    await third.go(sam.group)
    await third.page.getByText('Welcome, whoever you are today.').waitFor()
    await again.page
      .getByText('This sign-in came to its end')
      .or(again.page.getByText('ended this sign-in'))
      .first()
      .waitFor()
    assert.deepEqual(third.trouble, [])
  })

  it('nobody was asked but this server, and the page kept its policy', () => {
    assert.deepEqual([...fran.trouble, ...sam.trouble, ...again.trouble], [])
  })
})

async function slow(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', SLOW_3G)
  await session.send('Emulation.setCPUThrottlingRate', SLOW_CPU)
}
