// A person with a device, for the vault's tests: everything of the world is handed in, nothing waits.
import { IDBFactory, IDBKeyRange as FakeKeyRange } from 'fake-indexeddb'
import type { VaultEvent } from '../api.ts'
import { concat, copy } from '../bytes.ts'
import { Device } from '../device.ts'
import { sha256 } from '../hf1/primitives.ts'
import type { Outside } from '../outside.ts'
import type { Vault } from '../api.ts'
import { vaultOf } from '../whole.ts'
import type { FakeServer, Line } from './server.ts'

globalThis.IDBKeyRange ??= FakeKeyRange

/** Turns of the event loop in which nothing happens. */
const QUIET_TURNS = 12
const SHORT_MS = 15_000

export const ORIGIN = 'https://holdfast.test'

export class Person {
  device: Device
  vault: Vault
  readonly events: VaultEvent[] = []
  /** Waits that were asked for; they end when told to. */
  private waits: { ms: number; end: () => void }[] = []

  private constructor(
    readonly server: FakeServer,
    readonly line: Line,
    private readonly database: IDBFactory,
  ) {
    this.device = new Device(this.outside)
    this.vault = vaultOf(this.device)
    this.device.on((event) => this.events.push(event))
  }

  /** Opens the app on a fresh device. */
  static async opens(server: FakeServer): Promise<Person> {
    const person = new Person(server, server.line(), new IDBFactory())
    await person.start()
    return person
  }

  /** Closes the app and opens it again on the same device. */
  async reopens(): Promise<Person> {
    this.device.close()
    const person = new Person(this.server, this.line, this.database)
    await person.start()
    await person.settle()
    return person
  }

  private async start(): Promise<void> {
    const opening = this.device.open()
    // Only time can end the wait for a line that says nothing.
    if (this.line.stalled) await this.settle()
    await opening
  }

  /** Until nothing is on its way any more. Waits of some seconds end at once, longer ones stay. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < QUIET_TURNS; quiet++) {
      const [short, long] = [true, false].map((isShort) =>
        this.waits.filter(({ ms }) => ms <= SHORT_MS === isShort),
      )
      this.waits = long!
      for (const { end } of short!) end()
      await new Promise((resolve) => setTimeout(resolve, 0))
      if ((this.device.isBusy && !this.line.stalled) || short!.length > 0) quiet = 0
    }
  }

  /** So much time goes by that every wait ends. */
  async timePasses(): Promise<void> {
    for (const { end } of this.waits.splice(0)) end()
    await this.settle()
  }

  problems(): string[] {
    return this.events.flatMap((event) => (event.type === 'problem' ? [event.code] : []))
  }

  private get outside(): Outside {
    return {
      origin: ORIGIN,
      fetch: (url, init) => this.line.fetch(url, init),
      socket: () => this.line.connect(),
      now: () => this.server.now,
      database: this.database,
      // The real stretching is checked by the vectors; here it only has to depend on everything.
      stretch: (passphrase, salt) => sha256(concat(passphrase, salt)),
      delay: (ms) => new Promise((resolve) => this.waits.push({ ms, end: resolve })),
      chance: () => 0.5,
      redrawPicture: async (picture) =>
        new Blob([copy(new Uint8Array(await picture.arrayBuffer()))], { type: 'image/webp' }),
    }
  }
}

/** Everybody's device comes to rest, until nobody has anything left for another. */
export async function settleAll(...people: Person[]): Promise<void> {
  for (let round = 0; round < 5; round++) for (const person of people) await person.settle()
}
