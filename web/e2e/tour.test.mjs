// A tour through every screen of the real app on the real server, under its real policy: for everyone, in light and dark,
// with a way to help and a way out on each.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, it } from 'node:test'
import { launch } from './browser.mjs'
import { foundGroup, person } from './person.mjs'
import { startPlace } from './place.mjs'

const TOGETHER = { timeout: 300_000 }
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const OUTSIDE = ['/', '/link', '/sign-in', '/recover', '/join', '/me/look', '/me/about']
const INSIDE = [
  ...[
    '/',
    '/search',
    '/found',
    '/keep',
    '/link',
    '/me',
    '/me/look',
    '/me/about',
    '/me/passphrase',
    '/me/devices',
  ],
  ...['/me/export', '/me/sign-out', '/me/delete', '/me/not-sent'],
]
const IN_A_GROUP = [
  '',
  '/write',
  '/members',
  '/waiting',
  '/links',
  '/links/new',
  '/settings',
  '/norms',
  '/profile',
  '/leave',
]

describe('a tour', TOGETHER, () => {
  let place, browser, cedar, wall

  before(async () => {
    place = await startPlace()
    browser = await launch()
    cedar = await person(browser, place)
  })
  after(async () => {
    await browser?.close()
    await place?.stop()
  })

  async function look(path) {
    const { page } = cedar
    await page.goto(path.startsWith('http') ? path : `${place.origin}/app${path}`)
    await page.locator('h1').first().waitFor()
    await page.getByRole('link', { name: 'Help now', exact: true }).first().waitFor()
    await page.getByRole('button', { name: 'Leave quickly' }).waitFor()
    await page.evaluate(axe)
    const found = []
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme })
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      )
      const { violations } = await page.evaluate(
        (values) => axe.run({ runOnly: { type: 'tag', values } }),
        RULES,
      )
      for (const { id, nodes } of violations)
        found.push(...nodes.map((node) => `${path} ${colorScheme} ${id} ${node.html}`))
    }
    assert.deepEqual(found, [])
    assert.equal(await page.title(), 'Notes')
  }

  it('finds nothing in anybody’s way outside', TOGETHER, async () => {
    for (const path of OUTSIDE) await look(path)
  })

  it('finds nothing in anybody’s way inside', TOGETHER, async () => {
    wall = await foundGroup(cedar, place, 'Tuesday Harbor')
    await cedar.follow('Write')
    await cedar.page.getByLabel('What is on your mind?').fill('A quiet morning.')
    await cedar.press('Record voice')
    await cedar.press('Start recording')
    await cedar.page.getByText('0:01').waitFor()
    await cedar.press('Stop')
    await cedar.press('Use it')
    await cedar.press('Share with the group')
    await cedar.page.getByText('A quiet morning.').waitFor()
    const thread = await cedar.page
      .getByRole('link', { name: /^Reply/ })
      .first()
      .getAttribute('href')

    for (const path of INSIDE) await look(path)
    for (const path of IN_A_GROUP) await look(wall + path)
    await look(place.origin + thread)
    await look(`${place.origin}${thread}/stored/${thread.split('/').at(-1)}`)
    await look(`${place.origin}${thread}/edit/${thread.split('/').at(-1)}`)
  })

  it('plays a voice note that was recorded here', TOGETHER, async () => {
    await cedar.page.goto(wall)
    await cedar.page.getByRole('button', { name: /^Listen/ }).click()

    const audio = cedar.page.locator('article audio')
    await audio.waitFor()
    await cedar.page.waitForFunction(() => document.querySelector('article audio').readyState >= 2)
  })

  it('keeps a draft through a crash', TOGETHER, async () => {
    const crashing = await cedar.context.newPage()
    await crashing.addInitScript(() => {
      const drafts = new Set()
      globalThis.Worker = class extends Worker {
        postMessage(message, ...more) {
          if (message.method === 'saveDraft') drafts.add(message.call)
          super.postMessage(message, ...more)
          this.onmessage ??= ({ data }) => (globalThis.draftKept ||= drafts.has(data.answer))
        }
      }
    })
    await crashing.goto(`${wall}/write`)
    await crashing.getByLabel('What is on your mind?').fill('Half a thought that')
    await crashing.waitForFunction(() => globalThis.draftKept)
    await Promise.all([
      crashing.waitForEvent('crash'),
      crashing.goto('chrome://crash').catch(() => undefined),
    ])
    await crashing.close()

    await cedar.page.goto(`${wall}/write`)
    await cedar.page.getByText('You had begun this earlier.').waitFor()
    assert.equal(await cedar.page.getByLabel('What is on your mind?').inputValue(), 'Half a thought that')
  })

  it('speaks Spanish when asked to, and only loads that', TOGETHER, async () => {
    await cedar.page.goto(`${place.origin}/app/me/look`)
    await cedar.page.getByLabel('Español').check()
    await cedar.page.getByRole('heading', { name: 'Idioma y aspecto' }).waitFor()
    const asked = []
    cedar.page.on('request', (request) => asked.push(request.url()))
    await cedar.page.goto(wall)
    await cedar.page.getByRole('link', { name: 'Escribir' }).waitFor()

    assert.equal(await cedar.page.locator('html').getAttribute('lang'), 'es')
    const texts = asked
      .filter((url) => /assets\/(en|es)-/.test(url))
      .map((url) => /assets\/(..)-/.exec(url)[1])
    assert.deepEqual([...new Set(texts)], ['es'])
    await cedar.page.goto(`${place.origin}/app/me/look`)
    await cedar.page.getByLabel('English').check()
  })

  it('leaves for a harmless page on Shift three times, and "back" does not return', TOGETHER, async () => {
    const { page } = cedar
    await page.goto(wall)
    await cedar.heading('Tuesday Harbor')
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift')
    await page.waitForURL('**/measures')
    await page.goBack().catch(() => undefined)
    await page.waitForURL('**/measures')

    assert.ok(!(await page.content()).includes('Tuesday Harbor'))
  })

  it('stays on its own server and within its policy all the while', TOGETHER, async () => {
    await cedar.leave()
  })
})
