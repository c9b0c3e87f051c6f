// The live connection: what happens in the spaces, as it happens, and coming back after the line was gone.
import { type Bytes, base64url, concat, copy, readU64, u64, u8 } from '../bytes.ts'
import { bytesOf } from '../hf1/entry.ts'
import { type Place, placeOf } from '../hf1/stream.ts'
import type { Outside, Socket } from '../outside.ts'

/** What the live connection tells. Everything in it comes from the server and is not checked yet. */
export interface Listener {
  /** A connection stands: catch up and subscribe. */
  connected(): void
  disconnected(): void
  /** No connection could be made; plain requests may still get through. */
  unreachable(): void
  object(space: string, untrusted: Place): void
  logGrew(space: string): void
  letterWaits(space: string): void
  /** Who is on duty there is another than before. */
  dutyChanged(space: string): void
  missed(space: string): void
  sessionEnded(): void
}

const CLOSED_SESSION_ENDED = 4001
const RECONNECT_MS_MIN = 1_000
const RECONNECT_MS_MAX = 60_000
/** A connection that brought nothing for so long may be dead without anybody having noticed. */
const SILENCE_MS_MAX = 60_000
const SPACE_END = 33

export class Live {
  private socket: Socket | undefined
  private open = false
  private tries = 0
  private wanted = false
  /** When the connection was begun or last brought something, by this device's clock. */
  private heardAt = 0

  constructor(
    private readonly outside: Outside,
    private readonly listener: Listener,
  ) {}

  get connected(): boolean {
    return this.open
  }

  /** Keeps a connection from now on. */
  start(): void {
    this.wanted = true
    if (this.socket === undefined) this.connect()
  }

  stop(): void {
    this.wanted = false
    this.open = false
    const socket = this.socket
    this.socket = undefined
    socket?.close()
  }

  /** The line seems to be back: do not wait for the next try. */
  private hurry(): void {
    this.tries = 0
    if (this.wanted && this.socket === undefined) this.connect()
  }

  /** Somebody looks again, perhaps after this device slept: what has been silent for long is connected anew. */
  wake(): void {
    const silentMs = Math.abs(this.outside.now() - this.heardAt)
    if (this.socket !== undefined && silentMs > SILENCE_MS_MAX) {
      const silent = this.socket
      this.socket = undefined
      this.open = false
      silent.close()
    }
    this.hurry()
  }

  /** `after` is the stream's place this device has, `entries` how many log entries. */
  subscribe(space: string, after: number, entries: number): void {
    if (this.open) this.socket?.send(concat(u8(1), bytesOf(space), u64(after), u64(entries)))
  }

  private connect(): void {
    const socket = this.outside.socket(this.outside.origin.replace(/^http/, 'ws') + '/api/v1/live')
    this.socket = socket
    this.heardAt = this.outside.now()
    socket.binaryType = 'arraybuffer'
    socket.onopen = () => {
      if (this.socket !== socket) return
      this.open = true
      this.tries = 0
      this.heardAt = this.outside.now()
      this.listener.connected()
    }
    socket.onmessage = ({ data }) => {
      if (this.socket !== socket || !(data instanceof ArrayBuffer)) return
      this.heardAt = this.outside.now()
      this.frame(new Uint8Array(data))
    }
    socket.onclose = ({ code }) => {
      if (this.socket !== socket) return
      this.socket = undefined
      if (this.open) {
        this.open = false
        this.listener.disconnected()
      } else {
        this.listener.unreachable()
      }
      if (code === CLOSED_SESSION_ENDED) {
        this.wanted = false
        this.listener.sessionEnded()
      } else {
        void this.retry()
      }
    }
  }

  private async retry(): Promise<void> {
    const longest = Math.min(RECONNECT_MS_MAX, RECONNECT_MS_MIN * 2 ** this.tries++)
    await this.outside.delay(longest * (0.5 + this.outside.chance() / 2))
    if (this.wanted && this.socket === undefined) this.connect()
  }

  private frame(frame: Bytes): void {
    const space = base64url(frame.subarray(1, SPACE_END))
    switch (frame[0]) {
      case 1:
        try {
          const k = readU64(frame, SPACE_END)
          const form = frame[SPACE_END + 8] ?? 255
          this.listener.object(space, placeOf(k, form, copy(frame.subarray(SPACE_END + 9))))
        } catch {
          this.listener.missed(space)
        }
        break
      case 2:
        this.listener.logGrew(space)
        break
      case 3:
        this.listener.letterWaits(space)
        break
      case 5:
        this.listener.missed(space)
        break
      case 7:
        this.listener.dutyChanged(space)
        break
    }
  }
}
