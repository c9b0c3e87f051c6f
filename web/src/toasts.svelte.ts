// Short words at the foot of the screen, some with "undo", and what a screen reader is told meanwhile.
const SHOWN_MS = 6_000
const UNDO_MS = 12_000

export interface Toast {
  id: number
  words: string
  undo?: () => void
}

export class Toasts {
  list = $state<Toast[]>([])
  /** Read out politely by the page's one live region. */
  said = $state('')
  #next = 0
  #timers = new Map<number, { timer?: ReturnType<typeof setTimeout>; ms: number; done?: () => void }>()

  show(words: string): void {
    this.#add({ id: ++this.#next, words }, SHOWN_MS)
  }

  /** `done` runs when the time for changing one's mind is over or the page is left; never after `undo`. */
  showWithUndo(words: string, undo: () => void, done?: () => void): void {
    this.#add({ id: ++this.#next, words, undo }, UNDO_MS, done)
  }

  /** Tells a screen reader without showing anything. */
  say(words: string): void {
    this.said = this.said === words ? `${words}\u00a0` : words
  }

  undo(id: number): void {
    const toast = this.list.find((it) => it.id === id)
    this.#forget(id)
    toast?.undo?.()
  }

  close(id: number): void {
    const done = this.#timers.get(id)?.done
    this.#forget(id)
    done?.()
  }

  /** The clock stands still while a toast is pointed at or has the focus. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id)?.timer)
  }

  release(id: number): void {
    const entry = this.#timers.get(id)
    if (!entry) return
    clearTimeout(entry.timer)
    entry.timer = setTimeout(() => this.close(id), entry.ms)
  }

  /** Carries out at once what was waiting for a change of mind. */
  settle(): void {
    for (const toast of [...this.list]) if (toast.undo) this.close(toast.id)
  }

  #add(toast: Toast, ms: number, done?: () => void): void {
    this.list.push(toast)
    this.say(toast.words)
    this.#timers.set(toast.id, { ms, ...(done && { done }) })
    this.release(toast.id)
  }

  #forget(id: number): void {
    clearTimeout(this.#timers.get(id)?.timer)
    this.#timers.delete(id)
    this.list = this.list.filter((toast) => toast.id !== id)
  }
}
