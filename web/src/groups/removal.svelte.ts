// Taking back one's own words: gone from the screen at once and safe in the outbox, gone for good when the time for
// changing one's mind is over or the page is left.
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

  remove = async (post: PostView): Promise<void> => {
    const { groupId, objectId } = post
    this.gone.add(objectId)
    try {
      await this.#vault.deletePost(groupId, objectId, { mayUndo: true })
    } catch (error) {
      this.gone.delete(objectId)
      this.#toasts.show(this.#text.refusal(error))
      return
    }
    this.#toasts.showWithUndo(
      this.#text.t('post-deleted'),
      () => void this.#undo(post),
      // What does not come through here waits in the outbox and goes out all the same.
      () => void this.#vault.deletePost(groupId, objectId).catch(() => undefined),
    )
  }

  async #undo({ groupId, objectId }: PostView): Promise<void> {
    try {
      if (await this.#vault.undoDelete(groupId, objectId)) this.gone.delete(objectId)
      else this.#toasts.show(this.#text.refusal({ code: 'no_such_post' }))
    } catch (error) {
      this.#toasts.show(this.#text.refusal(error))
    }
  }
}
