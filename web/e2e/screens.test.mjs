// Every screen on the fake vault: nothing for axe to find in light and dark, nothing that scrolls sideways at 320 pixels, no error.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, it } from 'node:test'
import { createServer } from 'vite'
import { launch } from './browser.mjs'
import { screens } from './screens.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

describe('every screen', () => {
  let server, origin, browser, context

  before(async () => {
    server = await createServer({ server: { port: 0 }, logLevel: 'error' })
    await server.listen()
    origin = new URL(server.resolvedUrls.local[0]).origin
    browser = await launch()
    context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' })
  })
  after(async () => {
    await browser?.close()
    await server?.close()
  })

  for (const screen of screens) {
    it(`${screen.name} can be used by everyone`, async () => {
      const page = await context.newPage()
      const trouble = []
      page.on('pageerror', (error) => trouble.push(error.message))
      page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()))
      await page.goto(`${origin}/app/src/testing/preview.html?${new URLSearchParams(screen.ask)}`)
      await page.locator('h1').first().waitFor()
      await screen.act?.(page)

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
        for (const { id, nodes } of violations) {
          found.push(
            ...nodes.map((node) => `${colorScheme} ${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
          )
        }
      }
      await page.setViewportSize({ width: 320, height: 640 })
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      const title = await page.title()
      await page.close()

      assert.deepEqual(found, [])
      assert.equal(sideways, 0)
      assert.deepEqual(trouble, [])
      assert.equal(title, 'Notes')
    })
  }
})
