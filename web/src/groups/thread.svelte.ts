// A post with its replies while it is open; new replies come in at the foot, where nothing above them moves.
import type { App } from '../app.ts'
import type { PostView } from '../vault/api.ts'

const ANNOUNCE_EVERY_MS = 10_000

export class Thread {
  posts = $state.raw<PostView[]>([])
  loaded = $state(false)
  problem = $state.raw<unknown>()
  /** The first reply that was unread when the thread was opened. */
  newFrom = $state<string>()
  #app: App
  #groupId: string
  #objectId: string
  #announced = 0

  constructor(app: App, groupId: string, objectId: string) {
    this.#app = app
    this.#groupId = groupId
    this.#objectId = objectId
    $effect(() =>
      app.session.on((event) => {
        if (event.type === 'wall' && event.groupId === groupId) void this.load()
      }),
    )
    void this.load()
  }

  get post(): PostView | undefined {
    return this.posts[0]
  }

  get replies(): PostView[] {
    return this.posts.slice(1)
  }

  load = async (): Promise<void> => {
    try {
      const before = new Set(this.posts.map((post) => post.objectId))
      const posts = await this.#app.vault.thread(this.#groupId, this.#objectId)
      await this.#app.opened.folds.look(this.#app.vault, this.#groupId, posts)
      const fresh = posts.filter((post) => !before.has(post.objectId) && !post.mine)
      if (this.loaded && fresh.length > 0) this.#announce(fresh.length)
      if (!this.loaded) {
        const firstNew = posts.findIndex((post, index) => index > 0 && post.unread && !post.mine)
        this.newFrom = firstNew > 1 ? posts[firstNew]?.objectId : undefined
      }
      this.posts = posts
      this.loaded = true
      this.problem = undefined
      if (document.visibilityState === 'visible') {
        await this.#app.vault.markRead(this.#groupId, this.#objectId).catch(() => undefined)
      }
    } catch (error) {
      this.problem = error
    }
  }

  #announce(count: number): void {
    const now = Date.now()
    if (now - this.#announced < ANNOUNCE_EVERY_MS) return
    this.#announced = now
    this.#app.toasts.say(this.#app.text.t('thread-new', { count }))
  }
}
