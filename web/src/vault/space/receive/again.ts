// Looking again at places that were kept: the log went on, or a key came.
import { readHeader } from '../../hf1/object.ts'
import type { Chains } from '../../hf1/stream.ts'
import { type Kept, setAside } from '../kept.ts'
import type { Space } from '../space.ts'
import { noteActivity } from './activity.ts'
import { anchorsFit, openPlace, stopIfDoubted, weigh } from './place.ts'

/** The log went on: what waited for it is looked at again, and what was put in after its author's time is set aside. */
export async function recheckPlaces(space: Space): Promise<void> {
  const log = space.checkedLog
  await space.loadPlaces()
  if (!anchorsFit(space, { at: (k) => space.chainAt(k) }, space.recheckedEpochs)) {
    await space.stop('stream_forked')
    return
  }
  // What stands before the anchor of the first new epoch is where it was.
  const anchor = log.epochs[space.recheckedEpochs]?.k ?? space.k
  space.recheckedEpochs = log.epochs.length
  const misplaced = (kept: Kept): boolean => {
    if (kept.form !== 'open') return false
    const { epoch, author } = kept.header
    return log.epochAt(kept.k)?.n !== epoch || !log.inEpoch(author, epoch)
  }
  if (space.kept.slice(Math.max(0, anchor - space.record.from.k)).some(misplaced)) {
    space.flag('object_refused')
    await space.rewriteKept((kept) => Promise.resolve(misplaced(kept) ? setAside(kept, 'stale_epoch') : kept))
    space.ground.announce({ type: 'wall', groupId: space.id })
  }
  await openClosed(space)
}

/** Opens what waited for a key, or for the log to go on. */
export async function openClosed(space: Space): Promise<void> {
  await space.loadPlaces()
  const openable = (kept: Kept): boolean => {
    if (kept.form !== 'closed') return false
    const { epoch } = readHeader(kept.wire)
    return space.record.keys.has(epoch)
  }
  if (!space.kept.some(openable)) return
  const chains: Chains = { at: (k) => space.chainAt(k) }
  await space.rewriteKept(async (kept) => {
    if (kept.form !== 'closed' || !openable(kept)) return kept
    const { k, chain, hash, wire } = kept
    const place = { k, wire }
    return weigh(space, await openPlace(space, { place, hash, chain }), place, chains)
  })
  await stopIfDoubted(space)
  noteActivity(space, space.kept)
  await space.save()
  space.ground.announce({ type: 'wall', groupId: space.id })
}
