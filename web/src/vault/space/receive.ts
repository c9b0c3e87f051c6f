// Taking in what the server hands over: entries, places of the stream, letters. Nothing is believed before it was checked.
import { type Bytes, concat, equal } from '../bytes.ts'
import type { ProblemCode } from '../errors.ts'
import { decode, FieldReader } from '../hf1/cbor.ts'
import { decodeEntry } from '../hf1/entry.ts'
import { blame, epochCommit, openWrap, readKeys } from '../hf1/epoch.ts'
import type { Content } from '../hf1/kinds.ts'
import { openLetter, PURPOSE_INTRODUCTION, PURPOSE_KEY, type LetterRecord } from '../hf1/letter.ts'
import type { Epoch } from '../hf1/log.ts'
import { encodeInside, openObject, readHeader, type Header, type Inside } from '../hf1/object.ts'
import { unpad } from '../hf1/padding.ts'
import { Refused, refuse } from '../hf1/refused.ts'
import { chain, type Chains, epochFor, fitOfSeen, type Place, wireHashOf } from '../hf1/stream.ts'
import { type LogRecord, ServerRefusal, type SpaceAnswer } from '../server/http.ts'
import { insideOf, type Kept, type Opened } from './kept.ts'
import type { Space } from './space.ts'

/** Authors who saw something else before the whole space is stopped. */
const DOUBTERS_MAX = 2

/** Reads all that is new: log, letters, stream. Call it in the space's turn. */
export async function catchUp(space: Space, untrustedHint?: SpaceAnswer): Promise<void> {
  if (space.record.stopped !== undefined) return
  await space.loadPlaces()
  space.trouble = undefined
  const { log } = space
  const asked = (theirs: number | undefined, ours: number): boolean => theirs === undefined || theirs !== ours
  try {
    if (log !== undefined && untrustedHint !== undefined && untrustedHint.seq < log.seq)
      await confirmLog(space)
    if (log === undefined || asked(untrustedHint?.seq, log.seq)) await readLog(space)
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

/** The server hinted at a shorter log: it must still show the last entry it showed before. */
async function confirmLog(space: Space): Promise<void> {
  for await (const page of space.ground.server.log(space.id, space.checkedLog.seq - 1)) {
    if (page.length > 0) return
  }
  await space.stop('rolled_back')
}

/** Reads the log to its end. Call it in the space's turn. */
export async function readLog(space: Space): Promise<void> {
  const before = space.log?.seq
  try {
    for await (const page of space.ground.server.log(space.id, space.log?.seq ?? -1)) {
      for (const record of page) await takeRecord(space, record)
    }
  } finally {
    if (space.log !== undefined && space.log.seq !== before) await concludeLog(space)
  }
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

/** Reads the stream to its end. Call it in the space's turn. */
export async function readStream(space: Space): Promise<void> {
  for (;;) {
    const { places, head } = await space.ground.server.objects(space.id, space.k)
    if (places.length === 0) {
      if (head < space.k) await space.stop('rolled_back')
      else if (head > space.k) refuse('stream_refused')
      return
    }
    const before = space.k
    await takePlaces(space, places)
    if (space.record.stopped !== undefined || space.k >= head) return
    if (space.k === before) refuse('stream_refused')
  }
}

interface Arrival {
  place: Place
  hash: Bytes
  chain: Bytes
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
  await space.addKept(kept)
  await stopIfDoubted(space)
  noteActivity(space, kept)
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

interface OpenedPlace {
  kept: Kept
  header?: Header
  inside?: Inside
}

async function openPlace(space: Space, { place, chain }: Arrival): Promise<OpenedPlace> {
  const { k } = place
  if ('hash' in place) return { kept: { k, chain, form: 'gone', hash: place.hash } }
  const { wire } = place
  let header: Header | undefined
  try {
    header = readHeader(wire)
    const log = space.checkedLog
    const epoch = epochFor(log, header, k)
    const key = space.record.keys.get(epoch.n) ?? refuse('no_key')
    const { inside, signature } = await openObject(wire, header, key, log.people.get(header.author)!.signKey)
    const whole = concat(signature, encodeInside(inside))
    return { kept: { k, chain, form: 'open', header, inside: whole }, header, inside }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const known = header === undefined ? {} : { header }
    if (error.code === 'no_key') return { kept: { k, chain, form: 'closed', wire }, ...known }
    return { kept: { k, chain, form: 'aside', code: error.code }, ...known }
  }
}

/** What its author's word of what they had seen makes of an opened place; it waits where the log does not go that far here. */
function weigh(space: Space, { kept, inside }: OpenedPlace, place: Place, chains: Chains): Kept {
  if (kept.form !== 'open' || inside === undefined) return kept
  const { k, chain } = kept
  const fit = fitOfSeen(inside.seen, k, epochOf(space, kept.header), space.checkedLog, chains)
  if (fit === 'later' && 'wire' in place) return { k, chain, form: 'closed', wire: place.wire }
  if (fit === 'doubt') doubt(space, kept.header.author)
  return fit === 'fits' ? kept : { k, chain, form: 'aside', code: 'seen_mismatch' }
}

/** Adds a place to the contents, or sets it aside where its kind's rules say no. */
async function addToContents(space: Space, kept: Kept): Promise<Kept> {
  if (kept.form !== 'open') return kept
  try {
    await space.contents.take(kept, space.checkedLog)
    return kept
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { k: kept.k, chain: kept.chain, form: 'aside', code: error.code }
  }
}

function doubt(space: Space, author: string): void {
  if (!space.record.doubters.includes(author)) space.record.doubters.push(author)
}

async function stopIfDoubted(space: Space): Promise<void> {
  if (space.record.doubters.length >= DOUBTERS_MAX) await space.stop('fork_seen')
}

/** An epoch states where the stream stood, and the server took it only if it was so. */
function anchorsFit(space: Space, chains: Chains): boolean {
  return space.checkedLog.epochs.every(({ k, chain }) => {
    const known = chains.at(k)
    return known === undefined || equal(known, chain)
  })
}

/** The log went on: what waited for it is looked at again, and what was put in after its author's time is set aside. */
async function recheckPlaces(space: Space): Promise<void> {
  const log = space.checkedLog
  if (!anchorsFit(space, { at: (k) => space.chainAt(k) })) {
    await space.stop('stream_forked')
    return
  }
  const misplaced = (kept: Kept): boolean => {
    if (kept.form !== 'open') return false
    const { epoch, author } = kept.header
    return log.epochAt(kept.k)?.n !== epoch || !log.inEpoch(author, epoch)
  }
  if (space.kept.some(misplaced)) {
    space.flag('object_refused')
    await space.rewriteKept((kept) =>
      Promise.resolve(
        misplaced(kept) ? { k: kept.k, chain: kept.chain, form: 'aside', code: 'stale_epoch' } : kept,
      ),
    )
    space.ground.announce({ type: 'wall', groupId: space.id })
  }
  await openClosed(space)
}

function noteActivity(space: Space, places: Kept[]): void {
  const { record } = space
  for (const kept of places) {
    if (kept.form !== 'open') continue
    const item = space.contents.items.get(kept.header.objectId)
    if (item?.content.kind === 'profile' && item.author === space.me) adoptProfile(space, kept, item.content)
    if (item?.content.kind !== 'post' && item?.content.kind !== 'reply') continue
    record.lastActivity = Math.max(record.lastActivity ?? 0, insideOf(kept).at)
  }
  record.unread = countUnread(space)
  space.ground.announce({ type: 'groups' })
}

/** What this member says of themselves, perhaps on another device. */
function adoptProfile(space: Space, kept: Opened, it: Extract<Content, { kind: 'profile' }>): void {
  const { record } = space
  const { pseudonym, listed, about } = it
  Object.assign(record, { pseudonym, listed, about })
  const day = Math.floor(insideOf(kept).at / 1440)
  record.profileSent = { epoch: Math.max(kept.header.epoch, record.profileSent?.epoch ?? 0), day }
}

/** Posts and replies by others after the place read last. */
export function countUnread(space: Space): number {
  let unread = 0
  for (const item of space.contents.items.values()) {
    const { content, author, firstK, deleted } = item
    if (content.kind !== 'post' && content.kind !== 'reply') continue
    if (firstK > space.record.readK && author !== space.me && !deleted) unread++
  }
  return unread
}

/** Reads letters to this member. One that was not written as it must be is thrown away. */
async function readLetters(space: Space): Promise<void> {
  const { server } = space.ground
  const { record } = space
  if (record.status !== 'member') return
  for (;;) {
    const letters = await server.letters(space.id, record.lettersAfter)
    if (letters.length === 0) return
    for (const { id, letter } of letters) {
      if (id <= record.lettersAfter) refuse('malformed')
      try {
        await readLetter(space, id, letter)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        space.flag('letter_refused')
        await server.settleLetter(space.id, id)
      }
      record.lettersAfter = id
    }
    await space.save()
  }
}

async function readLetter(space: Space, id: number, letter: LetterRecord): Promise<void> {
  const { purpose, from, to, entry, wire } = letter
  const { hashes, people } = space.checkedLog
  if (!hashes.includes(entry) || !people.has(from)) await readLog(space)
  const log = space.checkedLog
  if (to !== space.me) refuse('letter_to')
  if (!log.hashes.includes(entry)) refuse('letter_entry')
  const sender = log.people.get(from) ?? refuse('letter_from')
  if (purpose === PURPOSE_KEY && sender.firstEpoch === undefined) refuse('letter_from')
  const { box } = await space.keys()
  const body = await openLetter({ purpose, space: space.id, from, to, entry }, wire, box, sender.signKey)
  if (purpose === PURPOSE_KEY) await takeKeys(space, readKeys(body))
  else if (purpose === PURPOSE_INTRODUCTION) takeIntroduction(space, id, from, unpad(body))
  else refuse('letter_purpose')
}

/** Earlier keys: only of epochs begun under the rule that newcomers may read all. */
export async function takeKeys(space: Space, keys: { n: number; key: Bytes }[]): Promise<void> {
  const log = space.checkedLog
  for (const { n, key } of keys) {
    const epoch: Epoch = log.epochs[n - 1] ?? refuse('epoch_number')
    if (epoch.history !== 'all') refuse('history_not_shared')
    if (!equal(await epochCommit(space.id, n, key), epoch.commit)) refuse('wrong_commit')
  }
  for (const { n, key } of keys) if (!space.record.keys.has(n)) space.record.keys.set(n, key)
  await openClosed(space)
}

/** Opens what waited for a key, or for the log to go on. */
async function openClosed(space: Space): Promise<void> {
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
    const { k, chain, wire } = kept
    const place = { k, wire }
    return weigh(space, await openPlace(space, { place, hash: wire, chain }), place, chains)
  })
  await stopIfDoubted(space)
  noteActivity(space, space.kept)
  space.ground.announce({ type: 'wall', groupId: space.id })
}

function takeIntroduction(space: Space, letter: number, from: string, cbor: Bytes): void {
  const log = space.checkedLog
  if (log.people.get(from)?.standing !== 'guest') return
  const reader = FieldReader.of(decode(cbor))
  const pseudonym = reader.text(1)
  const words = reader.optional(2, (key) => reader.text(key))
  reader.end()
  space.record.introductions.set(from, { pseudonym, letter, ...(words !== undefined && { words }) })
  space.ground.announce({ type: 'members', groupId: space.id })
}

/** What a guest wrote is thrown away once they are in or gone. */
async function settleIntroductions(space: Space): Promise<void> {
  for (const [guest, { letter }] of space.record.introductions) {
    if (space.checkedLog.people.get(guest)?.standing === 'guest') continue
    space.record.introductions.delete(guest)
    await space.ground.server.settleLetter(space.id, letter).catch((error: unknown) => {
      if (!(error instanceof ServerRefusal)) throw error
    })
  }
}

const epochOf = (space: Space, header: Header): Epoch => space.checkedLog.epochs[header.epoch - 1]!

const epochNumberOf = (place: Place): number => {
  try {
    return 'wire' in place ? readHeader(place.wire).epoch : 0
  } catch {
    return 0
  }
}

function trouble(space: Space, code: ProblemCode): void {
  space.trouble = code
  space.flag(code)
}

const problemOf = (code: string): ProblemCode => (code === 'log_refused' ? 'log_refused' : 'stream_refused')
