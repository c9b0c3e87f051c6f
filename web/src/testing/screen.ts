// Mounts one screen on the fake vault, as the page would: for component tests alone.
import { mount, unmount, type Component } from 'svelte'
import type { App } from '../app.ts'
import { GroupList } from '../groups/groupList.svelte.ts'
import { Opened } from '../groups/opened.svelte.ts'
import { Removal } from '../groups/removal.svelte.ts'
import { Look } from '../look.svelte.ts'
import { Router } from '../router.svelte.ts'
import { routes } from '../routes.ts'
import { Session } from '../session.svelte.ts'
import { Text } from '../text.svelte.ts'
import { Toasts } from '../toasts.svelte.ts'
import { Update } from '../update.svelte.ts'
import { FakeVault, type Scene } from './fakeVault.ts'
import Stage from './Stage.svelte'

export interface Shown {
  app: App
  fake: FakeVault
  page: HTMLElement
  /** The button with these words. */
  button: (words: string) => HTMLButtonElement
  /** The field with this label. */
  field: (label: string) => HTMLInputElement | HTMLTextAreaElement
  close: () => Promise<void>
}

export async function show(
  screen: Component<never>,
  params: Record<string, unknown> = {},
  scene: Scene = 'member',
  prepare?: (fake: FakeVault) => void,
  /** The page of an earlier `show`, to open another screen on it. */
  earlier?: Pick<Shown, 'app' | 'fake'>,
): Promise<Shown> {
  const { app, fake } = earlier ?? (await openPage(scene, prepare))
  const page = document.createElement('div')
  document.body.append(page)
  const mounted = mount(Stage, { target: page, props: { app, screen, params } })
  await settled()
  return {
    app,
    fake,
    page,
    button: (words) =>
      find(page, 'button', (it) => (it.getAttribute('aria-label') ?? it.textContent ?? '').trim() === words),
    field: (label) => {
      const found = find<HTMLLabelElement>(page, 'label', (it) =>
        (it.textContent ?? '').trim().startsWith(label),
      )
      return (found.control ?? page.querySelector(`#${found.htmlFor}`)) as HTMLInputElement
    },
    close: async () => {
      await unmount(mounted)
      page.remove()
    },
  }
}

async function openPage(
  scene: Scene,
  prepare?: (fake: FakeVault) => void,
): Promise<Pick<Shown, 'app' | 'fake'>> {
  const fake = new FakeVault(scene, Date.UTC(2026, 10, 23, 17, 0))
  prepare?.(fake)
  const connection = fake.connection()
  const text = new Text()
  await text.use('en')
  const session = new Session(connection)
  session.state = fake.state
  await session.learnOrganisation()
  const toasts = new Toasts()
  const app: App = {
    vault: connection.vault,
    session,
    text,
    toasts,
    groups: new GroupList(session),
    opened: new Opened(session),
    removal: new Removal(connection.vault, toasts, text),
    look: new Look(),
    update: new Update(),
    router: new Router(routes),
  }
  await app.groups.load()
  return { app, fake }
}

/** Lets promises and effects that are under way come to their end. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((next) => setTimeout(next, 0))
}

export async function type(field: HTMLInputElement | HTMLTextAreaElement, words: string): Promise<void> {
  field.value = words
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await settled()
}

export async function press(button: HTMLElement): Promise<void> {
  button.click()
  await settled()
}

function find<It extends HTMLElement>(page: HTMLElement, selector: string, fits: (it: It) => boolean): It {
  const found = [...page.querySelectorAll<It>(selector)].find(fits)
  if (!found) throw new Error(`No such ${selector} in: ${page.textContent}`)
  return found
}
