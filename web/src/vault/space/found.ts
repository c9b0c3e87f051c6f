// Founding a space, and entering one by a link.
import { VaultError, type LinkPreview } from '../api.ts'
import { base64url, type Bytes } from '../bytes.ts'
import { encode } from '../hf1/cbor.ts'
import { type Body, decodeEntry, entryHash, type Kind, signEntry, ZERO_ID } from '../hf1/entry.ts'
import { settingsCommit, type Settings, settingsFields } from '../hf1/kinds.ts'
import { PURPOSE_INTRODUCTION, writeLetter } from '../hf1/letter.ts'
import { inviteSignKey, type Link, openInviteSettings } from '../hf1/link.ts'
import { Log } from '../hf1/log.ts'
import { freshId, memberKeys } from '../hf1/member.ts'
import { pad } from '../hf1/padding.ts'
import { random } from '../hf1/primitives.ts'
import { Refused } from '../hf1/refused.ts'
import { type InviteAnswer, type Server, ServerRefusal } from '../server/http.ts'
import { Draft, type MadeEpochs, movedMeanwhile } from './change.ts'
import { catchUp } from './receive/catchUp.ts'
import { concludeLog } from './receive/log.ts'
import { type Ground, newRecord, Space, type SpaceRecord } from './space.ts'

const TRIES_MAX = 20
const STREAM_START = { k: 0, chain: new Uint8Array(32) }

/** Founds a space and stores it here before the server hears of it. */
export async function foundSpace(
  ground: Ground,
  kind: Kind,
  rules: { history: 'none' | 'all'; open: boolean },
  settings: Settings | undefined,
  person: Pick<SpaceRecord, 'pseudonym' | 'listed' | 'groupMember' | 'teamOf' | 'talk'>,
  steward?: Bytes,
): Promise<Space> {
  const minute = ground.server.minute()
  const [member, nonce] = [freshId(), random(32)]
  const own = await memberKeys(ground.seed, nonce, member)
  const keys = { signKey: own.sign.publicKey, boxKey: own.box.publicKey }
  const body: Body = {
    ...{ type: 'create', kind, nonce, ...rules, ...keys },
    ...(steward !== undefined && { steward }),
  }
  const create = await signEntry(
    { space: ZERO_ID, seq: 0, prev: ZERO_ID, at: minute, author: member, body },
    own.sign,
  )
  const draft = new Draft(await Log.begin(create), member, own, minute, STREAM_START)
  draft.entries.push(create)
  await draft.addEpoch(1)
  if (settings !== undefined) {
    const commit = await settingsCommit(settingsFields(settings))
    await draft.add({ type: 'settings', commit, history: rules.history })
  }
  const record = { ...newRecord(draft.log.space, member, minute), ...person, keys: draft.keys }
  const space = new Space(ground, record)
  record.founding = draft.bytes
  if (settings !== undefined) record.shownSettings = settings
  space.adopt(draft.log, draft.entries)
  await space.save()
  await finishFounding(space)
  return space
}

/** Posts a founding transaction whose fate is unknown. */
export async function finishFounding(space: Space): Promise<void> {
  const { founding } = space.record
  if (founding === undefined) return
  try {
    await space.ground.server.createSpace(founding)
  } catch (error) {
    // Already there: the answer to an earlier try was lost.
    if (!movedMeanwhile(error) && !(error instanceof ServerRefusal && error.code === 'already_in')) {
      if (error instanceof ServerRefusal && error.status < 500 && error.status !== 429) await space.forget()
      throw error
    }
  }
  delete space.record.founding
  await space.turn.run(() => concludeLog(space))
}

export interface OpenedLink {
  link: Link
  settings: Settings
  invite: Extract<Body, { type: 'invite' }>
  open: boolean
  kind: Kind
  /** Why the server says that nobody comes in by it any more; joining is what really decides. */
  over?: 'invite_expired' | 'invite_used' | 'invite_withdrawn'
}

/** What the contract's `state` of a link means once it is not working. */
const OVER = { 2: 'invite_expired', 3: 'invite_used', 4: 'invite_withdrawn' } as const

/** Checks what the server shows for a link against the link itself. */
export async function openLink(server: Server, link: Link): Promise<OpenedLink> {
  const answer = await server.invite(link.inviteId)
  try {
    return await checkInvite(link, answer)
  } catch (error) {
    if (error instanceof Refused) throw new VaultError('link_untrue', error.code)
    throw error
  }
}

async function checkInvite(link: Link, answer: InviteAnswer): Promise<OpenedLink> {
  const untrue = (): never => {
    throw new VaultError('link_untrue')
  }
  const [create, invite] = [answer.create, answer.invite].map(({ bytes }) => decodeEntry(bytes))
  if ((await entryHash(answer.create.bytes)) !== link.space || create!.body.type !== 'create') return untrue()
  if ((await entryHash(answer.invite.bytes)) !== link.entry || invite!.space !== link.space) return untrue()
  const { body } = invite!
  const key = await inviteSignKey(link.secret)
  if (body.type !== 'invite' || body.inviteId !== link.inviteId) return untrue()
  if (base64url(body.signKey) !== base64url(key.publicKey)) return untrue()
  const settings = await openInviteSettings(link.secret, link.space, link.inviteId, body.settings)
  const over = OVER[answer.state as keyof typeof OVER]
  return {
    link,
    settings,
    invite: body,
    ...{ open: create!.body.open, kind: create!.body.kind },
    ...(over !== undefined && { over }),
  }
}

export function previewOf({ link, settings, invite, open }: OpenedLink, alreadyMember: boolean): LinkPreview {
  const { name, about, norms, medicationWelcome } = settings
  const { mode, role, expires } = invite
  const preview: LinkPreview = {
    ...{ groupId: link.space, name, norms, medicationWelcome, open, mode, role, expires, alreadyMember },
  }
  if (about !== undefined) preview.about = about
  return preview
}

/** Joins by a link: as a member at once, or as a guest. The space is stored here before the server hears of it. */
export async function joinByLink(
  ground: Ground,
  opened: OpenedLink,
  person: Pick<SpaceRecord, 'pseudonym' | 'listed' | 'words' | 'groupMember' | 'teamOf' | 'talk'>,
): Promise<Space> {
  const { link, settings } = opened
  const { server } = ground
  const space = new Space(ground, {
    ...newRecord(link.space, freshId(), server.minute()),
    ...person,
    shownSettings: settings,
  })
  await space.save()
  const invite = await inviteSignKey(link.secret)
  const made: MadeEpochs = new Map()
  for (let tries = 0; ; tries++) {
    const [log, entries] = await checkedLog(server, link).catch(async (error: unknown) => {
      if (!(error instanceof VaultError && error.code === 'offline')) await space.forget()
      throw error
    })
    const { k, chain } = await server.invite(link.inviteId)
    const own = await memberKeys(ground.seed, log.nonce, space.me)
    const draft = new Draft(log, space.me, own, server.minute(), { k, chain }, made)
    try {
      const keys = { signKey: own.sign.publicKey, boxKey: own.box.publicKey }
      await draft.add({ type: 'join', inviteId: link.inviteId, ...keys }, invite)
      if (draft.log.isMember(space.me)) await draft.addEpoch(1)
      else await introduce(draft, own, person)
      await server.append(link.space, draft.bytes)
    } catch (error) {
      if (movedMeanwhile(error)) {
        if (tries < TRIES_MAX) continue
        throw new VaultError('busy_group')
      }
      // A silent line leaves open whether it was taken: the record stays, and is looked after later.
      if (!(error instanceof VaultError && error.code === 'offline')) await space.forget()
      throw error instanceof Refused ? new VaultError(error.code) : error
    }
    for (const [n, key] of draft.keys) space.record.keys.set(n, key)
    space.adopt(draft.log, [...entries, ...draft.entries])
    await space.turn.run(() => concludeLog(space))
    return space
  }
}

/** Whether a join whose answer was lost was taken after all. */
export async function finishJoining(space: Space): Promise<boolean> {
  try {
    await space.turn.run(() => catchUp(space))
  } catch (error) {
    if (!(error instanceof ServerRefusal) || error.status >= 500 || error.status === 429) throw error
  }
  if (space.record.status !== 'joining') return true
  await space.forget()
  return false
}

/** The whole log, verified, and found to hold the entry that the link vouches for. */
async function checkedLog(
  server: Server,
  link: Link,
): Promise<[Log, Awaited<ReturnType<Server['inviteLog']>>]> {
  const entries = await server.inviteLog(link.inviteId).catch(async (error: unknown) => {
    throw await whyOver(server, link, error)
  })
  let log: Log
  try {
    log = await Log.replay(entries)
  } catch (error) {
    if (error instanceof Refused) throw new VaultError('link_untrue', error.code)
    throw error
  }
  if (log.space !== link.space || !log.hashes.includes(link.entry)) throw new VaultError('link_untrue')
  return [log, entries]
}

/** The log of a link that is over is not shown; the link itself says why. */
async function whyOver(server: Server, link: Link, error: unknown): Promise<unknown> {
  if (!(error instanceof ServerRefusal && error.code === 'no_such_invite')) return error
  const { state } = await server.invite(link.inviteId)
  const over = OVER[state as keyof typeof OVER]
  return over === undefined ? error : new VaultError(over)
}

/** What a guest tells each facilitator. */
async function introduce(
  draft: Draft,
  own: Awaited<ReturnType<typeof memberKeys>>,
  { pseudonym, words }: Pick<SpaceRecord, 'pseudonym' | 'words'>,
): Promise<void> {
  const { log, me: from } = draft
  const body: Bytes = pad(encode({ 1: pseudonym.normalize('NFC'), 2: words?.normalize('NFC') }))
  for (const { id: to, boxKey } of log.facilitators.slice(0, LETTERS_MAX)) {
    const head = { purpose: PURPOSE_INTRODUCTION, from, to, entry: log.head }
    const wire = await writeLetter({ ...head, space: log.space }, body, own.sign, boxKey)
    draft.letters.push({ ...head, wire })
  }
}

const LETTERS_MAX = 64
