// The outbox: nothing written here is lost, and nothing arrives twice.
import type { Bytes } from '../bytes.ts'
import { equal } from '../bytes.ts'
import type { Content } from '../hf1/kinds.ts'
import { freshId } from '../hf1/member.ts'
import { sha256 } from '../hf1/primitives.ts'
import { Serial } from '../serial.ts'
import type { Change, Database } from '../store/database.ts'
import type { Shelf } from '../store/shelf.ts'
import { isOfMember, type WaitingItem } from './item.ts'

type NewItem = Pick<WaitingItem, 'space' | 'shown' | 'content' | 'at'> &
  Partial<
    Pick<
      WaitingItem,
      | 'objectId'
      | 'revision'
      | 'parent'
      | 'attachments'
      | 'attention'
      | 'dropBodies'
      | 'removes'
      | 'stored'
      | 'heldUntil'
      | 'byLetter'
    >
  >

/** A file to keep until the server has it. */
export interface WaitingFile {
  attachmentId: string
  sealed: Bytes
}

/** The changes that put what waits into another device's pocket, with its files. */
export async function carriedOver(
  pocket: Shelf,
  items: WaitingItem[],
  files: WaitingFile[],
): Promise<Change[]> {
  return [
    ...(await Promise.all(items.map((item) => pocket.change(nameOf(item), item)))),
    ...files.map(fileChange),
  ]
}

export class Outbox {
  items: WaitingItem[] = []
  private readonly turn = new Serial()

  constructor(
    private readonly database: Database,
    private readonly pocket: Shelf,
    private readonly changed: (space: string) => void,
  ) {}

  async load(): Promise<void> {
    const stored = await this.pocket.under<WaitingItem>('outbox/')
    // Whoever could have changed their mind left the page.
    this.items = stored.map(({ value: { heldUntil: _, ...item } }) => item).sort((a, b) => a.order - b.order)
  }

  /** Safe on this device once it resolves. */
  put(it: NewItem, files: WaitingFile[] = []): Promise<WaitingItem> {
    return this.turn.run(async () => {
      const item: WaitingItem = {
        id: freshId(),
        order: Math.max(0, ...this.items.map(({ order }) => order)) + 1,
        objectId: freshId(),
        revision: 1,
        attachments: [],
        stored: [],
        attention: isShownLoud(it.shown) ? 1 : 0,
        sent: [],
        state: 'waiting',
        ...it,
      }
      await this.write([await this.change(item), ...files.map(fileChange)])
      this.items.push(item)
      this.changed(item.space)
      return item
    })
  }

  /** The files that items still need. */
  async filesOf(items: WaitingItem[]): Promise<WaitingFile[]> {
    const ids = items.flatMap(({ attachments }) => attachments.map(({ attachmentId }) => attachmentId))
    const files = await Promise.all(
      ids.map(async (attachmentId) => ({ attachmentId, sealed: await this.file(attachmentId) })),
    )
    return files.flatMap(({ attachmentId, sealed }) =>
      sealed === undefined ? [] : [{ attachmentId, sealed }],
    )
  }

  /** Changes words that were never handed to the network; false when they were. */
  replace(id: string, change: Partial<Pick<WaitingItem, 'content' | 'at'>>): Promise<boolean> {
    return this.turn.run(async () => {
      const item = this.items.find((it) => it.id === id)
      if (item === undefined || item.sent.length > 0 || !isUnsent(item)) return false
      Object.assign(item, change)
      delete item.wire
      await this.store(item)
      return true
    })
  }

  /** Remembers what became of an item. */
  update(item: WaitingItem, change: Partial<WaitingItem>): Promise<void> {
    return this.turn.run(async () => {
      if (!this.items.includes(item) || item.state === 'cleaning') return
      Object.assign(item, change)
      await this.store(item)
    })
  }

  /**
   * A wire of `content` is about to be handed to the network: from now on it may have arrived.
   * False when the words were changed, taken back or thrown away meanwhile.
   */
  async handOver(
    item: WaitingItem,
    content: Content,
    wire: { epoch: number; bytes: Bytes },
  ): Promise<boolean> {
    const hash = await sha256(wire.bytes)
    return this.turn.run(async () => {
      if (!this.items.includes(item) || item.state !== 'waiting' || item.content !== content) return false
      if (this.holds(item.objectId)) return false
      if (item.sent.some((sent) => equal(sent, hash))) return true
      Object.assign(item, { wire, sent: [...item.sent, hash] })
      await this.store(item)
      return true
    })
  }

  /** An attachment is about to be handed to the network. False when the item was thrown away meanwhile. */
  beginFile(item: WaitingItem, attachmentId: string): Promise<boolean> {
    return this.turn.run(async () => {
      if (!this.items.includes(item) || item.state !== 'waiting') return false
      if (item.begun?.includes(attachmentId) === true) return true
      item.begun = [...(item.begun ?? []), attachmentId]
      await this.store(item)
      return true
    })
  }

  /** A wire stands in the stream: the item it settles leaves the outbox. True when the server has something to drop now. */
  arrived(space: string, objectId: string, revision: number, hash: Bytes): Promise<boolean> {
    return this.turn.run(async () => {
      const item = this.items.find(
        (it) =>
          it.space === space &&
          it.objectId === objectId &&
          it.revision === revision &&
          it.sent.some((sent) => equal(sent, hash)),
      )
      return item !== undefined && item.state !== 'cleaning' && (await this.leave(item))
    })
  }

  /** The same for an item that was found in the stream. */
  settle(item: WaitingItem): Promise<boolean> {
    return this.turn.run(async () => this.items.includes(item) && (await this.leave(item)))
  }

  /** Throws away what was not sent; the server loses what it has of its files, but those in `kept`. */
  throwAway(id: string, kept: string[]): Promise<boolean> {
    return this.turn.run(async () => {
      const item = this.items.find((it) => it.id === id)
      if (item === undefined || item.state === 'cleaning') return false
      const removes = (item.begun ?? []).filter((attachmentId) => !kept.includes(attachmentId))
      delete item.dropBodies
      item.removes = removes
      await this.leave(item)
      return true
    })
  }

  /** Whether it was taken back, and whoever did so may still change their mind. */
  holds(objectId: string): boolean {
    return this.items.some((item) => item.objectId === objectId && item.heldUntil !== undefined)
  }

  forget(id: string): Promise<boolean> {
    return this.turn.run(async () => {
      const item = this.items.find((it) => it.id === id)
      if (item === undefined) return false
      await this.drop(item)
      return true
    })
  }

  of(space: string): WaitingItem[] {
    return this.items.filter((item) => item.space === space && item.state !== 'cleaning')
  }

  /** What is gone from here, and not yet from the server. */
  cleaning(space?: string): WaitingItem[] {
    return this.items.filter(
      (item) => item.state === 'cleaning' && (space === undefined || item.space === space),
    )
  }

  /** Things people wrote that the server has not acknowledged. */
  get waiting(): WaitingItem[] {
    return this.items.filter((item) => isUnsent(item) && isOfMember(item))
  }

  async file(attachmentId: string): Promise<Bytes | undefined> {
    return this.database.get<Bytes>('files', attachmentId)
  }

  /** Forgets an item, unless the server has something to drop first: then nothing but that is remembered. */
  private async leave(item: WaitingItem): Promise<boolean> {
    const removes = item.removes ?? []
    if (item.dropBodies !== true && removes.length === 0) {
      await this.drop(item)
      return false
    }
    const { id, order, space, objectId, revision, shown, at, dropBodies } = item
    const left: WaitingItem = {
      ...{ id, order, space, objectId, revision, shown, at, removes, state: 'cleaning' },
      ...{ content: { kind: 'tombstone' }, attachments: [], stored: [], sent: [], attention: 0 },
      ...(dropBodies !== undefined && { dropBodies }),
    }
    const files = removes.map((name): Change => ({ place: 'files', name }))
    await this.write([await this.change(left), ...unsentFiles(item), ...files])
    this.items = this.items.map((it) => (it === item ? left : it))
    this.changed(space)
    return true
  }

  private async drop(item: WaitingItem): Promise<void> {
    await this.write([await this.pocket.change(nameOf(item), undefined), ...unsentFiles(item)])
    this.items = this.items.filter((it) => it !== item)
    this.changed(item.space)
  }

  private async store(item: WaitingItem): Promise<void> {
    await this.write([await this.change(item)])
    this.changed(item.space)
  }

  private change(item: WaitingItem): Promise<Change> {
    return this.pocket.change(nameOf(item), item)
  }

  private write(changes: Change[]): Promise<void> {
    return this.database.write(changes, 'strict')
  }
}

const nameOf = (item: WaitingItem): string => `outbox/${item.id}`

const fileChange = ({ attachmentId, sealed }: WaitingFile): Change => ({
  place: 'files',
  name: attachmentId,
  value: sealed,
})

/** Files stay as long as they are to be sent; once the server has them they are a copy to look at. */
const unsentFiles = (item: WaitingItem): Change[] =>
  item.attachments
    .map(({ attachmentId }) => attachmentId)
    .filter((id) => !item.stored.includes(id))
    .map((name) => ({ place: 'files', name }))

const isUnsent = ({ state }: WaitingItem): boolean => state === 'waiting' || state === 'failed'

const isShownLoud = (shown: WaitingItem['shown']): boolean => shown === 'post' || shown === 'reply'
