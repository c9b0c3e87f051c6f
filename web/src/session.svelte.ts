// What the page knows of the vault: whether it is open, on line, and what it is busy with.
import { SvelteMap } from 'svelte/reactivity'
import type { AccountView, OrganisationView, Vault, VaultEvent, VaultState } from './vault/api.ts'
import type { Connection } from './vault/connect.ts'

const SET_UP = 'set-up'

export class Session {
  readonly vault: Vault
  state = $state.raw<VaultState>({ status: 'empty', online: true, waiting: 0 })
  organisation = $state.raw<OrganisationView>()
  busy = $state.raw<{ what: string; share?: number }>()
  /** Why this device was signed out, and how many things written here went with it. */
  ended = $state.raw<{ code: 'revoked' | 'expired' | 'deleted'; unsent: number }>()
  /** Signs of a server that lies, by group; the key '' is for what is no group's. */
  problems = new SvelteMap<string, string>()
  #on: Connection['on']
  #setUpToken = ''
  #leaving = false

  constructor({ vault, on }: Connection) {
    this.vault = vault
    this.#on = on
    on((event) => this.#hear(event))
  }

  /** Calls `listener` for each event of the vault until the function given back is called. */
  on(listener: (event: VaultEvent) => void): () => void {
    return this.#on(listener)
  }

  get account(): AccountView | undefined {
    return this.state.account
  }

  get open(): boolean {
    return this.state.status === 'open'
  }

  /** No line since the page was opened: what others wrote stays locked, and one can write. */
  get withoutLine(): boolean {
    return this.state.status === 'locked' && this.state.lockedBecause === 'no_line'
  }

  /** Asks who runs this place; without a line the app goes on without knowing. */
  async learnOrganisation(): Promise<void> {
    this.organisation = await this.vault.organisation().catch(() => this.organisation)
  }

  /** Signs out of one's own will: that the session ended is no news then. */
  async signOut(it?: { evenUnsent?: boolean }): Promise<void> {
    this.#leaving = true
    await this.vault.signOut(it)
  }

  /** Somebody is here again: what ended before is over. */
  arrived(): void {
    this.#leaving = false
    this.ended = undefined
  }

  /** The one-time token of a set-up link, kept on the device until the place is set up. */
  get setUpToken(): string {
    try {
      return localStorage.getItem(SET_UP) ?? ''
    } catch {
      return this.#setUpToken
    }
  }

  rememberSetUp(token: string): void {
    this.#setUpToken = token
    try {
      if (token) localStorage.setItem(SET_UP, token)
      else localStorage.removeItem(SET_UP)
    } catch {
      // Without storage it lasts as long as the page.
    }
  }

  #hear(event: VaultEvent): void {
    if (event.type === 'state') this.state = event.state
    if (event.type === 'busy') {
      this.busy = event.what === undefined ? undefined : { what: event.what, share: event.share }
    }
    if (event.type === 'problem') this.problems.set(event.groupId ?? '', event.code)
    if (event.type === 'session-ended' && !this.#leaving)
      this.ended = { code: event.code, unsent: event.unsent }
  }
}
