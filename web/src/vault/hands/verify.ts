// Whether a report is true: every word in it must have been written by who it says, in the group it says.
import type { LetterRecord } from '../hf1/letter.ts'
import { Log } from '../hf1/log.ts'
import { headerOf, type Header, type Inside, readSigned } from '../hf1/object.ts'
import { refuse } from '../hf1/refused.ts'
import type { Report } from '../hf1/report.ts'
import type { SignedEntry } from '../hf1/entry.ts'
import type { Server } from '../server/http.ts'

export interface Proven {
  header: Header
  inside: Inside
}

/** Refuses a report that is not all true; `letter` is how it came, where this device received it itself. */
export async function checkReport(log: Log, report: Report, letter?: LetterRecord): Promise<Proven[]> {
  if (report.group !== log.space) refuse('wrong_space')
  if (letter !== undefined) {
    const sender = log.people.get(letter.from)
    if (sender?.firstEpoch === undefined || !log.hashes.includes(letter.entry)) return refuse('letter_from')
    if (sender.standing === 'removed' && report.reason !== 'appeal') return refuse('letter_from')
  }
  if (report.about !== undefined && !log.people.has(report.about)) refuse('no_such_member')
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
