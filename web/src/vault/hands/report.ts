// Reporting: who reads it, what goes along, and sending it by letters that only they can open.
import type { NewReport, ObjectId, ReportPreview } from '../api.ts'
import { VaultError } from '../api.ts'
import type { Device } from '../device.ts'
import { encode } from '../hf1/cbor.ts'
import { type LetterRecord, letterRecordValue, PURPOSE_REPORT, writeLetter } from '../hf1/letter.ts'
import type { Log, Person } from '../hf1/log.ts'
import { freshId } from '../hf1/member.ts'
import { headerBytes } from '../hf1/object.ts'
import { pad } from '../hf1/padding.ts'
import {
  encodeReport,
  given,
  type Report,
  REPORT_BYTES_MAX,
  REPORT_ITEMS_MAX,
  type ReportItem,
} from '../hf1/report.ts'
import type { WaitingItem } from '../outbox/item.ts'
import { isFinal } from '../server/http.ts'
import { Serial } from '../serial.ts'
import { catchUp } from '../space/receive/catchUp.ts'
import type { Space } from '../space/space.ts'
import { forgetReport, keepReport } from './private.ts'
import { announcedSafetyTeam, comparedWords, safetyLog } from './safetyTeam.ts'
import { bytesOf } from '../hf1/entry.ts'

const WORDS_CHARS_MAX = 2_000
/** Refusals that say that this device's picture of who is there is old. */
const LOOK_AGAIN = ['letter_to', 'letter_entry', 'goes_to_safety_team', 'log_moved']

type Receivers = { to: 'team'; people: Person[] } | { to: 'safety_team'; space: string } | { to: 'nobody' }

/** Past whom it is about, and past everybody where only they would read it. */
function receiversOf(space: Space, about: string | undefined, safetyTeam = namedTeam(space)): Receivers {
  const others = othersOf(space, about)
  if (goesPast(space, about) && safetyTeam !== undefined) return { to: 'safety_team', space: safetyTeam }
  return others.length === 0 ? { to: 'nobody' } : { to: 'team', people: others }
}

const namedTeam = ({ settings }: Space): string | undefined => settings?.safetyTeam

const othersOf = (space: Space, about: string | undefined): Person[] =>
  space.checkedLog.facilitators.filter(({ id }) => id !== space.me && id !== about)

const goesPast = (space: Space, about: string | undefined): boolean =>
  othersOf(space, about).length === 0 || (about !== undefined && space.checkedLog.isFacilitator(about))

export async function reportPreview(
  device: Device,
  here: Space,
  { about, object }: { about?: string; object?: ObjectId },
): Promise<ReportPreview> {
  const { space, member } = placeOf(device, here)
  const whom =
    member ?? about ?? (object === undefined ? undefined : space.contents.items.get(object)?.author)
  const named = namedTeam(space)
  const team = named ?? (goesPast(space, whom) ? await announcedSafetyTeam(device.server) : undefined)
  const receivers = receiversOf(space, whom, team)
  if (receivers.to === 'nobody') return { to: 'team', readers: 0, nobody: true }
  if (receivers.to === 'team') return { to: 'team', readers: receivers.people.length, nobody: false }
  const log = await safetyLog(device.server, receivers.space)
  const readers = log.members.length
  const words = named === undefined ? await comparedWords(bytesOf(receivers.space)) : undefined
  return {
    ...{ to: 'safety_team', readers, nobody: readers === 0 },
    ...(words && { unvouched: { team: receivers.space, words } }),
  }
}

/** A report from a talk goes to those who look after the group that both came from, and is about the other. */
function placeOf(device: Device, here: Space): { space: Space; member?: string } {
  if (here.log?.kind !== 'pair') return { space: here }
  const { group, other, proven } = here.record.talk ?? {}
  if (group === undefined || other === undefined || proven !== true) throw new VaultError('no_such_group')
  return { space: device.space(group), member: other }
}

export async function report(
  device: Device,
  here: Space,
  it: NewReport,
): Promise<{ reportId: string; queued: boolean }> {
  const { space, member } = placeOf(device, here)
  if (space !== here) await space.loadPlaces()
  const reported = it.object === undefined ? undefined : here.contents.items.get(it.object)
  if (it.object !== undefined && reported === undefined) throw new VaultError('no_such_post')
  const about = member ?? it.about ?? reported?.author
  if (about === undefined && it.words === undefined) throw new VaultError('text_empty')
  const chosen = [...(it.object === undefined ? [] : [it.object]), ...(it.neighbours ?? [])]
  // Out of a talk only what the other wrote is taken.
  const objects =
    space === here ? chosen : chosen.filter((id) => here.contents.items.get(id)?.author !== here.me)
  const made: Report = {
    ...{ reportId: freshId(), group: space.id, reason: it.reason, at: device.server.minute() },
    ...given('about', about),
    ...given('words', someWords(it.words)),
    items: objects.slice(0, REPORT_ITEMS_MAX).flatMap((id) => itemOf(here, id)),
    ...given('groupName', space.settings?.name),
    worry: it.worry === true,
    ...given('pair', space === here ? undefined : proofIn(here)),
  }
  return put(device, space, made, it.safetyTeam)
}

/** Asks for somebody else to look again; also from outside, for some time. */
export async function appeal(device: Device, space: Space, words: string): Promise<void> {
  const said = someWords(words)
  if (said === undefined) throw new VaultError('text_empty')
  await put(device, space, {
    ...{ reportId: freshId(), group: space.id, reason: 'appeal', at: device.server.minute() },
    ...{ about: space.me, words: said, items: [], worry: false },
    ...given('groupName', space.settings?.name),
  })
}

async function put(
  device: Device,
  space: Space,
  made: Report,
  chosen?: string,
): Promise<{ reportId: string; queued: boolean }> {
  if (space.record.stopped !== undefined) throw new VaultError('group_stopped')
  const fitting = fitted(made)
  if (receiversOf(space, fitting.about, namedTeam(space) ?? chosen).to === 'nobody')
    throw new VaultError('no_safety_team')
  const { reportId, reason, about, words, items, at } = fitting
  const outbox = device.openOutboxOrFail
  const item = await outbox.put({
    ...{ space: space.id, shown: 'other', content: { kind: 'report', report: fitting }, at },
    ...{ objectId: reportId, byLetter: true, ...given('safetyTeam', chosen) },
  })
  const copy = { reportId, space: space.id, reason, items, at }
  await keepReport(device, { ...copy, ...given('about', about), ...given('words', words) })
  try {
    await sendReports(device, space)
  } catch (error) {
    if (!(error instanceof VaultError)) throw error
  }
  const left = outbox.items.find(({ id }) => id === item.id)
  if (left?.state === 'failed') {
    await outbox.forget(item.id)
    await forgetReport(device, reportId)
    throw new VaultError(left.code ?? 'refused')
  }
  if (left !== undefined) device.send(space.id)
  return { reportId, queued: left !== undefined }
}

/** Neighbours give way where all of it does not fit into one letter. */
function fitted(it: Report): Report {
  const items = [...it.items]
  while (items.length > 0 && encodeReport({ ...it, items }).length > REPORT_BYTES_MAX) items.pop()
  return { ...it, items }
}

/** Who the other of a talk is, in their own signed words. */
function proofIn(pair: Space): Report['pair'] {
  const other = [...pair.checkedLog.people.values()].find(({ id }) => id !== pair.me)
  const proof = other && pair.contents.profileOf(other.id)?.proof
  if (other === undefined || proof === undefined) return undefined
  return { pair: pair.id, member: other.id, signKey: other.signKey, signature: proof.signature }
}

/** One object as this device opened it, in its latest revision. */
function itemOf(space: Space, objectId: ObjectId): ReportItem[] {
  const revision = space.contents.items.get(objectId)?.revision
  for (const kept of space.kept) {
    if (kept.form !== 'open' || kept.header.objectId !== objectId || kept.header.revision !== revision)
      continue
    return [{ header: headerBytes(kept.header), inside: kept.inside }]
  }
  return []
}

function someWords(words: string | undefined): string | undefined {
  const trimmed = words?.trim() ?? ''
  if ([...trimmed].length > WORDS_CHARS_MAX) throw new VaultError('text_too_long')
  return trimmed === '' ? undefined : trimmed
}

const turns = new WeakMap<Device, Serial>()

/** Sends the reports that wait in a group. Throws `offline` when the line is gone; they then wait on. */
export function sendReports(device: Device, space: Space): Promise<void> {
  const turn = turns.get(device) ?? new Serial()
  turns.set(device, turn)
  return turn.run(async () => {
    for (const item of device.openOutboxOrFail.of(space.id)) {
      if (item.content.kind !== 'report' || item.byLetter !== true || item.state !== 'waiting') continue
      await send(device, space, item, item.content.report)
    }
  })
}

async function send(device: Device, space: Space, item: WaitingItem, it: Report): Promise<void> {
  const outbox = device.openOutboxOrFail
  for (let tries = 0; ; tries++) {
    try {
      const body = await bodyOf(device, space, it, item.safetyTeam, tries < 2)
      await device.server.report(space.id, body)
      await outbox.settle(item)
      return
    } catch (error) {
      if (isFinal(error) && LOOK_AGAIN.includes(error.code) && tries < 2) {
        await space.turn.run(() => catchUp(space))
        continue
      }
      const final = isFinal(error) || (error instanceof VaultError && FAILS.includes(error.code))
      if (!final) throw error
      // The server asks for a safety team that neither the group names nor the reporter chose: no letter goes there.
      const { code } = error as VaultError
      await outbox.update(item, {
        state: 'failed',
        code: code === 'goes_to_safety_team' ? 'no_safety_team' : code,
      })
      return
    }
  }
}

const FAILS = ['no_safety_team', 'server_untrue']

/**
 * `{1 report_id, 2 about?, 3 to, 4 letters now, 5 letters later}`; without the later ones where the server goes on saying that
 * they are not to whom they should be, so that at least the facilitators hear of it.
 */
async function bodyOf(
  device: Device,
  space: Space,
  it: Report,
  chosen: string | undefined,
  withLater: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const named = namedTeam(space)
  const receivers = receiversOf(space, it.about, named ?? chosen)
  if (receivers.to === 'nobody') throw new VaultError('no_safety_team')
  const safety = receivers.to === 'safety_team' ? receivers.space : named
  const team =
    safety === undefined ? undefined : await keepersOf(device, space, safety, receivers.to === 'team')
  // Who is in the safety team writes none to themselves.
  const me = safety === undefined ? undefined : device.spaces.get(safety)?.me
  const keepers = team?.members.filter(({ id }) => id !== me) ?? []
  const inSafetyTeam = await lettersTo(space, it, keepers, true)
  const now = receivers.to === 'team' ? await lettersTo(space, it, receivers.people, false) : inSafetyTeam
  return encode({
    1: bytesOf(it.reportId),
    2: it.about === undefined ? undefined : bytesOf(it.about),
    3: receivers.to === 'team' ? 1 : 2,
    4: now.map(letterRecordValue),
    5: (receivers.to === 'team' && withLater ? inSafetyTeam : []).map(letterRecordValue),
  })
}

/** Where the facilitators can take it, a safety team that cannot be verified keeps nothing from them. */
async function keepersOf(
  device: Device,
  space: Space,
  id: string,
  optional: boolean,
): Promise<Log | undefined> {
  try {
    return await safetyLog(device.server, id)
  } catch (error) {
    const untrue = error instanceof VaultError && error.code === 'server_untrue'
    if (!optional || !(untrue || isFinal(error))) throw error
    space.flag('log_refused')
    return undefined
  }
}

async function lettersTo(space: Space, it: Report, people: Person[], away: boolean): Promise<LetterRecord[]> {
  const log: Log = space.checkedLog
  const { sign } = await space.keys()
  const body = pad(encodeReport(it))
  return Promise.all(
    people.map(async ({ id: to, boxKey }) => {
      const head = { purpose: PURPOSE_REPORT, from: space.me, to, entry: log.head }
      const wire = await writeLetter({ ...head, space: space.id }, body, sign, boxKey)
      return { ...head, wire, ...(away && { origin: space.id }) }
    }),
  )
}
