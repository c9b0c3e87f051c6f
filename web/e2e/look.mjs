// Pictures of every screen on the fake vault, 360 and 1280 pixels wide, light and dark: `node e2e/look.mjs FOLDER [name part]`.
import { mkdirSync } from 'node:fs'
import { createServer } from 'vite'
import { launch } from './browser.mjs'
import { screens } from './screens.mjs'

const [folder = 'screenshots', only = ''] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const server = await createServer({ server: { port: 0, strictPort: false }, logLevel: 'error' })
await server.listen()
const origin = server.resolvedUrls.local[0].replace(/\/app\/$/, '')
const browser = await launch()

for (const width of [360, 1280]) {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({
      viewport: { width, height: width === 360 ? 740 : 900 },
      colorScheme,
    })
    for (const screen of screens.filter(({ name }) => name.includes(only))) {
      const page = await context.newPage()
      page.on('pageerror', (error) => console.log(screen.name, 'pageerror', error.message))
      page.on('console', (message) => message.type() === 'error' && console.log(screen.name, message.text()))
      await page.goto(`${origin}/app/src/testing/preview.html?${new URLSearchParams(screen.ask)}`)
      await page
        .locator('h1')
        .first()
        .waitFor({ timeout: 20_000 })
        .catch(() => console.log(screen.name, 'has no heading'))
      await screen.act?.(page)
      await page.evaluate(() => document.fonts.ready)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (wide > 0) console.log(screen.name, width, 'scrolls sideways by', wide)
      await page.screenshot({
        path: `${folder}/${screen.name}-${width}-${colorScheme}.png`,
        fullPage: width === 360,
      })
      await page.close()
    }
    await context.close()
  }
}
await browser.close()
await server.close()
