// One group while a screen of it is open, read again when the vault says that it changed.
import type { App } from '../app.ts'
import { Attempt } from '../attempt.svelte.ts'
import type { GroupView } from '../vault/api.ts'

export class GroupPage {
  readonly groupId: string
  view = $state.raw<GroupView>()
  readonly loading = new Attempt()
  #app: App

  constructor(app: App, groupId: string) {
    this.#app = app
    this.groupId = groupId
    $effect(() =>
      app.session.on((event) => {
        if (event.type === 'groups') void this.load()
        if ((event.type === 'members' || event.type === 'wall') && event.groupId === groupId) void this.load()
      }),
    )
    void this.load()
  }

  get facilitator(): boolean {
    return this.view?.role === 'facilitator' && this.view.status === 'member'
  }

  load = async (): Promise<void> => {
    try {
      this.view = await this.#app.vault.group(this.groupId)
      this.loading.problem = undefined
    } catch (error) {
      this.loading.problem = error
    }
  }
}
