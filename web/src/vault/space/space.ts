// One space on this device: its checked log, its keys, its stream, and what the objects add up to.
import { type QueueAct, type TeamWord, VaultError, type VaultEvent } from '../api.ts'
import type { Bytes } from '../bytes.ts'
import type { ProblemCode } from '../errors.ts'
import { authorMessage, decodeEntry, entryHash, type SignedEntry } from '../hf1/entry.ts'
import type { Settings } from '../hf1/kinds.ts'
import { Log } from '../hf1/log.ts'
import { type MemberKeys, memberKeys } from '../hf1/member.ts'
import type { Seen } from '../hf1/object.ts'
import type { PairProof } from '../hf1/pair.ts'
import { verify } from '../hf1/primitives.ts'
import type { Report } from '../hf1/report.ts'
import type { Server } from '../server/http.ts'
import { Serial } from '../serial.ts'
import type { Change, Database } from '../store/database.ts'
import type { Shelf } from '../store/shelf.ts'
import { Contents } from './contents.ts'
import type { Kept } from './kept.ts'
import { Refused } from '../hf1/refused.ts'

export type Status = 'joining' | 'guest' | 'member' | 'removed' | 'left'

/** What this device remembers of a space beside its log and stream; sealed at rest. */
export interface SpaceRecord {
  space: string
  member: string
  status: Status
  pseudonym: string
  listed: boolean
  about?: string
  /** What a guest tells the facilitators. */
  words?: string
  joined: number
  /** Epoch keys by number. */
  keys: Map<number, Bytes>
  /** Where this device's part of the stream begins. */
  from: { k: number; chain: Bytes }
  lettersAfter: number
  /** Letters kept until the guest they are from is in or gone. */
  introductions: Map<string, { pseudonym: string; words?: string; letter: number }>
  /** In a group's team: who this member is in the group, and which group it is. */
  groupMember?: string
  teamOf?: string
  /** The way into the group's team, and the letter that brought it. */
  teamLink?: { link: string; letter: number }
  /** By member of the group: until when the link into the team works that was sent to them. */
  teamInvited?: Map<string, number>
  /** Since when this facilitator waits to be let into the team. */
  teamlessSince?: number
  /** By letter: reports that are not in a team's stream yet, or must not get there because they are about one of the team. */
  heldReports?: Map<
    number,
    { report: Report; acts: { act: QueueAct; at: number; words?: string; until?: number }[] }
  >
  /** By letter: what the facilitators said to this member; what was read stays as long as the measure it explains. */
  teamWords?: Map<number, TeamWord & { read?: boolean }>
  /** In a pair: who the other is. */
  talk?: Talk
  /** By letter: who asked for a talk and was not answered. */
  requests?: Map<number, HeldRequest>
  /** Who may ask this member, as chosen on this device. */
  requestsMine?: 'default' | 'on' | 'off'
  /** In a team: what is open. */
  worries?: { open: number; unclaimed: number }
  readK: number
  /** What the link showed before joining. */
  shownSettings?: Settings
  /** What this device commits to, stored before the log has it: closing the app in between must not lose it. */
  madeSettings?: Settings
  /** Why this space was stopped for good. */
  stopped?: ProblemCode
  /** Authors who saw another log or stream than this device. */
  doubters: string[]
  /** Newcomers up to this entry were given what the history rule allows. */
  grantedSeq: number
  /** The epoch and day of one's last profile object. */
  profileSent?: { epoch: number; day: number }
  /** The commit of the norms accepted here. */
  accepted?: Bytes
  unread: number
  lastActivity?: number
  memberCount: number
  waitingGuests: number
  /** What it was called when this was saved. */
  name?: string
  /** A founding transaction whose answer did not come yet. */
  founding?: Bytes
  /** When the vault last heard of this space. */
  notedAt?: number
}

/** What a device knows of the two in a pair. Ids of members are those in the group that both came from. */
export interface Talk {
  group: string
  me: string
  /** Whom this device expects; missing where another device of this member asked or answered. */
  other?: string
  /** This member asked. */
  asked: boolean
  /** Their own proof of who they are. */
  proof?: PairProof
  /** The request of this member is known to have gone out. */
  sent?: boolean
  /** The other is who was expected. */
  proven?: boolean
  /** They were not, and this device left. */
  untrue?: boolean
}

/** Somebody asked for a talk, as their letter says. */
export interface HeldRequest {
  from: string
  pair: string
  sentence: 1 | 2 | 3 | 4
  link: string
  at: number
}

/** What a space needs from the device it is on. */
export interface Ground {
  server: Server
  database: Database
  shelf: Shelf
  seed: Bytes
  announce(event: VaultEvent): void
  /** A wire arrived in the stream: the outbox may be waiting for it. */
  arrived(space: string, objectId: string, revision: number, hash: Bytes): Promise<void>
}

export class Space {
  readonly id: string
  readonly turn = new Serial()
  log: Log | undefined
  contents = new Contents()
  kept: Kept[] = []
  /** Something that may mend itself: looked at again with the next catching up. */
  trouble: ProblemCode | undefined
  /** Not stored: whether the server has shown, since this device was opened, that its log still holds this one. */
  confirmed = false
  /** Not stored: how many epochs the places kept here were looked at with. */
  recheckedEpochs = 0
  /** Set while more places are known to come than were read. */
  behind = false
  /** Not stored: epochs whose own wrap did not open, with the wrap. */
  unopened = new Map<number, Bytes | undefined>()
  private own: MemberKeys | undefined
  private entriesToStore: { seq: number; signed: SignedEntry }[] = []
  private placesLoaded = false

  constructor(
    readonly ground: Ground,
    readonly record: SpaceRecord,
  ) {
    this.id = record.space
  }

  /** Reads the checked log from this device's shelf. */
  async load(): Promise<void> {
    const chunks = await this.ground.shelf.under<SignedEntry[]>(this.logPrefix)
    if (chunks.length === 0) return
    const entries = chunks.flatMap(({ value }) => value)
    this.log = await Log.replayStored(entries)
    if (chunks.length > CHUNKS_MAX) await this.storeAllEntries(entries)
  }

  /** Reads the stream from this device's shelf, once. */
  async loadPlaces(): Promise<void> {
    if (this.placesLoaded) return
    const chunks = await this.ground.shelf.under<Kept[]>(this.placePrefix)
    if (this.placesLoaded) return
    const stored = chunks.flatMap(({ value }) => value)
    // A write that failed leaves a gap; what comes after it is fetched again.
    const gap = stored.findIndex(({ k }, i) => k !== this.record.from.k + i + 1)
    this.kept = gap < 0 ? stored : stored.slice(0, gap)
    await this.fold()
    this.placesLoaded = true
    if (chunks.length > CHUNKS_MAX || gap >= 0) await this.storeAllPlaces()
  }

  get me(): string {
    return this.record.member
  }

  /** The last place of the stream this device has, and the chain there. */
  get k(): number {
    return this.record.from.k + this.kept.length
  }

  get chain(): Bytes {
    return this.kept.at(-1)?.chain ?? this.record.from.chain
  }

  get seen(): Seen {
    const log = this.checkedLog
    return { seq: log.seq, hash: log.head, k: this.k, chain: this.chain }
  }

  get checkedLog(): Log {
    if (this.log === undefined) throw new VaultError('group_not_loaded')
    return this.log
  }

  get isFacilitator(): boolean {
    // Nobody looks after a pair.
    return this.log !== undefined && this.log.kind !== 'pair' && this.log.isFacilitator(this.me)
  }

  get isMember(): boolean {
    return this.record.status === 'member'
  }

  /** Chain value at `k`, where this device knows it. */
  chainAt(k: number): Bytes | undefined {
    const { from } = this.record
    if (k === from.k) return from.chain
    return this.kept[k - from.k - 1]?.chain
  }

  async keys(): Promise<MemberKeys> {
    this.own ??= await memberKeys(this.ground.seed, this.checkedLog.nonce, this.me)
    return this.own
  }

  /** The settings in force: those the log commits to, where this device has them. */
  get settings(): Settings | undefined {
    return this.contents.settingsOf(this.log?.settings) ?? this.record.shownSettings
  }

  /** What it is called, also before its stream was read from the shelf. */
  get name(): string {
    const { name, shownSettings } = this.record
    return this.contents.settingsOf(this.log?.settings)?.name ?? name ?? shownSettings?.name ?? ''
  }

  /** Stops this space for good: nothing is read or written here until a person decided. */
  async stop(code: ProblemCode): Promise<void> {
    if (this.record.stopped !== undefined) return
    this.record.stopped = code
    await this.save()
    this.ground.announce({ type: 'problem', groupId: this.id, code })
    this.ground.announce({ type: 'groups' })
  }

  flag(code: ProblemCode): void {
    this.ground.announce({ type: 'problem', groupId: this.id, code })
  }

  /** Takes the next log entry, checked by every rule. A refused one changes nothing. */
  async takeEntry(signed: SignedEntry): Promise<void> {
    if (this.log === undefined) {
      const log = await Log.begin(signed)
      if (log.space !== this.id) throw new Refused('wrong_space')
      this.log = log
    } else {
      await this.log.add(signed)
    }
    this.entriesToStore.push({ seq: this.log.seq, signed })
  }

  /** Takes a log whose every entry was checked already, before it was this space's. */
  adopt(log: Log, entries: SignedEntry[]): void {
    this.log = log
    this.entriesToStore = entries.map((signed, seq) => ({ seq, signed }))
    this.placesLoaded = true
    this.confirmed = true
  }

  /** Whether a member signed `signed` for a place where this log has another entry, or for one that does not follow it. */
  async isFork(signed: SignedEntry): Promise<boolean> {
    const { people, seq, head, hashes } = this.checkedLog
    const entry = decodeEntry(signed.bytes)
    const hash = await entryHash(signed.bytes)
    const another =
      entry.seq <= seq ? hashes[entry.seq] !== hash : entry.seq === seq + 1 && entry.prev !== head
    const author = people.get(entry.author)
    if (entry.space !== this.id || !another || author === undefined) return false
    return verify(author.signKey, authorMessage(hash), signed.signatures[0]!)
  }

  /** Adds places that were checked, and stores them with everything else that changed. */
  async addKept(kept: Kept[]): Promise<void> {
    if (kept.length === 0) return
    this.kept.push(...kept)
    await this.save([await this.ground.shelf.change(this.placePrefix + padded(kept[0]!.k), kept)])
  }

  /** Changes what is kept of places that came before, after more was learned. */
  async rewriteKept(change: (kept: Kept) => Promise<Kept>): Promise<void> {
    this.kept = await Promise.all(this.kept.map(change))
    await this.fold()
    await this.storeAllPlaces()
  }

  /** Stores the record and the entries taken since. */
  async save(more: Change[] = []): Promise<void> {
    const { shelf, database } = this.ground
    const { name } = this
    if (name !== '') this.record.name = name
    const entries = this.entriesToStore.splice(0)
    const changes = await Promise.all([
      shelf.change(`space/${this.id}`, this.record),
      // Together: each record costs a slow phone more to open than its length does.
      ...chunksOf(entries).map((chunk) =>
        shelf.change(
          this.logPrefix + padded(chunk[0]!.seq),
          chunk.map(({ signed }) => signed),
        ),
      ),
    ])
    try {
      await database.write([...changes, ...more])
    } catch (error) {
      this.entriesToStore.unshift(...entries)
      throw error
    }
  }

  /** Forgets what this device stored of the space. */
  async forget(): Promise<void> {
    const { database } = this.ground
    const stored = await Promise.all(
      [this.logPrefix, this.placePrefix].map((prefix) => database.under('sealed', prefix)),
    )
    const names = [`space/${this.id}`, ...stored.flat().map(({ name }) => name)]
    await database.write(names.map((name) => ({ place: 'sealed', name })))
  }

  private async fold(): Promise<void> {
    this.contents = new Contents()
    for (const kept of this.kept) {
      if (kept.form !== 'open') continue
      try {
        await this.contents.take(kept, this.checkedLog)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
      }
    }
  }

  private storeAllPlaces(): Promise<void> {
    return this.storeAll(
      this.placePrefix,
      chunksOf(this.kept).map((chunk) => [chunk[0]!.k, chunk]),
    )
  }

  private storeAllEntries(entries: SignedEntry[]): Promise<void> {
    return this.storeAll(
      this.logPrefix,
      chunksOf(entries).map((chunk, i) => [i * CHUNK_LENGTH, chunk]),
    )
  }

  /** Puts records, each named by its number, in the place of all that begin so. */
  private async storeAll(prefix: string, records: [number, unknown][]): Promise<void> {
    const { shelf, database } = this.ground
    const before = await database.under('sealed', prefix)
    const changes = new Map<string, Change>(before.map(({ name }) => [name, { place: 'sealed', name }]))
    for (const [number, value] of records) {
      const change = await shelf.change(prefix + padded(number), value)
      changes.set(change.name, change)
    }
    await database.write([...changes.values()])
  }

  private get logPrefix(): string {
    return `log/${this.id}/`
  }

  private get placePrefix(): string {
    return `places/${this.id}/`
  }
}

const CHUNK_LENGTH = 256
/** Stored batches of places or entries before they are put together into larger ones. */
const CHUNKS_MAX = 64

function chunksOf<T>(all: T[]): T[][] {
  const chunks: T[][] = []
  for (let at = 0; at < all.length; at += CHUNK_LENGTH) chunks.push(all.slice(at, at + CHUNK_LENGTH))
  return chunks
}

const padded = (number: number): string => String(number).padStart(16, '0')

/** A record for a space this device is about to enter. */
export function newRecord(space: string, member: string, minute: number): SpaceRecord {
  return {
    space,
    member,
    status: 'joining',
    pseudonym: '',
    listed: false,
    joined: minute,
    keys: new Map(),
    from: { k: 0, chain: new Uint8Array(32) },
    lettersAfter: 0,
    introductions: new Map(),
    readK: 0,
    doubters: [],
    grantedSeq: 0,
    unread: 0,
    memberCount: 0,
    waitingGuests: 0,
  }
}
