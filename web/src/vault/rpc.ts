// The few messages that cross between a page and its vault worker.
import type { Vault, VaultEvent } from './api.ts'

export type Method = keyof Vault

export interface Call {
  call: number
  method: Method
  args: unknown[]
}

export type FromVault =
  | { answer: number; value: unknown }
  | { answer: number; refusal: { code: string; detail?: string } }
  | { event: VaultEvent }
