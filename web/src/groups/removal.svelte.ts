// Taking back one's own words: gone from the screen at once, gone for good when the time for changing one's mind is over.
import { SvelteSet } from 'svelte/reactivity'
import type { Text } from '../text.svelte.ts'
import type { Toasts } from '../toasts.svelte.ts'
import type { PostView, Vault } from '../vault/api.ts'

export class Removal {
  gone = new SvelteSet<string>()
  #vault: Vault
  #toasts: Toasts
  #text: Text

  constructor(vault: Vault, toasts: Toasts, text: Text) {
    this.#vault = vault
    this.#toasts = toasts
    this.#text = text
  }

  remove = (post: PostView): void => {
    this.gone.add(post.objectId)
    this.#toasts.showWithUndo(
      this.#text.t('post-deleted'),
      () => this.gone.delete(post.objectId),
      () => {
        this.#vault.deletePost(post.groupId, post.objectId).catch((error: unknown) => {
          this.gone.delete(post.objectId)
          this.#toasts.show(this.#text.refusal(error))
        })
      },
    )
  }
}
