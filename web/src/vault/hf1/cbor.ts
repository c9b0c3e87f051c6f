// Deterministic CBOR (RFC 8949 4.2) for what HF1 needs: unsigned integers, bytes, text, arrays, maps with integer keys.
import { type Bytes, concat, equal, fromUtf8, utf8 } from '../bytes.ts'
import { refuse } from './refused.ts'

export type Value = number | string | Bytes | Value[] | Fields
/** A map with unsigned integer keys. An undefined field is absent. */
export type Fields = { [key: number]: Value | undefined }

const DEPTH_MAX = 8

export function encode(value: Value): Bytes {
  const parts: Uint8Array[] = []
  write(value, parts)
  return concat(...parts)
}

/** Refuses what `encode` would have written otherwise: nothing is accepted in two forms. */
export function decode(bytes: Uint8Array): Value {
  const reader = new Reader(bytes)
  const value = reader.value(0)
  if (reader.at !== bytes.length) refuse('malformed')
  if (!equal(encode(value), bytes)) refuse('non_canonical')
  return value
}

function write(value: Value, parts: Uint8Array[]): void {
  if (typeof value === 'number') {
    parts.push(head(0, value))
  } else if (value instanceof Uint8Array) {
    parts.push(head(2, value.length), value)
  } else if (typeof value === 'string') {
    const text = utf8(value)
    parts.push(head(3, text.length), text)
  } else if (Array.isArray(value)) {
    parts.push(head(4, value.length))
    for (const item of value) write(item, parts)
  } else {
    // A JavaScript object gives its integer keys in ascending order, which is the deterministic one.
    const present = Object.entries(value).filter(([, item]) => item !== undefined)
    parts.push(head(5, present.length))
    for (const [key, item] of present) {
      parts.push(head(0, Number(key)))
      write(item!, parts)
    }
  }
}

function head(major: number, value: number): Bytes {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('not an unsigned integer below 2^53')
  const first = major << 5
  if (value < 24) return new Uint8Array([first | value])
  if (value < 0x100) return new Uint8Array([first | 24, value])
  if (value < 0x10000) return new Uint8Array([first | 25, value >> 8, value & 0xff])
  const bytes = new Uint8Array(value < 0x100000000 ? 5 : 9)
  bytes[0] = first | (bytes.length === 5 ? 26 : 27)
  const view = new DataView(bytes.buffer)
  if (bytes.length === 5) view.setUint32(1, value)
  else view.setBigUint64(1, BigInt(value))
  return bytes
}

class Reader {
  at = 0
  constructor(private readonly bytes: Uint8Array) {}

  value(depth: number): Value {
    if (depth >= DEPTH_MAX) refuse('malformed')
    const first = this.take(1)[0]!
    const major = first >> 5
    if (major > 5 || major === 1) refuse('malformed')
    const argument = this.argument(first & 31)
    switch (major) {
      case 0:
        return argument
      case 2:
        return new Uint8Array(this.take(argument))
      case 3:
        return this.text(argument)
      case 4: {
        const items: Value[] = []
        for (let i = 0; i < argument; i++) items.push(this.value(depth + 1))
        return items
      }
      default:
        return this.map(argument, depth)
    }
  }

  private map(length: number, depth: number): Fields {
    // Unsorted and doubled keys show when this is encoded again.
    const fields: Fields = {}
    for (let i = 0; i < length; i++) {
      const key = this.value(depth + 1)
      if (typeof key !== 'number') return refuse('malformed')
      fields[key] = this.value(depth + 1)
    }
    return fields
  }

  private text(length: number): string {
    const bytes = this.take(length)
    try {
      return fromUtf8(bytes)
    } catch {
      return refuse('malformed')
    }
  }

  private argument(info: number): number {
    if (info < 24) return info
    if (info > 27) return refuse('malformed')
    let value = 0
    for (const byte of this.take(1 << (info - 24))) value = value * 256 + byte
    if (!Number.isSafeInteger(value)) refuse('malformed')
    return value
  }

  private take(length: number): Uint8Array {
    if (length > this.bytes.length - this.at) refuse('malformed')
    this.at += length
    return this.bytes.subarray(this.at - length, this.at)
  }
}

/** Reads the fields of one map, each once; what is left over is refused. */
export class FieldReader {
  private readonly unread: Set<string>

  constructor(private readonly fields: Fields) {
    this.unread = new Set(Object.keys(fields))
  }

  static of(value: Value | undefined): FieldReader {
    if (value === undefined || !isFields(value)) return refuse('malformed')
    return new FieldReader(value)
  }

  has(key: number): boolean {
    return this.fields[key] !== undefined
  }

  integer(key: number, max = Number.MAX_SAFE_INTEGER): number {
    const value = this.take(key)
    return typeof value === 'number' && value <= max ? value : refuse('malformed')
  }

  flag(key: number): boolean {
    return this.integer(key, 1) === 1
  }

  /** Bytes; exactly `length` of them when it is given. */
  bytes(key: number, length?: number): Bytes {
    const value = this.take(key)
    if (!(value instanceof Uint8Array) || (length !== undefined && value.length !== length))
      return refuse('malformed')
    return value
  }

  text(key: number): string {
    const value = this.take(key)
    return typeof value === 'string' ? value : refuse('malformed')
  }

  array(key: number): Value[] {
    const value = this.take(key)
    return Array.isArray(value) ? value : refuse('malformed')
  }

  map(key: number): Fields {
    const value = this.take(key)
    return value !== undefined && isFields(value) ? value : refuse('malformed')
  }

  optional<T>(key: number, read: (key: number) => T): T | undefined {
    return this.has(key) ? read(key) : undefined
  }

  /** Call last: a key that the type does not list is refused. */
  end(): void {
    if (this.unread.size > 0) refuse('malformed')
  }

  private take(key: number): Value | undefined {
    this.unread.delete(String(key))
    return this.fields[key]
  }
}

export function isFields(value: Value): value is Fields {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Uint8Array)
}
