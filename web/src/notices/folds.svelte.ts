// What is folded for the reader of this page: asked of the device for all posts at once, before they are shown.
import { SvelteMap } from 'svelte/reactivity'
import type { Fold, GroupId, PostView, Vault } from '../vault/api.ts'

/** Longer than this nobody waits to read; what is found later folds later. */
const WAIT_MS = 400

export class Folds {
  /** By object and its words: an edit is looked at again. */
  #found = new SvelteMap<string, Fold>()
  /** Unfolded by hand while the app is open. */
  #opened = new SvelteMap<string, true>()

  async look(vault: Vault, groupId: GroupId, posts: readonly PostView[]): Promise<void> {
    const others = posts.filter(({ mine, text }) => !mine && text !== '')
    if (others.length === 0) return
    const asking = this.#ask(vault, groupId, others).catch(() => undefined)
    await Promise.race([asking, new Promise((resolve) => setTimeout(resolve, WAIT_MS))])
  }

  of(post: PostView): Fold | undefined {
    return post.mine ? undefined : this.#found.get(keyOf(post))
  }

  isOpen(post: PostView): boolean {
    return this.#opened.has(keyOf(post))
  }

  turn(post: PostView): void {
    if (!this.#opened.delete(keyOf(post))) this.#opened.set(keyOf(post), true)
  }

  /** After the choice about folding changed, or when somebody else is here. */
  forget(): void {
    this.#found.clear()
    this.#opened.clear()
  }

  async #ask(vault: Vault, groupId: GroupId, posts: PostView[]): Promise<void> {
    const folds = await vault.folds(
      groupId,
      posts.map(({ objectId }) => objectId),
    )
    for (const post of posts) {
      const fold = folds[post.objectId]
      if (fold) this.#found.set(keyOf(post), fold)
      else this.#found.delete(keyOf(post))
    }
  }
}

const keyOf = ({ objectId, text }: PostView): string => `${objectId}\n${text}`
