// Starts the app: looks and language first, then the address, then the vault.
import './parts/tokens.css'
import './parts/base.css'
import { takeFragment } from './fragments.ts'
import { cameBackByBackButton, NEUTRAL_PAGE } from './leave.ts'
import { start } from './start.ts'
import { connect } from './vault/connect.ts'

if (cameBackByBackButton()) location.replace(NEUTRAL_PAGE)
else void begin()

async function begin(): Promise<void> {
  const fragment = takeFragment(location, history)
  const { update } = await start(connect(), fragment)
  // Whoever is on the way in needs the line for that first.
  update.watch(fragment?.kind === 'link')
}
