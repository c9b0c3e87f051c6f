// A server in memory for the vault's tests: it keeps the interface's promises until it is told to lie.
import { base64url, type Bytes, concat, copy, equal, fromBase64url, readU32, u64 } from '../bytes.ts'
import { decode, encode, FieldReader, type Value } from '../hf1/cbor.ts'
import { bytesOf, type SignedEntry, signedEntryValue } from '../hf1/entry.ts'
import { type LetterRecord, letterRecordValue, readLetterRecord } from '../hf1/letter.ts'
import { Log } from '../hf1/log.ts'
import { readHeader } from '../hf1/object.ts'
import { random, sha256 } from '../hf1/primitives.ts'
import { Refused } from '../hf1/refused.ts'
import { chain, CHAIN_START, type Place, writePlace } from '../hf1/stream.ts'
import { decodeTransaction, type Transaction } from '../hf1/transaction.ts'
import type { Socket } from '../outside.ts'
import { Serial } from '../serial.ts'

interface Account {
  id: string
  kept: boolean
  administrator: boolean
  handle?: string
  authKey?: string
  wrapped?: string
  recoveryKey?: string
  recoverable?: string
}

/** A request to talk. */
interface AskedTalk {
  group: string
  by: Account
  from: string
  to: string
  pair: string
  since: number
  letter: number | undefined
  state: 'open' | 'answered' | 'withdrawn'
}

interface Session {
  id: string
  account: Account
  token: string
  share: Bytes
  ended: boolean
}

export interface StoredSpace {
  log: Log
  entries: SignedEntry[]
  /** By epoch: its wraps in order of member_id. */
  wraps: Map<number, Bytes[]>
  places: Place[]
  chains: Bytes[]
  hashes: Bytes[]
  letters: { id: number; letter: LetterRecord }[]
  owners: Map<string, Account>
  /** `object revision` to k. */
  taken: Map<string, number>
  files: Map<string, Bytes>
}

/** What a lying server does to its answers. Each gets the honest one and gives back what is sent. */
export interface Lies {
  log?: (
    page: { signed: SignedEntry; wrap?: Bytes }[],
    space: string,
  ) => { signed: SignedEntry; wrap?: Bytes }[]
  objects?: (places: Place[], space: string) => Place[]
  head?: (k: number, space: string) => number
  live?: (place: Place, space: string) => Place | undefined
  letters?: (
    letters: { id: number; letter: LetterRecord }[],
    space: string,
  ) => { id: number; letter: LetterRecord }[]
  wrapHashes?: (hashes: Bytes[]) => Bytes[]
  wrapped?: (wrapped: string) => string
  invite?: (parts: {
    create: SignedEntry
    invite: SignedEntry
    state: number
    k: number
    chain: Bytes
  }) => typeof parts
  inviteLog?: (entries: SignedEntry[]) => SignedEntry[]
  sent?: (outcomes: Value[]) => Value[]
  file?: (bytes: Bytes) => Bytes
  /** Not taken: the status and the code of the refusal. */
  storeFile?: (bytes: Bytes) => [number, string] | undefined
  spaces?: (spaces: Record<string, unknown>[]) => Record<string, unknown>[]
  safetyTeam?: (id: string | undefined) => string | undefined
}

const LOG_PAGE = 256
const DAY_MS = 24 * 60 * 60 * 1000
const REQUESTS_OPEN_MAX = 3
const REQUEST_OPEN_MS = 14 * DAY_MS
const REQUEST_AGAIN_MS = 90 * DAY_MS
const NEWCOMER_MS = 30 * DAY_MS

export class FakeServer {
  lies: Lies = {}
  now = Date.UTC(2026, 10, 23, 12)
  spaces = new Map<string, StoredSpace>()
  accounts: Account[] = []
  sessions: Session[] = []
  /** How often each `METHOD /path` was asked, ids left out. */
  asked: string[] = []
  /** The space of the organisation's safety team, once there is one; what it says of itself. */
  safetyTeam: string | undefined
  stewardKey: string | undefined
  worries = new Map<string, { space: string; state: string; since: number; later: LetterRecord[] }>()
  blocks: { by: Account; whom: Account }[] = []
  bars: { space: string; member_id: string; act: string }[] = []
  requests: AskedTalk[] = []
  /** By group and account: who may ask. */
  wishes = new Map<string, 'default' | 'on' | 'off'>()
  greeters = new Map<string, string[]>()
  /** Everything that was ever sent to the server, for looking at what it could have read. */
  received: Bytes[] = []
  private readonly lines: Line[] = []
  private letterIds = 0
  private readonly turn = new Serial()

  /** A line from one device to this server, with a cookie of its own. */
  line(): Line {
    const line = new Line(this)
    this.lines.push(line)
    return line
  }

  /** One request after another, as one writer takes them. */
  answer(line: Line, method: string, path: string, body: Bytes): Promise<Response> {
    return this.turn.run(() => this.answerInTurn(line, method, path, body))
  }

  private async answerInTurn(line: Line, method: string, path: string, body: Bytes): Promise<Response> {
    this.received.push(body)
    this.asked.push(`${method} ${path.split('?')[0]!.replace(/[\w-]{22,}/g, '*')}`)
    try {
      return await this.route(line, method, new URL(path, 'http://x'), body)
    } catch (error) {
      if (error instanceof Problem) return problem(error.status, error.code, error.refused)
      if (error instanceof Refused) {
        const status = ['log_moved', 'stream_moved'].includes(error.code) ? 409 : 422
        return problem(status, error.code)
      }
      throw error
    }
  }

  space(id: string): StoredSpace {
    return this.spaces.get(id) ?? no(404, 'no_such_space')
  }

  private async route(line: Line, method: string, url: URL, body: Bytes): Promise<Response> {
    const [root, ...rest] = url.pathname.slice('/api/v1/'.length).split('/')
    const json = (): Record<string, never> =>
      JSON.parse(new TextDecoder().decode(body)) as Record<string, never>
    const at = `${method} ${root}`
    if (at === 'GET organisation') {
      return answerJson({
        name: 'Test',
        set_up: true,
        country: 'US',
        minimum_age: 18,
        locales: ['en', 'es'],
        safety_team: this.lies.safetyTeam?.(this.safetyTeam) ?? this.safetyTeam ?? null,
        steward_key: this.stewardKey ?? null,
        now: this.now,
      })
    }
    if (at === 'POST accounts') return this.begin(line, this.newAccount(), undefined)
    if (at === 'POST sessions' && rest.length === 0) return this.signIn(line, json(), 'authKey')
    if (at === 'POST recoveries') return this.signIn(line, json(), 'recoveryKey')
    if (root === 'invites') {
      const after = Number(url.searchParams.get('after') ?? -1)
      return this.invite(rest[0]!, rest[1] === 'log' ? after : undefined)
    }
    const session = this.session(line)
    if (root === 'account' || root === 'sessions') return this.ofAccount(session, method, root, rest, json)
    if (root !== 'spaces') return no(404, 'not_found')
    if (rest.length === 0)
      return method === 'GET' ? this.listSpaces(session) : this.createSpace(session, body)
    return this.ofSpace(session, method, rest, url, body)
  }

  private newAccount(): Account {
    const account = { id: base64url(random(16)), kept: false, administrator: false }
    this.accounts.push(account)
    return account
  }

  private begin(line: Line, account: Account, wrapped: string | undefined): Response {
    const session = {
      id: base64url(random(16)),
      account,
      token: base64url(random(32)),
      share: random(32),
      ended: false,
    }
    this.sessions.push(session)
    line.token = session.token
    return answerJson({ account_id: account.id, session_id: session.id, ...(wrapped && { wrapped }) }, 201)
  }

  private signIn(
    line: Line,
    it: { handle_hash?: string; auth_key?: string; recovery_key?: string },
    by: 'authKey' | 'recoveryKey',
  ): Response {
    const key = by === 'authKey' ? it.auth_key : it.recovery_key
    const account = this.accounts.find((one) => one.kept && one.handle === it.handle_hash)
    if (account === undefined || account[by] !== key) return no(403, 'sign_in_refused')
    const wrapped = (by === 'authKey' ? account.wrapped : account.recoverable)!
    return this.begin(line, account, this.lies.wrapped?.(wrapped) ?? wrapped)
  }

  private session(line: Line): Session {
    const session = this.sessions.find(({ token, ended }) => token === line.token && !ended)
    return session ?? no(401, 'signed_out')
  }

  private ofAccount(
    session: Session,
    method: string,
    root: string,
    rest: string[],
    json: () => Record<string, never>,
  ): Response {
    const { account } = session
    const at = [method, root, ...rest.map((part, i) => (i === 0 && part.length > 20 ? '*' : part))].join(' ')
    switch (at) {
      case 'GET account': {
        const { id, kept, administrator } = account
        return answerJson({ account_id: id, session_id: session.id, kept, administrator, now: this.now })
      }
      case 'PUT account credentials': {
        const it = json() as unknown as {
          handle_hash: string
          passphrase: { auth_key: string; wrapped: string }
          recovery: { auth_key: string; wrapped: string }
          proof?: { auth_key?: string; recovery_key?: string }
        }
        this.prove(account, it.proof)
        account.kept = true
        account.handle = it.handle_hash
        account.authKey = it.passphrase.auth_key
        account.wrapped = it.passphrase.wrapped
        account.recoveryKey = it.recovery.auth_key
        account.recoverable = it.recovery.wrapped
        for (const other of this.sessions) if (other.account === account && other !== session) this.end(other)
        return new Response(null, { status: 204 })
      }
      case 'POST account delete':
        this.prove(account, (json() as { proof?: never }).proof)
        this.accounts = this.accounts.filter((one) => one !== account)
        for (const other of this.sessions) if (other.account === account) this.end(other)
        return new Response(null, { status: 204 })
      case 'GET sessions':
        return answerJson(
          this.sessions
            .filter((one) => one.account === account && !one.ended)
            .map(({ id }) => ({
              session_id: id,
              current: id === session.id,
              created_day: '2026-11-23',
              last_day: '2026-11-23',
            })),
        )
      case 'GET sessions current share':
        return answerBytes(session.share)
      case 'DELETE sessions current':
        this.end(session)
        return new Response(null, { status: 204 })
      case 'POST sessions * revoke': {
        this.prove(account, (json() as { proof?: never }).proof)
        const other =
          this.sessions.find((one) => one.id === rest[0] && one.account === account) ??
          no(404, 'no_such_session')
        this.end(other)
        return new Response(null, { status: 204 })
      }
      default:
        return no(404, 'not_found')
    }
  }

  private prove(account: Account, proof: { auth_key?: string; recovery_key?: string } | undefined): void {
    if (!account.kept) return
    if (proof === undefined) no(403, 'proof_needed')
    if (proof.auth_key !== account.authKey && proof.recovery_key !== account.recoveryKey)
      no(403, 'proof_wrong')
  }

  private end(session: Session): void {
    session.ended = true
    for (const line of this.lines) if (line.token === session.token) line.close(4001)
  }

  private listSpaces({ account }: Session): Response {
    const spaces = [...this.spaces].flatMap(([space_id, space]) =>
      [...space.owners]
        .filter(([, owner]) => owner === account)
        .map(([member_id]) => ({
          ...{ space_id, kind: 3, member_id, status: space.log.people.get(member_id)!.standing, role: 1 },
          ...{ seq: space.log.seq, k: space.places.length, epoch: space.log.epoch?.n ?? 0 },
        })),
    )
    return answerJson(this.lies.spaces?.(spaces) ?? spaces)
  }

  private async createSpace(session: Session, body: Bytes): Promise<Response> {
    const transaction = decodeTransaction(body)
    const log = await Log.replay(transaction.entries)
    if (this.spaces.has(log.space)) no(409, 'already_in')
    const space: StoredSpace = {
      ...{
        log,
        entries: transaction.entries,
        wraps: new Map(),
        places: [],
        chains: [CHAIN_START],
        hashes: [],
      },
      ...{ letters: [], owners: new Map(), taken: new Map(), files: new Map() },
    }
    space.wraps.set(1, transaction.wraps)
    space.owners.set(log.members[0]!.id, session.account)
    this.spaces.set(log.space, space)
    return answerCbor(headOf(log), 201)
  }

  private async ofSpace(
    session: Session,
    method: string,
    rest: string[],
    url: URL,
    body: Bytes,
  ): Promise<Response> {
    const id = rest[0]!
    const space = this.space(id)
    const after = Number(url.searchParams.get('after') ?? 0)
    const at = `${method} ${rest[1]}`
    const me = [...space.owners].findLast(([, owner]) => owner === session.account)?.[0]
    if (at === 'POST log') return this.append(session, space, decodeTransaction(body))
    // Everybody may read the log of the safety team; the team may read the logs of groups.
    if (me === undefined && at === 'GET log' && this.mayReadLog(session, id)) {
      return this.readLog(space, id, '', Number(url.searchParams.get('after') ?? -1))
    }
    if (me === undefined) return no(404, 'no_such_space')
    const json = <T>(): T => JSON.parse(new TextDecoder().decode(body)) as T
    switch (at) {
      case 'POST reports':
        return this.takeReport(space, id, me, body)
      case 'GET worries': {
        const here = [...this.worries].filter(([, it]) => it.space === id)
        return answerJson(here.map(([report_id, { state, since }]) => ({ report_id, state, since })))
      }
      case 'POST worries': {
        const worry = this.worries.get(rest[2]!) ?? no(404, 'no_such_worry')
        const { state } = json<{ state: string }>()
        if (state === 'claimed' && worry.state !== 'open') no(409, 'already_claimed')
        worry.state = state === 'handed_over' ? 'open' : state
        if (state === 'handed_over') this.escalate(rest[2]!)
        return new Response(null, { status: 204 })
      }
      case 'POST bars':
        this.bars.push({ space: id, ...json<{ member_id: string; act: string }>() })
        return new Response(null, { status: 204 })
      case 'GET bars': {
        // As the server holds them: the last word on each person, whoever said it.
        const last = new Map(
          this.bars.filter(({ space }) => space === id).map((it) => [it.member_id, it.act]),
        )
        const states = {
          propose: 'proposed',
          confirm: 'confirmed',
          propose_lift: 'lift_proposed',
          decline_lift: 'confirmed',
        }
        const held = [...last].filter((it): it is [string, keyof typeof states] => it[1] in states)
        return answerJson(held.map(([member_id, act]) => ({ member_id, state: states[act], mine: false })))
      }
      case 'POST blocks': {
        const { member_id, on } = json<{ member_id: string; on: boolean }>()
        const whom = space.owners.get(member_id) ?? no(404, 'no_such_member')
        this.blocks = this.blocks.filter((it) => it.by !== session.account || it.whom !== whom)
        if (on) this.blocks.push({ by: session.account, whom })
        return new Response(null, { status: 204 })
      }
      case 'GET blocks': {
        const blocked = this.blocks.filter(({ by }) => by === session.account).map(({ whom }) => whom)
        return answerJson([...space.owners].filter(([, owner]) => blocked.includes(owner)).map(([it]) => it))
      }
      case 'POST requests':
        this.takeRequest(session, space, id, me, json())
        return new Response(null, { status: 204 })
      case 'GET requests': {
        const mine = this.requests.filter(({ group, by }) => group === id && by === session.account)
        const open = mine.filter((it) => this.isOpen(it))
        const left = REQUESTS_OPEN_MAX - this.openOf(session.account).length
        const others = space.log.members.filter((it) => it.id !== me && !mine.some(({ to }) => to === it.id))
        const may_ask = others.map((it) => it.id).filter((to) => this.isOpenTo(space, id, me, to))
        return answerJson({
          open: open.map(({ to, pair, since }) => ({ to, pair, since })),
          may_ask,
          mine: this.wishes.get(`${id} ${me}`) ?? 'default',
          left,
        })
      }
      case 'PUT requests':
        this.wishes.set(`${id} ${me}`, json<{ state: 'default' | 'on' | 'off' }>().state)
        return new Response(null, { status: 204 })
      case 'DELETE requests': {
        const it = this.requests.find(({ pair, by }) => pair === rest[2] && by === session.account)
        if (it === undefined || it.state === 'withdrawn') return no(404, 'no_such_request')
        if (it.state === 'answered') no(409, 'already_answered')
        it.state = 'withdrawn'
        space.letters = space.letters.filter((one) => one.id !== it.letter)
        return new Response(null, { status: 204 })
      }
      case 'PUT greeters':
        this.greeters.set(id, json<{ members: string[] }>().members)
        return new Response(null, { status: 204 })
      case 'GET log':
        return this.readLog(space, id, me, Number(url.searchParams.get('after') ?? -1))
      case 'GET epochs': {
        const hashes = await Promise.all((space.wraps.get(Number(rest[2])) ?? []).map(sha256))
        return answerCbor(this.lies.wrapHashes?.(hashes) ?? hashes)
      }
      case 'POST letters':
        this.takeLetters(space, id, (decode(body) as Value[]).map(readLetterRecord))
        return new Response(null, { status: 204 })
      case 'GET letters': {
        const waiting = space.letters.filter((it) => it.letter.to === me && it.id > after).slice(0, 64)
        const shown =
          after === 0 || waiting.length > 0 ? (this.lies.letters?.(waiting, id) ?? waiting) : waiting
        return answerCbor(shown.map((it) => ({ 1: it.id, 2: letterRecordValue(it.letter) })))
      }
      case 'DELETE letters':
        space.letters = space.letters.filter((it) => it.id !== Number(rest[2]))
        return new Response(null, { status: 204 })
      case 'POST objects':
        return rest[3] === 'drop' ? this.drop(space, rest[2]!) : this.takeObjects(space, id, me, body)
      case 'GET objects': {
        const limit = Number(url.searchParams.get('limit') ?? 256)
        const page = space.places.slice(after, after + limit)
        const shown = this.lies.objects?.(page, id) ?? page
        const head = this.lies.head?.(space.places.length, id) ?? space.places.length
        return answerBytes(concat(...shown.map(writePlace)), { 'x-holdfast-k': String(head) })
      }
      case 'PUT attachments': {
        const refused = this.lies.storeFile?.(body)
        if (refused !== undefined) no(...refused)
        if (space.files.has(rest[2]!) && !equal(space.files.get(rest[2]!)!, body)) no(409, 'attachment_taken')
        space.files.set(rest[2]!, body)
        return new Response(null, { status: 201 })
      }
      case 'GET attachments': {
        const file = space.files.get(rest[2]!) ?? no(404, 'no_such_attachment')
        return answerBytes(this.lies.file?.(file) ?? file)
      }
      case 'DELETE attachments':
        space.files.delete(rest[2]!)
        return new Response(null, { status: 204 })
      default:
        return no(404, 'not_found')
    }
  }

  private async append(session: Session, space: StoredSpace, transaction: Transaction): Promise<Response> {
    const log = space.log.clone()
    for (const signed of transaction.entries) {
      const { entry } = await log.add(signed)
      if (entry.body.type !== 'epoch') continue
      const { k, chain: stated } = entry.body
      if (k !== space.places.length || !equal(stated, space.chains.at(-1)!)) no(409, 'stream_moved')
      space.wraps.set(entry.body.n, transaction.wraps)
    }
    const joins = [...log.people.keys()].some((member) => !space.owners.has(member))
    if (log.kind === 'pair' && joins) this.answerRequest(session, log.space)
    for (const person of log.people.values()) {
      if (!space.owners.has(person.id)) space.owners.set(person.id, session.account)
    }
    space.log = log
    space.entries.push(...transaction.entries)
    this.takeLetters(space, log.space, transaction.letters)
    this.tell(log.space, concat(new Uint8Array([2]), bytesOf(log.space), u64(log.seq)))
    return answerCbor(headOf(log))
  }

  private readLog(space: StoredSpace, id: string, me: string, after: number): Response {
    let n = 0
    const records = space.entries.map((signed) => {
      const entry = decode(signed.bytes) as { 7: number }
      if (entry[7] !== 12) return { signed }
      n++
      const wrap = space.wraps.get(n)?.[space.log.recipients(n).indexOf(me)]
      return wrap === undefined ? { signed } : { signed, wrap }
    })
    const page = records.slice(after + 1, after + 1 + LOG_PAGE)
    const shown = this.lies.log?.(page, id) ?? page
    return answerCbor(
      shown.map(({ signed, wrap }) => ({ ...(signedEntryValue(signed) as object), 3: wrap }) as Value),
    )
  }

  private takeLetters(space: StoredSpace, id: string, letters: LetterRecord[]): void {
    for (const letter of letters) {
      space.letters.push({ id: ++this.letterIds, letter })
      for (const line of this.linesOf(space.owners.get(letter.to))) {
        line.push(concat(new Uint8Array([3]), bytesOf(id)))
      }
    }
  }

  private async takeObjects(space: StoredSpace, id: string, me: string, body: Bytes): Promise<Response> {
    const wires: Bytes[] = []
    for (let at = 0; at < body.length;) {
      const length = readU32(body, at)
      wires.push(body.slice(at + 4, at + 4 + length))
      at += 4 + length
    }
    const outcomes: Value[] = []
    for (const wire of wires) outcomes.push(await this.takeObject(space, id, me, wire))
    const shown = this.lies.sent?.(outcomes) ?? outcomes
    const refused = shown.flatMap((it) => ('3' in (it as object) ? [it as { 3: string; 4?: Bytes }] : []))
    if (refused.length < shown.length) return answerCbor(shown)
    const listed = refused.map((it) => ({ code: it[3], ...(it[4] && { stored: base64url(it[4]) }) }))
    return problem(409, listed[0]!.code, listed)
  }

  /** Stores one object as the rules say. */
  async takeObject(space: StoredSpace, id: string, me: string, wire: Bytes): Promise<Value> {
    const header = readHeader(wire)
    const hash = await sha256(wire)
    const key = `${header.objectId} ${header.revision}`
    const taken = space.taken.get(key)
    if (taken !== undefined) {
      const stored = space.hashes[taken - 1]!
      return equal(stored, hash) ? { 1: taken, 2: space.chains[taken]! } : { 3: 'revision_taken', 4: stored }
    }
    if (header.author !== me) return { 3: 'wrong_author' }
    if (!space.log.isMember(me)) return { 3: 'not_a_member' }
    if (space.log.epochDue) return { 3: 'epoch_due' }
    if (header.epoch !== space.log.epoch!.n) return { 3: 'stale_epoch' }
    return this.store(space, id, wire, key)
  }

  /** Puts a wire into the stream without asking any rule. */
  async store(space: StoredSpace, id: string, wire: Bytes, key: string): Promise<Value> {
    const hash = await sha256(wire)
    const k = space.places.length + 1
    const next = await chain(id, k, space.chains.at(-1)!, hash)
    space.places.push({ k, wire })
    space.chains.push(next)
    space.hashes.push(hash)
    space.taken.set(key, k)
    const shown = this.lies.live === undefined ? { k, wire } : this.lies.live({ k, wire }, id)
    if (shown !== undefined && 'wire' in shown) {
      this.tell(id, concat(new Uint8Array([1]), bytesOf(id), u64(shown.k), new Uint8Array([0]), shown.wire))
    }
    return { 1: k, 2: next }
  }

  private takeRequest(
    { account }: Session,
    space: StoredSpace,
    group: string,
    from: string,
    { to, pair, letter }: { to: string; pair: string; letter: string },
  ): void {
    if (this.requests.some((it) => it.pair === pair)) return
    if (!space.log.isMember(to)) no(404, 'no_such_member')
    if (!this.isOpenTo(space, group, from, to)) no(403, 'not_open_to_requests')
    if (this.openOf(account).length >= REQUESTS_OPEN_MAX) no(429, 'too_many_requests')
    const again = this.now - REQUEST_AGAIN_MS
    if (this.requests.some((it) => it.by === account && it.to === to && it.since > again))
      no(409, 'already_asked')
    const invites = [...(this.spaces.get(pair)?.log.invites.values() ?? [])]
    if (invites.length !== 1) no(404, 'no_such_pair')
    const record = readLetterRecord(decode(fromBase64url(letter)!))
    const whom = space.owners.get(to)
    const blocked = this.blocks.some((it) => it.by === whom && it.whom === account)
    if (!blocked) this.takeLetters(space, group, [record])
    const kept = { group, by: account, from, to, pair, since: this.now, state: 'open' as const }
    this.requests.push({ ...kept, letter: blocked ? undefined : this.letterIds })
  }

  private isOpen({ state, since }: AskedTalk): boolean {
    return state === 'open' && since > this.now - REQUEST_OPEN_MS
  }

  private openOf(account: Account): AskedTalk[] {
    return this.requests.filter((it) => it.by === account && this.isOpen(it))
  }

  private isOpenTo(space: StoredSpace, group: string, from: string, to: string): boolean {
    const wish = this.wishes.get(`${group} ${to}`) ?? 'default'
    if (wish !== 'default') return wish === 'on'
    const since = space.log.people.get(to)!.since * 60_000
    const greets = this.greeters.get(group)?.includes(from) === true || space.log.isFacilitator(from)
    return greets || since <= this.now - NEWCOMER_MS
  }

  /** Only whoever was asked comes into a pair. */
  private answerRequest({ account }: Session, pair: string): void {
    const it = this.requests.find((one) => one.pair === pair && this.isOpen(one))
    const whom = it && this.space(it.group).owners.get(it.to)
    if (it === undefined || whom !== account) return no(404, 'no_such_invite')
    it.state = 'answered'
  }

  private mayReadLog({ account }: Session, id: string): boolean {
    const team = this.safetyTeam === undefined ? undefined : this.spaces.get(this.safetyTeam)
    return id === this.safetyTeam || [...(team?.owners.values() ?? [])].includes(account)
  }

  /** Takes a report whose letters go to exactly those who may have them. */
  private takeReport(space: StoredSpace, id: string, me: string, body: Bytes): Response {
    const reader = FieldReader.of(decode(body))
    const report = base64url(reader.bytes(1, 16))
    const about = reader.optional(2, (key) => base64url(reader.bytes(key, 16)))
    const toTeam = reader.integer(3) === 1
    const [now, later] = [4, 5].map((key) => reader.array(key).map(readLetterRecord))
    reader.end()
    if (this.worries.has(report)) return new Response(null, { status: 204 })
    const safety = this.safetyTeam === undefined ? undefined : this.space(this.safetyTeam)
    const team = safety?.log.members.map((it) => it.id) ?? []
    const others = space.log.facilitators.map((it) => it.id).filter((it) => it !== me && it !== about)
    if (toTeam && safety !== undefined && about !== undefined && space.log.isFacilitator(about)) {
      no(409, 'goes_to_safety_team')
    }
    const fits = (letters: LetterRecord[], to: string[]): boolean =>
      [...letters.map((it) => it.to)].sort().join() === [...to].sort().join()
    if (!fits(now!, toTeam ? others : team) || !(later!.length === 0 || fits(later!, toTeam ? team : [])))
      no(409, 'log_moved')
    if (toTeam) this.takeLetters(space, id, now!)
    else this.takeLetters(safety!, this.safetyTeam!, now!)
    this.worries.set(report, {
      space: toTeam ? id : this.safetyTeam!,
      state: 'open',
      since: this.now,
      later: later!,
    })
    return new Response(null, { status: 204 })
  }

  /** An hour went by, and nobody had claimed it. */
  escalate(report: string): void {
    const worry = this.worries.get(report)!
    this.takeLetters(this.space(this.safetyTeam!), this.safetyTeam!, worry.later.splice(0))
  }

  private drop(space: StoredSpace, objectId: string): Response {
    const mine = space.places.filter(
      (place) => 'wire' in place && readHeader(place.wire).objectId === objectId,
    )
    for (const { k } of mine.slice(0, -1)) space.places[k - 1] = { k, hash: space.hashes[k - 1]! }
    return new Response(null, { status: 204 })
  }

  private invite(id: string, logAfter: number | undefined): Response {
    const space =
      [...this.spaces.values()].find(({ log }) => log.invites.has(id)) ?? no(404, 'no_such_invite')
    const invite = space.log.invites.get(id)!
    const states = { working: 1, expired: 2, used: 3, withdrawn: 4 }
    const state = states[space.log.inviteState(id, Math.floor(this.now / 60_000))!]
    const honest = {
      create: space.entries[0]!,
      invite: space.entries[invite.seq]!,
      state,
      k: state === 1 ? space.places.length : 0,
      chain: state === 1 ? space.chains.at(-1)! : space.chains[0]!,
    }
    const it = this.lies.invite?.(honest) ?? honest
    if (logAfter !== undefined) {
      if (it.state !== 1) return no(404, 'no_such_invite')
      const entries = this.lies.inviteLog?.(space.entries) ?? space.entries
      return answerCbor(entries.slice(logAfter + 1, logAfter + 1 + LOG_PAGE).map(signedEntryValue))
    }
    return answerCbor({
      1: signedEntryValue(it.create),
      2: signedEntryValue(it.invite),
      3: it.state,
      4: it.k,
      5: it.chain,
    })
  }

  private tell(id: string, frame: Bytes): void {
    for (const line of this.lines) if (line.subscribed.has(id)) line.push(frame)
  }

  private linesOf(account: Account | undefined): Line[] {
    return this.lines.filter((line) =>
      this.sessions.some(
        (session) => session.token === line.token && session.account === account && !session.ended,
      ),
    )
  }

  /** A device asks to hear of a space from `after` on. */
  subscribe(line: Line, id: string, after: number): void {
    const space = this.spaces.get(id)
    if (space === undefined) return
    line.subscribed.add(id)
    if (space.places.length > after)
      line.push(concat(new Uint8Array([5]), bytesOf(id), u64(space.places.length)))
  }
}

/** One device's way to the server. It can be cut. */
export class Line {
  token = ''
  /** Cut: nothing gets through in either direction. */
  cut = false
  /** The next requests whose answer gets lost on the way back. */
  answersToLose = 0
  /** Stalled: what is asked gets neither an answer nor an end. */
  stalled = false
  /** Answers that are on their way until something happens. */
  slow: { path: RegExp; until: Promise<void> } | undefined
  /** Counts down to a cut: so many more requests get through. */
  requestsLeft = Infinity
  readonly subscribed = new Set<string>()
  private socket: FakeSocket | undefined

  constructor(private readonly server: FakeServer) {}

  async fetch(url: string, init: RequestInit): Promise<Response> {
    if (this.cut || this.requestsLeft-- <= 0) throw new TypeError('no line')
    if (this.stalled) await new Promise((_, reject) => init.signal?.addEventListener('abort', reject))
    const slow = this.slow?.path.test(url) === true ? this.slow.until : undefined
    const body = await bodyOf(init.body)
    const answer = await this.server.answer(
      this,
      init.method ?? 'GET',
      url.replace(/^https?:\/\/[^/]+/, ''),
      body,
    )
    if (this.answersToLose > 0) {
      this.answersToLose--
      throw new TypeError('the answer got lost')
    }
    await slow
    return answer
  }

  connect(): Socket {
    this.subscribed.clear()
    const socket = new FakeSocket((frame) => {
      if (frame[0] !== 1) return
      const id = base64url(frame.subarray(1, 33))
      this.server.subscribe(this, id, Number(new DataView(frame.buffer, frame.byteOffset).getBigUint64(33)))
    })
    this.socket = socket
    queueMicrotask(() => {
      if (this.cut) this.close(1006)
      else socket.onopen?.()
    })
    return socket
  }

  push(frame: Bytes): void {
    const socket = this.socket
    if (this.cut || socket === undefined) return
    const sent = copy(frame)
    queueMicrotask(() => socket.onmessage?.({ data: sent.buffer }))
  }

  /** The connection dies, and nobody is told. */
  dieSilently(): void {
    this.socket = undefined
    this.subscribed.clear()
  }

  close(code: number): void {
    const socket = this.socket
    this.socket = undefined
    this.subscribed.clear()
    queueMicrotask(() => socket?.onclose?.({ code }))
  }

  /** Cuts the line; what is open breaks. */
  goOffline(): void {
    this.cut = true
    this.close(1006)
  }

  goOnline(): void {
    this.cut = false
  }
}

class FakeSocket implements Socket {
  binaryType = 'arraybuffer'
  onopen: (() => void) | null = null
  onmessage: ((event: { data: unknown }) => void) | null = null
  onclose: ((event: { code: number }) => void) | null = null
  private closed = false

  constructor(private readonly sent: (frame: Bytes) => void) {}

  send(frame: Bytes): void {
    if (!this.closed) this.sent(frame)
  }

  close(): void {
    this.closed = true
    this.onmessage = null
    queueMicrotask(() => this.onclose?.({ code: 1000 }))
  }
}

class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly refused?: unknown,
  ) {
    super(code)
  }
}

function no(status: number, code: string): never {
  throw new Problem(status, code)
}

function problem(status: number, code: string, refused?: unknown): Response {
  const body = JSON.stringify({
    type: 'about:blank',
    title: code,
    status,
    code,
    ...(refused !== undefined && { refused }),
  })
  return new Response(body, { status, headers: { 'content-type': 'application/problem+json' } })
}

const answerJson = (it: unknown, status = 200): Response => new Response(JSON.stringify(it), { status })
const answerBytes = (bytes: Bytes, headers: Record<string, string> = {}): Response =>
  new Response(bytes, { headers })
const answerCbor = (value: Value, status = 200): Response => new Response(encode(value), { status })
const headOf = (log: Log): Value => ({ 1: bytesOf(log.space), 2: log.seq, 3: bytesOf(log.head) })

async function bodyOf(body: BodyInit | null | undefined): Promise<Bytes> {
  if (body === null || body === undefined) return new Uint8Array(0)
  return new Uint8Array(await new Response(body).arrayBuffer())
}
