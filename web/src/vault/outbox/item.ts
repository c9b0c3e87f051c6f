// What waits to be sent: the words as they were written, and every wire that was ever made of them.
import type { OutboxItem } from '../api.ts'
import type { Bytes } from '../bytes.ts'
import type { Content } from '../hf1/kinds.ts'
import type { Attachment, Attention, Parent } from '../hf1/object.ts'

export interface WaitingItem {
  id: string
  /** Order of writing. */
  order: number
  space: string
  objectId: string
  revision: number
  shown: OutboxItem['kind']
  content: Content
  /** For edits that met another device's: the words that were there before ours. */
  parent?: Parent
  attachments: Attachment[]
  /** Attachments that the server has already. */
  stored: string[]
  /** Attachments that were handed to the network for this item: the server may have them. */
  begun?: string[]
  attention: Attention
  at: number
  /** Minute until which nothing of its object is sent: whoever took it back may change their mind while the page is open. */
  heldUntil?: number
  /** The last wire made, in the epoch it is sealed in. */
  wire?: { epoch: number; bytes: Bytes }
  /** SHA-256 of every wire that was handed to the network: any of them may have arrived. */
  sent: Bytes[]
  /** cleaning: it arrived or was thrown away, and the server is yet to drop what goes with it. */
  state: 'waiting' | 'failed' | 'accepted' | 'cleaning'
  code?: string
  /** Where the server said it stands. */
  k?: number
  /** A report: it goes by letters, not into the stream. */
  byLetter?: boolean
  /** A report: the safety team that the reporter chose where the group names none. */
  safetyTeam?: string
  /** After it arrived: earlier bodies are to be dropped. */
  dropBodies?: boolean
  /** After it arrived: attachments that are to be removed. */
  removes?: string[]
}

export const isOfMember = (item: WaitingItem): boolean =>
  ['post', 'reply', 'reaction', 'edit', 'delete'].includes(item.shown) || item.byLetter === true
