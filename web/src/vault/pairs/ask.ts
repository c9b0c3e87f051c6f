// Asking for a talk: the pair is founded when the request is sent and not before, and given up where the request is refused.
import { type RequestRules, type RequestSentence, VaultError } from '../api.ts'
import { base64url } from '../bytes.ts'
import type { Device } from '../device.ts'
import { encode, type Value } from '../hf1/cbor.ts'
import { type LetterHead, letterRecordValue, PURPOSE_REQUEST, writeLetter } from '../hf1/letter.ts'
import { inviteSignKey, type Link, sealInviteSettings, writeLink } from '../hf1/link.ts'
import { freshId } from '../hf1/member.ts'
import { provePair } from '../hf1/pair.ts'
import { random } from '../hf1/primitives.ts'
import { NEWCOMER_MINUTES, REQUEST_MINUTES, writeRequest } from '../hf1/request.ts'
import { isFinal, type Server, ServerRefusal } from '../server/http.ts'
import { changeSpace } from '../space/change.ts'
import { foundSpace } from '../space/found.ts'
import { catchUp } from '../space/receive/catchUp.ts'
import type { Space } from '../space/space.ts'
import { noteMembership } from '../space/upkeep.ts'

interface RulesAnswer {
  open: { to: string; pair: string; since: number }[]
  may_ask: string[]
  mine: RequestRules['mine']
  left: number
}

const rulesOf = (server: Server, { id }: Space): Promise<RulesAnswer> =>
  server.read<RulesAnswer>(`/spaces/${id}/requests`)

export async function requestRules(device: Device, group: Space): Promise<RequestRules> {
  const untrusted = await rulesOf(device.server, group)
  const log = group.checkedLog
  const newcomerUntil = ((log.people.get(group.me)?.since ?? 0) + NEWCOMER_MINUTES) * 60_000
  const { mine, left } = untrusted
  if (group.record.requestsMine !== mine) {
    // What another device chose counts here as far as it lets nobody in who was kept out.
    if (mine !== 'on') group.record.requestsMine = mine
    await group.save()
  }
  return {
    mayAsk: untrusted.may_ask.filter((id) => id !== group.me && log.isMember(id)),
    mine,
    left: Math.max(0, left),
    open: untrusted.open
      .filter(({ to }) => log.people.has(to))
      .map(({ to, pair, since }) => ({ memberId: to, pairId: pair, since })),
    ...(newcomerUntil > device.server.minute() * 60_000 && { newcomerUntil }),
  }
}

/** Told to the server, and kept here: a server that says otherwise gets nobody through. */
export async function setRequests(device: Device, group: Space, state: RequestRules['mine']): Promise<void> {
  await device.server.tell('PUT', `/spaces/${group.id}/requests/mine`, { state })
  group.record.requestsMine = state
  await group.save()
  device.announce({ type: 'talks' })
}

export async function askToTalk(
  device: Device,
  group: Space,
  to: string,
  sentence: RequestSentence,
): Promise<void> {
  if (!group.isMember || group.record.stopped !== undefined) throw new VaultError('not_a_member')
  if (to === group.me || !group.checkedLog.isMember(to)) throw new VaultError('no_such_member')
  const rules = await requestRules(device, group)
  if (rules.open.some(({ memberId }) => memberId === to)) throw new VaultError('already_asked')
  if (rules.left === 0) throw new VaultError('too_many_requests')
  // Nothing is founded for a request that cannot be sent.
  if (!rules.mayAsk.includes(to)) throw new VaultError('not_open_to_requests')
  const pair = await foundPair(device, group, to)
  try {
    await sendRequest(device, group, pair, to, sentence)
    pair.record.talk!.sent = true
    await pair.save()
  } catch (error) {
    // Without an answer nobody knows whether it went out: it is looked at again with everything else.
    const over = isFinal(error) || (error instanceof ServerRefusal && error.code === 'too_many_requests')
    if (over) await giveUp(device, pair)
    throw error
  } finally {
    onTheWay.delete(pair.id)
  }
  await device.tend(pair)
  device.announce({ type: 'talks' })
}

/** Pairs whose request is being sent. */
const onTheWay = new Set<string>()

/** A request whose answer got lost: sent, or given up. */
export async function makeSure(device: Device, group: Space, pair: Space): Promise<void> {
  const talk = pair.record.talk!
  if (!talk.asked || talk.sent === true || onTheWay.has(pair.id)) return
  const { open } = await rulesOf(device.server, group)
  if (open.some((it) => it.pair === pair.id)) {
    talk.sent = true
    await pair.save()
  } else if (!pair.checkedLog.pairIsFull) {
    await giveUp(device, pair)
  }
}

async function foundPair(device: Device, group: Space, other: string): Promise<Space> {
  const { pseudonym } = group.record
  const rules = { history: 'none', open: false } as const
  const talk = { group: group.id, me: group.me, other, asked: true }
  const person = { pseudonym, listed: false, talk }
  const pair = await foundSpace(device.ground, 'pair', rules, undefined, person).catch((error: unknown) => {
    const full = error instanceof ServerRefusal && error.code === 'too_many_spaces'
    throw full ? new VaultError('too_many_pairs') : error
  })
  onTheWay.add(pair.id)
  device.spaces.set(pair.id, pair)
  await vouch(group, pair)
  return pair
}

/** Says, signed by one's key in the group, who one is in the pair. */
export async function vouch(group: Space, pair: Space): Promise<void> {
  const { talk } = pair.record
  if (talk === undefined || talk.proof !== undefined) return
  const { sign } = await group.keys()
  const own = await pair.keys()
  const place = { pair: pair.id, member: pair.me, signKey: own.sign.publicKey }
  talk.proof = await provePair(group.id, group.me, place, sign)
  await pair.save()
}

async function sendRequest(
  device: Device,
  group: Space,
  pair: Space,
  to: string,
  sentence: RequestSentence,
): Promise<void> {
  const text = writeLink('', await linkInto(device, pair))
  const { sign } = await group.keys()
  for (let tries = 0; ; tries++) {
    const log = group.checkedLog
    const head: LetterHead = {
      ...{ purpose: PURPOSE_REQUEST, space: group.id, from: group.me, to, entry: log.head },
    }
    const receiver = log.people.get(to)!
    const wire = await writeLetter(head, writeRequest(sentence, text), sign, receiver.boxKey)
    const letter = base64url(encode(letterRecordValue({ ...head, wire }) as Value))
    try {
      await device.server.tell('POST', `/spaces/${group.id}/requests`, { to, pair: pair.id, letter })
      return
    } catch (error) {
      if (!(error instanceof ServerRefusal && error.code === 'letter_entry') || tries > 0) throw error
      await group.turn.run(() => catchUp(group))
    }
  }
}

/** One way in, for one person, for as long as the request lives. */
async function linkInto(device: Device, pair: Space): Promise<Link> {
  const secret = random(32)
  const inviteId = freshId()
  const { publicKey: signKey } = await inviteSignKey(secret)
  const empty = { name: '', norms: '', medicationWelcome: false, blind: random(16) }
  const settings = await sealInviteSettings(secret, pair.id, inviteId, empty)
  let entry = ''
  await changeSpace(pair, async (draft) => {
    const expires = Math.max(draft.log.at, device.server.minute()) + REQUEST_MINUTES
    await draft.add({
      ...{ type: 'invite', inviteId, signKey, role: 'member', expires, uses: 1, mode: 'auto', settings },
    })
    entry = draft.log.head
  })
  return { inviteId, secret, space: pair.id, entry }
}

export async function withdrawRequest(device: Device, group: Space, pairId: string): Promise<void> {
  try {
    await device.server.tell('DELETE', `/spaces/${group.id}/requests/${pairId}`)
  } catch (error) {
    if (!(error instanceof ServerRefusal && error.code === 'no_such_request')) throw error
  }
  const pair = device.spaces.get(pairId)
  if (pair !== undefined) await giveUp(device, pair)
  device.announce({ type: 'talks' })
}

/** Leaves a pair, so that nothing more is said in it. */
export async function giveUp(device: Device, pair: Space): Promise<void> {
  if (pair.log === undefined || !pair.isMember) return
  await changeSpace(pair, (draft) => draft.add({ type: 'leave' }))
  await noteMembership(pair, device.keeper, true)
  device.sendAll()
  device.announce({ type: 'talks' })
}
