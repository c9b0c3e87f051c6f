// The rules of a space's log, the same as the server's: who may add what. Nothing here waits for a network or reads a clock.
import type { HistoryRule, Role, StewardAct } from '../api.ts'
import { type Bytes, base64url, compare } from '../bytes.ts'
import {
  authorMessage,
  type Body,
  bytesOf,
  decodeEntry,
  type Entry,
  entryHash,
  type EpochReason,
  inviteMessage,
  type Kind,
  type SignedEntry,
  ZERO_ID,
} from './entry.ts'
import { verify } from './primitives.ts'
import { applyTo, arrive, comeIn } from './log/apply.ts'
import { rulesOf } from './log/rules.ts'
import { refuse } from './refused.ts'

export type Standing = 'guest' | 'member' | 'removed' | 'left'

/** Somebody who is or was in a space. */
export interface Person {
  id: string
  signKey: Bytes
  boxKey: Bytes
  standing: Standing
  /** The latest role; for a guest, what admitting makes them. */
  role: Role
  /** The minute they came, as a guest or member. */
  since: number
  inviteId: string | undefined
  /** The entry that made them a member, and by whom. */
  cameInBy: { seq: number; author: string } | undefined
  /** The first and last epoch they got a wrap of. */
  firstEpoch: number | undefined
  lastEpoch: number | undefined
  /** The entry that ended their membership or their wait. */
  ended: number | undefined
  /** Accusations since their role was last stated by another. */
  accused: number
  /** Each role and the position it was given at, oldest first. */
  roles: { seq: number; role: Role }[]
}

export interface Invite {
  /** Hash and position of the entry that made it. */
  entry: string
  seq: number
  by: string
  signKey: Bytes
  role: Role
  expires: number
  uses: number
  usesLeft: number
  mode: 'auto' | 'ask'
  settings: Bytes
  withdrawn: boolean
}

export type InviteState = 'working' | 'expired' | 'used' | 'withdrawn'

export interface Epoch {
  n: number
  commit: Bytes
  wrapsHash: Bytes
  /** The stream's head when it began: it covers what comes after. */
  k: number
  chain: Bytes
  maker: string
  at: number
  reason: EpochReason
  seq: number
  /** The entry before its own; its wraps name this one. */
  prev: string
  /** The rule in force when it began. */
  history: HistoryRule
}

/** An entry that passed every rule, with its hash; only `Log.apply` takes it. */
export interface Checked {
  entry: Entry
  hash: string
  signed: SignedEntry
}

export type BodyOf<T extends Body['type']> = Extract<Body, { type: T }>

export class Log {
  readonly space: string
  readonly kind: Kind
  readonly nonce: Bytes
  readonly open: boolean
  history: HistoryRule
  /** Everybody who ever was a member or a guest. */
  people = new Map<string, Person>()
  invites = new Map<string, Invite>()
  epochs: Epoch[] = []
  /** Entry hashes by seq. */
  hashes: string[] = []
  /** The organisation's offline key, where create names one. */
  readonly steward: Bytes | undefined
  /** What the organisation did here, oldest first. */
  stewarded: ({ seq: number } & StewardAct)[] = []
  /** The latest settings' commit. */
  settings: Bytes | undefined
  /** A member left and nobody made the next epoch yet: objects wait for one. */
  epochDue = false
  /** The minute of the last entry. */
  at: number

  /** How many present members, guests and facilitators there are. */
  memberCount = 0
  guestCount = 0
  facilitatorCount = 0

  /** Who must make the very next entry, an epoch, because membership just changed. */
  owesEpoch: string | undefined
  /** Every public key that ever stood in this log. */
  keys = new Set<string>()

  private constructor(entry: Entry, body: BodyOf<'create'>, hash: string) {
    this.space = hash
    this.kind = body.kind
    this.nonce = body.nonce
    this.open = body.open
    this.history = body.history
    this.at = entry.at
    this.hashes.push(hash)
    this.steward = body.steward
    if (body.steward !== undefined) this.keys.add(base64url(body.steward))
    arrive(this, entry.author, body, 'facilitator', entry.at, undefined)
    comeIn(this, entry.author, 0, entry.author)
    this.owesEpoch = entry.author
  }

  /** Begins with a create entry, verified; its hash is the space's id. */
  static async begin(create: SignedEntry): Promise<Log> {
    const entry = decodeEntry(create.bytes)
    const log = await Log.beginStored(create)
    if (create.signatures.length !== 1) refuse('malformed')
    await signedBy(log.people.get(entry.author)!.signKey, authorMessage(log.space), create.signatures[0]!)
    return log
  }

  /** Replays a whole log, verifying everything; the first refusal ends it. */
  static async replay([create, ...rest]: SignedEntry[]): Promise<Log> {
    const log = await Log.begin(create ?? refuse('malformed'))
    for (const signed of rest) await log.add(signed)
    return log
  }

  /** Replays what this device verified before and kept sealed: all rules, no signatures. */
  static async replayStored([create, ...rest]: SignedEntry[]): Promise<Log> {
    const log = await Log.beginStored(create ?? refuse('malformed'))
    for (const signed of rest) {
      const entry = decodeEntry(signed.bytes)
      rulesOf(log, entry)
      log.apply({ entry, hash: await entryHash(signed.bytes), signed })
    }
    return log
  }

  private static async beginStored(create: SignedEntry): Promise<Log> {
    const entry = decodeEntry(create.bytes)
    const { body } = entry
    if (body.type !== 'create') return refuse('malformed')
    if (entry.seq !== 0 || entry.prev !== ZERO_ID) refuse('log_moved')
    if (entry.space !== ZERO_ID) refuse('wrong_space')
    const keys = [body.signKey, body.boxKey, ...(body.steward ? [body.steward] : [])].map(base64url)
    if (new Set(keys).size !== keys.length) refuse('key_seen_before')
    return new Log(entry, body, await entryHash(create.bytes))
  }

  get seq(): number {
    return this.hashes.length - 1
  }

  get head(): string {
    return this.hashes[this.seq]!
  }

  get epoch(): Epoch | undefined {
    return this.epochs.at(-1)
  }

  /** The present members, in order of member_id: who gets wraps. */
  get members(): Person[] {
    return this.standing('member')
  }

  get guests(): Person[] {
    return this.standing('guest')
  }

  get facilitators(): Person[] {
    return this.members.filter(({ role }) => role === 'facilitator')
  }

  /** Of a pair: whether somebody came, ever; whether somebody left. */
  get pairIsFull(): boolean {
    return this.people.size > 1
  }

  get pairHasEnded(): boolean {
    return this.kind === 'pair' && this.pairEndedAt !== Infinity
  }

  /** The entry by which the first of the two left. */
  get pairEndedAt(): number {
    return Math.min(...[...this.people.values()].map(({ ended }) => ended ?? Infinity))
  }

  isMember(id: string): boolean {
    return this.people.get(id)?.standing === 'member'
  }

  isFacilitator(id: string): boolean {
    return this.isMember(id) && this.people.get(id)!.role === 'facilitator'
  }

  /** Whether they were a facilitator after the entry at `seq`. */
  wasFacilitator(id: string, seq: number): boolean {
    return this.people.get(id)?.roles.findLast((given) => given.seq <= seq)?.role === 'facilitator'
  }

  /** Whether they got a wrap of epoch `n`, so that they may write in it. */
  inEpoch(id: string, n: number): boolean {
    const { firstEpoch, lastEpoch } = this.people.get(id) ?? {}
    return firstEpoch !== undefined && firstEpoch <= n && (lastEpoch === undefined || n <= lastEpoch)
  }

  /** Who got a wrap of epoch `n`, in order of member_id. */
  recipients(n: number): string[] {
    return sorted([...this.people.values()].filter(({ id }) => this.inEpoch(id, n))).map(({ id }) => id)
  }

  /** The epoch that covers place `k` of the stream: the last whose anchor lies before it. */
  epochAt(k: number): Epoch | undefined {
    return this.epochs.findLast((epoch) => epoch.k < k)
  }

  inviteState(id: string, minute: number): InviteState | undefined {
    const invite = this.invites.get(id)
    if (invite === undefined) return undefined
    if (invite.withdrawn || !this.isFacilitator(invite.by)) return 'withdrawn'
    if (minute > invite.expires) return 'expired'
    return invite.usesLeft === 0 ? 'used' : 'working'
  }

  /** A log that can be tried further without touching this one. */
  clone(): Log {
    const other = Object.assign(Object.create(Log.prototype) as Log, this)
    other.people = new Map([...this.people].map(([id, it]) => [id, { ...it, roles: [...it.roles] }]))
    other.invites = new Map([...this.invites].map(([id, invite]) => [id, { ...invite }]))
    other.epochs = [...this.epochs]
    other.hashes = [...this.hashes]
    other.stewarded = [...this.stewarded]
    other.keys = new Set(this.keys)
    return other
  }

  async add(signed: SignedEntry): Promise<Checked> {
    const checked = await this.check(signed)
    this.apply(checked)
    return checked
  }

  /** Refuses what the rules do not allow next; changes nothing. */
  async check(signed: SignedEntry): Promise<Checked> {
    const entry = decodeEntry(signed.bytes)
    const { body } = entry
    if (signed.signatures.length !== (body.type === 'join' ? 2 : 1)) refuse('malformed')
    const hash = await entryHash(signed.bytes)
    rulesOf(this, entry)
    await signedBy(this.signerOf(entry), authorMessage(hash), signed.signatures[0]!)
    if (body.type === 'join') {
      await signedBy(this.invites.get(body.inviteId)!.signKey, inviteMessage(hash), signed.signatures[1]!)
    }
    return { entry, hash, signed }
  }

  /** Takes an entry that passed the rules. */
  apply(checked: Checked): void {
    applyTo(this, checked)
  }

  private signerOf({ body, author }: Entry): Bytes {
    if (body.type === 'join') return body.signKey
    return body.type === 'steward' ? this.steward! : this.people.get(author)!.signKey
  }

  private standing(standing: Standing): Person[] {
    return sorted([...this.people.values()].filter((person) => person.standing === standing))
  }
}

/** In order of member_id. */
const sorted = (people: Person[]): Person[] =>
  people
    .map((person) => ({ person, id: bytesOf(person.id) }))
    .sort((a, b) => compare(a.id, b.id))
    .map(({ person }) => person)

async function signedBy(key: Bytes, message: Bytes, signature: Bytes): Promise<void> {
  if (!(await verify(key, message, signature))) refuse('bad_signature')
}
