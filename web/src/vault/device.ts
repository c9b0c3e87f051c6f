// The member's device: who is signed in, which spaces are here, and the line to the server. It knows nothing of screens.
import {
  VaultError,
  type AccountView,
  type Draft,
  type GroupSummary,
  type VaultEvent,
  type VaultState,
} from './api.ts'
import type { Bytes } from './bytes.ts'
import { Refused } from './hf1/refused.ts'
import { readyCurves } from './hf1/primitives.ts'
import { Outbox } from './outbox/outbox.ts'
import { cleanUp } from './outbox/clean.ts'
import { keepDrafts } from './drafts.ts'
import { sendWaiting } from './outbox/send.ts'
import type { Outside } from './outside.ts'
import { type AccountAnswer, Server, ServerRefusal, type SpaceAnswer } from './server/http.ts'
import { Live } from './server/live.ts'
import { finishFounding, finishJoining } from './space/found.ts'
import { catchUp, receiveLive } from './space/receive/catchUp.ts'
import { type Ground, newRecord, Space, type SpaceRecord } from './space/space.ts'
import { draftKey } from './space/contents.ts'
import { type Keeper, lookAfter, noteMembership, putDraft } from './space/upkeep.ts'
import { type Change, Database, isStorageFull, SupersededError } from './store/database.ts'
import { contentShelf, type FreshKeys, freshDeviceKeys, hasDeviceKeys, pocketShelf } from './store/device.ts'
import type { Shelf } from './store/shelf.ts'
import { statusOf } from './views/group.ts'

/** What the account's owner knows of it without a line; in the pocket. */
export interface PocketAccount {
  accountId: string
  sessionId: string
  kept: boolean
  administrator: boolean
  endsAt?: number
  recoveryUnconfirmed: boolean
  vaultId?: string
}

/** The account's secrets; sealed with the server's share. */
export interface Secrets {
  generation: number
  seed: Bytes
  earlierSeeds: Bytes[]
  vaultId?: string
  handle?: string
}

/** What it takes to write to a group without a line, and no more: in the pocket. */
interface PocketGroup {
  groupId: string
  status: GroupSummary['status']
  pseudonym: string
}

/** Pictures and voices kept for looking at again. */
const FILES_MAX = 300
/** Pause in writing after which a draft goes to the member's other devices. */
const DRAFT_PAUSE_MS = 10_000
/** Trouble that is over after some time. */
const LATER = ['offline', 'server_trouble', 'slow_down', 'busy_group']
/** How long the app stays shut for the server's share; after that one can write, and it opens by itself later. */
const SHARE_MS_MAX = 3_000
const RETRY_MS_MIN = 2_000
const RETRY_MS_MAX = 60_000

export class Device {
  status: VaultState['status'] = 'empty'
  lockedBecause: VaultState['lockedBecause']
  online = true
  account: PocketAccount | undefined
  secrets: Secrets | undefined
  pendingLink: string | undefined
  pocketGroups: PocketGroup[] = []
  /** Drafts written while locked: kept sealed as soon as the share is here. */
  readonly draftsWhileLocked = new Map<
    string,
    { groupId: string; parent: string | undefined; draft: Draft }
  >()
  readonly spaces = new Map<string, Space>()
  readonly server: Server
  database!: Database
  pocket: Shelf | undefined
  shelf: Shelf | undefined
  outbox: Outbox | undefined
  private readonly live: Live
  private readonly listeners = new Set<(event: VaultEvent) => void>()
  private readonly sending = new Set<string>()
  private readonly again = new Set<string>()
  private ending = false
  private retries = 0
  private retrying = false
  private readonly soon = new Map<string, VaultEvent>()

  constructor(readonly outside: Outside) {
    this.server = new Server(outside)
    this.server.onSignedOut = () => void this.confirmSignedOut()
    this.server.onLine = (online) => this.noteLine(online)
    this.live = new Live(outside, {
      connected: () => {
        this.noteLine(true)
        void this.background(this.readAll())
      },
      disconnected: () => this.noteLine(false),
      unreachable: () => void this.background(this.readAll()),
      object: (id, place) => this.inSpace(id, (space) => receiveLive(space, place)),
      logGrew: (id) => this.inSpace(id, (space) => catchUp(space)),
      letterWaits: (id) => this.inSpace(id, (space) => catchUp(space)),
      missed: (id) => this.inSpace(id, (space) => catchUp(space)),
      sessionEnded: () => void this.confirmSignedOut(),
    })
  }

  on(listener: (event: VaultEvent) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Tells the page, once for each thing that changed in this moment. */
  announce(event: VaultEvent): void {
    if (event.type === 'busy' || event.type === 'problem' || event.type === 'session-ended') {
      for (const listener of this.listeners) listener(event)
      return
    }
    const key = `${event.type} ${'groupId' in event ? event.groupId : ''}`
    if (this.soon.size === 0) queueMicrotask(() => void this.tell())
    this.soon.set(key, event)
  }

  private async tell(): Promise<void> {
    const events = [...this.soon.values()]
    this.soon.clear()
    if (events.some(({ type }) => type === 'groups'))
      await this.storePocketGroups().catch((error: unknown) => {
        if (isStorageFull(error)) this.backgroundFailed(error)
      })
    for (const event of events) {
      const now = event.type === 'state' ? { ...event, state: this.state } : event
      for (const listener of this.listeners) listener(now)
    }
  }

  announceState(): void {
    this.announce({ type: 'state', state: this.state })
  }

  get state(): VaultState {
    const state: VaultState = {
      status: this.status,
      online: this.online,
      waiting: this.outbox?.waiting.length ?? 0,
    }
    if (this.account !== undefined) state.account = viewOf(this.account)
    if (this.pendingLink !== undefined) state.pendingLink = this.pendingLink
    if (this.status === 'locked' && this.lockedBecause !== undefined) state.lockedBecause = this.lockedBecause
    return state
  }

  /** Opens what is here; a line that says nothing is not waited for. */
  async open(): Promise<VaultState> {
    if (!(await readyCurves().catch(offline))) throw new VaultError('browser_too_old')
    this.database = await Database.open(this.outside.database)
    this.pocket = await pocketShelf(this.database)
    if (this.pocket === undefined) {
      if (await hasDeviceKeys(this.database)) await this.database.clear()
      return this.state
    }
    await this.readPocket(this.pocket)
    await this.tidyFiles()
    if (this.account === undefined) return this.state
    this.status = 'locked'
    this.lockedBecause = 'no_line'
    const unlocking = this.unlock().catch((error: unknown) => this.cannotUnlock(error))
    const late = this.outside.delay(SHARE_MS_MAX).then(() => 'late')
    if ((await Promise.race([unlocking, late])) === 'late') {
      if (this.unlocking) await unlocking
      else void this.background(unlocking)
    }
    return this.state
  }

  private async readPocket(pocket: Shelf): Promise<void> {
    const groups = await pocket.get<PocketGroup[]>('groups').catch(() => undefined)
    this.pocketGroups = groups ?? []
    this.account = await pocket.get<PocketAccount>('account')
    this.pendingLink = await pocket.get<string>('link')
    await this.openOutbox(pocket)
  }

  /** Pictures and voices that were looked at stay here up to a number; those that wait to be sent always. */
  private async tidyFiles(): Promise<void> {
    const names = await this.database.names('files')
    if (names.length <= FILES_MAX) return
    const waiting = new Set(
      this.outbox?.items.flatMap(({ attachments }) => attachments.map(({ attachmentId }) => attachmentId)),
    )
    const seen = names.filter((name) => !waiting.has(name)).slice(FILES_MAX / 2)
    await this.database.write(seen.map((name) => ({ place: 'files', name })))
  }

  private async openOutbox(pocket: Shelf): Promise<void> {
    this.outbox = new Outbox(this.database, pocket, (space) => {
      this.announce({ type: 'outbox' })
      this.announce({ type: 'wall', groupId: space })
      this.announceState()
    })
    await this.outbox.load()
  }

  /** The share is here, and everything opens with it. */
  private unlocking = false

  /** Fetches the share and opens everything with it. */
  private async unlock(): Promise<void> {
    const share = await this.server.share()
    // A second try may have been faster than one that was stuck on its way.
    if (this.unlocking || this.status !== 'locked') return
    this.unlocking = true
    try {
      await this.unlockWith(share)
    } finally {
      this.unlocking = false
    }
  }

  private async unlockWith(share: Bytes): Promise<void> {
    const { database } = this
    const shelf = await contentShelf(database, share)
    let secrets: Secrets | undefined
    try {
      secrets = await shelf?.get<Secrets>('secrets')
    } catch (error) {
      if (!(error instanceof Refused)) throw error
    }
    if (database !== this.database) return
    if (shelf === undefined || secrets === undefined) {
      this.lockedBecause = 'keys_gone'
      this.announceState()
      return
    }
    this.shelf = shelf
    await this.begin(secrets)
  }

  private cannotUnlock(error: unknown): void {
    if (!(error instanceof VaultError)) throw error
    if (this.status !== 'locked') return
    this.lockedBecause = 'no_line'
    this.announceState()
    void this.retryLater()
  }

  /** From here on everything is open. */
  async begin(secrets: Secrets): Promise<void> {
    const { database } = this
    this.secrets = secrets
    const spaces = await this.storedSpaces()
    if (database !== this.database) return
    for (const space of spaces) this.spaces.set(space.id, space)
    this.status = 'open'
    this.lockedBecause = undefined
    this.announceState()
    this.announce({ type: 'groups' })
    this.live.start()
    void this.background(keepDrafts(this))
    void this.background(this.refreshAccount())
  }

  private async storedSpaces(): Promise<Space[]> {
    const { ground } = this
    const records = await this.openShelf.under<SpaceRecord>('space/')
    return Promise.all(
      records.map(async ({ value }) => {
        const space = new Space(ground, value)
        await space.load()
        return space
      }),
    )
  }

  get openShelf(): Shelf {
    return this.shelf ?? locked()
  }

  get openSecrets(): Secrets {
    return this.secrets ?? locked()
  }

  get openOutboxOrFail(): Outbox {
    if (this.outbox === undefined) throw new VaultError('nobody_here')
    return this.outbox
  }

  get ground(): Ground {
    return {
      server: this.server,
      database: this.database,
      shelf: this.openShelf,
      seed: this.openSecrets.seed,
      announce: (event) => this.announce(event),
      arrived: async (space, objectId, revision, hash) => {
        if ((await this.outbox?.arrived(space, objectId, revision, hash)) === true) this.send(space)
      },
    }
  }

  get vault(): Space | undefined {
    const id = this.secrets?.vaultId
    return id === undefined ? undefined : this.spaces.get(id)
  }

  get keeper(): Keeper {
    return { outside: this.outside, outbox: this.openOutboxOrFail, vault: this.vault }
  }

  /** A group of this member, or a refusal. */
  space(id: string): Space {
    if (this.status !== 'open') throw new VaultError('locked')
    const space = this.spaces.get(id)
    if (space === undefined || space === this.vault) throw new VaultError('no_such_group')
    return space
  }

  /** In the order in which they were entered, the same each time. */
  get groups(): Space[] {
    const groups = [...this.spaces.values()].filter((space) => space !== this.vault)
    return groups.sort((a, b) => a.record.joined - b.record.joined || (a.id < b.id ? -1 : 1))
  }

  /** Reads everything that is new, looks after every space, sends what waits. */
  async readAll(): Promise<void> {
    if (this.status !== 'open') return
    const hints = await this.server.spaces()
    const vault = this.vault
    if (vault !== undefined) {
      await this.tend(vault, hints)
      await this.meetMemberships(vault)
    }
    await Promise.all(this.groups.map((space) => this.background(this.tend(space, hints))))
    this.sendAll()
    if (this.outbox?.items.every(({ state }) => state === 'failed') === true) this.retries = 0
  }

  async tend(space: Space, hints?: SpaceAnswer[]): Promise<void> {
    if (space.record.founding !== undefined) await finishFounding(space)
    if (space.record.status === 'joining' && !(await finishJoining(space))) {
      this.spaces.delete(space.id)
      return
    }
    if (space.record.status === 'removed' || space.record.status === 'left') return
    const hint = hints?.find(({ space_id }) => space_id === space.id)
    const before = space.record.status
    await space.turn.run(() => catchUp(space, hint))
    await this.checkNoted(space)
    if (space.record.status === 'member' || space.record.status === 'guest') {
      this.live.subscribe(space.id, space.k, (space.log?.seq ?? -1) + 1)
    }
    await this.afterReading(space, before !== space.record.status)
  }

  /** What follows from having read a space. */
  async afterReading(space: Space, changed: boolean): Promise<void> {
    this.tendedSeq.set(space.id, space.log?.seq ?? -1)
    await lookAfter(space, this.keeper)
    await noteMembership(space, this.keeper, changed)
    this.send(space.id)
    if (this.vault !== undefined) this.send(this.vault.id)
  }

  /** What another device of this member had seen must be here as well. */
  private async checkNoted(space: Space): Promise<void> {
    const noted = this.vault?.contents.memberships.get(space.id)?.content
    if (noted?.kind !== 'membership' || space.log === undefined || space.record.stopped !== undefined) return
    const { seq, hash, k, chain } = noted.membership.seen
    const chainHere = space.chainAt(k)
    const fits =
      space.log.hashes[seq] === hash &&
      (chainHere === undefined
        ? k <= space.k || !space.isMember
        : chainHere.every((byte, i) => byte === chain[i]))
    if (!fits) await space.stop('rolled_back')
    const readK = noted.membership.readK ?? 0
    if (readK > space.record.readK) space.record.readK = readK
  }

  /** Spaces that another device of this member entered or left. */
  private async meetMemberships(vault: Space): Promise<void> {
    for (const { content } of vault.contents.memberships.values()) {
      if (content.kind !== 'membership' || vault !== this.vault) continue
      const { space: id, member, joined, pseudonym, left, readK } = content.membership
      if (this.spaces.has(id) || left) continue
      const record = { ...newRecord(id, member, joined), pseudonym, readK: readK ?? 0 }
      record.status = 'guest'
      const space = new Space(this.ground, record)
      this.spaces.set(id, space)
      await space.save()
    }
  }

  /** Something for one space came over the live connection. */
  private inSpace(id: string, work: (space: Space) => Promise<void>): void {
    const space = this.spaces.get(id)
    if (space === undefined) return
    void this.background(
      (async () => {
        const before = space.record.status
        await space.turn.run(() => work(space))
        const log = space.log
        const busy =
          log !== undefined && (log.epochDue || space.unopened.size > 0 || log.seq > this.tended(space))
        const changed = before !== space.record.status
        if (changed && space.isMember) this.live.subscribe(space.id, space.k, (log?.seq ?? -1) + 1)
        if (busy || changed) await this.afterReading(space, changed)
        if (this.outbox?.of(id).some(({ state }) => state === 'accepted') === true) this.send(id)
        if (space === this.vault) {
          const known = this.spaces.size
          await this.meetMemberships(space)
          if (this.spaces.size > known) await this.readAll()
        }
      })(),
    )
  }

  private readonly tendedSeq = new Map<string, number>()

  private tended(space: Space): number {
    return this.tendedSeq.get(space.id) ?? -1
  }

  private readonly draftsToNote = new Map<string, () => Promise<void>>()
  private notingDrafts = false

  /** The member's other devices hear of a draft when writing pauses. */
  async noteDraft(groupId: string, parent: string | undefined, draft: Draft | undefined): Promise<void> {
    if (this.status !== 'open' || this.vault === undefined) return
    const { vault, keeper } = this
    if (draft === undefined) {
      // Sent or thrown away: it must not come back another day.
      this.draftsToNote.delete(draftKey(groupId, parent))
      await putDraft(vault, keeper, groupId, parent, undefined)
      this.send(vault.id)
      return
    }
    this.draftsToNote.set(draftKey(groupId, parent), () => putDraft(vault, keeper, groupId, parent, draft))
    if (this.notingDrafts) return
    this.notingDrafts = true
    void this.background(
      this.outside.delay(DRAFT_PAUSE_MS).then(async () => {
        this.notingDrafts = false
        const notes = [...this.draftsToNote.values()]
        this.draftsToNote.clear()
        for (const note of notes) await note()
        this.send(vault.id)
      }),
    )
  }

  /** Sends what waits for a space, soon; quiet when there is no line. */
  send(id: string): void {
    if (this.sending.has(id)) {
      this.again.add(id)
      return
    }
    const space = this.spaces.get(id)
    const { outbox } = this
    if (space === undefined || outbox === undefined || this.status !== 'open') return
    const waits = outbox.of(id).some(({ state }) => state !== 'failed')
    if (!waits && outbox.cleaning(id).length === 0) return
    this.sending.add(id)
    void this.background(
      sendWaiting(space, outbox)
        .finally(() => cleanUp(this.server, outbox, id))
        .finally(() => {
          this.sending.delete(id)
          if (this.again.delete(id)) this.send(id)
        }),
    )
  }

  sendAll(): void {
    for (const id of this.spaces.keys()) this.send(id)
  }

  /** Has the server drop what is gone from here, as far as that goes now. */
  async cleanUpNow(groupId?: string): Promise<void> {
    const { outbox } = this
    const spaces = new Set(outbox?.cleaning(groupId).map(({ space }) => space))
    for (const id of spaces) {
      await cleanUp(this.server, outbox!, id).catch((error: unknown) => {
        if (!(error instanceof VaultError)) throw error
      })
    }
  }

  /** Waits until nothing is on its way. For tests, and before signing out. */
  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.allSettled([...this.running])
  }

  get isBusy(): boolean {
    return this.running.size > 0
  }

  private readonly running = new Set<Promise<unknown>>()

  /** Runs something nobody waits for. Trouble with the line means trying again later. */
  background(work: Promise<unknown>): Promise<void> {
    const watched = work.then(
      () => undefined,
      (error: unknown) => this.backgroundFailed(error),
    )
    this.running.add(watched)
    return watched.finally(() => this.running.delete(watched))
  }

  private backgroundFailed(error: unknown): void {
    if (this.closed) return
    if (error instanceof SupersededError) {
      this.close()
      this.onSuperseded?.()
      return
    }
    if (error instanceof VaultError) {
      const refused = error instanceof ServerRefusal ? error.status : 0
      const later = LATER.includes(error.code) || refused === 429 || refused >= 500
      if (later) void this.retryLater(error instanceof ServerRefusal ? error.retryAfterSeconds : undefined)
      return
    }
    if (error instanceof Refused) return
    if (isStorageFull(error)) {
      this.announce({ type: 'problem', code: 'storage_full' })
      return
    }
    throw error
  }

  private async retryLater(seconds?: number): Promise<void> {
    if (this.retrying || this.status === 'empty') return
    this.retrying = true
    const wait = Math.min(RETRY_MS_MAX, RETRY_MS_MIN * 2 ** this.retries++)
    await this.outside.delay(
      seconds === undefined ? wait * (0.5 + this.outside.chance() / 2) : seconds * 1000,
    )
    this.retrying = false
    await this.lineMayBeBack()
  }

  /** The browser says that the line is back, or it is time to look. */
  async lineMayBeBack(): Promise<void> {
    if (this.status === 'locked' && this.lockedBecause !== 'keys_gone') {
      await this.unlock().catch((error: unknown) => this.cannotUnlock(error))
      return
    }
    if (this.status !== 'open') return
    this.live.wake()
    if (this.live.connected) await this.background(this.readAll())
    this.sendAll()
  }

  /** Somebody looks at the page again: it may have slept, and nobody told it what it missed. */
  async lookAgain(): Promise<void> {
    if (this.status !== 'open') return this.lineMayBeBack()
    this.live.wake()
    await this.background(this.readAll())
    this.sendAll()
  }

  noteLine(online: boolean): void {
    if (online === this.online) return
    this.online = online
    this.announceState()
  }

  /** Asks the server who is signed in here. */
  async refreshAccount(): Promise<void> {
    const { database } = this
    const answer = await this.server.account()
    if (database === this.database) await this.rememberAccount(answer)
  }

  async rememberAccount(answer: AccountAnswer, change: Partial<PocketAccount> = {}): Promise<void> {
    const account: PocketAccount = {
      recoveryUnconfirmed: false,
      ...this.account,
      accountId: answer.account_id,
      sessionId: answer.session_id,
      kept: answer.kept,
      administrator: answer.administrator,
      ...change,
    }
    if (answer.ends_at === undefined || answer.ends_at === null) delete account.endsAt
    else account.endsAt = answer.ends_at
    await this.storeAccount(account)
  }

  async storeAccount(account: PocketAccount): Promise<void> {
    this.account = account
    await this.pocket?.put('account', account)
    this.announceState()
  }

  async storeSecrets(secrets: Secrets): Promise<void> {
    this.secrets = secrets
    await this.openShelf.put('secrets', secrets)
  }

  async storePendingLink(link: string | undefined): Promise<void> {
    if (this.pocket === undefined) await this.makeKeys()
    this.pendingLink = link
    await this.pocket!.put('link', link)
    this.announceState()
  }

  /** Fresh keys for a device that holds nothing yet; an outbox to write into. */
  private async makeKeys(): Promise<void> {
    const { change, pocket } = await freshDeviceKeys(this.database)
    await this.database.replaceAll([change])
    this.pocket = pocket
    await this.openOutbox(pocket)
  }

  /**
   * Somebody begins here in place of whoever was here, with `changes` besides: in one step, so that a crash leaves the one or
   * the other whole. The link that is being followed stays.
   */
  async beginAnew(
    fresh: FreshKeys,
    shelf: Shelf,
    account: PocketAccount,
    secrets: Secrets,
    changes: Change[] = [],
  ): Promise<void> {
    const { pocket, change } = fresh
    await this.database.replaceAll([
      change,
      await pocket.change('link', this.pendingLink),
      await pocket.change('account', account),
      await shelf.change('secrets', secrets),
      ...changes,
    ])
    Object.assign(this, { pocket, shelf, account, pocketGroups: [] })
    this.spaces.clear()
    await this.openOutbox(pocket)
    await this.begin(secrets)
  }

  private async storePocketGroups(): Promise<void> {
    if (this.status !== 'open' || this.pocket === undefined) return
    const groups = this.groups
      .filter(({ log }) => log !== undefined)
      .map((space) => ({
        ...{ groupId: space.id, status: statusOf(space), pseudonym: space.record.pseudonym },
      }))
    if (JSON.stringify(groups) === JSON.stringify(this.pocketGroups)) return
    this.pocketGroups = groups
    await this.database.write([await this.pocket.change('groups', groups)])
  }

  /** The server said 401: asked once more before anything is forgotten. */
  private async confirmSignedOut(): Promise<void> {
    if (this.ending || this.account === undefined) return
    this.ending = true
    const { database } = this
    try {
      await this.server.account()
      // Still signed in: only this connection ended.
      if (this.status === 'open') this.live.start()
    } catch (error) {
      const refused = error instanceof ServerRefusal && error.status === 401
      if (refused && database === this.database) await this.sessionEnded()
    } finally {
      this.ending = false
    }
  }

  private async sessionEnded(): Promise<void> {
    const { account } = this
    const unsent = this.outbox?.waiting.length ?? 0
    const expired = account?.endsAt !== undefined && account.endsAt <= this.outside.now()
    await this.wipe()
    this.announce({ type: 'session-ended', code: expired ? 'expired' : 'revoked', unsent })
  }

  /** Forgets everything that is here. What is still on its way for whoever was here finds another database, and ends. */
  async wipe(): Promise<void> {
    this.database = this.database.handOver()
    this.live.stop()
    this.spaces.clear()
    this.account = this.secrets = this.pocket = this.shelf = this.outbox = undefined
    this.pendingLink = undefined
    this.pocketGroups = []
    this.draftsWhileLocked.clear()
    this.status = 'empty'
    this.lockedBecause = undefined
    await this.database.clear()
    this.announceState()
    this.announce({ type: 'groups' })
  }

  /** Called when another window took over: nothing is read or written here any more. */
  onSuperseded: (() => void) | undefined

  private closed = false

  close(): void {
    this.closed = true
    this.live.stop()
    this.listeners.clear()
    this.status = 'empty'
    this.database?.close()
  }
}

function viewOf(account: PocketAccount): AccountView {
  const { kept, administrator, recoveryUnconfirmed, endsAt } = account
  return { kept, administrator, recoveryUnconfirmed, ...(endsAt !== undefined && { endsAt }) }
}

function offline(): never {
  throw new VaultError('offline')
}

function locked(): never {
  throw new VaultError('locked')
}
