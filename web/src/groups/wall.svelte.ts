// A group's wall while it is open: newest first, nothing moves under the reader's eyes, the unread place stays marked.
import type { App } from '../app.ts'
import type { PostView, WallPage } from '../vault/api.ts'

const PAGE_POSTS = 30
/** Nearer to the top than this, new posts may come in by themselves. */
const AT_TOP_PX = 40
const ANNOUNCE_EVERY_MS = 10_000

export class Wall {
  readonly groupId: string
  posts = $state.raw<PostView[]>([])
  more = $state<number>()
  /** How much is missing that is newer than every post. */
  missing = $state(0)
  loaded = $state(false)
  loadingMore = $state(false)
  problem = $state.raw<unknown>()
  /** New posts of others that wait to be let in, so that the page does not jump. */
  held = $state.raw<PostView[]>([])
  /** The first post that had been read when the wall was opened: the mark stands above it. */
  readFrom = $state<string>()
  /** False for the blink in which the page is put back to where somebody had left it. */
  returned = $state(true)
  #app: App
  #looking = false
  #askedAgain = false
  #announced = 0
  #scrolledTo = 0

  constructor(app: App, groupId: string) {
    this.#app = app
    this.groupId = groupId
  }

  /** Follows what comes in while a screen shows this wall, and goes back to where that was left. */
  attend(): void {
    const { session, router } = this.#app
    $effect(() =>
      session.on((event) => {
        if (event.type === 'wall' && event.groupId === this.groupId) void this.refresh()
      }),
    )
    // What came in while nobody looked counts as read once somebody does.
    $effect(() => {
      const looked = (): void => void (this.loaded && this.held.length === 0 && this.#markRead())
      document.addEventListener('visibilitychange', looked)
      return () => document.removeEventListener('visibilitychange', looked)
    })
    $effect(() => router.beforeLeaving(() => (this.#scrolledTo = scrollY)))
    this.#returnTo(this.#scrolledTo)
    void this.refresh()
  }

  /** Every post has to have its true height before a place can be found again. */
  #returnTo(place: number): void {
    if (place === 0) return
    this.returned = false
    requestAnimationFrame(() => {
      scrollTo(0, place)
      requestAnimationFrame(() => (this.returned = true))
    })
  }

  async open(): Promise<void> {
    try {
      const page = await this.#page({ limit: PAGE_POSTS })
      this.posts = page.posts
      this.more = page.more
      this.missing = page.missing ?? 0
      this.loaded = true
      this.problem = undefined
      const firstRead = page.posts.findIndex((post) => !post.unread)
      this.readFrom = firstRead > 0 ? page.posts[firstRead]?.objectId : undefined
      void this.#markRead()
    } catch (error) {
      this.problem = error
    }
  }

  /** Looks again; what is asked for in the middle of that is looked up once more afterwards. */
  async refresh(): Promise<void> {
    if (!this.loaded) return this.open()
    this.#askedAgain = this.#looking
    if (this.#looking) return
    this.#looking = true
    await this.#look().catch(() => undefined)
    this.#looking = false
    if (this.#askedAgain) await this.refresh()
  }

  letIn = (): void => {
    this.posts = [...this.held, ...this.posts]
    this.held = []
    scrollTo({ top: 0 })
    void this.#markRead()
  }

  loadMore = async (): Promise<void> => {
    const before = this.more
    if (before === undefined || this.loadingMore) return
    this.loadingMore = true
    try {
      const page = await this.#page({ before, limit: PAGE_POSTS })
      const shown = this.#shown()
      this.posts = [...this.posts, ...page.posts.filter((post) => !shown.has(post.objectId))]
      // A look at the newest may have reached further down meanwhile.
      if (this.more !== undefined && this.more >= before) this.more = page.more
    } catch (error) {
      this.problem = error
    } finally {
      this.loadingMore = false
    }
  }

  async #look(): Promise<void> {
    const { posts, more, missing = 0 } = await this.#downToTheOldest()
    const shown = this.#shown()
    const oldest = posts.findLastIndex((post) => shown.has(post.objectId))
    const isNew = (post: PostView, place: number): boolean =>
      !shown.has(post.objectId) && !post.mine && (oldest < 0 || place < oldest)
    const fresh = posts.filter(isNew)
    this.more = more
    this.missing = missing
    if (fresh.length > this.held.length) this.#announce(fresh.length)
    if (fresh.length === 0 || scrollY < AT_TOP_PX) {
      this.posts = posts
      this.held = []
      void this.#markRead()
    } else {
      this.posts = posts.filter((post, place) => !isNew(post, place))
      this.held = fresh
    }
  }

  /** The newest posts down to the oldest that is shown: what somebody reads must not fall off the foot of the page. */
  async #downToTheOldest(): Promise<WallPage> {
    const limit = Math.max(PAGE_POSTS, this.posts.length + this.held.length)
    let { posts, more, missing } = await this.#page({ limit })
    // Places count upwards in time: a page that goes on from a higher one has not come as far down yet.
    while (more !== undefined && (this.more === undefined || more > this.more)) {
      const page = await this.#page({ before: more, limit: PAGE_POSTS })
      posts = [...posts, ...page.posts]
      more = page.more
    }
    return { posts, ...(more !== undefined && { more }), ...(missing !== undefined && { missing }) }
  }

  /** A page of posts, with what is folded for this reader known before they see it. */
  async #page(it: { before?: number; limit: number }): Promise<WallPage> {
    const { vault, opened } = this.#app
    const page = await vault.wall(this.groupId, it)
    await opened.folds.look(vault, this.groupId, page.posts)
    return page
  }

  #shown(): Set<string> {
    return new Set(this.posts.map((post) => post.objectId))
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
