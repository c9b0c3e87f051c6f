// The server's routes, one method each. What they give back is not to be believed before it was checked.
import type { components } from '../../api/schema.d.ts'
import { VaultError } from '../api.ts'
import { type Bytes, concat, fromBase64url, fromUtf8 } from '../bytes.ts'
import { decode, encode, FieldReader, type Value } from '../hf1/cbor.ts'
import { readSignedEntry, type SignedEntry, signedEntryFields } from '../hf1/entry.ts'
import { type LetterRecord, letterRecordValue, readLetterRecord } from '../hf1/letter.ts'
import { freshId } from '../hf1/member.ts'
import { type Place, readPlaces, writeWires } from '../hf1/stream.ts'
import { refuse } from '../hf1/refused.ts'
import type { Outside } from '../outside.ts'

/** The server said no, or was in trouble. */
export class ServerRefusal extends VaultError {
  constructor(
    code: string,
    readonly status: number,
    detail?: string,
    readonly retryAfterSeconds?: number,
    /** When all objects of a request were refused: each one's reason. */
    readonly refused?: Outcome[],
  ) {
    super(code, detail)
  }
}

/** Statuses below 500 that say something of this moment, not of what was sent: it may be sent again as it is. */
const PASSING_STATUSES = [401, 408, 429]

/** Whether the server said no to what was sent, so that sending it again is of no use. */
export const isFinal = (error: unknown): error is ServerRefusal =>
  error instanceof ServerRefusal && error.status < 500 && !PASSING_STATUSES.includes(error.status)

// The shapes of JSON are those of the server's own description: `cargo xtask generate` writes them.
type Shapes = components['schemas']
export type SessionBegun = Shapes['SessionBegun']
export type AccountAnswer = Shapes['AccountView']
export type OrganisationAnswer = Shapes['Organisation'] & {
  safety_team?: string | null
  steward_key?: string | null
}
export type SpaceAnswer = Shapes['SpaceView']
export type SessionAnswer = Shapes['Device']
export type Secret = Shapes['WayBack']
export type Proof = Shapes['Proof']

/** What the server knows of a worry: that there is one, and for how long. Times in ms since 1970. */
export interface WorryAnswer {
  report_id: string
  state: string
  since: number
  claimed_at?: number | null
  second_at?: number | null
  escalated_at?: number | null
}

/** Who may not come back, by who they were here. */
export type BarAnswer = Shapes['BarView']
export type BarStep = Shapes['Act']
export type WorryStep = 'claimed' | 'open' | 'closed' | 'handed_over'

export interface LogRecord {
  signed: SignedEntry
  wrap?: Bytes
}

export interface InviteAnswer {
  create: SignedEntry
  invite: SignedEntry
  state: number
  /** Where the stream ends. */
  k: number
  chain: Bytes
}

export type Outcome = { k: number; chain: Bytes } | { code: string; stored?: Bytes }

type Body = { json: unknown } | { bytes: Bytes }

const ENTRIES_MAX_OF_A_PAGE = 256
/** No honest log has more entries. */
const ENTRIES_MAX_OF_A_LOG = 25_600

/** An answer that has not begun by then, or pauses for so long, does not come any more. */
const SILENCE_MS_MAX = 30_000
/** What even a bad line carries (64 kbit/s): files on their way up get the time they need. */
const UPLOAD_BYTES_PER_MS_MIN = 8

/** An answer read to its end. */
interface Answer {
  ok: boolean
  status: number
  headers: Headers
  bytes: Bytes
}

export class Server {
  /** Called when the server says that this session is over. */
  onSignedOut: (() => void) | undefined
  /** Called after every answer or silence. */
  onLine: ((online: boolean) => void) | undefined
  /** The server's clock minus ours, in ms, as last heard. */
  private ahead = 0

  constructor(private readonly outside: Outside) {}

  /** The minute it is, by the server's clock when it was heard: a wrong clock here must not lock anybody out. */
  minute(): number {
    return Math.floor((this.outside.now() + this.ahead) / 60_000)
  }

  async organisation(): Promise<OrganisationAnswer> {
    return this.heard(await this.json<OrganisationAnswer>('GET', '/organisation'))
  }

  async setUp(it: {
    setup_token: string
    name: string
    country: string
    minimum_age: number
  }): Promise<void> {
    await this.ask('POST', '/organisation', { json: it })
  }

  makeAccount(): Promise<SessionBegun> {
    return this.json('POST', '/accounts', { json: {} })
  }

  async account(): Promise<AccountAnswer> {
    return this.heard(await this.json<AccountAnswer>('GET', '/account'))
  }

  async keepIdentity(it: {
    handle_hash: string
    passphrase: Secret
    recovery: Secret
    proof?: Proof
  }): Promise<void> {
    await this.ask('PUT', '/account/credentials', { json: it })
  }

  signIn(handle_hash: string, auth_key: string): Promise<SessionBegun & { wrapped: string }> {
    return this.json('POST', '/sessions', { json: { handle_hash, auth_key } })
  }

  recover(handle_hash: string, recovery_key: string): Promise<SessionBegun & { wrapped: string }> {
    return this.json('POST', '/recoveries', { json: { handle_hash, recovery_key } })
  }

  sessions(): Promise<SessionAnswer[]> {
    return this.json('GET', '/sessions')
  }

  async endSession(): Promise<void> {
    await this.ask('DELETE', '/sessions/current')
  }

  async revoke(id: string, proof?: Proof): Promise<void> {
    await this.ask('POST', `/sessions/${encodeURIComponent(id)}/revoke`, { json: proof ? { proof } : {} })
  }

  /** Refused unless the owner is there. Revoking checks that first, and a session that nobody has changes nothing. */
  async checkProof(proof?: Proof): Promise<void> {
    await this.revoke(freshId(), proof).catch((error: unknown) => {
      if (!(error instanceof ServerRefusal) || error.code !== 'no_such_session') throw error
    })
  }

  async share(): Promise<Bytes> {
    const share = await this.bytes('GET', '/sessions/current/share')
    return share.length === 32 ? share : refuse('malformed')
  }

  async deleteAccount(proof?: Proof): Promise<void> {
    await this.ask('POST', '/account/delete', { json: proof ? { proof } : {} })
  }

  async createSpace(transaction: Bytes): Promise<void> {
    await this.ask('POST', '/spaces', { bytes: transaction })
  }

  spaces(): Promise<SpaceAnswer[]> {
    return this.json('GET', '/spaces')
  }

  async append(space: string, transaction: Bytes): Promise<void> {
    await this.ask('POST', `/spaces/${space}/log`, { bytes: transaction })
  }

  /** All entries after `seq` (-1: all), page by page. */
  log(space: string, seq: number): AsyncGenerator<LogRecord[]> {
    return this.logAt(`/spaces/${space}/log`, seq)
  }

  /** The log of a group that an administrator looks at, by the group's code. */
  async logOfGroup(code: string): Promise<SignedEntry[]> {
    const entries: SignedEntry[] = []
    for await (const page of this.logAt(`/manage/groups/${encodeURIComponent(code)}/log`, -1)) {
      entries.push(...page.map(({ signed }) => signed))
      if (entries.length > ENTRIES_MAX_OF_A_LOG) refuse('malformed')
    }
    return entries
  }

  /** What the steward signed, for the log of a group by its code. */
  async actAsSteward(code: string, transaction: Bytes): Promise<void> {
    await this.ask('POST', `/manage/groups/${encodeURIComponent(code)}/steward`, { bytes: transaction })
  }

  private async *logAt(path: string, seq: number): AsyncGenerator<LogRecord[]> {
    for (let after = seq; ;) {
      const page = readArray(await this.bytes('GET', `${path}?after=${after}`)).map(readLogRecord)
      if (page.length > 0) yield page
      if (page.length < ENTRIES_MAX_OF_A_PAGE) return
      after += page.length
    }
  }

  async wrapHashes(space: string, n: number): Promise<Bytes[]> {
    const hashes = readArray(await this.bytes('GET', `/spaces/${space}/epochs/${n}/wrap-hashes`))
    return hashes.map((hash) =>
      hash instanceof Uint8Array && hash.length === 32 ? hash : refuse('malformed'),
    )
  }

  async sendLetters(space: string, letters: LetterRecord[]): Promise<void> {
    await this.ask('POST', `/spaces/${space}/letters`, { bytes: encode(letters.map(letterRecordValue)) })
  }

  async letters(space: string, after: number): Promise<{ id: number; letter: LetterRecord }[]> {
    const letters = readArray(await this.bytes('GET', `/spaces/${space}/letters?after=${after}`))
    return letters.map((value) => {
      const reader = FieldReader.of(value)
      return { id: reader.integer(1), letter: readLetterRecord(reader.map(2)) }
    })
  }

  async settleLetter(space: string, id: number): Promise<void> {
    await this.ask('DELETE', `/spaces/${space}/letters/${id}`)
  }

  /** One outcome for each wire, in order; a refusal of all comes as outcomes too. */
  async send(space: string, wires: Bytes[]): Promise<Outcome[]> {
    const answer = await this.answer('POST', `/spaces/${space}/objects`, { bytes: writeWires(wires) })
    if (!answer.ok) {
      const refusal = refusalOf(answer)
      if (refusal.refused?.length !== wires.length) throw refusal
      return refusal.refused
    }
    const outcomes = readArray(answer.bytes).map(readOutcome)
    return outcomes.length === wires.length ? outcomes : refuse('malformed')
  }

  async objects(space: string, after: number, limit = 256): Promise<{ places: Place[]; head: number }> {
    const answer = await this.ask('GET', `/spaces/${space}/objects?after=${after}&limit=${limit}`)
    const head = /^\d{1,15}$/.exec(answer.headers.get('x-holdfast-k') ?? '') ?? refuse('malformed')
    return { places: readPlaces(answer.bytes), head: Number(head[0]) }
  }

  async dropBodies(space: string, objectId: string): Promise<void> {
    await this.ask('POST', `/spaces/${space}/objects/${objectId}/drop`)
  }

  async storeAttachment(space: string, id: string, sealed: Bytes): Promise<void> {
    await this.ask('PUT', `/spaces/${space}/attachments/${id}`, { bytes: sealed })
  }

  loadAttachment(space: string, id: string): Promise<Bytes> {
    return this.bytes('GET', `/spaces/${space}/attachments/${id}`)
  }

  async removeAttachment(space: string, id: string): Promise<void> {
    await this.ask('DELETE', `/spaces/${space}/attachments/${id}`)
  }

  async invite(id: string): Promise<InviteAnswer> {
    const reader = FieldReader.of(decode(await this.bytes('GET', `/invites/${id}`)))
    return {
      create: readSignedEntry(reader.map(1)),
      invite: readSignedEntry(reader.map(2)),
      state: reader.integer(3),
      k: reader.integer(4),
      chain: reader.bytes(5, 32),
    }
  }

  /** The whole log that a link leads to, read page by page. */
  async inviteLog(id: string): Promise<SignedEntry[]> {
    const entries: SignedEntry[] = []
    for (;;) {
      const path = `/invites/${id}/log?after=${entries.length - 1}`
      const page = readArray(await this.bytes('GET', path)).map(readSignedEntry)
      entries.push(...page)
      if (page.length < ENTRIES_MAX_OF_A_PAGE) return entries
      if (entries.length >= ENTRIES_MAX_OF_A_LOG) refuse('malformed')
    }
  }

  /** A route whose answer is JSON, for the parts of the vault that have routes of their own. */
  read<T>(path: string): Promise<T> {
    return this.json<T>('GET', path)
  }

  /** Changes something by JSON; what is answered, if anything, is given back. */
  async tell<T = void>(method: 'POST' | 'PUT' | 'DELETE', path: string, json?: unknown): Promise<T> {
    const { bytes } = await this.ask(method, path, json === undefined ? undefined : { json })
    try {
      return (bytes.length === 0 ? undefined : JSON.parse(fromUtf8(bytes))) as T
    } catch {
      throw new VaultError('offline')
    }
  }

  /** `{1 report_id, 2 about?, 3 to, 4 letters now, 5 letters later}` */
  async report(space: string, report: Bytes): Promise<void> {
    await this.ask('POST', `/spaces/${space}/reports`, { bytes: report })
  }

  worries(space: string): Promise<WorryAnswer[]> {
    return this.json('GET', `/spaces/${space}/worries`)
  }

  async setWorry(space: string, reportId: string, state: WorryStep): Promise<void> {
    await this.ask('POST', `/spaces/${space}/worries/${reportId}`, { json: { state } })
  }

  bars(space: string): Promise<BarAnswer[]> {
    return this.json('GET', `/spaces/${space}/bars`)
  }

  async bar(space: string, member_id: string, act: BarStep): Promise<void> {
    await this.ask('POST', `/spaces/${space}/bars`, { json: { member_id, act } })
  }

  blocks(space: string): Promise<string[]> {
    return this.json('GET', `/spaces/${space}/blocks`)
  }

  async block(space: string, member_id: string, on: boolean): Promise<void> {
    await this.ask('POST', `/spaces/${space}/blocks`, { json: { member_id, on } })
  }

  private heard<T extends { now: number }>(answer: T): T {
    if (Number.isFinite(answer.now)) this.ahead = answer.now - this.outside.now()
    return answer
  }

  private async json<T>(method: string, path: string, body?: Body): Promise<T> {
    const { bytes } = await this.ask(method, path, body)
    try {
      return JSON.parse(fromUtf8(bytes)) as T
    } catch {
      throw new VaultError('offline')
    }
  }

  private async bytes(method: string, path: string): Promise<Bytes> {
    return (await this.ask(method, path)).bytes
  }

  private async ask(method: string, path: string, body?: Body): Promise<Answer> {
    const answer = await this.answer(method, path, body)
    if (!answer.ok) throw refusalOf(answer)
    return answer
  }

  private async answer(method: string, path: string, body?: Body): Promise<Answer> {
    const headers: Record<string, string> = {}
    if (method !== 'GET') headers['x-holdfast'] = '1'
    const init: RequestInit = {
      method,
      headers,
      credentials: 'same-origin',
      redirect: 'error',
      cache: 'no-store',
    }
    if (body !== undefined && 'json' in body) {
      headers['content-type'] = 'application/json'
      init.body = JSON.stringify(body.json)
    } else if (body !== undefined) {
      headers['content-type'] = 'application/octet-stream'
      init.body = body.bytes
    }
    let answer: Answer
    try {
      answer = await this.fetchWhole(`${this.outside.origin}/api/v1${path}`, init, uploadMs(body))
    } catch {
      this.onLine?.(false)
      throw new VaultError('offline')
    }
    this.onLine?.(true)
    if (answer.status === 401) this.onSignedOut?.()
    return answer
  }

  /** Fetches and reads to the end, unless the other side falls silent for too long. */
  private async fetchWhole(url: string, init: RequestInit, uploadMs: number): Promise<Answer> {
    const gaveUp = new AbortController()
    const inTime = <T>(work: Promise<T>, ms: number): Promise<T> => {
      const silence = this.outside.delay(ms).then(() => {
        throw new VaultError('offline')
      })
      return Promise.race([work, silence])
    }
    try {
      const asked = this.outside.fetch(url, { ...init, signal: gaveUp.signal })
      const { ok, status, headers, body } = await inTime(asked, SILENCE_MS_MAX + uploadMs)
      const parts: Bytes[] = []
      for (const reader = body?.getReader(); reader !== undefined;) {
        const { done, value } = await inTime(reader.read(), SILENCE_MS_MAX)
        if (done) break
        parts.push(value as Bytes)
      }
      return { ok, status, headers, bytes: concat(...parts) }
    } catch (error) {
      gaveUp.abort()
      throw error
    }
  }
}

const uploadMs = (body: Body | undefined): number =>
  body !== undefined && 'bytes' in body ? body.bytes.length / UPLOAD_BYTES_PER_MS_MIN : 0

interface Problem {
  code?: unknown
  detail?: unknown
  refused?: { code: string; stored?: string }[]
}

function refusalOf(answer: Answer): ServerRefusal {
  let problem: Problem = {}
  try {
    problem = JSON.parse(fromUtf8(answer.bytes)) as Problem
  } catch {
    // A proxy in between answered; its words are not ours.
  }
  const code =
    typeof problem.code === 'string' ? problem.code : answer.status >= 500 ? 'server_trouble' : 'refused'
  const detail = typeof problem.detail === 'string' ? problem.detail : undefined
  const seconds = Number(answer.headers.get('retry-after'))
  const refused = Array.isArray(problem.refused)
    ? problem.refused.map((it) => ({ code: it.code, stored: fromBase64url(it.stored ?? '') }))
    : undefined
  return new ServerRefusal(code, answer.status, detail, seconds > 0 ? seconds : undefined, refused)
}

function readArray(bytes: Bytes): Value[] {
  const value = decode(bytes)
  return Array.isArray(value) ? value : refuse('malformed')
}

function readLogRecord(value: Value): LogRecord {
  const reader = FieldReader.of(value)
  const signed = signedEntryFields(reader)
  return { signed, wrap: reader.optional(3, (key) => reader.bytes(key)) }
}

function readOutcome(value: Value): Outcome {
  const reader = FieldReader.of(value)
  if (reader.has(1)) return { k: reader.integer(1), chain: reader.bytes(2, 32) }
  return { code: reader.text(3), stored: reader.optional(4, (key) => reader.bytes(key, 32)) }
}
