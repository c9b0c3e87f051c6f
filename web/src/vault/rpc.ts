// The few messages that cross between a page and its vault worker, and between the workers of two windows.
import type { Vault, VaultEvent } from './api.ts'

export type Method = keyof Vault

export interface Call {
  call: number
  method: Method
  args: unknown[]
}

export type Answer =
  { answer: number; value: unknown } | { answer: number; refusal: { code: string; detail?: string } }

export type FromVault = Answer | { event: VaultEvent }

/** Methods that change nothing: asked again when another window takes over in the middle. */
export const READING: ReadonlySet<Method> = new Set<Method>([
  'open',
  'lookAgain',
  'organisation',
  'previewLink',
  'suggestPassphrase',
  'passphraseStrength',
  'devices',
  'groups',
  'group',
  'members',
  'guests',
  'links',
  'wall',
  'thread',
  'attachment',
  'draft',
  'outbox',
  'search',
  'serverView',
  'duty',
  'shifts',
  'handOverNotes',
  'mySignOff',
  'signOffs',
  'reportPreview',
  'myReports',
  'hiddenForMe',
  'blocked',
  'queue',
  'context',
  'measures',
  'teamWords',
  'stewardActs',
  'safetyWords',
  'freeChoiceDue',
  'manage',
  'myCode',
  'audit',
  'organisationSettings',
  'helpLines',
  'safetyTeam',
  'safetyTeamToName',
  'alerts',
  'stewardGroup',
  'folds',
  'noticeChoices',
])
