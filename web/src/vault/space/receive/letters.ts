// Reading letters to this member: earlier keys, and what guests say of themselves.
import { type Bytes, equal } from '../../bytes.ts'
import { decode, FieldReader } from '../../hf1/cbor.ts'
import { epochCommit, readKeys } from '../../hf1/epoch.ts'
import {
  type LetterRecord,
  openLetter,
  PURPOSE_INTRODUCTION,
  PURPOSE_KEY,
  PURPOSE_REPORT,
  PURPOSE_REQUEST,
  PURPOSE_TEAM_INVITATION,
  PURPOSE_TEAM_WORD,
} from '../../hf1/letter.ts'
import type { Epoch } from '../../hf1/log.ts'
import { unpad } from '../../hf1/padding.ts'
import { Refused, refuse } from '../../hf1/refused.ts'
import { ServerRefusal } from '../../server/http.ts'
import type { Space } from '../space.ts'
import { openClosed } from './again.ts'
import { readLog } from './log.ts'

/** Reads letters to this member. One that was not written as it must be is thrown away. */
export async function readLetters(space: Space): Promise<void> {
  const { server } = space.ground
  const { record } = space
  // The last word to who was removed waits in their box.
  if (record.status !== 'member' && record.status !== 'removed') return
  // A pair has none.
  if (space.log?.kind === 'pair') return
  for (;;) {
    const letters = await server.letters(space.id, record.lettersAfter)
    if (letters.length === 0) return
    for (const { id, letter } of letters) {
      if (id <= record.lettersAfter) refuse('malformed')
      try {
        if (!(await readLetter(space, id, letter))) await settle(space, id)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        space.flag('letter_refused')
        await settle(space, id)
      }
      record.lettersAfter = id
    }
    await space.save()
  }
}

/** True when the letter is still needed: by this device, or by another one of this member. */
export async function readLetter(space: Space, id: number, letter: LetterRecord): Promise<boolean> {
  const { purpose, from, to, entry, wire } = letter
  if (purpose === PURPOSE_REPORT && to === space.me) return (await hands()).takeReport(space, id, letter)
  const { hashes, people } = space.checkedLog
  if (!hashes.includes(entry) || !people.has(from)) await readLog(space)
  const log = space.checkedLog
  if (to !== space.me) refuse('letter_to')
  if (!log.hashes.includes(entry)) refuse('letter_entry')
  const sender = log.people.get(from) ?? refuse('letter_from')
  if (purpose === PURPOSE_KEY && sender.firstEpoch === undefined) refuse('letter_from')
  const facilitators = purpose === PURPOSE_TEAM_INVITATION || purpose === PURPOSE_TEAM_WORD
  if (facilitators && !log.wasFacilitator(from, log.hashes.indexOf(entry))) refuse('letter_from')
  const { box } = await space.keys()
  const body = await openLetter({ purpose, space: space.id, from, to, entry }, wire, box, sender.signKey)
  if (purpose === PURPOSE_KEY) return takeKeys(space, readKeys(body))
  if (purpose === PURPOSE_REQUEST) return (await requests()).takeRequest(space, id, letter, unpad(body))
  if (purpose === PURPOSE_INTRODUCTION) return takeIntroduction(space, id, from, unpad(body))
  if (purpose === PURPOSE_TEAM_INVITATION)
    return (await hands()).takeInvitation(space, id, letter, unpad(body))
  if (purpose === PURPOSE_TEAM_WORD) return (await hands()).takeWord(space, id, letter, unpad(body))
  return refuse('letter_purpose')
}

/** Loaded when such a letter comes. */
const requests = (): Promise<typeof import('../../pairs/receive.ts')> => import('../../pairs/receive.ts')
const hands = (): Promise<typeof import('../../hands/receive.ts')> => import('../../hands/receive.ts')

/**
 * Earlier keys: only of epochs begun under the rule that newcomers may read all. True when there are new ones; the letter
 * then stays with the server, for it is how the member's other devices come by them.
 */
export async function takeKeys(space: Space, keys: { n: number; key: Bytes }[]): Promise<boolean> {
  const log = space.checkedLog
  for (const { n, key } of keys) {
    const epoch: Epoch = log.epochs[n - 1] ?? refuse('epoch_number')
    if (epoch.history !== 'all') refuse('history_not_shared')
    if (!equal(await epochCommit(space.id, n, key), epoch.commit)) refuse('wrong_commit')
  }
  const fresh = keys.filter(({ n }) => !space.record.keys.has(n))
  for (const { n, key } of fresh) space.record.keys.set(n, key)
  await openClosed(space)
  return fresh.length > 0
}

async function takeIntroduction(space: Space, letter: number, from: string, cbor: Bytes): Promise<boolean> {
  const log = space.checkedLog
  if (log.people.get(from)?.standing !== 'guest') return false
  const reader = FieldReader.of(decode(cbor))
  const pseudonym = reader.text(1)
  const words = reader.optional(2, (key) => reader.text(key))
  reader.end()
  const earlier = space.record.introductions.get(from)?.letter
  if (earlier !== undefined && earlier !== letter) await settle(space, earlier)
  space.record.introductions.set(from, { pseudonym, letter, ...(words !== undefined && { words }) })
  space.ground.announce({ type: 'members', groupId: space.id })
  return true
}

/** What a guest wrote is thrown away once they are in or gone. */
export async function settleIntroductions(space: Space): Promise<void> {
  for (const [guest, { letter }] of space.record.introductions) {
    if (space.checkedLog.people.get(guest)?.standing === 'guest') continue
    space.record.introductions.delete(guest)
    await settle(space, letter)
  }
}

/** The server may throw a letter away; quiet when it says no. */
async function settle(space: Space, letter: number): Promise<void> {
  await space.ground.server.settleLetter(space.id, letter).catch((error: unknown) => {
    if (!(error instanceof ServerRefusal)) throw error
  })
}
