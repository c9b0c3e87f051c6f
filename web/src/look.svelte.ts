// How the app looks on this device: theme, text size, language. Nothing private, so it rests in plain local storage.
import type { Locale } from './vault/api.ts'

export type Theme = 'system' | 'light' | 'dark'
export type TextSize = 'normal' | 'large' | 'larger'

const KEY = 'look'

interface Kept {
  theme?: Theme
  size?: TextSize
  locale?: Locale
}

export class Look {
  theme = $state<Theme>('system')
  size = $state<TextSize>('normal')
  locale = $state<Locale>()

  constructor() {
    const kept = read()
    this.theme = kept.theme ?? 'system'
    this.size = kept.size ?? 'normal'
    this.locale = kept.locale
    this.#show()
  }

  change(it: Kept): void {
    Object.assign(this, it)
    this.#show()
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: this.theme, size: this.size, locale: this.locale }))
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }

  #show(): void {
    const root = document.documentElement
    if (this.theme === 'system') root.removeAttribute('data-theme')
    else root.dataset.theme = this.theme
    if (this.size === 'normal') root.removeAttribute('data-text')
    else root.dataset.text = this.size
  }
}

function read(): Kept {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Kept
  } catch {
    return {}
  }
}
