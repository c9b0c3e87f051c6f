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
  Partial<Pick<WaitingItem, 'objectId' | 'revision' | 'parent' | 'attachments' | 'attention' | 'dropBodies'>>

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
    this.items = stored.map(({ value }) => value).sort((a, b) => a.order - b.order)
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
      if (item === undefined || item.sent.length > 0 || item.state === 'accepted') return false
      Object.assign(item, change)
      delete item.wire
      await this.store(item)
      return true
    })
  }

  /** Remembers what became of an item. */
  update(item: WaitingItem, change: Partial<WaitingItem>): Promise<void> {
    return this.turn.run(async () => {
      if (!this.items.includes(item)) return
      Object.assign(item, change)
      await this.store(item)
    })
  }

  /**
   * A wire of `content` is about to be handed to the network: from now on it may have arrived.
   * False when the words were changed or thrown away meanwhile.
   */
  async handOver(
    item: WaitingItem,
    content: Content,
    wire: { epoch: number; bytes: Bytes },
  ): Promise<boolean> {
    const hash = await sha256(wire.bytes)
    return this.turn.run(async () => {
      if (!this.items.includes(item) || item.content !== content) return false
      if (item.sent.some((sent) => equal(sent, hash))) return true
      Object.assign(item, { wire, sent: [...item.sent, hash] })
      await this.store(item)
      return true
    })
  }

  /** A wire stands in the stream. Gives back the item it settles, which leaves the outbox. */
  arrived(space: string, objectId: string, revision: number, hash: Bytes): Promise<WaitingItem | undefined> {
    return this.turn.run(async () => {
      const item = this.items.find(
        (it) =>
          it.space === space &&
          it.objectId === objectId &&
          it.revision === revision &&
          it.sent.some((sent) => equal(sent, hash)),
      )
      if (item !== undefined) await this.drop(item)
      return item
    })
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
    return this.items.filter((item) => item.space === space)
  }

  /** Things people wrote that the server has not acknowledged. */
  get waiting(): WaitingItem[] {
    return this.items.filter((item) => item.state !== 'accepted' && isOfMember(item))
  }

  async file(attachmentId: string): Promise<Bytes | undefined> {
    return this.database.get<Bytes>('files', attachmentId)
  }

  private async drop(item: WaitingItem): Promise<void> {
    const files = item.attachments.map(({ attachmentId }) => attachmentId)
    // Files stay as long as they are to be sent; once the server has them they are a copy to look at.
    const unsent = files.filter((id) => !item.stored.includes(id))
    await this.write([
      await this.pocket.change(nameOf(item), undefined),
      ...unsent.map((name): Change => ({ place: 'files', name })),
    ])
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

const isShownLoud = (shown: WaitingItem['shown']): boolean => shown === 'post' || shown === 'reply'
