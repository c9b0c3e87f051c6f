// The team's queue: what was reported, each word proven, and what was done about it.
import type { GroupId, PostView, QueueAct, QueueItem } from '../api.ts'
import { VaultError } from '../api.ts'
import type { Device } from '../device.ts'
import { remove } from '../groups.ts'
import { encode } from '../hf1/cbor.ts'
import { bytesOf } from '../hf1/entry.ts'
import { type Content, readContent } from '../hf1/kinds.ts'
import { PURPOSE_TEAM_WORD, writeLetter } from '../hf1/letter.ts'
import type { Log } from '../hf1/log.ts'
import { pad } from '../hf1/padding.ts'
import { Refused } from '../hf1/refused.ts'
import { given, type Report } from '../hf1/report.ts'
import { isFinal, type WorryAnswer, type WorryStep } from '../server/http.ts'
import type { Space } from '../space/space.ts'
import { postView } from '../views/wall.ts'
import { hide } from '../wall.ts'
import { activeMeasures } from './measures.ts'
import { measureNumber } from './receive.ts'
import { type Act, actsOf, standOf } from './state.ts'
import { groupOf, settle, teamOf } from './team.ts'
import { checkReport, knownLog, type Proven } from './verify.ts'

/** Posts shown on either side of what was reported. */
const CONTEXT_POSTS = 5
const MINUTES_MAX = 30 * 1440
const TOUCHING: QueueAct[] = ['hid', 'muted', 'listen_only', 'removed']
const WORRY_STATES: Partial<Record<QueueAct, WorryStep>> = {
  claim: 'claimed',
  give_back: 'open',
  reopened: 'open',
  closed: 'closed',
  handed_over: 'handed_over',
}
const BAR_ACTS: Partial<Record<QueueAct, 'propose' | 'confirm' | 'decline'>> = {
  bar_proposed: 'propose',
  bar_confirmed: 'confirm',
  bar_declined: 'decline',
}

/** Where worries are looked after: the group is missing for the organisation's safety team. */
interface Desk {
  group: Space | undefined
  team: Space | undefined
}

interface Entry {
  report: Report
  acts: Act[]
  /** Only on this device: it is about one of the team. The letter's number. */
  held?: number
}

export async function queue(device: Device, id: GroupId): Promise<QueueItem[]> {
  const desk = await deskOf(device, id)
  const worries = await worriesOf(device, desk)
  const items: QueueItem[] = []
  for (const entry of entriesOf(device, desk)) {
    const item = await itemOf(device, desk, entry, worries.get(entry.report.reportId))
    if (item !== undefined) items.push(item)
  }
  const place = ({ state }: QueueItem): number => ['open', 'claimed', 'closed'].indexOf(state)
  return items.sort((a, b) => place(a) - place(b) || b.at - a.at)
}

async function deskOf(device: Device, id: GroupId): Promise<Desk> {
  const space = device.space(id)
  const isTeam = space.log?.kind === 'team'
  const group = isTeam ? groupOf(device, space) : space
  const team = isTeam ? space : teamOf(device, space)
  await group?.loadPlaces()
  await team?.loadPlaces()
  if (group !== undefined && !group.isFacilitator) throw new VaultError('not_a_facilitator')
  return { group, team }
}

function entriesOf(device: Device, { group, team }: Desk): Entry[] {
  const entries: Entry[] = []
  if (team !== undefined) {
    const waiting = device.openOutboxOrFail.of(team.id)
    for (const { content, deleted, objectId } of team.contents.reports.values()) {
      if (content.kind !== 'report' || deleted) continue
      const unsent = waiting.flatMap((item): Act[] =>
        item.content.kind === 'act' && item.content.reportId === objectId && item.state !== 'failed'
          ? [{ ...item.content, author: team.me, at: item.at }]
          : [],
      )
      entries.push({ report: content.report, acts: [...actsOf(team.contents, objectId), ...unsent] })
    }
  }
  for (const [held, { report, acts }] of group?.record.heldReports ?? []) {
    if (entries.some((it) => it.report.reportId === report.reportId)) continue
    entries.push({ report, held, acts: acts.map((act) => ({ ...act, author: team?.me ?? group!.me })) })
  }
  return entries
}

async function worriesOf(device: Device, { group, team }: Desk): Promise<Map<string, WorryAnswer>> {
  try {
    const worries = await device.server.worries((group ?? team)!.id)
    return new Map(worries.map((it) => [it.report_id, it]))
  } catch (error) {
    // The queue is read off the stream; how long something waited is all that is missing.
    if (error instanceof VaultError) return new Map()
    throw error
  }
}

const proven = new WeakMap<Report, Proven[]>()

async function itemOf(
  device: Device,
  { group, team }: Desk,
  { report, acts }: Entry,
  worry: WorryAnswer | undefined,
): Promise<QueueItem | undefined> {
  let log: Log
  let proofs: Proven[]
  try {
    log = group?.checkedLog ?? (await knownLog(device.server, report.group))
    proofs = proven.get(report) ?? (await checkReport(log, report))
    proven.set(report, proofs)
  } catch (error) {
    if (error instanceof Refused) (team ?? group)!.flag('report_refused')
    else if (!(error instanceof VaultError)) throw error
    return undefined
  }
  const me = team?.me ?? group?.me
  const { state: stood, claimedBy } = standOf(acts)
  // What the organisation has in hand, the group's stream does not say.
  const elsewhere = stood === 'open' && worry?.state === 'claimed' && typeof worry.escalated_at === 'number'
  const state = elsewhere ? 'claimed' : stood
  const words = proofs.map(({ header, inside }, i) => ({
    ...wordsOf(inside),
    // In a talk people go by other ids.
    ...{ objectId: header.objectId, author: report.pair ? report.about! : header.author },
    ...{ at: inside.at, reported: i === 0 },
  }))
  const nameOf = (id: string): string | undefined =>
    group?.contents.profileOf(id)?.pseudonym ?? words.find(({ author }) => author === id)?.from
  const touched = acts.some(({ act, author }) => author === me && TOUCHING.includes(act))
  const about = report.about ?? words[0]?.author
  const minute = device.server.minute()
  const item: QueueItem = {
    ...{ reportId: report.reportId, groupId: report.group, reason: report.reason, worry: report.worry },
    groupName: group?.name ?? report.groupName ?? '',
    at: report.at,
    ...given(
      'about',
      about === undefined
        ? undefined
        : { memberId: about, ...given('pseudonym', nameOf(about)), present: log.isMember(about) },
    ),
    ...given('words', report.words),
    items: words.map(({ from, ...it }) => ({ ...it, pseudonym: nameOf(it.author) ?? from })),
    state,
    mine: state === 'claimed' && claimedBy === me,
    mayClaim: !(report.reason === 'appeal' && (touched || (await actedOn(team, report.about, me)))),
    acts: acts.map(({ author, ...act }) => ({ ...act, mine: author === me })),
    ...given('bar', barOf(acts, me)),
  }
  if (state === 'open')
    item.waiting = Math.max(0, minute - (worry ? Math.floor(worry.since / 60_000) : report.at))
  const handed = acts.some(({ act }) => act === 'handed_over') || typeof worry?.escalated_at === 'number'
  if (handed) item.handedTo = 'organisation'
  else if (typeof worry?.second_at === 'number') item.handedTo = 'second_person'
  return item
}

function wordsOf({ kind, body }: Proven['inside']): { from: string; text: string } {
  const content = readContent(kind, body)
  if (content.kind === 'post' || content.kind === 'reply') return { from: content.from, text: content.text }
  return { from: content.kind === 'profile' ? content.pseudonym : '', text: '' }
}

/** Whether this facilitator did something about the person before; somebody else looks at the appeal, where there is one. */
function actedOn(team: Space | undefined, about: string | undefined, me: string | undefined): boolean {
  if (team === undefined || about === undefined || team.checkedLog.memberCount === 1) return false
  return [...team.contents.reports.values()].some(
    ({ content, objectId }) =>
      content.kind === 'report' &&
      content.report.about === about &&
      actsOf(team.contents, objectId).some(({ act, author }) => author === me && TOUCHING.includes(act)),
  )
}

function barOf(acts: Act[], me: string | undefined): QueueItem['bar'] {
  const last = acts.findLast(({ act }) => BAR_ACTS[act] !== undefined)
  if (last === undefined || last.act === 'bar_declined') return undefined
  const proposed = acts.findLast(({ act }) => act === 'bar_proposed')
  return { state: last.act === 'bar_confirmed' ? 'confirmed' : 'proposed', mine: proposed?.author === me }
}

export async function actOn(
  device: Device,
  id: GroupId,
  reportId: string,
  it: { act: QueueAct; words?: string; minutes?: number },
): Promise<void> {
  const desk = await deskOf(device, id)
  const { group, team } = desk
  const entry = entriesOf(device, desk).find(({ report }) => report.reportId === reportId)
  if (entry === undefined) throw new VaultError('no_such_report')
  const words = it.words?.trim() === '' ? undefined : it.words?.trim()
  if (it.act === 'claim' && !(await itemOf(device, desk, entry, undefined))?.mayClaim) {
    throw new VaultError('somebody_else_looks')
  }
  const worry = WORRY_STATES[it.act]
  if (worry !== undefined) await tellServer(device, (group ?? team)!.id, reportId, worry)
  const until = await carryOut(device, desk, entry.report, { ...it, ...given('words', words) })
  if (entry.held !== undefined) {
    await noteHere(device, group!, entry.held, {
      act: it.act,
      ...given('words', words),
      ...given('until', until),
    })
    return
  }
  const item = team!.contents.reports.get(reportId)!
  await device.openOutboxOrFail.put({
    ...{ space: team!.id, shown: 'other', at: device.server.minute() },
    content: { kind: 'act', reportId, act: it.act, ...given('words', words), ...given('until', until) },
    parent: { objectId: item.objectId, revision: item.revision },
  })
  device.send(team!.id)
  device.announce({ type: 'worries', groupId: id })
  device.announce({ type: 'groups' })
}

/** What the server no longer knows of needs no word. */
async function tellServer(device: Device, space: string, reportId: string, state: WorryStep): Promise<void> {
  try {
    await device.server.setWorry(space, reportId, state)
  } catch (error) {
    if (state === 'handed_over' || !isFinal(error) || error.status !== 404) throw error
  }
}

/** Does what the act says; gives back until when, for what lasts a time. */
async function carryOut(
  device: Device,
  { group }: Desk,
  report: Report,
  { act, words, minutes }: { act: QueueAct; words?: string; minutes?: number },
): Promise<number | undefined> {
  const about = report.about
  const person = (): string => about ?? fail('no_such_member')
  const here = (): Space => (group?.isFacilitator === true ? group : fail('not_a_facilitator'))
  const bar = BAR_ACTS[act]
  if (bar !== undefined) await device.server.bar(report.group, person(), bar)
  const object = act === 'hid' ? objectOf(report) : undefined
  switch (act) {
    case 'talked_to':
      await tell(device, here(), person(), words ?? fail('text_empty'), 'talk')
      return undefined
    case 'hid':
      await hide(device, here(), object!, true)
      if (words !== undefined && about !== undefined)
        await tell(device, here(), about, words, 'hidden', { object })
      return undefined
    case 'muted':
    case 'listen_only': {
      const until = device.server.minute() + timeOf(minutes)
      await putMeasure(device, here(), person(), act, until)
      await tell(device, here(), person(), words ?? '', act, { until })
      return until
    }
    case 'removed':
      // Who is removed reads no letters: the word comes first.
      await tell(device, here(), person(), words ?? '', 'removed')
      await remove(here(), person())
      void device.background(device.afterReading(here(), false))
      return undefined
    case 'bar_confirmed':
      // Who is barred while still inside goes, and reads why; the safety team cannot do that from outside.
      if (group?.isFacilitator !== true || !group.checkedLog.isMember(person())) return undefined
      if (words !== undefined) await tell(device, group, person(), words, 'removed')
      await remove(group, person())
      void device.background(device.afterReading(group, false))
      return undefined
    default:
      return undefined
  }
}

const timeOf = (minutes: number | undefined): number =>
  minutes !== undefined && minutes > 0 && minutes <= MINUTES_MAX ? Math.floor(minutes) : fail('bad_request')

function objectOf(report: Report): string {
  const [first] = report.items
  if (first === undefined) return fail('no_such_post')
  return proven.get(report)?.[0]?.header.objectId ?? fail('no_such_post')
}

/** A letter from the facilitators to one member; nobody there is no trouble. */
async function tell(
  device: Device,
  group: Space,
  to: string,
  text: string,
  measure: Parameters<typeof measureNumber>[0],
  { until, object }: { until?: number; object?: string | undefined } = {},
): Promise<void> {
  const log = group.checkedLog
  if (!log.isMember(to) || to === group.me) return
  const body = {
    ...{ 1: text.normalize('NFC'), 2: measureNumber(measure), 3: until },
    4: object === undefined ? undefined : bytesOf(object),
  }
  const head = { purpose: PURPOSE_TEAM_WORD, from: group.me, to, entry: log.head }
  const { sign } = await group.keys()
  const { boxKey } = log.people.get(to)!
  const wire = await writeLetter({ ...head, space: group.id }, pad(encode(body)), sign, boxKey)
  await device.server.sendLetters(group.id, [{ ...head, wire }])
}

async function putMeasure(
  device: Device,
  group: Space,
  member: string,
  measure: 'muted' | 'listen_only',
  until: number,
): Promise<void> {
  const content: Content = { kind: 'measure', member, measure, until }
  await device.openOutboxOrFail.put({ space: group.id, shown: 'other', content, at: device.server.minute() })
  device.send(group.id)
}

/** Ends what is in force: one's own is taken back, another's is followed by one that is over. */
export async function endMeasure(device: Device, group: Space, member: string): Promise<void> {
  if (!group.isFacilitator) throw new VaultError('not_a_facilitator')
  const minute = device.server.minute()
  for (const { memberId, measure } of activeMeasures(group.contents, minute)) {
    if (memberId === member) await putMeasure(device, group, member, measure, minute)
  }
  device.announce({ type: 'members', groupId: group.id })
}

/** About one of the team: noted on this device alone; when it is done, the letter goes too. */
async function noteHere(
  device: Device,
  group: Space,
  letter: number,
  act: Omit<Act, 'author' | 'at'>,
): Promise<void> {
  const held = group.record.heldReports?.get(letter)
  if (held === undefined) return
  held.acts.push({ ...act, at: device.server.minute() })
  if (act.act === 'closed') {
    group.record.heldReports!.delete(letter)
    await settle(device, group, letter)
  }
  await group.save()
  device.announce({ type: 'worries', groupId: group.id })
}

/** The newest posts around what was reported, as this facilitator's own device has them. */
export async function context(device: Device, id: GroupId, reportId: string): Promise<PostView[]> {
  const desk = await deskOf(device, id)
  const { group } = desk
  const entry = entriesOf(device, desk).find(({ report }) => report.reportId === reportId)
  if (entry === undefined) throw new VaultError('no_such_report')
  if (group === undefined) return []
  const all = [...group.contents.items.values()]
    .filter(({ content, deleted }) => (content.kind === 'post' || content.kind === 'reply') && !deleted)
    .sort((a, b) => a.firstK - b.firstK)
  const [first] = proven.get(entry.report) ?? (await checkReport(group.checkedLog, entry.report))
  const found = all.findIndex(({ objectId, author }) =>
    first === undefined ? author === entry.report.about : objectId === first.header.objectId,
  )
  const middle = found < 0 ? all.length - 1 : found
  const around = all.slice(Math.max(0, middle - CONTEXT_POSTS), middle + CONTEXT_POSTS + 1)
  return around.map((item) => postView(group, item, device.openOutboxOrFail.of(group.id)))
}

function fail(code: string): never {
  throw new VaultError(code)
}
