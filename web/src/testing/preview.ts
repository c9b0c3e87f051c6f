// Shows any screen on the fake vault: preview.html?scene=member&path=/g/tuesday&lang=es. For looking, never built in.
import '../parts/tokens.css'
import '../parts/base.css'
import type { Fragment } from '../fragments.ts'
import { start } from '../start.ts'
import { FakeVault, type Scene } from './fakeVault.ts'

const asked = new URLSearchParams(location.search)
const scene = (asked.get('scene') ?? 'member') as Scene
// Said each time: pages share what they remember, and the one before may have been in another language.
localStorage.setItem('look', JSON.stringify({ locale: asked.get('lang') ?? 'en' }))
history.replaceState(null, '', `/app${asked.get('path') ?? '/'}`)
const fragment: Fragment | undefined = scene === 'set-up' ? { kind: 'set-up', token: 'token' } : undefined
const fake = new FakeVault(scene)
Object.assign(window, { fake })
void start(fake.connection(), fragment)
