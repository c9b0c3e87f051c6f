// What every screen may use, handed down from the top: no screen reaches for a global.
import { getContext, setContext } from 'svelte'
import type { GroupList } from './groups/groupList.svelte.ts'
import type { Opened } from './groups/opened.svelte.ts'
import type { Removal } from './groups/removal.svelte.ts'
import type { Look } from './look.svelte.ts'
import type { Router } from './router.svelte.ts'
import type { Session } from './session.svelte.ts'
import type { Text } from './text.svelte.ts'
import type { Toasts } from './toasts.svelte.ts'
import type { Update } from './update.svelte.ts'
import type { Vault } from './vault/api.ts'

export interface App {
  vault: Vault
  session: Session
  groups: GroupList
  opened: Opened
  removal: Removal
  text: Text
  router: Router
  toasts: Toasts
  look: Look
  update: Update
}

const KEY = Symbol('app')

export function provideApp(app: App): void {
  setContext(KEY, app)
}

export function useApp(): App & { t: Text['t'] } {
  const app = getContext<App>(KEY)
  return { ...app, t: app.text.t }
}
