// The first seconds of a page: opening the vault and following what the address asked for.
import type { App } from './app.ts'
import type { Fragment } from './fragments.ts'

export class Boot {
  /** opening: nothing can be shown yet. failed: the device cannot hold the app. ready: the screen is there. */
  stage = $state<'opening' | 'failed' | 'ready'>('opening')
  problem = $state.raw<unknown>()
  #app: App

  constructor(app: App) {
    this.#app = app
  }

  async run(fragment: Fragment | undefined): Promise<void> {
    const { vault, session, groups, router, text } = this.#app
    // The path to safety waits for nothing.
    await router.startAlways()
    try {
      session.state = await vault.open(text.locale)
      void session.learnOrganisation()
      if (fragment) await this.#follow(fragment)
    } catch (error) {
      this.problem = error
      this.stage = 'failed'
      return
    }
    void groups.load()
    await router.start()
    this.stage = 'ready'
  }

  async #follow(fragment: Fragment): Promise<void> {
    const { vault, session } = this.#app
    if (fragment.kind === 'link') {
      await vault.rememberLink(fragment.link)
      session.state = { ...session.state, pendingLink: fragment.link }
    }
    if (fragment.kind === 'set-up') {
      session.rememberSetUp(fragment.token)
      history.replaceState(null, '', '/app/set-up')
    }
    if (fragment.kind === 'demo' && (await this.#isDemo())) {
      // The demo's people take turns in one browser; one that was never kept makes room by going.
      if (session.account?.kept) await session.signOut({ evenUnsent: true })
      else if (session.state.status !== 'empty') await vault.deleteAccount()
      await vault.signIn(fragment.handle, fragment.passphrase)
      session.arrived()
      history.replaceState(null, '', '/app/')
    }
  }

  /** A link must not be able to sign somebody in as another person, except where nobody is real. */
  async #isDemo(): Promise<boolean> {
    return fetch('/demo', { method: 'HEAD' })
      .then((answer) => answer.ok)
      .catch(() => false)
  }
}
