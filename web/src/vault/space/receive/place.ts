// What becomes of one place of the stream: opened, set aside with the reason, or kept until its key comes.
import { type Bytes, concat, equal } from '../../bytes.ts'
import type { Epoch } from '../../hf1/log.ts'
import { encodeInside, type Header, type Inside, openObject, readHeader } from '../../hf1/object.ts'
import { Refused, refuse } from '../../hf1/refused.ts'
import { type Chains, epochFor, fitOfSeen, type Place } from '../../hf1/stream.ts'
import { type Kept, setAside } from '../kept.ts'
import type { Space } from '../space.ts'

/** Authors who saw something else before the whole space is stopped. */
const DOUBTERS_MAX = 2

export interface Arrival {
  place: Place
  hash: Bytes
  chain: Bytes
}

export interface OpenedPlace {
  kept: Kept
  header?: Header
  inside?: Inside
}

export async function openPlace(space: Space, { place, hash, chain }: Arrival): Promise<OpenedPlace> {
  const { k } = place
  if ('hash' in place) return { kept: { k, chain, hash, form: 'gone' } }
  const { wire } = place
  let header: Header | undefined
  try {
    header = readHeader(wire)
    const log = space.checkedLog
    const epoch = epochFor(log, header, k)
    const key = space.record.keys.get(epoch.n) ?? refuse('no_key')
    const { inside, signature } = await openObject(wire, header, key, log.people.get(header.author)!.signKey)
    const whole = concat(signature, encodeInside(inside))
    return { kept: { k, chain, hash, form: 'open', header, inside: whole }, header, inside }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const known = header === undefined ? {} : { header }
    if (error.code === 'no_key') return { kept: { k, chain, hash, form: 'closed', wire }, ...known }
    return { kept: { k, chain, hash, form: 'aside', code: error.code, ...known }, ...known }
  }
}

/** What its author's word of what they had seen makes of an opened place; it waits where the log does not go that far here. */
export function weigh(space: Space, { kept, inside }: OpenedPlace, place: Place, chains: Chains): Kept {
  if (kept.form !== 'open' || inside === undefined) return kept
  const { k, chain, hash } = kept
  const fit = fitOfSeen(inside.seen, k, epochOf(space, kept.header), space.checkedLog, chains)
  if (fit === 'later' && 'wire' in place) return { k, chain, hash, form: 'closed', wire: place.wire }
  if (fit === 'doubt') doubt(space, kept.header.author)
  return fit === 'fits' ? kept : setAside(kept, 'seen_mismatch')
}

/** Adds a place to the contents, or sets it aside where its kind's rules say no. */
export async function addToContents(space: Space, kept: Kept): Promise<Kept> {
  if (kept.form !== 'open') return kept
  try {
    await space.contents.take(kept, space.checkedLog)
    return kept
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return setAside(kept, error.code)
  }
}

function doubt(space: Space, author: string): void {
  if (!space.record.doubters.includes(author)) space.record.doubters.push(author)
}

export async function stopIfDoubted(space: Space): Promise<void> {
  if (space.record.doubters.length >= DOUBTERS_MAX) await space.stop('fork_seen')
}

/** An epoch states where the stream stood, and the server took it only if it was so. The first `known` were looked at before. */
export function anchorsFit(space: Space, chains: Chains, known = 0): boolean {
  return space.checkedLog.epochs.slice(known).every(({ k, chain }) => {
    const here = chains.at(k)
    return here === undefined || equal(here, chain)
  })
}

const epochOf = (space: Space, header: Header): Epoch => space.checkedLog.epochs[header.epoch - 1]!

export const epochNumberOf = (place: Place): number => {
  try {
    return 'wire' in place ? readHeader(place.wire).epoch : 0
  } catch {
    return 0
  }
}
