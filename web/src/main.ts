// Starts the app: looks and language first, then the address, then the vault.
import './parts/tokens.css'
import './parts/base.css'
import { type Fragment, takeFragment } from './fragments.ts'
import { cameBackByBackButton, NEUTRAL_PAGE } from './leave.ts'
import { start } from './start.ts'
import { connect } from './vault/connect.ts'

if (cameBackByBackButton()) location.replace(NEUTRAL_PAGE)
else void begin(takeFragment(location, history))

async function begin(fragment: Fragment | undefined): Promise<void> {
  try {
    const { update } = await start(connect(), fragment)
    // Whoever is on the way in needs the line for that first.
    update.watch(fragment?.kind === 'link')
  } catch {
    sayThatItDidNotLoad(fragment)
  }
}

/** The words stand in the page itself, in both languages: a text to load may be what is missing. */
function sayThatItDidNotLoad(fragment: Fragment | undefined): void {
  const words = document.getElementById('not-loaded')
  words?.removeAttribute('hidden')
  // Trying again follows the link that somebody came with: the address bar does not have it any more.
  if (fragment?.kind === 'link')
    for (const again of words?.querySelectorAll('a') ?? []) again.href = fragment.link
}
