// Whether a report is true: every word in it must have been written by who it says, in the group it says.
import { type LetterRecord, openLetter } from '../hf1/letter.ts'
import { Log } from '../hf1/log.ts'
import { headerOf, type Header, type Inside, readSigned } from '../hf1/object.ts'
import { unpad } from '../hf1/padding.ts'
import { checkPairProof } from '../hf1/pair.ts'
import type { BoxKey } from '../hf1/primitives.ts'
import { Refused, refuse } from '../hf1/refused.ts'
import { decodeReport, type Report } from '../hf1/report.ts'
import type { SignedEntry } from '../hf1/entry.ts'
import type { Server } from '../server/http.ts'

export interface Proven {
  header: Header
  inside: Inside
}

/**
 * Opens a report that came as a letter to the owner of `box`, in the group whose log this is. What is not all true is refused
 * whole, with `report_refused`.
 */
export async function openReport(log: Log, letter: LetterRecord, box: BoxKey): Promise<Report> {
  const { from, entry, wire } = letter
  const sender = log.people.get(from)
  if (sender?.cameInBy === undefined) return refuse('letter_from')
  const seq = log.hashes.indexOf(entry)
  if (seq < 0) refuse('letter_entry')
  const body = await openLetter({ ...letter, space: log.space }, wire, box, sender.signKey)
  try {
    const report = decodeReport(unpad(body))
    const wasMember = sender.cameInBy.seq <= seq && (sender.ended === undefined || seq < sender.ended)
    const appeals = sender.standing === 'removed' && report.reason === 'appeal'
    if (!wasMember && !appeals) refuse('letter_from')
    if (report.pair !== undefined && report.about === from) refuse('letter_from')
    await checkReport(log, report)
    return report
  } catch (error) {
    throw error instanceof Refused ? new Refused('report_refused') : error
  }
}

/** Refuses a report of which one word is not what its author signed. */
export async function checkReport(log: Log, report: Report): Promise<Proven[]> {
  if (report.group !== log.space) refuse('wrong_space')
  if (report.about !== undefined && !log.people.has(report.about)) refuse('no_such_member')
  if (report.pair !== undefined) return checkTalk(log, report, report.pair)
  return Promise.all(
    report.items.map(async (item) => {
      const header = headerOf(item.header)
      const epoch = log.epochs[header.epoch - 1]
      if (header.space !== log.space || header.revision === 0 || epoch === undefined)
        return refuse('stale_epoch')
      if (!log.inEpoch(header.author, header.epoch)) return refuse('not_a_member')
      const author = log.people.get(header.author)!
      return { header, inside: await readSigned(item.header, item.inside, author.signKey) }
    }),
  )
}

/** Out of a talk: all of it by whom it is about, under the key that they themselves vouched for. */
async function checkTalk(
  log: Log,
  { about, group, items }: Report,
  pair: NonNullable<Report['pair']>,
): Promise<Proven[]> {
  if (about === undefined) return refuse('no_such_member')
  await checkPairProof(log, { group, member: about, signature: pair.signature }, pair)
  return Promise.all(
    items.map(async (item) => {
      const header = headerOf(item.header)
      if (header.space !== pair.pair || header.revision === 0) return refuse('wrong_space')
      if (header.author !== pair.member) return refuse('wrong_author')
      return { header, inside: await readSigned(item.header, item.inside, pair.signKey) }
    }),
  )
}

const logs = new WeakMap<Server, Map<string, Log>>()

/** The log of a space that this member is not in, replayed from a create that hashes to `id`; again until it holds `entry`. */
export async function logOf(server: Server, id: string, entry?: string): Promise<Log> {
  const known = logs.get(server) ?? new Map<string, Log>()
  logs.set(server, known)
  const before = known.get(id)
  if (entry !== undefined && before?.hashes.includes(entry) === true) return before
  const entries: SignedEntry[] = []
  for await (const page of server.log(id, -1)) entries.push(...page.map(({ signed }) => signed))
  const log = await Log.replay(entries)
  if (log.space !== id || (before !== undefined && log.hashes[before.seq] !== before.head)) {
    return refuse('wrong_space')
  }
  known.set(id, log)
  return log
}

/** The same as it was when it was last read, if it was. */
export const knownLog = async (server: Server, id: string): Promise<Log> =>
  logs.get(server)?.get(id) ?? (await logOf(server, id))
