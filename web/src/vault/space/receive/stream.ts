// Taking in the places of a space's stream, in their order and without a gap.
import { refuse } from '../../hf1/refused.ts'
import { chain, type Chains, type Place, wireHashOf } from '../../hf1/stream.ts'
import type { Kept } from '../kept.ts'
import type { Space } from '../space.ts'
import { noteActivity } from './activity.ts'
import { readLog } from './log.ts'
import {
  addToContents,
  anchorsFit,
  type Arrival,
  epochNumberOf,
  openPlace,
  stopIfDoubted,
  weigh,
} from './place.ts'

/** Reads the stream to its end. Call it in the space's turn. */
export async function readStream(space: Space): Promise<void> {
  try {
    await readPages(space)
  } finally {
    if (space.behind) space.ground.announce({ type: 'wall', groupId: space.id })
    space.behind = false
  }
}

async function readPages(space: Space): Promise<void> {
  for (;;) {
    const { places, head } = await space.ground.server.objects(space.id, space.k)
    if (places.length === 0) {
      if (head < space.k) await space.stop('rolled_back')
      else if (head > space.k) refuse('stream_refused')
      return
    }
    const before = space.k
    space.behind ||= places.at(-1)!.k < head
    await takePlaces(space, places)
    if (space.record.stopped !== undefined || space.k >= head) return
    if (space.k === before) refuse('stream_refused')
  }
}

/** Checks the next places and takes them in. Call it in the space's turn. */
export async function takePlaces(space: Space, places: Place[]): Promise<void> {
  const arrivals = await link(space, places)
  const newest = Math.max(0, ...arrivals.map(({ place }) => epochNumberOf(place)))
  if (newest > (space.checkedLog.epoch?.n ?? 0)) await readLog(space)
  let opened = await Promise.all(arrivals.map((arrival) => openPlace(space, arrival)))
  const seq = Math.max(-1, ...opened.map(({ inside }) => inside?.seen.seq ?? -1))
  if (seq > space.checkedLog.seq) {
    await readLog(space)
    opened = await Promise.all(arrivals.map((arrival) => openPlace(space, arrival)))
  }
  const first = arrivals[0]?.place.k ?? 0
  const chains: Chains = { at: (k) => (k < first ? space.chainAt(k) : arrivals[k - first]?.chain) }
  if (!anchorsFit(space, chains)) {
    await space.stop('stream_forked')
    return
  }
  const kept: Kept[] = []
  for (const [i, one] of opened.entries()) {
    const judged = await addToContents(space, weigh(space, one, arrivals[i]!.place, chains))
    if (judged.form === 'aside') space.flag('object_refused')
    kept.push(judged)
  }
  // Stored in one go with what it means: a window that closes in between must not forget who this member says they are.
  noteActivity(space, kept)
  await space.addKept(kept)
  await stopIfDoubted(space)
  for (const [i, { hash }] of arrivals.entries()) {
    const { header } = opened[i]!
    if (header !== undefined) await space.ground.arrived(space.id, header.objectId, header.revision, hash)
  }
  space.ground.announce({ type: 'wall', groupId: space.id })
}

/** The chain over places that must follow without a gap. */
async function link(space: Space, places: Place[]): Promise<Arrival[]> {
  const arrivals: Arrival[] = []
  let { k, chain: before } = space
  for (const place of places) {
    if (place.k <= k) continue
    if (place.k !== k + 1) refuse('stream_refused')
    const hash = await wireHashOf(place)
    before = await chain(space.id, place.k, before, hash)
    k = place.k
    arrivals.push({ place, hash, chain: before })
  }
  return arrivals
}
