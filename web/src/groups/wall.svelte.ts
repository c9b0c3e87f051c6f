// A group's wall while it is open: newest first, nothing moves under the reader's eyes, the unread place stays marked.
import type { App } from '../app.ts'
import type { PostView } from '../vault/api.ts'

const PAGE_POSTS = 30
/** Nearer to the top than this, new posts may come in by themselves. */
const AT_TOP_PX = 40
const ANNOUNCE_EVERY_MS = 10_000

export class Wall {
  readonly groupId: string
  posts = $state.raw<PostView[]>([])
  more = $state<number>()
  loaded = $state(false)
  loadingMore = $state(false)
  problem = $state.raw<unknown>()
  /** New posts of others that wait to be let in, so that the page does not jump. */
  held = $state.raw<PostView[]>([])
  /** The first post that had been read when the wall was opened: the mark stands above it. */
  readFrom = $state<string>()
  #app: App
  #seen = new Set<string>()
  #announced = 0

  constructor(app: App, groupId: string) {
    this.#app = app
    this.groupId = groupId
    $effect(() =>
      app.session.on((event) => {
        if (event.type === 'wall' && event.groupId === groupId) void this.refresh()
      }),
    )
    // What came in while nobody looked counts as read once somebody does.
    $effect(() => {
      const looked = (): void => void (this.loaded && this.held.length === 0 && this.#markRead())
      document.addEventListener('visibilitychange', looked)
      return () => document.removeEventListener('visibilitychange', looked)
    })
    void this.open()
  }

  async open(): Promise<void> {
    try {
      const page = await this.#app.vault.wall(this.groupId, { limit: PAGE_POSTS })
      this.#show(page.posts)
      this.more = page.more
      this.loaded = true
      this.problem = undefined
      const firstRead = page.posts.findIndex((post) => !post.unread)
      this.readFrom = firstRead > 0 ? page.posts[firstRead]?.objectId : undefined
      void this.#markRead()
    } catch (error) {
      this.problem = error
    }
  }

  async refresh(): Promise<void> {
    if (!this.loaded) return this.open()
    const limit = Math.max(PAGE_POSTS, this.posts.length + this.held.length + 1)
    const page = await this.#app.vault.wall(this.groupId, { limit }).catch(() => undefined)
    if (!page) return
    const fresh = page.posts.filter((post) => !this.#seen.has(post.objectId) && !post.mine)
    const known = page.posts.filter((post) => this.#seen.has(post.objectId) || post.mine)
    this.more = page.more
    if (fresh.length === 0 || scrollY < AT_TOP_PX) {
      this.#show(page.posts)
      this.held = []
      if (fresh.length > 0) this.#announce(fresh.length)
      void this.#markRead()
    } else {
      if (fresh.length > this.held.length) this.#announce(fresh.length)
      this.held = fresh
      this.posts = known
      for (const post of known) this.#seen.add(post.objectId)
    }
  }

  letIn = (): void => {
    this.#show([...this.held, ...this.posts])
    this.held = []
    scrollTo({ top: 0 })
    void this.#markRead()
  }

  loadMore = async (): Promise<void> => {
    if (this.more === undefined || this.loadingMore) return
    this.loadingMore = true
    try {
      const page = await this.#app.vault.wall(this.groupId, { before: this.more, limit: PAGE_POSTS })
      this.#show([...this.posts, ...page.posts.filter((post) => !this.#seen.has(post.objectId))])
      this.more = page.more
    } catch (error) {
      this.problem = error
    } finally {
      this.loadingMore = false
    }
  }

  #show(posts: PostView[]): void {
    this.posts = posts
    for (const post of posts) this.#seen.add(post.objectId)
  }

  #announce(count: number): void {
    const now = Date.now()
    if (now - this.#announced < ANNOUNCE_EVERY_MS) return
    this.#announced = now
    this.#app.toasts.say(this.#app.text.t('wall-new', { count }))
  }

  async #markRead(): Promise<void> {
    if (document.visibilityState !== 'visible') return
    await this.#app.vault.markRead(this.groupId).catch(() => undefined)
  }
}
