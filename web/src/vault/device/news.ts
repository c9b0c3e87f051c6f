// Telling the page what changed: once for each thing that changed in one moment.
import type { VaultEvent, VaultState } from '../api.ts'

export class News {
  private readonly listeners = new Set<(event: VaultEvent) => void>()
  private readonly soon = new Map<string, VaultEvent>()

  /** `beforeGroups` is done before anybody hears that groups changed. */
  constructor(
    private readonly state: () => VaultState,
    private readonly beforeGroups: () => Promise<void>,
  ) {}

  on(listener: (event: VaultEvent) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Tells the page, once for each thing that changed in this moment. */
  announce(event: VaultEvent): void {
    if (event.type === 'busy' || event.type === 'problem' || event.type === 'session-ended') {
      for (const listener of this.listeners) listener(event)
      return
    }
    const key = `${event.type} ${'groupId' in event ? event.groupId : ''}`
    if (this.soon.size === 0) queueMicrotask(() => void this.tell())
    this.soon.set(key, event)
  }

  private async tell(): Promise<void> {
    const events = [...this.soon.values()]
    this.soon.clear()
    if (events.some(({ type }) => type === 'groups')) await this.beforeGroups()
    for (const event of events) {
      const now = event.type === 'state' ? { ...event, state: this.state() } : event
      for (const listener of this.listeners) listener(now)
    }
  }

  /** Nobody hears anything more. */
  end(): void {
    this.listeners.clear()
  }
}
