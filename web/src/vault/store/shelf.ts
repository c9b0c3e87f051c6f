// A shelf: sealed records by name. The content shelf opens only with the server's share, the pocket shelf on this device alone.
import { type Bytes, base64url, copy, fromBase64url, fromUtf8, utf8 } from '../bytes.ts'
import { openOnDevice, sealForDevice } from '../hf1/account.ts'
import type { Change, Database } from './database.ts'

export type ShelfName = 'sealed' | 'pocket'

export class Shelf {
  constructor(
    private readonly database: Database,
    private readonly place: ShelfName,
    private readonly key: Bytes,
  ) {}

  async get<T>(name: string): Promise<T | undefined> {
    const sealed = await this.database.get<Uint8Array>(this.place, name)
    return sealed && ((await this.open(name, sealed)) as T)
  }

  async under<T>(prefix: string): Promise<{ name: string; value: T }[]> {
    const records = await this.database.under<Uint8Array>(this.place, prefix)
    return Promise.all(
      records.map(async ({ name, value }) => ({ name, value: (await this.open(name, value)) as T })),
    )
  }

  /** The change that puts a record here; `undefined` takes it away. Give it to `Database.write`. */
  async change(name: string, value: unknown): Promise<Change> {
    if (value === undefined) return { place: this.place, name }
    return {
      place: this.place,
      name,
      value: await sealForDevice(this.key, this.place, name, utf8(pack(value))),
    }
  }

  async put(name: string, value: unknown): Promise<void> {
    await this.database.write(
      [await this.change(name, value)],
      this.place === 'pocket' ? 'strict' : 'relaxed',
    )
  }

  private async open(name: string, sealed: Uint8Array): Promise<unknown> {
    return unpack(fromUtf8(await openOnDevice(this.key, this.place, name, copy(sealed))))
  }
}

/** JSON in which bytes are `{"b": base64url}` and maps are `{"m": [[key, value], …]}`. */
function pack(value: unknown): string {
  return JSON.stringify(value, (_key, it: unknown) => {
    if (it instanceof Uint8Array) return { b: base64url(it) }
    if (it instanceof Map) return { m: [...(it as Map<unknown, unknown>)] }
    return it
  })
}

function unpack(text: string): unknown {
  return JSON.parse(text, (_key, it: unknown) => {
    if (typeof it !== 'object' || it === null || Array.isArray(it)) return it
    const keys = Object.keys(it)
    if (keys.length !== 1) return it
    if ('b' in it && typeof it.b === 'string') return fromBase64url(it.b)
    if ('m' in it && Array.isArray(it.m)) return new Map(it.m as [unknown, unknown][])
    return it
  })
}
