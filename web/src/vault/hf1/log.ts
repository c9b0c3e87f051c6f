// The rules of a space's log, the same as the server's: who may add what. Nothing here waits for a network or reads a clock.
import type { HistoryRule, Role } from '../api.ts'
import { type Bytes, base64url, compare, equal } from '../bytes.ts'
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
import { refuse } from './refused.ts'

export const MEMBERS_MAX = 500
export const GUESTS_MAX = 100
/** Longest life of an invite: 30 days. */
export const INVITE_MINUTES_MAX = 43_200
/** Least minutes between an epoch and a voluntary one. */
export const FRESH_EPOCH_MINUTES = 60
/** Accusations after which a maker loses voluntary epochs. */
const ACCUSATIONS_MAX = 2

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

type BodyOf<T extends Body['type']> = Extract<Body, { type: T }>

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
  private owesEpoch: string | undefined
  /** Every public key that ever stood in this log. */
  private keys = new Set<string>()

  private constructor(entry: Entry, body: BodyOf<'create'>, hash: string) {
    this.space = hash
    this.kind = body.kind
    this.nonce = body.nonce
    this.open = body.open
    this.history = body.history
    this.at = entry.at
    this.hashes.push(hash)
    if (body.steward !== undefined) this.keys.add(base64url(body.steward))
    this.arrive(entry.author, body, 'facilitator', entry.at, undefined)
    this.comeIn(entry.author, 0, entry.author)
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
      log.rules(entry)
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
    this.rules(entry)
    const key = body.type === 'join' ? body.signKey : this.people.get(entry.author)!.signKey
    await signedBy(key, authorMessage(hash), signed.signatures[0]!)
    if (body.type === 'join') {
      await signedBy(this.invites.get(body.inviteId)!.signKey, inviteMessage(hash), signed.signatures[1]!)
    }
    return { entry, hash, signed }
  }

  /** Takes an entry that passed the rules. */
  apply({ entry, hash }: Checked): void {
    const { author, body, at, seq } = entry
    switch (body.type) {
      case 'invite':
        this.takeInvite(body, entry, hash)
        break
      case 'withdraw':
        this.invites.get(body.inviteId)!.withdrawn = true
        break
      case 'join': {
        const invite = this.invites.get(body.inviteId)!
        invite.usesLeft -= 1
        this.arrive(author, body, invite.role, at, body.inviteId)
        if (invite.mode === 'auto') {
          this.comeIn(author, seq, author)
          this.owesEpoch = author
        } else {
          this.guestCount += 1
        }
        break
      }
      case 'admit':
        this.guestCount -= 1
        this.comeIn(body.member, seq, author)
        this.owesEpoch = author
        break
      case 'remove':
        this.takeRemove(body.member, author)
        break
      case 'role':
        this.takeRole(body, entry)
        break
      case 'leave':
        if (this.goOut(author, 'left') === 'member') this.epochDue = true
        break
      case 'settings':
        this.settings = body.commit
        this.history = body.history
        break
      case 'epoch':
        this.takeEpoch(body, entry)
        break
    }
    this.hashes.push(hash)
    this.at = at
  }

  private takeInvite(body: BodyOf<'invite'>, entry: Entry, hash: string): void {
    const { inviteId, uses, signKey, role, expires, mode, settings } = body
    this.keys.add(base64url(signKey))
    this.invites.set(inviteId, {
      entry: hash,
      seq: entry.seq,
      by: entry.author,
      ...{ signKey, role, expires, uses, usesLeft: uses, mode, settings },
      withdrawn: false,
    })
  }

  private takeRemove(who: string, author: string): void {
    if (this.goOut(who, 'removed') !== 'member') return
    this.owesEpoch = author
    // Whoever was removed may hold a link that lets anybody in at once.
    for (const invite of this.invites.values()) {
      if (invite.mode === 'auto' && invite.uses > 1) invite.withdrawn = true
    }
  }

  private takeRole({ member: who, role }: BodyOf<'role'>, { author, seq }: Entry): void {
    const person = this.people.get(who)!
    if (who !== author) person.accused = 0
    if (person.role === role) return
    person.role = role
    person.roles.push({ seq, role })
    this.facilitatorCount += role === 'facilitator' ? 1 : -1
  }

  private takeEpoch(body: BodyOf<'epoch'>, { author: maker, at, seq, prev }: Entry): void {
    const { n, commit, wrapsHash, k, chain, reason } = body
    if (reason === 2) this.people.get(this.epoch!.maker)!.accused += 1
    this.epochs.push({ n, commit, wrapsHash, k, chain, reason, maker, at, seq, prev, history: this.history })
    this.owesEpoch = undefined
    this.epochDue = false
  }

  /** Writes somebody down as a guest; `comeIn` makes them a member. */
  private arrive(
    id: string,
    { signKey, boxKey }: { signKey: Bytes; boxKey: Bytes },
    role: Role,
    since: number,
    inviteId: string | undefined,
  ): void {
    this.keys.add(base64url(signKey)).add(base64url(boxKey))
    this.people.set(id, {
      ...{ id, signKey, boxKey, role, since, inviteId },
      standing: 'guest',
      cameInBy: undefined,
      firstEpoch: undefined,
      lastEpoch: undefined,
      accused: 0,
      roles: [],
    })
  }

  private comeIn(id: string, seq: number, author: string): void {
    const person = this.people.get(id)!
    person.standing = 'member'
    person.cameInBy = { seq, author }
    person.firstEpoch = (this.epoch?.n ?? 0) + 1
    person.roles.push({ seq, role: person.role })
    this.memberCount += 1
    if (person.role === 'facilitator') this.facilitatorCount += 1
  }

  /** Ends a membership or a wait; gives back what it was. */
  private goOut(id: string, standing: 'removed' | 'left'): Standing {
    const person = this.people.get(id)!
    const was = person.standing
    person.standing = standing
    if (was === 'guest') {
      this.guestCount -= 1
    } else {
      person.lastEpoch = this.epoch?.n
      this.memberCount -= 1
      if (person.role === 'facilitator') this.facilitatorCount -= 1
    }
    return was
  }

  private standing(standing: Standing): Person[] {
    return sorted([...this.people.values()].filter((person) => person.standing === standing))
  }

  private rules(entry: Entry): void {
    const { author, body } = entry
    if (entry.space !== this.space) refuse('wrong_space')
    if (entry.seq !== this.seq + 1 || entry.prev !== this.head) refuse('log_moved')
    if (entry.at < this.at) refuse('time_went_back')
    if (this.owesEpoch !== undefined) {
      const paid = author === this.owesEpoch && body.type === 'epoch' && body.reason === 1
      if (!paid) refuse('epoch_missing')
    }
    if (this.kind === 'vault' && !['create', 'epoch', 'settings'].includes(body.type))
      refuse('not_in_this_kind')
    if (body.type === 'create') refuse('log_moved')
    else if (body.type === 'join') this.joinRules(entry, body)
    else this.memberRules(entry, body)
  }

  /** What a present member may do; a guest may only leave the waiting room. */
  private memberRules(entry: Entry, body: Body): void {
    const standing = this.people.get(entry.author)?.standing
    if (body.type === 'leave' && (standing === 'member' || standing === 'guest')) return
    if (standing !== 'member') refuse('not_a_member')
    if (body.type === 'epoch') {
      this.epochRules(entry, body)
      return
    }
    if (this.facilitatorCount === 0) refuse('no_facilitator')
    if (!this.isFacilitator(entry.author)) refuse('not_a_facilitator')
    this.facilitatorRules(entry, body)
  }

  private facilitatorRules(entry: Entry, body: Body): void {
    switch (body.type) {
      case 'invite': {
        if (this.invites.has(body.inviteId)) refuse('invite_id_seen_before')
        if (this.keys.has(base64url(body.signKey))) refuse('key_seen_before')
        const life = body.expires - entry.at
        if (life <= 0 || life > INVITE_MINUTES_MAX) refuse('invite_expiry')
        break
      }
      case 'withdraw': {
        const invite = this.invites.get(body.inviteId) ?? refuse('no_such_invite')
        if (invite.withdrawn) refuse('invite_withdrawn')
        break
      }
      case 'admit': {
        const guest = this.people.get(body.member)
        if (guest?.standing !== 'guest') return refuse('no_such_guest')
        if (this.invites.get(guest.inviteId ?? '')?.withdrawn !== false) refuse('invite_withdrawn')
        if (this.memberCount >= MEMBERS_MAX) refuse('group_full')
        break
      }
      case 'remove': {
        if (body.member === entry.author) refuse('use_leave')
        const standing = this.people.get(body.member)?.standing
        if (standing !== 'member' && standing !== 'guest') refuse('no_such_member')
        break
      }
      case 'role': {
        if (!this.isMember(body.member)) refuse('no_such_member')
        const takesOne = this.isFacilitator(body.member) && body.role === 'member'
        if (takesOne && this.facilitatorCount === 1) refuse('last_facilitator')
        break
      }
    }
  }

  private joinRules(entry: Entry, body: BodyOf<'join'>): void {
    if (this.facilitatorCount === 0) refuse('no_facilitator')
    const invite = this.invites.get(body.inviteId) ?? refuse('no_such_invite')
    if (invite.withdrawn || !this.isFacilitator(invite.by)) refuse('invite_withdrawn')
    if (entry.at > invite.expires) refuse('invite_expired')
    if (invite.usesLeft === 0) refuse('invite_used')
    if (this.people.has(entry.author)) refuse('member_id_seen_before')
    const [sign, box] = [base64url(body.signKey), base64url(body.boxKey)]
    if (sign === box || this.keys.has(sign) || this.keys.has(box)) refuse('key_seen_before')
    if (invite.mode === 'auto' && this.memberCount >= MEMBERS_MAX) refuse('group_full')
    if (invite.mode === 'ask' && this.guestCount >= GUESTS_MAX) refuse('waiting_room_full')
  }

  private epochRules(entry: Entry, body: BodyOf<'epoch'>): void {
    const last = this.epoch
    if (body.n !== (last?.n ?? 0) + 1) refuse('epoch_number')
    this.reasonRules(entry, body.reason)
    const forward = last === undefined ? body.k === 0 : body.k >= last.k
    const sameChain = equal(body.chain, last?.chain ?? new Uint8Array(32))
    if (!forward || (body.k === (last?.k ?? 0) && !sameChain)) refuse('stream_moved')
  }

  private reasonRules(entry: Entry, reason: EpochReason): void {
    const last = this.epoch
    switch (reason) {
      case 1:
        if (this.owesEpoch === undefined) refuse('epoch_reason')
        break
      case 2:
        if (last?.maker === entry.author) refuse('accuses_oneself')
        break
      case 3:
        if (this.people.get(entry.author)!.accused >= ACCUSATIONS_MAX) refuse('voluntary_epochs_lost')
        if (entry.at < (last === undefined ? 0 : last.at + FRESH_EPOCH_MINUTES)) refuse('epoch_too_soon')
        break
      case 4:
        if (!this.epochDue) refuse('epoch_reason')
        break
    }
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
