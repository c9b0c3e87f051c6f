// Somebody with a browser of their own, who notices whatever should not happen: errors, policy reports, strangers.
import assert from 'node:assert/strict'
import { Line } from './line.mjs'

export async function person(browser, place, options = {}) {
  const line = await Line.open(place.origin)
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'en-US',
    reducedMotion: 'reduce',
    proxy: line.proxy,
    permissions: ['microphone', 'clipboard-read', 'clipboard-write'],
    ...options,
  })
  context.setDefaultTimeout(30_000)
  const trouble = []
  context.on('page', (page) => {
    page.on('pageerror', (error) => trouble.push(`error: ${error.message}`))
    page.on('console', (message) => {
      // A browser says in red that a request failed; cutting the line does that on purpose.
      if (message.type() === 'error' && !/net::ERR_|Failed to load resource/.test(message.text())) {
        trouble.push(`console: ${message.text()}`)
      }
    })
  })
  await context.addInitScript(() => {
    // What the page shows of files, for looking at their bytes: the policy rightly forbids fetching them.
    globalThis.shownBlobs = []
    const create = URL.createObjectURL
    URL.createObjectURL = (it) => (globalThis.shownBlobs.push(it), create.call(URL, it))
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  const page = await context.newPage()
  return {
    context,
    line,
    page,
    press: (name, at = page) => at.getByRole('button', { name, exact: true }).click(),
    follow: (name, at = page) => at.getByRole('link', { name }).first().click(),
    heading: (name, at = page) => at.getByRole('heading', { name, exact: true, level: 1 }).waitFor(),
    /** Ends the visit; fails when anything happened that should not have. */
    async leave() {
      await context.close()
      await line.close()
      assert.deepEqual(trouble, [])
      assert.deepEqual(line.strangers, [])
    },
  }
}

/** Walks in by a link, to the end of its three steps. */
export async function walkIn(someone, link, { pseudonym, words, knock, listed }) {
  const { page, press } = someone
  await page.goto(link)
  await press('Go on')
  await page.getByLabel('I will keep to this').check()
  await page.getByLabel('I am 18 or older').check()
  await press('I agree')
  await page.getByLabel('Your name in this group').fill(pseudonym)
  if (listed) await page.getByLabel('Show me in the list of members').check()
  if (words) await page.getByLabel('A few words for the door').fill(words)
  await press(knock ? 'Knock on the door' : 'Walk in')
}

/** Makes a place that belongs to nobody yet one's own. */
export async function setUp({ page, press, heading }, place) {
  await page.goto(place.setUpLink)
  await page.getByLabel('Name of your organisation').fill('Harbor Light')
  await press('Set it up')
  await heading('Harbor Light is set up')
}

/** Starts a group, from a page that offers it; gives back the address of its wall. */
export async function startGroup({ page, press, follow, heading }, name, pseudonym) {
  await follow('Start a group')
  await page.getByLabel('Name of the group').fill(name)
  await press('Go on')
  await page.getByLabel('Your name in this group').fill(pseudonym)
  await press('Open the group')
  await heading(`${name} is open`)
  await follow('Go into the group')
  await heading(name)
  return page.url()
}

/** Sets the place up and founds the first group; gives back the address of its wall. */
export async function foundGroup(someone, place, name) {
  await setUp(someone, place)
  return startGroup(someone, name, 'Steady Cedar')
}

/** Writes to the whole group, and waits until it is on the wall. */
export async function write({ page, press }, wall, words) {
  await page.goto(`${wall}/write`)
  await page.getByLabel('What is on your mind?').fill(words)
  await press('Share with the group')
  await page.getByText(words).first().waitFor()
}

/** Makes a link on the group's page and reads it as the facilitator would. */
export async function makeLink(someone, wall, { several = false, facilitator = false } = {}) {
  const { page, press, heading } = someone
  await page.goto(`${wall}/links/new`)
  await heading('Make a link')
  if (several) await page.getByLabel('Several people').check()
  if (facilitator) await page.getByLabel('A second facilitator').check()
  await press('Make the link')
  await heading('Your link is ready')
  return (await page.locator('.link').textContent()).trim()
}
