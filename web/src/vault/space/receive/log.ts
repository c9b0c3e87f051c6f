// Taking in the entries of a space's log, and what follows from them.
import { decodeEntry, entryHash } from '../../hf1/entry.ts'
import { blame, openWrap } from '../../hf1/epoch.ts'
import { Refused, refuse } from '../../hf1/refused.ts'
import type { LogRecord } from '../../server/http.ts'
import type { Space } from '../space.ts'
import { recheckPlaces } from './again.ts'
import { settleIntroductions } from './letters.ts'

/** The server must still show the last entry it showed before; then the log is read on to its end. */
export async function confirmLog(space: Space): Promise<void> {
  const { seq, head } = space.checkedLog
  let shown = false
  try {
    for await (const page of space.ground.server.log(space.id, seq - 1)) {
      for (const record of page) {
        if (shown) await takeRecord(space, record)
        else if ((await entryHash(record.signed.bytes)) !== head) return await space.stop('log_forked')
        shown = true
      }
    }
  } finally {
    if (space.checkedLog.seq !== seq) await concludeLog(space)
  }
  if (!shown) return space.stop('rolled_back')
  space.confirmed = true
}

/** Reads the log to its end. Call it in the space's turn. */
export async function readLog(space: Space): Promise<void> {
  const before = space.log?.seq
  try {
    for await (const page of space.ground.server.log(space.id, before ?? -1)) {
      for (const record of page) await takeRecord(space, record)
    }
  } finally {
    if (space.log !== undefined && space.log.seq !== before) await concludeLog(space)
  }
  // What was read from its first entry on needs no other look.
  if (before === undefined) space.confirmed = true
}

async function takeRecord(space: Space, { signed, wrap }: LogRecord): Promise<void> {
  try {
    await space.takeEntry(signed)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (space.log !== undefined && (await space.isFork(signed).catch(() => false)))
      await space.stop('log_forked')
    throw new Refused('log_refused')
  }
  const log = space.checkedLog
  const { body, author } = decodeEntry(signed.bytes)
  if (body.type !== 'epoch') return
  const epoch = log.epoch!
  if (!log.inEpoch(space.me, epoch.n) || space.record.keys.has(epoch.n)) return
  try {
    const { box } = await space.keys()
    space.record.keys.set(epoch.n, await openWrap(log, epoch, space.me, box, wrap ?? refuse('cannot_open')))
  } catch (error) {
    if (!(error instanceof Refused) || author === space.me) throw error
    space.unopened.set(epoch.n, wrap)
  }
}

/** Draws the conclusions from entries that were taken. */
export async function concludeLog(space: Space): Promise<void> {
  const { record } = space
  const log = space.checkedLog
  const standing = log.people.get(space.me)?.standing
  const before = record.status
  if (standing !== undefined) record.status = standing
  if (before !== 'member' && standing === 'member') enterStream(space)
  record.memberCount = log.memberCount
  record.waitingGuests = log.guestCount
  await space.save()
  await recheckPlaces(space)
  await settleIntroductions(space)
  await findBlame(space)
  space.ground.announce({ type: 'members', groupId: space.id })
  space.ground.announce({ type: 'groups' })
}

/** A new member's stream begins at the first epoch they may read. */
function enterStream(space: Space): void {
  if (space.kept.length > 0 || space.record.from.k > 0) return
  const log = space.checkedLog
  const first = log.people.get(space.me)!.firstEpoch!
  let start = log.epochs[first - 1]
  if (start === undefined) return
  if (log.history === 'all') {
    while (start.n > 1 && log.epochs[start.n - 2]!.history === 'all') start = log.epochs[start.n - 2]!
  }
  space.record.from = { k: start.k, chain: start.chain }
  space.record.readK = Math.max(space.record.readK, log.epochs[first - 1]!.k)
  space.record.grantedSeq = Math.max(space.record.grantedSeq, log.seq)
}

/** Whether an epoch that could not be opened is the server's doing or its maker's. */
async function findBlame(space: Space): Promise<void> {
  for (const [n, wrap] of space.unopened) {
    const epoch = space.checkedLog.epochs[n - 1]!
    const hashes = await space.ground.server.wrapHashes(space.id, n)
    if ((await blame(space.checkedLog, epoch, space.me, wrap, hashes)) === 'server') {
      await space.stop('wrap_swapped')
      return
    }
    if (n !== space.checkedLog.epoch!.n) space.unopened.delete(n)
  }
}
