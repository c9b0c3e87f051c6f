// The public pages in a real browser: usable by everyone, a way out that works, and help without a line.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, it } from 'node:test'
import { launch } from './browser.mjs'
import { startPlace } from './place.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const PAGES = [
  '/',
  '/help-now',
  '/help-now?country=GB',
  '/privacy',
  '/in-danger',
  '/training',
  '/training/camera',
  '/training/camera/2/b',
  '/training/camera/card',
  '/measures',
  '/no-such-page',
]
const TOUCH_PX = 48

describe('the public pages', () => {
  let program, browser, context, page

  before(async () => {
    program = await startPlace()
    browser = await launch()
  })
  after(async () => {
    await browser?.close()
    await program?.stop()
  })

  async function open(options = {}) {
    await context?.close()
    context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })
    page = await context.newPage()
  }
  const go = (path) => page.goto(program.origin + path)
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

  for (const lang of ['en', 'es'])
    for (const path of PAGES)
      it(`${path} can be used by everyone in ${lang}`, async () => {
        const found = []
        for (const colorScheme of ['light', 'dark']) {
          await open({ colorScheme, serviceWorkers: 'block' })
          await go(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
          await page.evaluate(axe)
          const { violations } = await page.evaluate(
            (values) => axe.run({ runOnly: { type: 'tag', values } }),
            RULES,
          )
          for (const { id, nodes } of violations)
            found.push(...nodes.map(({ html }) => `${colorScheme} ${id}: ${html}`))
        }
        const small = await page.evaluate(
          (least) =>
            [...document.querySelectorAll('a:not(.skip)')]
              .filter((link) => link.getBoundingClientRect().height < least)
              .map((link) => link.outerHTML),
          TOUCH_PX,
        )
        const wide = await sideways()
        // 360 pixels at a zoom of 200 %.
        await page.setViewportSize({ width: 180, height: 370 })

        assert.deepEqual(found, [])
        assert.deepEqual(small, [])
        assert.equal(wide, 0)
        assert.equal(await sideways(), 0)
      })

  it('nothing is asked of anybody else, and no policy is broken', async () => {
    await open()
    const foreign = []
    const errors = []
    context.on('request', (request) => {
      if (new URL(request.url()).origin !== program.origin) foreign.push(request.url())
    })
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))

    for (const path of PAGES.slice(0, -1)) await go(path)

    assert.deepEqual(foreign, [])
    assert.deepEqual(errors, [])
  })

  it('leaving quickly puts a harmless page in place and bars the way back', async () => {
    await open()
    await go('/')
    await go('/privacy')

    await page.click('[data-leave]')
    await page.waitForURL('**/measures')
    await page.goBack()
    await page.waitForURL('**/measures')

    assert.equal(await page.title(), 'Kitchen measures')
    await go('/help-now')
    assert.equal(await page.title(), 'Help now')
  })

  it('shift three times leaves, and works without script as a plain link', async () => {
    await open()
    await go('/help-now')
    for (let times = 0; times < 3; times++) await page.keyboard.press('Shift')
    await page.waitForURL('**/measures')

    await open({ javaScriptEnabled: false })
    await go('/help-now')
    await page.click('[data-leave]')

    assert.equal(new URL(page.url()).pathname, '/measures')
  })

  it('leaving quickly works without a line', async () => {
    await open({ locale: 'en-US' })
    await go('/help-now')
    await page.evaluate(() => navigator.serviceWorker.ready)

    await context.setOffline(true)
    await page.click('[data-leave]')
    await page.waitForURL('**/measures')

    assert.equal(await page.title(), 'Kitchen measures')
  })

  it('the help page opens without a line in both languages, and nothing else is kept but a way out', async () => {
    await open({ locale: 'en-US' })
    await go('/help-now')
    await page.evaluate(() => navigator.serviceWorker.ready)

    await context.setOffline(true)
    const titles = []
    for (const path of ['/help-now', '/help-now?country=GB', '/help-now?lang=es']) {
      await go(path)
      titles.push(await page.title())
    }
    const numbers = await page.locator('a[href="tel:911"]').count()
    const styled = await page.evaluate(() => getComputedStyle(document.querySelector('.call')).borderTopStyle)

    assert.deepEqual(titles, ['Help now', 'Help now', 'Ayuda ahora'])
    assert.ok(numbers > 0)
    assert.equal(styled, 'solid')
    await assert.rejects(go('/privacy'))
  })

  it("a friend's overdose reaches the timer in two taps without a line or script running", async () => {
    await open({ locale: 'en-US' })
    await go('/help-now')
    await page.evaluate(() => navigator.serviceWorker.ready)
    await go('/privacy')
    await context.setOffline(true)

    await page.click('nav.always a.help')
    await page.click('a[href="#wake"]')

    const beats = page.locator('.breath b')
    const lit = () => beats.evaluateAll((all) => all.map((it) => it.getAnimations().length))
    assert.deepEqual(await lit(), [1, 1, 1, 1, 1])
    const seen = await page.locator('.breath').evaluate((it) => {
      const { top, bottom } = it.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })
    assert.ok(seen, 'the count is in sight')
    await page.click('a[href="#since"]')
    const begun = await page
      .locator('.since li')
      .first()
      .evaluate((it) => it.getAnimations().length)
    assert.equal(begun, 1, 'the minutes since naloxone begin')
  })
})
