// The member's device: who is signed in, which spaces are here, and the line to the server. It knows nothing of screens.
import { type AccountView, VaultError, type VaultEvent, type VaultState } from './api.ts'
import type { Bytes } from './bytes.ts'
import {
  type PocketAccount,
  type PocketGroup,
  refreshAccount,
  type Secrets,
  storePocketGroups,
} from './device/keeping.ts'
import { News } from './device/news.ts'
import { Reading } from './device/reading.ts'
import { Retry } from './device/retry.ts'
import { Sending } from './device/sending.ts'
import { Drafts, keepDrafts } from './drafts.ts'
import { readyCurves } from './hf1/primitives.ts'
import { Refused } from './hf1/refused.ts'
import { Outbox } from './outbox/outbox.ts'
import type { Outside } from './outside.ts'
import { Server, ServerRefusal } from './server/http.ts'
import { Live } from './server/live.ts'
import { catchUp, receiveLive } from './space/receive/catchUp.ts'
import { type Ground, Space, type SpaceRecord } from './space/space.ts'
import type { Keeper } from './space/upkeep.ts'
import { Database, isStorageFull, SupersededError } from './store/database.ts'
import { contentShelf, hasDeviceKeys, pocketShelf } from './store/device.ts'
import type { Shelf } from './store/shelf.ts'

/** Pictures and voices kept for looking at again. */
const FILES_MAX = 300
/** Trouble that is over after some time. */
const LATER = ['offline', 'server_trouble', 'slow_down', 'busy_group']
/** How long the app stays shut for the server's share; after that one can write, and it opens by itself later. */
const SHARE_MS_MAX = 3_000

export class Device {
  status: VaultState['status'] = 'empty'
  lockedBecause: VaultState['lockedBecause']
  online = true
  account: PocketAccount | undefined
  secrets: Secrets | undefined
  pendingLink: string | undefined
  pocketGroups: PocketGroup[] = []
  readonly spaces = new Map<string, Space>()
  readonly server: Server
  database!: Database
  pocket: Shelf | undefined
  shelf: Shelf | undefined
  outbox: Outbox | undefined
  readonly live: Live
  readonly retry: Retry
  readonly drafts = new Drafts(this)
  private readonly reading = new Reading(this)
  private readonly sending = new Sending(this)
  private readonly news = new News(
    () => this.state,
    () =>
      storePocketGroups(this).catch((error: unknown) => {
        if (isStorageFull(error)) this.backgroundFailed(error)
      }),
  )
  private ending = false
  /** While somebody signs out or deletes their account: that the server then knows them no more is no news. */
  private going = false

  constructor(readonly outside: Outside) {
    this.server = new Server(outside)
    this.server.onSignedOut = () => void this.confirmSignedOut()
    this.server.onLine = (online) => this.noteLine(online)
    this.retry = new Retry(outside, () => this.lineMayBeBack())
    this.live = new Live(outside, {
      connected: () => {
        this.noteLine(true)
        void this.background(this.readAll())
      },
      disconnected: () => this.noteLine(false),
      unreachable: () => void this.background(this.readAll()),
      object: (id, place) => this.reading.inSpace(id, (space) => receiveLive(space, place)),
      logGrew: (id) => this.reading.inSpace(id, (space) => catchUp(space)),
      letterWaits: (id) =>
        this.reading.inSpace(id, async (space) => {
          await catchUp(space)
          // The same hint says that a worry stands otherwise than before.
          this.announce({ type: 'worries', groupId: id })
        }),
      dutyChanged: (id) => this.announce({ type: 'duty', groupId: id }),
      missed: (id) => this.reading.inSpace(id, (space) => catchUp(space)),
      sessionEnded: () => void this.confirmSignedOut(),
    })
  }

  on(listener: (event: VaultEvent) => void): () => void {
    return this.news.on(listener)
  }

  announce(event: VaultEvent): void {
    this.news.announce(event)
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
    await this.drafts.rescue(pocket)
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

  async openOutbox(pocket: Shelf): Promise<void> {
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
      await this.drafts.rescue(shelf)
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
    this.retryLater()
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
    void this.background(refreshAccount(this))
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
  readAll(): Promise<void> {
    return this.reading.readAll()
  }

  tend(space: Space): Promise<void> {
    return this.reading.tend(space)
  }

  /** What follows from having read a space. */
  afterReading(space: Space, changed: boolean): Promise<void> {
    return this.reading.afterReading(space, changed)
  }

  /** Sends what waits for a space, soon; quiet when there is no line. */
  send(id: string): void {
    this.sending.send(id)
  }

  sendAll(): void {
    this.sending.sendAll()
  }

  /** Has the server drop what is gone from here, as far as that goes now. */
  cleanUp(groupId?: string): Promise<void> {
    return this.sending.cleanUp(groupId)
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
      if (later) this.retryLater(error instanceof ServerRefusal ? error.retryAfterSeconds : undefined)
      return
    }
    if (error instanceof Refused) return
    if (isStorageFull(error)) {
      this.announce({ type: 'problem', code: 'storage_full' })
      return
    }
    throw error
  }

  private retryLater(seconds?: number): void {
    if (this.status !== 'empty') void this.retry.later(seconds)
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

  /** The server said 401: asked once more before anything is forgotten. */
  private async confirmSignedOut(): Promise<void> {
    if (this.ending || this.going || this.account === undefined) return
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

  /** Ends the session at the server by the person's own wish, then forgets everything here. */
  async go(end: () => Promise<void>): Promise<void> {
    this.going = true
    try {
      await end()
      await this.wipe()
    } finally {
      this.going = false
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
    this.drafts.whileLocked.clear()
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
    this.news.end()
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
