// What a person keeps for themselves alone, sealed in their vault: what they hide, what they reported, their yearly answer.
import type { GroupId, MemberId, MyReport, ObjectId } from '../api.ts'
import { VaultError } from '../api.ts'
import type { Device } from '../device.ts'
import { ensureVault } from '../account/account.ts'
import { type Content, type FreeChoiceAnswer, type MyReported, readContent } from '../hf1/kinds.ts'
import { decodeInside } from '../hf1/object.ts'
import type { ReportItem } from '../hf1/report.ts'
import { reviseInVault } from '../space/upkeep.ts'
import type { Space } from '../space/space.ts'

const DAY_MINUTES = 1440
/** How long the sealed copy of a report is kept. */
const REPORT_KEPT_MINUTES = 30 * DAY_MINUTES
const CHOICE_FIRST_MINUTES = 90 * DAY_MINUTES
const CHOICE_AGAIN_MINUTES = 365 * DAY_MINUTES

export async function hideForMe(
  device: Device,
  groupId: GroupId,
  { object, member }: { object?: ObjectId; member?: MemberId },
  on: boolean,
): Promise<void> {
  device.space(groupId)
  const vault = await loadedVault(device)
  const { objects, members } = hiddenIn(device, vault, groupId)
  const content: Content = {
    ...{ kind: 'hidden', space: groupId },
    objects: withOrWithout(objects, object, on),
    members: withOrWithout(members, member, on),
  }
  const isIt = (it: Content): boolean => it.kind === 'hidden' && it.space === groupId
  await reviseInVault(vault, device.openOutboxOrFail, isIt, vault.contents.hidden.get(groupId), content)
  device.send(vault.id)
  device.announce({ type: 'wall', groupId })
}

export async function hiddenForMe(
  device: Device,
  groupId: GroupId,
): Promise<{ objects: ObjectId[]; members: MemberId[] }> {
  device.space(groupId)
  await device.vault?.loadPlaces()
  return hiddenIn(device, device.vault, groupId)
}

function hiddenIn(
  device: Device,
  vault: Space | undefined,
  groupId: GroupId,
): { objects: ObjectId[]; members: MemberId[] } {
  if (vault === undefined) return { objects: [], members: [] }
  const waiting = device.outbox?.of(vault.id).map(({ content }) => content) ?? []
  const known = vault.contents.hidden.get(groupId)?.content
  const hidden = [known, ...waiting].findLast((it) => it?.kind === 'hidden' && it.space === groupId)
  if (hidden?.kind !== 'hidden') return { objects: [], members: [] }
  return { objects: [...hidden.objects], members: [...hidden.members] }
}

function withOrWithout(list: string[], id: string | undefined, on: boolean): string[] {
  if (id === undefined) return list
  const others = list.filter((it) => it !== id)
  return on ? [...others, id] : others
}

/** Keeps a sealed copy, so that what was reported cannot be made to vanish. */
export async function keepReport(device: Device, report: MyReported): Promise<void> {
  const vault = await loadedVault(device)
  const content: Content = { kind: 'my-report', report }
  await device.openOutboxOrFail.put({ space: vault.id, shown: 'other', content, at: report.at })
  device.send(vault.id)
}

export async function myReports(device: Device): Promise<MyReport[]> {
  const { vault } = device
  if (vault === undefined) return []
  await vault.loadPlaces()
  const minute = device.server.minute()
  const waiting = device.outbox?.of(vault.id) ?? []
  const gone = new Set(waiting.flatMap((it) => (it.content.kind === 'tombstone' ? [it.objectId] : [])))
  const kept = [...vault.contents.myReports.values()].filter(({ deleted }) => !deleted)
  const reports = new Map<string, MyReported>()
  for (const { content, objectId } of [...kept, ...waiting]) {
    if (content.kind === 'my-report' && !gone.has(objectId))
      reports.set(content.report.reportId, content.report)
  }
  return [...reports.values()]
    .filter(({ at }) => at + REPORT_KEPT_MINUTES > minute)
    .sort((a, b) => b.at - a.at)
    .map(({ reportId, space: groupId, reason, words, items, at }) => ({
      ...{ reportId, groupId, reason: reason as MyReport['reason'], at, until: at + REPORT_KEPT_MINUTES },
      ...(words !== undefined && { words }),
      texts: items.flatMap(textOf),
    }))
}

function textOf({ inside }: ReportItem): MyReport['texts'] {
  const { kind, body, at } = decodeInside(inside.slice(64))
  const content = readContent(kind, body)
  if (content.kind !== 'post' && content.kind !== 'reply') return []
  return [{ pseudonym: content.from, text: content.text, at }]
}

export async function forgetReport(device: Device, reportId: string): Promise<void> {
  const vault = await loadedVault(device)
  const outbox = device.openOutboxOrFail
  const isIt = ({ content }: { content: Content }): boolean =>
    content.kind === 'my-report' && content.report.reportId === reportId
  const waiting = outbox.of(vault.id).find(isIt)
  const known = vault.contents.myReports.get(reportId)
  if (waiting !== undefined && waiting.sent.length === 0) await outbox.forget(waiting.id)
  else if (waiting !== undefined || known?.deleted === false) {
    await takeBack(device, vault, waiting?.objectId ?? known!.objectId)
  }
}

/** What has been kept for its time is taken back, with its bodies. */
export async function expireReports(device: Device, vault: Space): Promise<void> {
  const minute = device.server.minute()
  for (const { content, objectId, deleted } of vault.contents.myReports.values()) {
    if (content.kind !== 'my-report' || deleted) continue
    if (content.report.at + REPORT_KEPT_MINUTES > minute) continue
    await takeBack(device, vault, objectId)
  }
}

async function takeBack(device: Device, vault: Space, objectId: string): Promise<void> {
  const outbox = device.openOutboxOrFail
  const content: Content = { kind: 'tombstone' }
  if (outbox.of(vault.id).some((it) => it.objectId === objectId && it.content.kind === 'tombstone')) return
  await outbox.put({
    ...{ space: vault.id, shown: 'other', content, at: device.server.minute(), objectId },
    ...{ revision: (vault.contents.revisionOf(objectId) ?? 1) + 1, dropBodies: true },
  })
  device.send(vault.id)
}

/** Once a year, from the 91st day on. */
export async function freeChoiceDue(device: Device): Promise<boolean> {
  device.openSecrets
  const { vault } = device
  const joined = Math.min(...device.groups.map(({ record }) => record.joined))
  const minute = device.server.minute()
  if (vault === undefined || joined + CHOICE_FIRST_MINUTES > minute) return false
  await vault.loadPlaces()
  const said = [...vault.contents.freeChoices, ...(device.outbox?.of(vault.id) ?? [])]
  const asked = said.flatMap(({ content }) => (content.kind === 'free-choice' ? [content.asked] : []))
  return Math.max(0, ...asked) + CHOICE_AGAIN_MINUTES <= minute
}

/** Kept with the day alone. */
export async function answerFreeChoice(device: Device, answer: FreeChoiceAnswer): Promise<void> {
  const vault = await loadedVault(device)
  const asked = Math.floor(device.server.minute() / DAY_MINUTES) * DAY_MINUTES
  const content: Content = { kind: 'free-choice', asked, answer }
  await device.openOutboxOrFail.put({ space: vault.id, shown: 'other', content, at: asked })
  device.send(vault.id)
}

async function loadedVault(device: Device): Promise<Space> {
  if (device.status !== 'open') throw new VaultError('locked')
  const vault = await ensureVault(device)
  await vault.loadPlaces()
  return vault
}
