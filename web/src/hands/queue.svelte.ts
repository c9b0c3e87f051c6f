// The worries of a group's team, or of the safety team, while a screen of them is open.
import type { App } from '../app.ts'
import { Attempt } from '../attempt.svelte.ts'
import type { GroupId, QueueItem } from '../vault/api.ts'

/** From here on a worry nobody took stands out, and a second person is asked. */
export const LONG_MINUTES = 30

export class QueuePage {
  readonly groupId: GroupId
  items = $state.raw<QueueItem[]>()
  readonly loading = new Attempt()
  #app: App

  constructor(app: App, groupId: GroupId) {
    this.#app = app
    this.groupId = groupId
    $effect(() =>
      app.session.on((event) => {
        if (event.type === 'worries' && event.groupId === groupId) void this.load()
      }),
    )
    void this.load()
  }

  /** The vault says "newest open ones first"; those nobody took come before the rest. */
  get open(): QueueItem[] {
    const open = (this.items ?? []).filter(({ state }) => state === 'open')
    return open.sort((a, b) => (b.waiting ?? 0) - (a.waiting ?? 0))
  }

  get claimed(): QueueItem[] {
    return (this.items ?? []).filter(({ state }) => state === 'claimed')
  }

  get closed(): QueueItem[] {
    return (this.items ?? []).filter(({ state }) => state === 'closed')
  }

  find(reportId: string): QueueItem | undefined {
    return this.items?.find((item) => item.reportId === reportId)
  }

  load = async (): Promise<void> => {
    try {
      this.items = await this.#app.vault.queue(this.groupId)
      this.loading.problem = undefined
    } catch (error) {
      this.loading.problem = error
    }
  }
}

/** "25 minutes", "3 hours": how long somebody has waited, as a message and its number. */
export function waited(minutes: number): {
  id: 'queue-minutes' | 'queue-hours' | 'queue-days'
  count: number
} {
  if (minutes < 90) return { id: 'queue-minutes', count: Math.max(1, minutes) }
  if (minutes < 48 * 60) return { id: 'queue-hours', count: Math.round(minutes / 60) }
  return { id: 'queue-days', count: Math.round(minutes / (24 * 60)) }
}
