// Words that were begun: sealed on this device, and told to the member's other devices when writing pauses.
import { type Draft, type GroupId, type ObjectId, VaultError } from './api.ts'
import type { Device } from './device.ts'
import { Refused } from './hf1/refused.ts'
import { draftKey } from './space/contents.ts'
import { putDraft } from './space/upkeep.ts'
import type { Shelf } from './store/shelf.ts'

/** Pause in writing after which a draft goes to the member's other devices. */
const DRAFT_PAUSE_MS = 10_000

const nameOf = (groupId: GroupId, parent: ObjectId | undefined): string =>
  `draft/${draftKey(groupId, parent)}`

/** On the disk once it resolves; while this device is locked it is only remembered, and kept as soon as it opens. */
export async function saveDraft(
  device: Device,
  groupId: GroupId,
  parent: ObjectId | undefined,
  draft: Draft,
): Promise<void> {
  if (device.account === undefined) throw new VaultError('nobody_here')
  const { shelf, database } = device
  const { whileLocked } = device.drafts
  if (device.status !== 'open' || shelf === undefined) {
    whileLocked.set(nameOf(groupId, parent), { groupId, parent, draft })
    return
  }
  const kept = isEmpty(draft) ? undefined : draft
  await database.write([await shelf.change(nameOf(groupId, parent), kept)], 'strict')
  await device.drafts.note(groupId, parent, kept)
}

export async function draftOf(
  device: Device,
  groupId: GroupId,
  parent: ObjectId | undefined,
): Promise<Draft | undefined> {
  const name = nameOf(groupId, parent)
  const written = device.drafts.whileLocked.get(name)?.draft
  if (written !== undefined) return isEmpty(written) ? undefined : written
  const here = await device.shelf?.get<Draft>(name)
  if (here !== undefined) return here
  const noted = device.vault?.contents.drafts.get(draftKey(groupId, parent))
  if (noted === undefined || noted.deleted || noted.content.kind !== 'draft') return undefined
  const { text, contentNote } = noted.content
  return { text, ...(contentNote !== undefined && { contentNote }) }
}

/** Keeps what was begun while this device was locked, now that it is open. */
export async function keepDrafts(device: Device): Promise<void> {
  for (const [name, { groupId, parent, draft }] of [...device.drafts.whileLocked]) {
    await saveDraft(device, groupId, parent, draft)
    device.drafts.whileLocked.delete(name)
  }
}

const isEmpty = ({ text, contentNote }: Draft): boolean => text === '' && (contentNote ?? '') === ''

/** What of the drafts is still on its way: to the disk, or to the member's other devices. */
export class Drafts {
  /** Written while locked: kept sealed as soon as the share is here. */
  readonly whileLocked = new Map<string, { groupId: GroupId; parent: ObjectId | undefined; draft: Draft }>()
  /** Signing in ends the session whose share opens the shelf: until that succeeded, what was begun is in the pocket. */
  async intoPocket(): Promise<void> {
    const { pocket, database } = this.device
    if (pocket === undefined) return
    const changes = [...this.whileLocked].map(([name, { draft }]) => pocket.change(name, draft))
    await database.write(await Promise.all(changes), 'strict')
  }

  private readonly toNote = new Map<string, () => Promise<void>>()
  private noting = false

  constructor(private readonly device: Device) {}

  /** From the shelf while it still opens though the keys are gone, or from the pocket: what was begun is not lost with them. */
  async rescue(shelf: Shelf | undefined): Promise<void> {
    const drafts = await shelf?.under<Draft>('draft/').catch(unopened)
    for (const { name, value: draft } of drafts ?? []) {
      const [groupId, parent] = name.slice('draft/'.length).split(' ') as [GroupId, ObjectId]
      if (this.whileLocked.has(name)) continue
      this.whileLocked.set(name, { groupId, parent: parent === '' ? undefined : parent, draft })
    }
  }

  /** The member's other devices hear of a draft when writing pauses. */
  async note(groupId: string, parent: string | undefined, draft: Draft | undefined): Promise<void> {
    const { device } = this
    if (device.status !== 'open' || device.vault === undefined) return
    const { vault, keeper } = device
    if (draft === undefined) {
      // Sent or thrown away: it must not come back another day.
      this.toNote.delete(draftKey(groupId, parent))
      await putDraft(vault, keeper, groupId, parent, undefined)
      device.send(vault.id)
      return
    }
    this.toNote.set(draftKey(groupId, parent), () => putDraft(vault, keeper, groupId, parent, draft))
    if (this.noting) return
    this.noting = true
    void device.background(
      device.outside.delay(DRAFT_PAUSE_MS).then(async () => {
        this.noting = false
        const notes = [...this.toNote.values()]
        this.toNote.clear()
        for (const note of notes) await note()
        device.send(vault.id)
      }),
    )
  }
}

function unopened(error: unknown): undefined {
  if (!(error instanceof Refused)) throw error
}
