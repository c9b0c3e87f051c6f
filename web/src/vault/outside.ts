// What the vault needs from the world. Tests hand in their own: a clock to set, a server that lies, a database in memory.
import type { Stretch } from './hf1/account.ts'
import type { Bytes } from './bytes.ts'

/** The part of a WebSocket that is used. */
export interface Socket {
  binaryType: string
  onopen: (() => void) | null
  onmessage: ((event: { data: unknown }) => void) | null
  onclose: ((event: { code: number }) => void) | null
  send(data: Bytes): void
  close(): void
}

export interface Outside {
  /** `scheme://host[:port]` */
  origin: string
  fetch(url: string, init: RequestInit): Promise<Response>
  socket(url: string): Socket
  /** Milliseconds since 1970, by this device. */
  now(): number
  database: IDBFactory
  /** Argon2id with HF1's own numbers. */
  stretch: Stretch
  /** Resolves after `ms`; what waits is never more than a reason to look again. */
  delay(ms: number): Promise<void>
  /** From 0 up to but not including 1; only for spreading load. */
  chance(): number
  /** A picture decoded and encoded anew: smaller, and without what the camera wrote beside it. */
  redrawPicture(picture: Blob): Promise<Blob>
}
