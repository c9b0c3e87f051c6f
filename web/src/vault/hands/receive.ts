// Reading letters that have to do with looking after a group: reports, the way into the team, words of the facilitators.
import type { TeamWord } from '../api.ts'
import { VaultError } from '../api.ts'
import type { Bytes } from '../bytes.ts'
import { base64url } from '../bytes.ts'
import { decode, FieldReader } from '../hf1/cbor.ts'
import type { LetterRecord } from '../hf1/letter.ts'
import type { Log } from '../hf1/log.ts'
import { Refused, refuse } from '../hf1/refused.ts'
import { given } from '../hf1/report.ts'
import { isFinal } from '../server/http.ts'
import type { Space } from '../space/space.ts'
import { logOf, openReport } from './verify.ts'

const MEASURES = ['talk', 'hidden', 'muted', 'listen_only', 'removed'] as const

/** A report is believed whole or not at all. It stays with the server until a team has it. */
export async function takeReport(space: Space, id: number, letter: LetterRecord): Promise<boolean> {
  try {
    const log = await logOfReport(space, letter)
    const { box } = await space.keys()
    const report = await openReport(log, letter, box)
    if (report.about === space.me && log === space.log) refuse('letter_to')
    space.record.heldReports = new Map([...(space.record.heldReports ?? []), [id, { report, acts: [] }]])
  } catch (error) {
    const unbelieved = error instanceof Refused || isFinal(error)
    if (!unbelieved) throw error
    space.flag('report_refused')
    return false
  }
  space.ground.announce({ type: 'worries', groupId: space.id })
  space.ground.announce({ type: 'groups' })
  return true
}

/** Of this group, or, for who is in the safety team, of the group that it comes from. */
async function logOfReport(space: Space, { origin, entry }: LetterRecord): Promise<Log> {
  const log = space.checkedLog
  if (log.kind === 'group') {
    if (origin !== undefined || !log.isFacilitator(space.me)) refuse('letter_to')
    return log
  }
  if (log.kind !== 'team' || origin === undefined) return refuse('letter_to')
  return logOf(space.ground.server, origin, entry)
}

/** The link into the team. It is followed when the group's settings name that team. */
export function takeInvitation(
  space: Space,
  id: number,
  { from, entry }: LetterRecord,
  cbor: Bytes,
): boolean {
  byFacilitator(space, from, entry)
  const reader = FieldReader.of(decode(cbor))
  const link = reader.text(1)
  reader.end()
  space.record.teamLink = { link, letter: id }
  return true
}

/** What the facilitators say. Who of them wrote is not kept. */
export function takeWord(space: Space, id: number, { from, entry }: LetterRecord, cbor: Bytes): boolean {
  byFacilitator(space, from, entry)
  const reader = FieldReader.of(decode(cbor))
  const word: TeamWord = {
    ...{ id: String(id), groupId: space.id, text: reader.text(1) },
    ...given(
      'measure',
      reader.optional(2, (key) => MEASURES[reader.integer(key) - 1] ?? refuse('malformed')),
    ),
    ...given(
      'until',
      reader.optional(3, (key) => reader.integer(key)),
    ),
    ...given(
      'object',
      reader.optional(4, (key) => base64url(reader.bytes(key, 16))),
    ),
    at: space.ground.server.minute(),
  }
  reader.end()
  space.record.teamWords = new Map([...(space.record.teamWords ?? []), [id, word]])
  space.ground.announce({ type: 'worries', groupId: space.id })
  return true
}

export const measureNumber = (measure: (typeof MEASURES)[number]): number => MEASURES.indexOf(measure) + 1

/** Those that were not read yet, oldest first. */
export const teamWords = ({ record }: Space): TeamWord[] =>
  [...(record.teamWords?.values() ?? [])].filter(({ read }) => read !== true)

/** Read: it goes from the box; from here when what it explains is over. */
export async function wordRead(space: Space, id: string): Promise<void> {
  const { record, ground } = space
  const letter = Number(id)
  const word = record.teamWords?.get(letter)
  if (word === undefined || word.read === true) return
  const minute = ground.server.minute()
  for (const [key, { read, until = 0 }] of record.teamWords!) {
    if ((read === true || key === letter) && until <= minute) record.teamWords!.delete(key)
  }
  if ((word.until ?? 0) > minute) record.teamWords!.set(letter, { ...word, read: true })
  await space.save()
  ground.announce({ type: 'worries', groupId: space.id })
  await ground.server.settleLetter(space.id, letter).catch((error: unknown) => {
    if (!(error instanceof VaultError)) throw error
  })
}

function byFacilitator(space: Space, from: string, entry: string): void {
  const log = space.checkedLog
  if (!log.wasFacilitator(from, log.hashes.indexOf(entry))) refuse('letter_from')
}
