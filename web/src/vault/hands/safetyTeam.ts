// The organisation's safety team as a group's settings bind it: what the server shows is checked against that.
import { wordList } from '../account/passphrase.ts'
import { VaultError } from '../api.ts'
import { type Bytes, join } from '../bytes.ts'
import { bytesOf } from '../hf1/entry.ts'
import type { Log } from '../hf1/log.ts'
import { sha256 } from '../hf1/primitives.ts'
import { Refused } from '../hf1/refused.ts'
import { isFinal, type Server } from '../server/http.ts'
import type { Space } from '../space/space.ts'
import { logOf } from './verify.ts'

/** 66 bits: nobody finds a second team with the same words by trying. */
const COMPARED_WORDS = 6

/** The log of a safety team, verified down to its id; refuses a team that the server puts in its place. */
export async function safetyLog(server: Server, id: string): Promise<Log> {
  try {
    const log = await logOf(server, id)
    if (log.kind !== 'team') throw new VaultError('server_untrue')
    return log
  } catch (error) {
    throw error instanceof Refused ? new VaultError('server_untrue', error.code) : error
  }
}

/** What the server announces, checked to be a team at all. That it is the organisation's, only a person can tell. */
export async function announcedSafetyTeam(server: Server): Promise<string | undefined> {
  const { safety_team: id } = await server.organisation()
  if (id === undefined || id === null) return undefined
  try {
    await safetyLog(server, id)
    return id
  } catch (error) {
    if (isFinal(error) || (error instanceof VaultError && error.code === 'server_untrue')) return undefined
    throw error
  }
}

/** Words for each thing that a group's settings bind, so that two people can compare. */
export async function safetyWords(space: Space): Promise<{ safetyTeam?: string[]; steward?: string[] }> {
  const { steward } = space.checkedLog
  const team = space.settings?.safetyTeam
  return {
    ...(team !== undefined && { safetyTeam: await comparedWords(bytesOf(team)) }),
    ...(steward !== undefined && { steward: await comparedWords(steward) }),
  }
}

/** Words made from an id, the same on every device and in every language of the screen. */
export async function comparedWords(id: Bytes): Promise<string[]> {
  const list = await wordList('en')
  const view = new DataView((await sha256(join('hf1/compare', id))).buffer)
  return Array.from({ length: COMPARED_WORDS }, (_, i) => list[view.getUint16(2 * i) % list.length]!)
}
