// The committed vectors in real Chromium: its WebCrypto is not Node's, and members' phones run it.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { createServer } from 'vite'
import { launch } from './browser.mjs'

const FOLDER = new URL('../../vectors/', import.meta.url)
const LEAST = 500

function vectors() {
  const names = readdirSync(FOLDER, { recursive: true }).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))]),
  )
}

async function checkInChromium() {
  const server = await createServer({ server: { port: 0 }, logLevel: 'error' })
  const browser = await launch()
  try {
    await server.listen()
    const origin = new URL(server.resolvedUrls.local[0]).origin
    const page = await browser.newPage()
    await page.route('**/blank', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
    )
    await page.goto(`${origin}/app/blank`)
    return await page.evaluate(async (files) => {
      const { checkVectors } = await import('/app/src/vault/testing/vectors.ts')
      const { stretch } = await import('/app/src/vault/account/stretch.ts')
      return checkVectors(files, stretch)
    }, vectors())
  } finally {
    await browser.close()
    await server.close()
  }
}

const outcomes = await checkInChromium()

describe('the vectors that Rust makes, in Chromium', () => {
  it('are all there', () => assert.ok(outcomes.length > LEAST, `${outcomes.length} were checked`))

  for (const { name, failed } of outcomes) it(name, () => assert.equal(failed, undefined))
})
