// What a device does for talks by itself: makes sure of who the other is, lets go of what is over, ends what a block ends.
import { VaultError } from '../api.ts'
import type { Device } from '../device.ts'
import { checkPairProof } from '../hf1/pair.ts'
import { Refused } from '../hf1/refused.ts'
import { REQUEST_MINUTES } from '../hf1/request.ts'
import { catchUp } from '../space/receive/catchUp.ts'
import type { Space } from '../space/space.ts'
import { giveUp, makeSure, vouch } from './ask.ts'
import { letGo } from './answer.ts'

/** Looks after what a pair, or a group from which talks come, calls for. */
export async function tendTalks(device: Device, space: Space): Promise<void> {
  if (space.log?.kind === 'group') await forgetAnswered(device, space)
  else if (space.log?.kind === 'pair') await tendPair(device, space)
}

async function tendPair(device: Device, pair: Space): Promise<void> {
  const { record } = pair
  if (!pair.isMember || record.stopped !== undefined) return
  await pair.loadPlaces()
  adoptOwn(pair)
  const { talk } = record
  const group = talk === undefined ? undefined : device.spaces.get(talk.group)
  if (talk === undefined || group?.log === undefined) return
  if (pair.checkedLog.pairHasEnded && !talk.proven) {
    await giveUp(device, pair)
    return
  }
  if (!pair.checkedLog.pairIsFull && record.joined + REQUEST_MINUTES < device.server.minute()) {
    // Nobody came, and nobody can any more.
    await giveUp(device, pair)
    return
  }
  await vouch(group, pair)
  await makeSure(device, group, pair)
  if (talk.proven !== true) await prove(device, group, pair)
}

/** On a device that neither asked nor answered, one's own profile says from which group this came. */
function adoptOwn({ record, contents, me }: Space): void {
  const own = contents.profileOf(me)?.proof
  if (record.talk === undefined && own !== undefined) {
    record.talk = { group: own.group, me: own.member, asked: false, proof: own }
  }
}

/** Whether the other is who was expected; if not, this device leaves and says why. */
async function prove(device: Device, group: Space, pair: Space): Promise<void> {
  const talk = pair.record.talk!
  const other = [...pair.checkedLog.people.values()].find(({ id }) => id !== pair.me)
  const profile = other && pair.contents.profileOf(other.id)
  if (other === undefined || profile === undefined) return
  try {
    const { proof } = profile
    if (proof === undefined) throw new Refused('no_proof')
    if (!group.checkedLog.people.has(proof.member)) await group.turn.run(() => catchUp(group))
    await checkPairProof(group.checkedLog, proof, { pair: pair.id, member: other.id, signKey: other.signKey })
    if (proof.member === group.me || (talk.other ?? proof.member) !== proof.member) {
      throw new Refused('letter_from')
    }
    Object.assign(talk, { other: proof.member, proven: true })
    pair.record.name = nameIn(group, proof.member) ?? profile.pseudonym
    await pair.save()
    device.announce({ type: 'talks' })
    device.announce({ type: 'wall', groupId: pair.id })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    talk.untrue = true
    await pair.save()
    device.announce({ type: 'problem', groupId: group.id, code: 'server_untrue' })
    await giveUp(device, pair)
  }
}

export const nameIn = (group: Space | undefined, member: string | undefined): string | undefined =>
  member === undefined ? undefined : group?.contents.profileOf(member)?.pseudonym

/** What was answered on another device, or taken back, has left the box. */
async function forgetAnswered(device: Device, group: Space): Promise<void> {
  for (const letter of group.record.requests?.keys() ?? []) {
    const [first] = await device.server.letters(group.id, letter - 1)
    if (first?.id === letter) continue
    group.record.requests?.delete(letter)
    await group.save()
    device.announce({ type: 'talks' })
  }
}

/** Whom this person blocked asks in vain, and talks with them are over. */
export async function endBlocked(device: Device): Promise<void> {
  const talks = device.groups.filter(({ log, isMember }) => log?.kind === 'pair' && isMember)
  const groups = device.groups.filter(
    ({ id, log, isMember, record }) =>
      log?.kind === 'group' &&
      isMember &&
      ((record.requests?.size ?? 0) > 0 || talks.some((pair) => pair.record.talk?.group === id)),
  )
  for (const group of groups) {
    const blocked = await device.server.blocks(group.id)
    for (const [letter, { from }] of [...(group.record.requests ?? [])]) {
      if (blocked.includes(from)) await letGo(device, { group, letter })
    }
    for (const pair of talks) {
      const { talk } = pair.record
      if (talk?.group !== group.id || talk.other === undefined || !blocked.includes(talk.other)) continue
      await giveUp(device, pair).catch((error: unknown) => {
        if (!(error instanceof VaultError)) throw error
      })
    }
  }
}
