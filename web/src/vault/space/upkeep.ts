// What a member's device does for its groups by itself: keys that are due, words renewed so that newcomers can read them.
import type { Draft, NoticeChoices } from '../api.ts'
import { base64url } from '../bytes.ts'
import { writeKeys, KEYS_PER_LETTER_MAX } from '../hf1/epoch.ts'
import { type Content, type Membership, settingsCommit, settingsFields } from '../hf1/kinds.ts'
import { type LetterRecord, PURPOSE_KEY, writeLetter } from '../hf1/letter.ts'
import type { Person } from '../hf1/log.ts'
import { given } from '../hf1/report.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { Outside } from '../outside.ts'
import { ServerRefusal } from '../server/http.ts'
import { makeEpochNow } from './change.ts'
import { draftKey, type Item } from './contents.ts'
import { catchUp } from './receive/catchUp.ts'
import type { Space } from './space.ts'

/** Devices spread what any of them could do over this time. */
const SPREAD_MS = 3_000
/** The vault hears of what was seen at most this often, unless something else changed. */
const NOTE_MINUTES_MIN = 10
/** Up to so many members, everybody says again who they are whenever somebody comes. */
const EAGER_MEMBERS_MAX = 24
const LETTERS_OF_A_REQUEST = 64

export interface Keeper {
  outside: Outside
  outbox: Outbox
  /** The member's own vault, once it is there. */
  vault: Space | undefined
}

/** Looks after one space, after it was read to its end. */
export async function lookAfter(space: Space, keeper: Keeper): Promise<void> {
  if (space.record.stopped !== undefined || !space.isMember || space.log === undefined) return
  await replaceUnopened(space)
  await makeDueEpoch(space, keeper)
  if (space.log.kind === 'vault' || !space.isMember) return
  await space.loadPlaces()
  if (space.log.kind === 'pair') {
    // To nobody before both are there, and to nobody any more once one of them left.
    const { pairIsFull, pairHasEnded } = space.log
    if (pairIsFull && !pairHasEnded && space.record.talk?.proof !== undefined)
      await sendProfile(space, keeper)
    return
  }
  await sendProfile(space, keeper)
  await sendAcceptance(space, keeper)
  await findMadeSettings(space)
  await renewSettings(space, keeper)
  await grantHistory(space)
}

async function replaceUnopened(space: Space): Promise<void> {
  const { n } = space.checkedLog.epoch!
  if (!space.unopened.has(n) || space.checkedLog.pairHasEnded) return
  space.flag('key_unopened')
  await makeEpochNow(space, 2)
  space.unopened.delete(n)
}

async function makeDueEpoch(space: Space, { outside }: Keeper): Promise<void> {
  if (!space.checkedLog.epochDue) return
  await outside.delay(outside.chance() * SPREAD_MS)
  await makeEpochNow(space, 4)
}

/** The profile, again in a new epoch so that who came since can read it; in a large group at most once a day. */
async function sendProfile(space: Space, { outbox }: Keeper): Promise<void> {
  const { record } = space
  const log = space.checkedLog
  const minute = space.ground.server.minute()
  const day = Math.floor(minute / 1440)
  const { n } = log.epoch!
  const sent = record.profileSent
  const tooSoon = sent?.day === day && log.memberCount > EAGER_MEMBERS_MAX
  if (sent !== undefined && (sent.epoch === n || tooSoon || log.history === 'all')) return
  if (record.pseudonym === '') return
  await putProfile(space, outbox)
}

/** Puts the profile into the outbox as it is now. */
export async function putProfile(space: Space, outbox: Outbox): Promise<void> {
  const { record } = space
  const minute = space.ground.server.minute()
  const known = space.contents.profiles.get(space.me)
  const waiting = outbox.of(space.id).find(({ content }) => content.kind === 'profile')
  const { pseudonym, listed, about, groupMember } = record
  const content: Content = {
    ...{ kind: 'profile', pseudonym, listed },
    ...given('about', about),
    ...given('groupMember', groupMember),
    ...given('proof', record.talk?.proof),
  }
  if (waiting === undefined || !(await outbox.replace(waiting.id, { content }))) {
    const objectId = waiting?.objectId ?? known?.objectId
    const revision = (waiting?.revision ?? known?.revision ?? 0) + 1
    await outbox.put({
      ...{ space: space.id, shown: 'other', content, at: minute, revision },
      ...(objectId !== undefined && { objectId }),
    })
  }
  record.profileSent = { epoch: space.checkedLog.epoch!.n, day: Math.floor(minute / 1440) }
  await space.save()
}

async function sendAcceptance(space: Space, { outbox }: Keeper): Promise<void> {
  const { record } = space
  if (record.shownSettings === undefined || record.accepted !== undefined) return
  // Walking in was accepting what the link showed.
  const commit = await settingsCommit(settingsFields(record.shownSettings))
  record.accepted = commit
  await outbox.put({
    ...{ space: space.id, shown: 'other', content: { kind: 'acceptance', commit } },
    at: space.ground.server.minute(),
  })
  await space.save()
}

/** Settings that the log has from this device, which was closed before it could send them. */
async function findMadeSettings(space: Space): Promise<void> {
  const { madeSettings: made } = space.record
  const { settings: commit } = space.checkedLog
  if (made === undefined || commit === undefined) return
  if (base64url(await settingsCommit(settingsFields(made))) !== base64url(commit)) return
  delete space.record.madeSettings
  Object.assign(space.record, { shownSettings: made, name: made.name })
  await space.save()
}

/** Each epoch has the settings in it, so that whoever came with it can read them. */
async function renewSettings(space: Space, { outside, outbox }: Keeper): Promise<void> {
  const missing = (): boolean => {
    const log = space.checkedLog
    const known = log.settings && space.contents.settings.get(base64url(log.settings))
    return log.settings !== undefined && (known === undefined || known.k <= log.epoch!.k)
  }
  const waits = (): boolean => outbox.of(space.id).some(({ content }) => content.kind === 'settings')
  if (!missing() || waits()) return
  const log = space.checkedLog
  const maker = log.epoch!.maker
  const first = log.isMember(maker) ? maker : log.facilitators[0]?.id
  if (first !== space.me) {
    if (!space.isFacilitator) return
    const rank = log.facilitators.findIndex(({ id }) => id === space.me)
    await outside.delay((rank + 1 + outside.chance()) * SPREAD_MS)
    await space.turn.run(() => catchUp(space))
    if (!missing() || waits()) return
  }
  const settings = space.settings
  const { settings: commit } = space.checkedLog
  if (settings === undefined || commit === undefined) return
  if (base64url(await settingsCommit(settingsFields(settings))) !== base64url(commit)) return
  await outbox.put({
    ...{ space: space.id, shown: 'other', content: { kind: 'settings', settings } },
    at: space.ground.server.minute(),
  })
}

/** Under the rule that newcomers may read all: earlier keys, from who let them in and one other facilitator. */
async function grantHistory(space: Space): Promise<void> {
  const { record } = space
  const log = space.checkedLog
  const newcomers = log.members.filter(
    (person) =>
      person.id !== space.me && (person.cameInBy?.seq ?? 0) > record.grantedSeq && isGranter(space, person),
  )
  for (const newcomer of newcomers) {
    const letters = await lettersOfKeys(space, newcomer)
    try {
      for (let at = 0; at < letters.length; at += LETTERS_OF_A_REQUEST) {
        await space.ground.server.sendLetters(space.id, letters.slice(at, at + LETTERS_OF_A_REQUEST))
      }
    } catch (error) {
      // Whose box is full keeps nobody from going on.
      if (!(error instanceof ServerRefusal && error.code === 'box_full')) throw error
    }
  }
  if (record.grantedSeq === log.seq) return
  record.grantedSeq = log.seq
  await space.save()
}

function isGranter(space: Space, newcomer: Person): boolean {
  const log = space.checkedLog
  const { author } = newcomer.cameInBy!
  const doorkeeper = author === newcomer.id ? log.invites.get(newcomer.inviteId ?? '')?.by : author
  const other = log.facilitators.find(({ id }) => id !== doorkeeper && id !== newcomer.id)?.id
  return space.me === doorkeeper || space.me === other
}

async function lettersOfKeys(space: Space, newcomer: Person): Promise<LetterRecord[]> {
  const log = space.checkedLog
  const keys = log.epochs
    .filter(({ n, history }) => n < newcomer.firstEpoch! && history === 'all')
    .flatMap(({ n }) => {
      const key = space.record.keys.get(n)
      return key === undefined ? [] : [{ n, key }]
    })
  const { sign } = await space.keys()
  const letters: LetterRecord[] = []
  for (let at = 0; at < keys.length; at += KEYS_PER_LETTER_MAX) {
    const head = { purpose: PURPOSE_KEY, from: space.me, to: newcomer.id, entry: log.head }
    const body = writeKeys(keys.slice(at, at + KEYS_PER_LETTER_MAX))
    const wire = await writeLetter({ ...head, space: space.id }, body, sign, newcomer.boxKey)
    letters.push({ ...head, wire })
  }
  return letters
}

/** Tells the member's own vault where this space stands, for their other devices. */
export async function noteMembership(space: Space, { outbox, vault }: Keeper, now: boolean): Promise<void> {
  const { record } = space
  if (vault?.log === undefined || space.log === undefined || space.log.kind === 'vault') return
  if (record.status === 'joining') return
  const minute = space.ground.server.minute()
  if (!now && record.notedAt !== undefined && minute < record.notedAt + NOTE_MINUTES_MIN) return
  const known = vault.contents.memberships.get(space.id)
  const membership: Membership = {
    ...{ space: space.id, member: space.me, nonce: space.log.nonce, seen: space.seen, joined: record.joined },
    ...{ pseudonym: record.pseudonym, left: record.status === 'left', readK: record.readK },
  }
  if (known?.content.kind === 'membership' && sameMembership(known.content.membership, membership)) return
  const isIt = (content: Content): boolean =>
    content.kind === 'membership' && content.membership.space === space.id
  await reviseInVault(vault, outbox, isIt, known, { kind: 'membership', membership })
  record.notedAt = minute
  await space.save()
}

/** Tells the member's own vault what they are writing; nothing means that it was sent or thrown away. */
export async function putDraft(
  vault: Space,
  { outbox }: Keeper,
  space: string,
  parent: string | undefined,
  draft: Draft | undefined,
): Promise<void> {
  await vault.loadPlaces()
  const isIt = (content: Content): boolean =>
    content.kind === 'draft' && content.space === space && content.parent === parent
  const known = vault.contents.drafts.get(draftKey(space, parent))
  const alive = known !== undefined && !known.deleted ? known : undefined
  if (draft !== undefined) {
    const { text, contentNote } = draft
    const content: Content = {
      ...{ kind: 'draft', space, text },
      ...(parent !== undefined && { parent }),
      ...(contentNote !== undefined && { contentNote }),
    }
    await reviseInVault(vault, outbox, isIt, alive, content)
    return
  }
  const waiting = outbox.of(vault.id).findLast(({ content }) => isIt(content))
  if (waiting !== undefined && waiting.sent.length === 0 && alive === undefined)
    await outbox.forget(waiting.id)
  else if (alive !== undefined || waiting !== undefined) {
    const revision = Math.max(waiting?.revision ?? 0, alive?.revision ?? 0) + 1
    const objectId = waiting?.objectId ?? alive!.objectId
    const at = vault.ground.server.minute()
    const content: Content = { kind: 'tombstone' }
    await outbox.put({ space: vault.id, shown: 'other', content, at, objectId, revision, dropBodies: true })
  }
}

/** Tells the member's other devices what they chose about notices. */
export async function putNotices(vault: Space, { outbox }: Keeper, choices: NoticeChoices): Promise<void> {
  await vault.loadPlaces()
  const isIt = ({ kind }: Content): boolean => kind === 'notices'
  await reviseInVault(vault, outbox, isIt, vault.contents.notices, { kind: 'notices', choices })
}

/** The next revision of something in the vault; what was not sent yet is replaced. Earlier bodies are dropped. */
export async function reviseInVault(
  vault: Space,
  outbox: Outbox,
  isIt: (content: Content) => boolean,
  known: Item | undefined,
  content: Content,
): Promise<void> {
  const at = vault.ground.server.minute()
  const waiting = outbox.of(vault.id).findLast((item) => isIt(item.content))
  if (waiting !== undefined && (await outbox.replace(waiting.id, { content, at }))) return
  const objectId = waiting?.objectId ?? known?.objectId
  const revision = Math.max(waiting?.revision ?? 0, known?.revision ?? 0) + 1
  await outbox.put({
    ...{ space: vault.id, shown: 'other', content, at, revision, dropBodies: revision > 1 },
    ...(objectId !== undefined && { objectId }),
  })
}

function sameMembership(a: Membership, b: Membership): boolean {
  return (
    a.seen.seq === b.seen.seq &&
    a.seen.k === b.seen.k &&
    a.left === b.left &&
    a.pseudonym === b.pseudonym &&
    (a.readK ?? 0) === (b.readK ?? 0)
  )
}
