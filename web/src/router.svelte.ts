// Which screen is shown. Addresses are plain paths under /app/, so that every screen can be linked and reloaded.
import type { Component } from 'svelte'

export interface Route {
  /** "/g/:group/members": parts with a colon are handed to the screen. */
  pattern: string
  screen: () => Promise<{ default: Component<Record<string, string>> }>
  /** Where "back" leads, in the words of `pattern`. */
  up?: string
  /** The three places of the bottom bar. */
  place?: 'groups' | 'search' | 'me'
  /** May be seen without an account on this device. */
  withoutAccount?: boolean
  /** Of use while there is no line and what the device holds stays locked. */
  withoutLine?: boolean
  /** Shown whatever becomes of the vault: nothing on it needs one. */
  always?: boolean
}

export interface Shown {
  route: Route
  params: Record<string, string>
  screen: Component<Record<string, string>>
}

const BASE = '/app'

export class Router {
  /** The path without the base: "/" is the list of groups. */
  path = $state('/')
  /** The path that was shown before this one; empty for the first. */
  from = ''
  shown = $state.raw<Shown>()
  /** True while a screen's code is on its way for longer than a blink. */
  loading = $state(false)
  failed = $state(false)
  #routes: Route[]
  #turn = 0
  #leaving = new Set<() => void>()
  /** True while only what needs no vault may be shown. */
  #waiting = false

  constructor(routes: Route[]) {
    this.#routes = routes
  }

  /** Follows the address bar from now on to what is always shown; everything else waits for `start`. */
  async startAlways(): Promise<void> {
    this.#waiting = true
    addEventListener('popstate', () => void this.#showIfReady(this.#here()))
    document.addEventListener('click', (event) => this.#follow(event))
    await this.#showIfReady(this.#here())
  }

  /** Shows what the address bar says. */
  async start(): Promise<void> {
    this.#waiting = false
    await this.#show(this.#here())
  }

  go = async (path: string, { replace = false } = {}): Promise<void> => {
    if (replace) history.replaceState(null, '', BASE + path)
    else history.pushState(null, '', BASE + path)
    await this.#showIfReady(path)
    scrollTo(0, 0)
  }

  /** `work` runs before another screen takes over, for drafts and deletions still waiting. */
  beforeLeaving(work: () => void): () => void {
    this.#leaving.add(work)
    return () => this.#leaving.delete(work)
  }

  href = (path: string): string => BASE + path

  get up(): string | undefined {
    const shown = this.shown
    if (!shown?.route.up) return undefined
    return BASE + shown.route.up.replace(/:(\w+)/g, (_, name: string) => shown.params[name] ?? '')
  }

  #here(): string {
    const path = location.pathname
    return path.startsWith(BASE) ? path.slice(BASE.length).replace(/^\/index\.html$/, '/') || '/' : '/'
  }

  #follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = (event.target as Element | null)?.closest('a')
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return
    if (!link.pathname.startsWith(`${BASE}/`)) return
    if (link.hash && link.pathname === location.pathname) return
    event.preventDefault()
    void this.go(link.pathname.slice(BASE.length))
  }

  async #showIfReady(path: string): Promise<void> {
    if (!this.#waiting || this.#match(path)[0].always) await this.#show(path)
    else this.shown = undefined
  }

  async #show(path: string): Promise<void> {
    for (const work of this.#leaving) work()
    const turn = ++this.#turn
    const [route, params] = this.#match(path)
    const slow = setTimeout(() => (this.loading = turn === this.#turn), 300)
    try {
      const { default: screen } = await route.screen()
      if (turn !== this.#turn) return
      this.failed = false
      if (this.shown) this.from = this.path
      this.path = path
      this.shown = { route, params, screen }
    } catch {
      if (turn === this.#turn) this.failed = true
    } finally {
      clearTimeout(slow)
      if (turn === this.#turn) this.loading = false
    }
  }

  #match(path: string): [Route, Record<string, string>] {
    for (const route of this.#routes) {
      const params = match(route.pattern, path)
      if (params) return [route, params]
    }
    return [this.#routes[0] as Route, {}]
  }
}

/** The named parts of `path`, or nothing when it does not follow `pattern`. */
export function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/').filter(Boolean)
  const given = path.split('/').filter(Boolean)
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] as string
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(value)
    else if (part !== value) return undefined
  }
  return params
}
