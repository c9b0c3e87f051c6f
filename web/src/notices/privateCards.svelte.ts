// The one private card that may stand under what its writer just sent. It lives in the page alone, and goes with the screen.
import type { Component } from 'svelte'
import type { App } from '../app.ts'
import type { GroupId, ObjectId, PostView, PrivateCard } from '../vault/api.ts'

export class PrivateCards {
  card = $state.raw<PrivateCard>()
  /** How a card is shown; loaded after every sending, so that loading it tells nobody anything. */
  shownBy = $state.raw<Component<{ post: PostView }>>()

  /** Looks at what was just sent. Nobody waits for this, and if it fails nothing is shown. */
  async lookAt(app: App, it: { groupId: GroupId; objectId: ObjectId; text: string }): Promise<void> {
    const { vault, text, toasts } = app
    const [shownBy, card] = await Promise.all([
      import('./PrivateCard.svelte'),
      vault.cardAfter({ ...it, locale: text.locale }),
    ])
    this.shownBy = shownBy.default
    if (card === undefined) return
    this.card = card
    toasts.say(text.t('notice-card-said'))
  }

  under(post: PostView): boolean {
    return post.mine && this.card !== undefined && this.card.objectId === post.objectId
  }

  drop = (): void => {
    this.card = undefined
  }
}
