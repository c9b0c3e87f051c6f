// The browser's database, as small as it is used: named places holding bytes or keys, written in one transaction.

import { VaultError } from '../api.ts'

/** What is written has to be of the tab that leads; an older one is refused. */
export class SupersededError extends Error {}

/** The browser has no room left for what was to be written. */
export const isStorageFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError'

const NAME = 'holdfast'
const VERSION = 1
export const PLACES = ['device', 'sealed', 'pocket', 'files'] as const
export type PlaceName = (typeof PLACES)[number]

export interface Change {
  place: PlaceName
  name: string
  /** Absent: forgotten. */
  value?: unknown
}

const TERM = 'term'

export class Database {
  private over = false

  private constructor(
    private readonly idb: IDBDatabase,
    private readonly term: number,
  ) {}

  /** Opens it and takes the lead: whoever led before cannot write any more. */
  static async open(factory: IDBFactory): Promise<Database> {
    const request = factory.open(NAME, VERSION)
    request.onupgradeneeded = () => {
      for (const place of PLACES) request.result.createObjectStore(place)
    }
    const idb = await done(request)
    const transaction = idb.transaction('device', 'readwrite')
    const device = transaction.objectStore('device')
    const before = (await done(device.get(TERM))) as number | undefined
    const term = (before ?? 0) + 1
    device.put(term, TERM)
    await finished(transaction)
    return new Database(idb, term)
  }

  async get<T>(place: PlaceName, name: string): Promise<T | undefined> {
    return (await done(this.idb.transaction(place).objectStore(place).get(name))) as T | undefined
  }

  /** All under names that begin so, in order of name. */
  async under<T>(place: PlaceName, prefix: string): Promise<{ name: string; value: T }[]> {
    const store = this.idb.transaction(place).objectStore(place)
    const range = IDBKeyRange.bound(prefix, prefix + '\uffff')
    const [names, values] = await Promise.all([done(store.getAllKeys(range)), done(store.getAll(range))])
    return names.map((name, i) => ({ name: String(name), value: values[i] as T }))
  }

  async names(place: PlaceName): Promise<string[]> {
    return (await done(this.idb.transaction(place).objectStore(place).getAllKeys())).map(String)
  }

  /** All or nothing. `strict` waits until it is on the disk. */
  async write(changes: Change[], durability: 'strict' | 'relaxed' = 'relaxed'): Promise<void> {
    if (this.over) throw new VaultError('nobody_here')
    if (changes.length === 0) return
    const places = [...new Set([...changes.map(({ place }) => place), 'device' as const])]
    await this.change(places, changes, durability, [])
  }

  /** Puts this in the place of everything but who leads, in one step: a crash leaves the one or the other whole. */
  async replaceAll(changes: Change[]): Promise<void> {
    await this.change([...PLACES], changes, 'strict', PLACES)
  }

  private async change(
    places: PlaceName[],
    changes: Change[],
    durability: 'strict' | 'relaxed',
    cleared: readonly PlaceName[],
  ): Promise<void> {
    const transaction = this.idb.transaction(places, 'readwrite', { durability })
    const ended = finished(transaction)
    const led = transaction.objectStore('device').get(TERM)
    let superseded = false
    led.onsuccess = () => {
      if (led.result !== this.term) {
        superseded = true
        transaction.abort()
        return
      }
      for (const place of cleared) transaction.objectStore(place).clear()
      if (cleared.includes('device')) transaction.objectStore('device').put(this.term, TERM)
      for (const { place, name, value } of changes) {
        const store = transaction.objectStore(place)
        if (value === undefined) store.delete(name)
        else store.put(value, name)
      }
    }
    try {
      await ended
    } catch (error) {
      throw superseded ? new SupersededError() : error
    }
  }

  /** For whoever begins here next. Through this one nothing is written any more, whatever was begun before. */
  handOver(): Database {
    this.over = true
    return new Database(this.idb, this.term)
  }

  /** Forgets everything but who leads. */
  async clear(): Promise<void> {
    const transaction = this.idb.transaction(PLACES, 'readwrite')
    for (const place of PLACES) transaction.objectStore(place).clear()
    transaction.objectStore('device').put(this.term, TERM)
    await finished(transaction)
  }

  /** Forgets one place whole. */
  async clearPlace(place: PlaceName): Promise<void> {
    const transaction = this.idb.transaction(place, 'readwrite')
    transaction.objectStore(place).clear()
    await finished(transaction)
  }

  close(): void {
    this.idb.close()
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'))
  })
}
