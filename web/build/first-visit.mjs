// How many bytes a browser loads that has never been here: `node build/first-visit.mjs URL` prints {"bytes": N, "files": {...}}.
// Service workers are left out: what they keep for later comes after the page can be used.
import { chromium } from 'playwright-core'

const url = process.argv[2]
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const context = await browser.newContext({ serviceWorkers: 'block' })
const page = await context.newPage()
const files = {}
page.on('requestfinished', async (request) => {
  const { responseHeadersSize, responseBodySize } = await request.sizes()
  // Chromium counts no body for a worker's script.
  const length = Number((await (await request.response()).allHeaders())['content-length'] ?? 0)
  files[new URL(request.url()).pathname] = responseHeadersSize + Math.max(responseBodySize, length)
})
await page.goto(url, { waitUntil: 'networkidle' })
await page.locator('h1').first().waitFor()
await context.close()
await browser.close()
const bytes = Object.values(files).reduce((sum, it) => sum + it, 0)
console.log(JSON.stringify({ bytes, files }))
