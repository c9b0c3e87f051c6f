// Changing a space's log: entries with the epoch and the wraps that belong to them, tried again when others were faster.
import { VaultError } from '../api.ts'
import type { Bytes } from '../bytes.ts'
import { type Body, type EpochReason, signEntry, type SignedEntry } from '../hf1/entry.ts'
import { makeEpoch } from '../hf1/epoch.ts'
import type { LetterRecord } from '../hf1/letter.ts'
import type { Checked, Log } from '../hf1/log.ts'
import type { MemberKeys } from '../hf1/member.ts'
import type { SignKey } from '../hf1/primitives.ts'
import { encodeTransaction } from '../hf1/transaction.ts'
import { ServerRefusal } from '../server/http.ts'
import { catchUp } from './receive/catchUp.ts'
import { concludeLog } from './receive/log.ts'
import type { Space } from './space.ts'

/** Times a change is tried again because the log or the stream moved meanwhile. */
const TRIES_MAX = 12

type MadeEpoch = Awaited<ReturnType<typeof makeEpoch>>
export type MadeEpochs = Map<string, MadeEpoch>

/** Entries that follow one log, not sent yet. */
export class Draft {
  readonly log: Log
  readonly entries: SignedEntry[] = []
  readonly letters: LetterRecord[] = []
  wraps: Bytes[] = []
  /** Keys of the epochs in here, by number. */
  readonly keys = new Map<number, Bytes>()
  readonly checked: Checked[] = []

  /** `made` remembers wraps by the entry they are bound to, for when only the stream moved. */
  constructor(
    log: Log,
    readonly me: string,
    private readonly own: MemberKeys,
    private readonly minute: number,
    private readonly head: { k: number; chain: Bytes },
    private readonly made: MadeEpochs = new Map(),
  ) {
    this.log = log.clone()
  }

  /** Adds an entry by this member; a join is signed by the invite's key as well. */
  async add(body: Body, invite?: SignKey): Promise<void> {
    const { log, me: author } = this
    const at = Math.max(log.at, this.minute)
    const entry = { space: log.space, seq: log.seq + 1, prev: log.head, at, author, body }
    const signed = await signEntry(entry, this.own.sign, invite)
    this.checked.push(await log.add(signed))
    this.entries.push(signed)
  }

  /** Adds an epoch for whoever is a member by now. */
  async addEpoch(reason: EpochReason): Promise<void> {
    const n = (this.log.epoch?.n ?? 0) + 1
    const { key, commit, wraps, wrapsHash } = await this.epochAfter(this.log.head, n)
    await this.add({ type: 'epoch', n, commit, wrapsHash, ...this.head, reason })
    this.keys.set(n, key)
    this.wraps = wraps
  }

  private async epochAfter(prev: string, n: number): Promise<MadeEpoch> {
    const made = this.made.get(prev) ?? (await makeEpoch(this.log, n, this.me, this.own.sign))
    this.made.set(prev, made)
    return made
  }

  get bytes(): Bytes {
    return encodeTransaction(this)
  }
}

/** Brings the space up to date, builds a change on it and posts it, until it is taken. */
export function changeSpace(space: Space, build: (draft: Draft) => Promise<void>): Promise<void> {
  return space.turn.run(() => changeInTurn(space, build))
}

/** The same for who has the space's turn already. */
export async function changeInTurn(space: Space, build: (draft: Draft) => Promise<void>): Promise<void> {
  const made: MadeEpochs = new Map()
  for (let tries = 0; ; tries++) {
    await catchUp(space)
    if (space.record.stopped !== undefined) throw new VaultError('group_stopped')
    if (space.trouble !== undefined) throw new VaultError('server_untrue')
    const { k, chain } = space
    const minute = space.ground.server.minute()
    const draft = new Draft(space.checkedLog, space.me, await space.keys(), minute, { k, chain }, made)
    await build(draft)
    if (draft.entries.length === 0) return
    try {
      await space.ground.server.append(space.id, draft.bytes)
    } catch (error) {
      if (!movedMeanwhile(error)) throw error
      if (tries === TRIES_MAX) throw new VaultError('busy_group')
      continue
    }
    await takeOwn(space, draft)
    return
  }
}

/** Makes an epoch when one is called for; quiet when somebody else did meanwhile. */
export async function makeEpochNow(space: Space, reason: 2 | 4): Promise<void> {
  await changeSpace(space, async (draft) => {
    const { log } = draft
    const called = reason === 4 ? log.epochDue : !space.record.keys.has(log.epoch!.n)
    if (!called || !log.isMember(space.me)) return
    await draft.addEpoch(log.epochDue ? 4 : reason)
  })
}

export const movedMeanwhile = (error: unknown): boolean =>
  error instanceof ServerRefusal && (error.code === 'log_moved' || error.code === 'stream_moved')

/** The server took it: what was checked while it was made is now part of the log. */
async function takeOwn(space: Space, draft: Draft): Promise<void> {
  for (const [n, key] of draft.keys) space.record.keys.set(n, key)
  for (const signed of draft.entries) await space.takeEntry(signed)
  await concludeLog(space)
}
