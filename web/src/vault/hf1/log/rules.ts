// What may come next in a log: the first failing rule names the refusal (docs/protocol.md D).
import { base64url, equal } from '../../bytes.ts'
import type { Body, Entry, EpochReason } from '../entry.ts'
import type { BodyOf, Log } from '../log.ts'
import { refuse } from '../refused.ts'

const MEMBERS_MAX = 500
const GUESTS_MAX = 100
/** Longest life of an invite: 30 days. */
const INVITE_MINUTES_MAX = 43_200
/** Least minutes between an epoch and a voluntary one. */
const FRESH_EPOCH_MINUTES = 60
/** Accusations after which a maker loses voluntary epochs. */
const ACCUSATIONS_MAX = 2

/** Refuses an entry that the rules do not allow next; changes nothing. Its signatures are not looked at. */
export function rulesOf(log: Log, entry: Entry): void {
  const { author, body } = entry
  if (entry.space !== log.space) refuse('wrong_space')
  if (entry.seq !== log.seq + 1 || entry.prev !== log.head) refuse('log_moved')
  if (entry.at < log.at) refuse('time_went_back')
  if (log.owesEpoch !== undefined) {
    const paid = author === log.owesEpoch && body.type === 'epoch' && body.reason === 1
    if (!paid) refuse('epoch_missing')
  }
  if (log.kind === 'vault' && !['create', 'epoch', 'settings'].includes(body.type)) refuse('not_in_this_kind')
  if (log.kind === 'team' && body.type === 'settings' && body.history === 'none') refuse('not_in_this_kind')
  if (log.kind === 'pair') pairRules(log, body)
  if (body.type === 'create') refuse('log_moved')
  else if (body.type === 'join') joinRules(log, entry, body)
  else if (body.type === 'steward') stewardRules(log, body)
  else memberRules(log, entry, body)
}

const IN_A_PAIR: Body['type'][] = ['create', 'invite', 'withdraw', 'join', 'leave', 'settings', 'epoch']

/** Two people, once, until one of them leaves. */
function pairRules(log: Log, body: Body): void {
  const shared = body.type === 'settings' && body.history === 'all'
  if (!IN_A_PAIR.includes(body.type) || shared) refuse('not_in_this_kind')
  if (log.pairHasEnded && body.type !== 'leave') refuse('pair_ended')
  if (log.pairIsFull && (body.type === 'invite' || body.type === 'join')) refuse('pair_full')
  if (body.type !== 'invite') return
  if (body.uses !== 1 || body.mode !== 'auto' || body.role !== 'member') refuse('malformed')
}

/** The steward removes a facilitator or makes a member one, and nothing else; also where no facilitator is left. */
function stewardRules(log: Log, { member, act }: BodyOf<'steward'>): void {
  if (log.steward === undefined) refuse('no_steward')
  if (!log.isMember(member)) refuse('no_such_member')
  const facilitator = log.isFacilitator(member)
  if (act === 'removed_facilitator' && !facilitator) refuse('not_a_facilitator')
  if (act === 'made_facilitator' && facilitator) refuse('already_facilitator')
}

/** What a present member may do; a guest may only leave the waiting room. */
function memberRules(log: Log, entry: Entry, body: Body): void {
  const standing = log.people.get(entry.author)?.standing
  if (body.type === 'leave' && (standing === 'member' || standing === 'guest')) return
  if (standing !== 'member') refuse('not_a_member')
  if (body.type === 'epoch') {
    epochRules(log, entry, body)
    return
  }
  if (log.facilitatorCount === 0) refuse('no_facilitator')
  if (!log.isFacilitator(entry.author)) refuse('not_a_facilitator')
  facilitatorRules(log, entry, body)
}

function facilitatorRules(log: Log, entry: Entry, body: Body): void {
  switch (body.type) {
    case 'invite': {
      if (log.invites.has(body.inviteId)) refuse('invite_id_seen_before')
      if (log.keys.has(base64url(body.signKey))) refuse('key_seen_before')
      const life = body.expires - entry.at
      if (life <= 0 || life > INVITE_MINUTES_MAX) refuse('invite_expiry')
      break
    }
    case 'withdraw': {
      const invite = log.invites.get(body.inviteId) ?? refuse('no_such_invite')
      if (invite.withdrawn) refuse('invite_withdrawn')
      break
    }
    case 'admit': {
      const guest = log.people.get(body.member)
      if (guest?.standing !== 'guest') return refuse('no_such_guest')
      if (log.invites.get(guest.inviteId ?? '')?.withdrawn !== false) refuse('invite_withdrawn')
      if (log.memberCount >= MEMBERS_MAX) refuse('group_full')
      break
    }
    case 'remove': {
      if (body.member === entry.author) refuse('use_leave')
      const standing = log.people.get(body.member)?.standing
      if (standing !== 'member' && standing !== 'guest') refuse('no_such_member')
      break
    }
    case 'role': {
      if (!log.isMember(body.member)) refuse('no_such_member')
      const takesOne = log.isFacilitator(body.member) && body.role === 'member'
      if (takesOne && log.facilitatorCount === 1) refuse('last_facilitator')
      break
    }
  }
}

function joinRules(log: Log, entry: Entry, body: BodyOf<'join'>): void {
  if (log.facilitatorCount === 0) refuse('no_facilitator')
  const invite = log.invites.get(body.inviteId) ?? refuse('no_such_invite')
  if (invite.withdrawn || !log.isFacilitator(invite.by)) refuse('invite_withdrawn')
  if (entry.at > invite.expires) refuse('invite_expired')
  if (invite.usesLeft === 0) refuse('invite_used')
  if (log.people.has(entry.author)) refuse('member_id_seen_before')
  const [sign, box] = [base64url(body.signKey), base64url(body.boxKey)]
  if (sign === box || log.keys.has(sign) || log.keys.has(box)) refuse('key_seen_before')
  if (invite.mode === 'auto' && log.memberCount >= MEMBERS_MAX) refuse('group_full')
  if (invite.mode === 'ask' && log.guestCount >= GUESTS_MAX) refuse('waiting_room_full')
}

function epochRules(log: Log, entry: Entry, body: BodyOf<'epoch'>): void {
  const last = log.epoch
  if (body.n !== (last?.n ?? 0) + 1) refuse('epoch_number')
  reasonRules(log, entry, body.reason)
  const forward = last === undefined ? body.k === 0 : body.k >= last.k
  const sameChain = equal(body.chain, last?.chain ?? new Uint8Array(32))
  if (!forward || (body.k === (last?.k ?? 0) && !sameChain)) refuse('stream_moved')
}

function reasonRules(log: Log, entry: Entry, reason: EpochReason): void {
  const last = log.epoch
  switch (reason) {
    case 1:
      if (log.owesEpoch === undefined) refuse('epoch_reason')
      break
    case 2:
      if (last?.maker === entry.author) refuse('accuses_oneself')
      break
    case 3:
      if (log.people.get(entry.author)!.accused >= ACCUSATIONS_MAX) refuse('voluntary_epochs_lost')
      if (entry.at < (last === undefined ? 0 : last.at + FRESH_EPOCH_MINUTES)) refuse('epoch_too_soon')
      break
    case 4:
      if (!log.epochDue) refuse('epoch_reason')
      break
  }
}
