// Chromium as the tests and the screenshots use it: the machine's own, quiet, never with the page's policy switched off.
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const CANDIDATES = [
  process.env.HOLDFAST_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

export async function launch() {
  const executablePath = CANDIDATES.find((path) => path && existsSync(path))
  if (!executablePath)
    throw new Error('No Chromium found. Install Debian\'s "chromium", or set HOLDFAST_CHROMIUM.')
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=AutofillServerCommunication,OptimizationHints,MediaRouter,Translate',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
    ],
  })
}
