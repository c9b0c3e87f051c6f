// Catching up with what the server has: log, letters, stream, in this order. Nothing is believed before it was checked.
import type { ProblemCode } from '../../errors.ts'
import { Refused } from '../../hf1/refused.ts'
import type { Place } from '../../hf1/stream.ts'
import type { SpaceAnswer } from '../../server/http.ts'
import type { Space } from '../space.ts'
import { readLetters } from './letters.ts'
import { confirmLog, readLog } from './log.ts'
import { readStream, takePlaces } from './stream.ts'

/** Reads all that is new: log, letters, stream. Call it in the space's turn. */
export async function catchUp(space: Space, untrustedHint?: SpaceAnswer): Promise<void> {
  if (space.record.stopped !== undefined) return
  await space.loadPlaces()
  space.trouble = undefined
  const { log } = space
  const asked = (theirs: number | undefined, ours: number): boolean => theirs === undefined || theirs !== ours
  try {
    const shorter = log !== undefined && untrustedHint !== undefined && untrustedHint.seq < log.seq
    if (log !== undefined && (shorter || !space.confirmed)) await confirmLog(space)
    else if (log === undefined || asked(untrustedHint?.seq, log.seq)) await readLog(space)
    if (space.record.stopped !== undefined) return
    await readLetters(space)
    if (space.isMember && asked(untrustedHint?.k, space.k)) await readStream(space)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    trouble(space, problemOf(error.code))
  }
}

/** One place that came over the live connection. Call it in the space's turn. */
export async function receiveLive(space: Space, untrusted: Place): Promise<void> {
  if (space.record.stopped !== undefined || !space.isMember) return
  await space.loadPlaces()
  if (untrusted.k <= space.k) return
  try {
    if (untrusted.k === space.k + 1) await takePlaces(space, [untrusted])
    else await readStream(space)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    trouble(space, 'stream_refused')
  }
}

function trouble(space: Space, code: ProblemCode): void {
  space.trouble = code
  space.flag(code)
}

const problemOf = (code: string): ProblemCode => (code === 'log_refused' ? 'log_refused' : 'stream_refused')
