// What an entry that passed the rules changes in a log.
import { type Bytes, base64url } from '../../bytes.ts'
import type { Entry } from '../entry.ts'
import type { BodyOf, Checked, Log, Standing } from '../log.ts'
import type { Role } from '../../api.ts'

/** Takes an entry that passed the rules. */
export function applyTo(log: Log, { entry, hash }: Checked): void {
  const { author, body, at, seq } = entry
  switch (body.type) {
    case 'invite':
      takeInvite(log, body, entry, hash)
      break
    case 'withdraw':
      log.invites.get(body.inviteId)!.withdrawn = true
      break
    case 'join': {
      const invite = log.invites.get(body.inviteId)!
      invite.usesLeft -= 1
      arrive(log, author, body, invite.role, at, body.inviteId)
      if (invite.mode === 'auto') {
        comeIn(log, author, seq, author)
        log.owesEpoch = author
      } else {
        log.guestCount += 1
      }
      break
    }
    case 'admit':
      log.guestCount -= 1
      comeIn(log, body.member, seq, author)
      log.owesEpoch = author
      break
    case 'remove':
      takeRemove(log, body.member, author, seq)
      break
    case 'role':
      takeRole(log, body, entry)
      break
    case 'leave':
      if (goOut(log, author, 'left', seq) === 'member') log.epochDue = log.kind !== 'pair'
      break
    case 'steward':
      takeSteward(log, body, entry)
      break
    case 'settings':
      log.settings = body.commit
      log.history = body.history
      break
    case 'epoch':
      takeEpoch(log, body, entry)
      break
  }
  log.hashes.push(hash)
  log.at = at
}

function takeInvite(log: Log, body: BodyOf<'invite'>, entry: Entry, hash: string): void {
  const { inviteId, uses, signKey, role, expires, mode, settings } = body
  log.keys.add(base64url(signKey))
  log.invites.set(inviteId, {
    entry: hash,
    seq: entry.seq,
    by: entry.author,
    ...{ signKey, role, expires, uses, usesLeft: uses, mode, settings },
    withdrawn: false,
  })
}

function takeRemove(log: Log, who: string, author: string, seq: number): void {
  if (goOut(log, who, 'removed', seq) !== 'member') return
  log.owesEpoch = author
  withdrawShared(log)
}

/** The steward has no keys: a member makes the next epoch. */
function takeSteward(log: Log, { member, act }: BodyOf<'steward'>, entry: Entry): void {
  const { seq, at } = entry
  log.stewarded.push({ seq, at, memberId: member, act })
  if (act === 'made_facilitator') {
    takeRole(log, { type: 'role', member, role: 'facilitator' }, entry)
    return
  }
  goOut(log, member, 'removed', seq)
  log.epochDue = true
  withdrawShared(log)
}

/** Whoever was removed may hold a link that lets anybody in at once. */
function withdrawShared(log: Log): void {
  for (const invite of log.invites.values()) {
    if (invite.mode === 'auto' && invite.uses > 1) invite.withdrawn = true
  }
}

function takeRole(log: Log, { member: who, role }: BodyOf<'role'>, { author, seq }: Entry): void {
  const person = log.people.get(who)!
  if (who !== author) person.accused = 0
  if (person.role === role) return
  person.role = role
  person.roles.push({ seq, role })
  log.facilitatorCount += role === 'facilitator' ? 1 : -1
}

function takeEpoch(log: Log, body: BodyOf<'epoch'>, { author: maker, at, seq, prev }: Entry): void {
  const { n, commit, wrapsHash, k, chain, reason } = body
  if (reason === 2) log.people.get(log.epoch!.maker)!.accused += 1
  log.epochs.push({ n, commit, wrapsHash, k, chain, reason, maker, at, seq, prev, history: log.history })
  log.owesEpoch = undefined
  log.epochDue = false
}

/** Writes somebody down as a guest; `comeIn` makes them a member. */
export function arrive(
  log: Log,
  id: string,
  { signKey, boxKey }: { signKey: Bytes; boxKey: Bytes },
  role: Role,
  since: number,
  inviteId: string | undefined,
): void {
  log.keys.add(base64url(signKey)).add(base64url(boxKey))
  log.people.set(id, {
    ...{ id, signKey, boxKey, role, since, inviteId },
    standing: 'guest',
    cameInBy: undefined,
    ended: undefined,
    firstEpoch: undefined,
    lastEpoch: undefined,
    accused: 0,
    roles: [],
  })
}

export function comeIn(log: Log, id: string, seq: number, author: string): void {
  const person = log.people.get(id)!
  person.standing = 'member'
  person.cameInBy = { seq, author }
  person.firstEpoch = (log.epoch?.n ?? 0) + 1
  person.roles.push({ seq, role: person.role })
  log.memberCount += 1
  if (person.role === 'facilitator') log.facilitatorCount += 1
}

/** Ends a membership or a wait; gives back what it was. */
function goOut(log: Log, id: string, standing: 'removed' | 'left', seq: number): Standing {
  const person = log.people.get(id)!
  const was = person.standing
  person.standing = standing
  person.ended = seq
  if (was === 'guest') {
    log.guestCount -= 1
  } else {
    person.lastEpoch = log.epoch?.n
    log.memberCount -= 1
    if (person.role === 'facilitator') log.facilitatorCount -= 1
  }
  return was
}
