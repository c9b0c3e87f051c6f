// Keeping an identity: a sign-in name, a passphrase, and the sheet that helps when both are forgotten.
import type { App } from '../app.ts'
import { Attempt } from '../attempt.svelte.ts'
import { PassphraseChoice } from './passphraseChoice.svelte.ts'

export type KeepStep = 'why' | 'handle' | 'passphrase' | 'sheet' | 'done'
const STEPS: KeepStep[] = ['why', 'handle', 'passphrase', 'sheet', 'done']
export const HANDLE_LENGTH_MIN = 3
export const HANDLE_LENGTH_MAX = 40

export class Keep {
  step = $state<KeepStep>('why')
  handle = $state('')
  code = $state('')
  readonly choice: PassphraseChoice
  readonly keeping = new Attempt()
  #app: App

  constructor(app: App) {
    this.#app = app
    this.choice = new PassphraseChoice(app.vault)
  }

  get place(): number {
    return STEPS.indexOf(this.step)
  }

  get handleGood(): boolean {
    const { length } = this.handle.trim()
    return length >= HANDLE_LENGTH_MIN && length <= HANDLE_LENGTH_MAX
  }

  back = (): void => {
    this.step = STEPS[this.place - 1] ?? 'why'
  }

  next = async (): Promise<void> => {
    if (this.step !== 'passphrase') {
      this.step = STEPS[this.place + 1] ?? 'done'
      return
    }
    await this.keeping.run(async () => {
      const { recoveryCode } = await this.#app.vault.keepIdentity(this.handle.trim(), this.choice.passphrase)
      this.code = recoveryCode
      this.step = 'sheet'
    })
    const refusedFor = (this.keeping.problem as { code?: string } | undefined)?.code
    if (refusedFor === 'handle_taken') this.step = 'handle'
  }
}
