// The app kept on the device for times without a line, and the offer to take a newer one.

/** Walking in comes first: the copy for later is fetched when the first minute is over. */
const WHEN_WALKING_IN_MS = 20_000
const OTHERWISE_MS = 3_000

export class Update {
  ready = $state(false)
  #take: ((reload: boolean) => Promise<void>) | undefined

  watch(walkingIn: boolean): void {
    if (!('serviceWorker' in navigator)) return
    setTimeout(() => void this.#register(), walkingIn ? WHEN_WALKING_IN_MS : OTHERWISE_MS)
  }

  take = async (): Promise<void> => {
    await this.#take?.(true)
  }

  async #register(): Promise<void> {
    // The help page is kept by a worker of its own, so that a visitor in need does not load the app.
    await navigator.serviceWorker.register('/sw.js', { scope: '/' }).catch(() => undefined)
    const { registerSW } = await import('virtual:pwa-register')
    this.#take = registerSW({ immediate: true, onNeedRefresh: () => (this.ready = true) })
  }
}
