// Starts the app: looks and language first, then the address, then the vault.
import './parts/tokens.css'
import './parts/base.css'
import { takeFragment } from './fragments.ts'
import { cameBackByBackButton, NEUTRAL_PAGE } from './leave.ts'
import { start } from './start.ts'
import { connect } from './vault/connect.ts'

if (cameBackByBackButton()) location.replace(NEUTRAL_PAGE)
else void start(connect(), takeFragment(location, history))
