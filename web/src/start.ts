// Builds the classes that outlive a screen and mounts the page on them.
import { mount } from 'svelte'
import Root from './App.svelte'
import type { App } from './app.ts'
import type { Fragment } from './fragments.ts'
import { GroupList } from './groups/groupList.svelte.ts'
import { Opened } from './groups/opened.svelte.ts'
import { Removal } from './groups/removal.svelte.ts'
import { watchForLeaving } from './leave.ts'
import { Look } from './look.svelte.ts'
import { Router } from './router.svelte.ts'
import { routes } from './routes.ts'
import { Session } from './session.svelte.ts'
import { localeOf, Text } from './text.svelte.ts'
import { Toasts } from './toasts.svelte.ts'
import { Update } from './update.svelte.ts'
import type { Connection } from './vault/connect.ts'

export async function start(connection: Connection, fragment: Fragment | undefined): Promise<App> {
  watchForLeaving(window)
  const look = new Look()
  const text = new Text()
  const session = new Session(connection)
  const toasts = new Toasts()
  const app: App = {
    vault: connection.vault,
    session,
    groups: new GroupList(session),
    opened: new Opened(session),
    removal: new Removal(connection.vault, toasts, text),
    text,
    look,
    update: new Update(),
    router: new Router(routes),
    toasts,
  }
  addEventListener('pagehide', () => toasts.settle())
  const locale = look.locale ?? localeOf(navigator.languages)
  await text.use(locale)

  const target = document.getElementById('app')
  target?.replaceChildren()
  if (target) mount(Root, { target, props: { app, fragment } })
  return app
}
