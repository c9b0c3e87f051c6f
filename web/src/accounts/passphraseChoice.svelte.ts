// Choosing a passphrase: five drawn words, or one's own above a stated strength.
import type { Locale, Vault } from '../vault/api.ts'

/** Bits below which a passphrase of one's own is called weak, and above which it is called strong. */
const WEAK_BELOW_BITS = 30
const STRONG_FROM_BITS = 70

export class PassphraseChoice {
  way = $state<'drawn' | 'own'>('drawn')
  drawn = $state.raw<string[]>([])
  typed = $state('')
  repeated = $state('')
  written = $state(false)
  #strength = $state.raw<{ bits: number; enough: boolean }>({ bits: 0, enough: false })
  #vault: Vault
  #turn = 0

  constructor(vault: Vault) {
    this.#vault = vault
  }

  /** Draws the first words; those that are there already, and perhaps written down, stay. */
  begin = async (locale: Locale): Promise<void> => {
    if (this.drawn.length === 0) await this.draw(locale)
  }

  /** Other words: nobody can have written them down yet. */
  draw = async (locale: Locale): Promise<void> => {
    this.drawn = await this.#vault.suggestPassphrase(locale)
    this.written = false
  }

  measure = async (): Promise<void> => {
    const turn = ++this.#turn
    const strength = await this.#vault.passphraseStrength(this.typed)
    if (turn === this.#turn) this.#strength = strength
  }

  get passphrase(): string {
    return this.way === 'drawn' ? this.drawn.join(' ') : this.typed
  }

  /** The id of the words for how strong the typed one is. */
  get strengthWords(): string {
    const { bits, enough } = this.#strength
    if (bits < WEAK_BELOW_BITS) return 'strength-weak'
    if (!enough) return 'strength-almost'
    return bits < STRONG_FROM_BITS ? 'strength-enough' : 'strength-strong'
  }

  get same(): boolean {
    return this.typed === this.repeated
  }

  get good(): boolean {
    if (this.way === 'drawn') return this.drawn.length > 0 && this.written
    return this.#strength.enough && this.same
  }
}
