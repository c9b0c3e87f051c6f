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
import { isGoodBoxKey, isGoodPoint } from './curves.ts'
import { verify } from './primitives.ts'
import { refuse } from './refused.ts'

export const MEMBERS_MAX = 500
export const GUESTS_MAX = 100
export const INVITE_MINUTES_MAX = 43_200
export const INVITE_USES_MAX = 500
export const FRESH_EPOCH_MINUTES_MIN = 60
const ACCUSATIONS_MAX = 2

export interface Member {
  signKey: Bytes
  boxKey: Bytes
  role: Role
  /** The minute they became a member. */
  since: number
}

export interface Guest {
  signKey: Bytes
  boxKey: Bytes
  inviteId: string
  since: number
}

export interface Invite {
  signKey: Bytes
  role: Role
  expires: number
  usesLeft: number
  mode: 'auto' | 'ask'
  settings: Bytes
  withdrawn: boolean
  author: string
  seq: number
}

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
  /** The rule in force when it began. */
  history: HistoryRule
  /** Who has its key, in order of member_id. */
  recipients: string[]
}

/** An entry that passed every rule, with its hash; only `Log.apply` takes it. */
export interface Checked {
  entry: Entry
  hash: string
  signed: SignedEntry
}

type Create = Extract<Body, { type: 'create' }>

export class Log {
  readonly space: string
  readonly kind: Kind
  readonly nonce: Bytes
  readonly open: boolean
  readonly steward: Bytes | undefined
  history: HistoryRule
  members = new Map<string, Member>()
  guests = new Map<string, Guest>()
  invites = new Map<string, Invite>()
  epochs: Epoch[] = []
  /** Entry hashes by seq. */
  hashes: string[] = []
  /** The latest settings commit and where it stands. */
  settings: { commit: Bytes; seq: number } | undefined
  /** A member left and nobody made the next epoch yet: objects are refused. */
  epochDue = false
  /** Every sign key that was ever in this log by whose it was, so that old signatures can be checked. */
  past = new Map<string, { signKey: Bytes; boxKey: Bytes }>()

  private lastAt: number
  /** Who must make the very next entry, an epoch, because membership just changed. */
  private owed: string | undefined
  private seenKeys = new Set<string>()
  /** `n accuser` of each reason-2 epoch. */
  private accusations = new Set<string>()
  private accused = new Map<string, number>()

  private constructor(entry: Entry, body: Create, hash: string) {
    this.space = hash
    this.kind = body.kind
    this.nonce = body.nonce
    this.open = body.open
    this.steward = body.steward
    this.history = body.history
    this.lastAt = entry.at
    this.owed = entry.author
    this.hashes.push(hash)
    this.seenKeys.add(base64url(body.signKey)).add(base64url(body.boxKey))
    this.addMember(entry.author, body, 'facilitator', entry.at)
  }

  /** Starts from the create entry, whose hash is the space's id. */
  static async begin(signed: SignedEntry): Promise<Log> {
    const entry = decodeEntry(signed.bytes)
    const { body } = entry
    if (body.type !== 'create') return refuse('malformed')
    if (entry.seq !== 0 || entry.prev !== ZERO_ID) refuse('log_moved')
    if (entry.space !== ZERO_ID) refuse('wrong_space')
    goodKeys(body.signKey, body.boxKey)
    if (equal(body.signKey, body.boxKey)) refuse('key_seen_before')
    const hash = await entryHash(signed.bytes)
    if (signed.signatures.length !== 1) refuse('malformed')
    await signedBy(body.signKey, authorMessage(hash), signed.signatures[0]!)
    return new Log(entry, body, hash)
  }

  /** Replays a whole log; the first refusal ends it. */
  static async replay(log: SignedEntry[]): Promise<Log> {
    const [create, ...rest] = log
    if (create === undefined) return refuse('malformed')
    const replayed = await Log.begin(create)
    for (const signed of rest) await replayed.add(signed)
    return replayed
  }

  get seq(): number {
    return this.hashes.length - 1
  }

  get head(): string {
    return this.hashes[this.seq]!
  }

  get at(): number {
    return this.lastAt
  }

  get epoch(): Epoch | undefined {
    return this.epochs.at(-1)
  }

  /** Member ids in the order wraps are made. */
  get memberIds(): string[] {
    return [...this.members.keys()].sort((a, b) => compare(bytesOf(a), bytesOf(b)))
  }

  get facilitators(): string[] {
    return this.memberIds.filter((id) => this.members.get(id)!.role === 'facilitator')
  }

  /** The epoch in force for an object that took place `k`. */
  epochAt(k: number): Epoch | undefined {
    return this.epochs.findLast((epoch) => epoch.k < k)
  }

  async add(signed: SignedEntry): Promise<Checked> {
    const checked = await this.check(signed)
    this.apply(checked)
    return checked
  }

  /** A log that can be tried further without touching this one. */
  clone(): Log {
    const other = Object.assign(Object.create(Log.prototype) as Log, this)
    other.members = new Map([...this.members].map(([id, member]) => [id, { ...member }]))
    other.guests = new Map(this.guests)
    other.invites = new Map([...this.invites].map(([id, invite]) => [id, { ...invite }]))
    other.epochs = [...this.epochs]
    other.hashes = [...this.hashes]
    other.past = new Map(this.past)
    other.seenKeys = new Set(this.seenKeys)
    other.accusations = new Set(this.accusations)
    other.accused = new Map(this.accused)
    return other
  }

  /** Refuses what the rules do not allow next; changes nothing. */
  async check(signed: SignedEntry): Promise<Checked> {
    const entry = decodeEntry(signed.bytes)
    const hash = await entryHash(signed.bytes)
    if (entry.space !== this.space) refuse('wrong_space')
    if (entry.seq !== this.seq + 1 || entry.prev !== this.head) refuse('log_moved')
    if (entry.at < this.lastAt) refuse('time_went_back')
    this.rules(entry)
    await this.signatures(entry, hash, signed.signatures)
    return { entry, hash, signed }
  }

  apply({ entry, hash }: Checked): void {
    const { author, body, at } = entry
    this.hashes.push(hash)
    this.lastAt = at
    switch (body.type) {
      case 'create':
        break
      case 'invite': {
        const { inviteId, uses: usesLeft, signKey, role, expires, mode, settings } = body
        this.seenKeys.add(base64url(signKey))
        this.invites.set(inviteId, {
          ...{ signKey, role, expires, usesLeft, mode, settings, author },
          withdrawn: false,
          seq: entry.seq,
        })
        break
      }
      case 'withdraw':
        this.invites.get(body.inviteId)!.withdrawn = true
        break
      case 'join': {
        const invite = this.invites.get(body.inviteId)!
        invite.usesLeft -= 1
        this.seenKeys.add(base64url(body.signKey)).add(base64url(body.boxKey))
        this.past.set(author, body)
        if (invite.mode === 'auto') {
          this.addMember(author, body, invite.role, at)
          this.owed = author
        } else {
          const { signKey, boxKey, inviteId } = body
          this.guests.set(author, { signKey, boxKey, inviteId, since: at })
        }
        break
      }
      case 'admit': {
        const guest = this.guests.get(body.member)!
        this.guests.delete(body.member)
        this.addMember(body.member, guest, this.invites.get(guest.inviteId)!.role, at)
        this.owed = author
        break
      }
      case 'remove':
        if (this.guests.delete(body.member)) break
        this.members.delete(body.member)
        this.owed = author
        break
      case 'role':
        this.members.get(body.member)!.role = body.role
        this.accused.delete(body.member)
        break
      case 'leave':
        this.members.delete(author)
        this.epochDue = this.members.size > 0
        break
      case 'settings':
        this.settings = { commit: body.commit, seq: entry.seq }
        this.history = body.history
        break
      case 'epoch':
        this.applyEpoch(entry, body)
        break
    }
  }

  /** Whether a member may still make an epoch just because they want a fresh one. */
  mayRefresh(member: string): boolean {
    return (this.accused.get(member) ?? 0) < ACCUSATIONS_MAX
  }

  private applyEpoch(entry: Entry, body: Extract<Body, { type: 'epoch' }>): void {
    const { n, commit, wrapsHash, k, chain, reason } = body
    if (reason === 2) {
      const maker = this.epoch!.maker
      this.accusations.add(`${n - 1} ${entry.author}`)
      this.accused.set(maker, (this.accused.get(maker) ?? 0) + 1)
    }
    this.epochs.push({
      ...{ n, commit, wrapsHash, k, chain, reason },
      maker: entry.author,
      at: entry.at,
      seq: entry.seq,
      history: this.history,
      recipients: this.memberIds,
    })
    this.owed = undefined
    this.epochDue = false
  }

  private addMember(id: string, keys: { signKey: Bytes; boxKey: Bytes }, role: Role, since: number): void {
    const { signKey, boxKey } = keys
    this.past.set(id, { signKey, boxKey })
    this.members.set(id, { signKey, boxKey, role, since })
  }

  private rules(entry: Entry): void {
    const { author, body } = entry
    if (this.owed !== undefined && (body.type !== 'epoch' || author !== this.owed)) refuse('epoch_missing')
    if (body.type === 'create') refuse('log_moved')
    if (this.kind === 'vault' && body.type !== 'epoch' && body.type !== 'settings') refuse('not_in_this_kind')
    if (body.type === 'join') {
      this.joinRules(entry, body)
      return
    }
    const member = this.members.get(author)
    if (member === undefined) return refuse('not_a_member')
    if (body.type === 'epoch') {
      this.epochRules(entry, body)
      return
    }
    if (body.type === 'leave') return
    if (this.facilitators.length === 0) refuse('no_facilitator')
    if (member.role !== 'facilitator') refuse('not_a_facilitator')
    this.facilitatorRules(entry, body)
  }

  private facilitatorRules(entry: Entry, body: Body): void {
    switch (body.type) {
      case 'invite':
        if (this.invites.has(body.inviteId)) refuse('invite_id_seen_before')
        if (!isGoodPoint(body.signKey)) refuse('bad_key')
        if (this.seenKeys.has(base64url(body.signKey))) refuse('key_seen_before')
        if (body.expires <= entry.at || body.expires > entry.at + INVITE_MINUTES_MAX) refuse('invite_expiry')
        if (body.uses < 1 || body.uses > INVITE_USES_MAX) refuse('malformed')
        break
      case 'withdraw': {
        const invite = this.invites.get(body.inviteId)
        if (invite === undefined) return refuse('no_such_invite')
        if (invite.withdrawn) refuse('invite_withdrawn')
        break
      }
      case 'admit': {
        const guest = this.guests.get(body.member)
        if (guest === undefined) return refuse('no_such_guest')
        if (this.invites.get(guest.inviteId)!.withdrawn) refuse('invite_withdrawn')
        if (this.members.size >= MEMBERS_MAX) refuse('group_full')
        break
      }
      case 'remove':
        if (body.member === entry.author) refuse('use_leave')
        if (this.guests.has(body.member)) break
        if (!this.members.has(body.member)) refuse('no_such_member')
        this.keepsAFacilitator(body.member)
        break
      case 'role':
        if (!this.members.has(body.member)) refuse('no_such_member')
        if (body.role === 'member') this.keepsAFacilitator(body.member)
        break
    }
  }

  private joinRules(entry: Entry, body: Extract<Body, { type: 'join' }>): void {
    const invite = this.invites.get(body.inviteId)
    if (this.facilitators.length === 0) refuse('no_facilitator')
    if (invite === undefined) return refuse('no_such_invite')
    if (invite.withdrawn) refuse('invite_withdrawn')
    if (entry.at > invite.expires) refuse('invite_expired')
    if (invite.usesLeft < 1) refuse('invite_used')
    if (this.past.has(entry.author)) refuse('member_id_seen_before')
    goodKeys(body.signKey, body.boxKey)
    const [sign, box] = [base64url(body.signKey), base64url(body.boxKey)]
    if (sign === box || this.seenKeys.has(sign) || this.seenKeys.has(box)) refuse('key_seen_before')
    if (invite.mode === 'auto' && this.members.size >= MEMBERS_MAX) refuse('group_full')
    if (invite.mode === 'ask' && this.guests.size >= GUESTS_MAX) refuse('waiting_room_full')
  }

  private epochRules(entry: Entry, body: Extract<Body, { type: 'epoch' }>): void {
    const last = this.epoch
    if (body.n !== (last?.n ?? 0) + 1) refuse('epoch_number')
    if ((body.reason === 1) !== (this.owed !== undefined)) refuse('epoch_reason')
    if (body.reason === 4 && !this.epochDue) refuse('epoch_reason')
    if (body.reason === 2) {
      if (last!.maker === entry.author) refuse('accuses_oneself')
      if (this.accusations.has(`${last!.n} ${entry.author}`)) refuse('epoch_reason')
    }
    if (body.reason === 3) {
      if (!this.mayRefresh(entry.author)) refuse('voluntary_epochs_lost')
      if (entry.at < last!.at + FRESH_EPOCH_MINUTES_MIN) refuse('epoch_too_soon')
    }
    if (last !== undefined && body.k < last.k) refuse('stream_moved')
  }

  private keepsAFacilitator(without: string): void {
    if (this.facilitators.every((id) => id === without) && this.members.size > 1) refuse('last_facilitator')
  }

  private async signatures(entry: Entry, hash: string, signatures: Bytes[]): Promise<void> {
    const { body, author } = entry
    if (signatures.length !== (body.type === 'join' ? 2 : 1)) refuse('malformed')
    const key = body.type === 'join' ? body.signKey : this.members.get(author)!.signKey
    await signedBy(key, authorMessage(hash), signatures[0]!)
    if (body.type !== 'join') return
    await signedBy(this.invites.get(body.inviteId)!.signKey, inviteMessage(hash), signatures[1]!)
  }
}

function goodKeys(signKey: Bytes, boxKey: Bytes): void {
  if (!isGoodPoint(signKey) || !isGoodBoxKey(boxKey)) refuse('bad_key')
}

async function signedBy(key: Bytes, message: Bytes, signature: Bytes): Promise<void> {
  if (!(await verify(key, message, signature))) refuse('bad_signature')
}
