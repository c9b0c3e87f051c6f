// The page before the app is there, and when it never comes: help is one tap away all the same.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { launch } from './browser.mjs'
import { startPlace } from './place.mjs'

const TOGETHER = { timeout: 120_000 }

/** Put before the worker's script: a WebCrypto without curves, as in Chrome before 137 and Safari before 17. */
const WITHOUT_CURVES = `{
  const { subtle } = crypto
  const own = subtle.importKey.bind(subtle)
  const value = (...it) => ['Ed25519', 'X25519'].includes(it[2].name ?? it[2])
    ? Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'))
    : own(...it)
  Object.defineProperty(subtle, 'importKey', { value })
}
`

describe('the first seconds of a page', TOGETHER, () => {
  let place, browser

  before(async () => {
    place = await startPlace()
    browser = await launch()
  })
  after(async () => {
    await browser?.close()
    await place?.stop()
  })

  async function visit(options, lost) {
    const page = await browser.newPage(options)
    if (lost) await page.route(lost, (route) => route.abort())
    await page.goto(`${place.origin}/app/`)
    return page
  }

  it('have a way to help without JavaScript', TOGETHER, async () => {
    const page = await visit({ javaScriptEnabled: false })

    await page.getByRole('link', { name: 'Ayuda ahora' }).click()
    await page.waitForURL('**/help-now?lang=es')
  })

  it('say what to do when the words do not load, and keep the way to help', TOGETHER, async () => {
    const page = await visit({ locale: 'en-US' }, /\/assets\/en-/)

    await page.getByText('This page did not load.').waitFor()
    assert.equal(await page.getByRole('link', { name: 'Help now', exact: true }).count(), 1)
  })

  it('leave nothing of themselves once the app is there', TOGETHER, async () => {
    const page = await visit({ locale: 'en-US' })

    await page.getByRole('heading', { level: 1 }).waitFor()
    assert.equal(await page.locator('.before').count(), 0)
  })

  it('do not call the browser too old when the line broke', TOGETHER, async () => {
    const page = await visit({ locale: 'en-US' }, /\/assets\/vault-worker-/)

    await page.getByRole('alert').getByText('The server cannot be reached').waitFor()
    await page.getByRole('button', { name: 'Try again' }).waitFor()
  })

  it('let in a browser without curves of its own, which fetches them', TOGETHER, async () => {
    const page = await browser.newPage({ locale: 'en-US' })
    const fetched = page.waitForRequest(/\/assets\/curvesInScript-/)
    await page.route(/\/assets\/vault-worker-/, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: WITHOUT_CURVES + (await response.text()) })
    })
    await page.goto(`${place.origin}/app/`)

    await fetched
    await page.getByRole('heading', { level: 1, name: 'Welcome' }).waitFor()
  })
})
