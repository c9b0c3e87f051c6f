// The groups of this person, read again whenever the vault says that something changed.
import type { GroupSummary } from '../vault/api.ts'
import type { Session } from '../session.svelte.ts'

export class GroupList {
  list = $state.raw<GroupSummary[]>([])
  loaded = $state(false)
  problem = $state.raw<unknown>()
  #session: Session

  constructor(session: Session) {
    this.#session = session
    session.on((event) => {
      if (
        event.type === 'groups' ||
        event.type === 'wall' ||
        event.type === 'members' ||
        event.type === 'worries'
      )
        void this.load()
      if (event.type === 'state' && event.state.status !== 'empty' && !this.loaded) void this.load()
      if (event.type === 'state' && event.state.status === 'empty') this.forget()
    })
  }

  async load(): Promise<void> {
    if (this.#session.state.status === 'empty') return
    try {
      this.list = await this.#session.vault.groups()
      this.loaded = true
      this.problem = undefined
    } catch (error) {
      this.problem = error
    }
  }

  forget(): void {
    this.list = []
    this.loaded = false
  }

  find(groupId: string): GroupSummary | undefined {
    return this.list.find((group) => group.groupId === groupId)
  }
}
