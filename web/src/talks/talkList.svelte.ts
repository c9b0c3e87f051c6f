// What was asked of this person and the talks they are in, read again whenever something about them changed.
import type { App } from '../app.ts'
import { Attempt } from '../attempt.svelte.ts'
import type { PairView, RequestView } from '../vault/api.ts'

export class TalkList {
  requests = $state.raw<RequestView[]>([])
  talks = $state.raw<PairView[]>([])
  loaded = $state(false)
  readonly answering = new Attempt()
  #app: App

  constructor(app: App) {
    this.#app = app
    $effect(() =>
      app.session.on((event) => {
        if (['talks', 'groups', 'wall', 'members'].includes(event.type)) void this.load()
      }),
    )
    void this.load()
  }

  /** The list of groups never waits for this. */
  load = async (): Promise<void> => {
    const { vault } = this.#app
    const [requests, talks] = await Promise.all([
      vault.requests().catch(() => this.requests),
      vault.pairs().catch(() => this.talks),
    ])
    this.requests = requests
    this.talks = talks
    this.loaded = true
  }

  /** What still waits or goes on, and what the other one ended. */
  get shown(): PairView[] {
    return this.talks.filter(({ ended }) => ended !== 'by_me')
  }

  answer = async (request: RequestView, yes: boolean): Promise<void> => {
    const { vault, toasts, text } = this.#app
    const name = request.pseudonym || text.t('members-nameless')
    if (await this.answering.run(() => vault.answerRequest(request.pairId, yes))) {
      toasts.show(text.t(yes ? 'talks-opens-soon' : 'talks-not-now-done', { name }))
    }
    await this.load()
  }
}
