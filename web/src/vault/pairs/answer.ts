// Answering a request: yes walks into the pair, "not now" only takes the letter away. Neither tells more than it must.
import { VaultError } from '../api.ts'
import type { Device } from '../device.ts'
import { Refused } from '../hf1/refused.ts'
import { readLink } from '../hf1/link.ts'
import { REQUEST_MINUTES } from '../hf1/request.ts'
import { isFinal } from '../server/http.ts'
import { joinByLink, openLink } from '../space/found.ts'
import type { HeldRequest, Space } from '../space/space.ts'
import { settle } from '../hands/team.ts'
import { vouch } from './ask.ts'

interface Held {
  group: Space
  letter: number
  request: HeldRequest
}

/** What can still be answered: its writer is there, and it is not too old. */
export function openRequests(device: Device): Held[] {
  const minute = device.server.minute()
  return device.groups.flatMap((group) =>
    [...(group.record.requests ?? [])]
      .filter(
        ([, it]) =>
          group.isMember &&
          group.log?.isMember(it.from) === true &&
          it.at + REQUEST_MINUTES > minute &&
          !device.spaces.has(it.pair),
      )
      .map(([letter, request]) => ({ group, letter, request })),
  )
}

export async function answerRequest(
  device: Device,
  pairId: string,
  yes: boolean,
): Promise<string | undefined> {
  const held = openRequests(device).find(({ request }) => request.pair === pairId)
  if (held === undefined) throw new VaultError('no_such_request')
  if (!yes) {
    await letGo(device, held)
    return undefined
  }
  const { group, request } = held
  try {
    const pair = await enter(device, group, request)
    await letGo(device, held)
    void device.background(device.tend(pair))
    return pair.id
  } catch (error) {
    // Taken back, too old, or not what it said it was: there is nothing left to answer.
    if (isFinal(error) || (error instanceof VaultError && OVER.includes(error.code))) {
      await letGo(device, held)
      throw error instanceof VaultError && error.code === 'server_untrue'
        ? error
        : new VaultError('no_such_request')
    }
    throw error
  }
}

const OVER = [
  ...['link_untrue', 'link_broken', 'server_untrue', 'invite_expired', 'invite_used', 'invite_withdrawn'],
  ...['no_such_invite', 'pair_full', 'pair_ended', 'no_facilitator'],
]

async function enter(device: Device, group: Space, { from, link: text }: HeldRequest): Promise<Space> {
  try {
    const link = readLink('', text)
    const opened = await openLink(device.server, link)
    // What was asked for is a talk of two: a link into anything else is a trap.
    if (opened.kind !== 'pair') throw new VaultError('server_untrue')
    if (opened.over !== undefined) throw new VaultError(opened.over)
    const pair = await joinByLink(device.ground, opened, {
      ...{ pseudonym: group.record.pseudonym, listed: false },
      talk: { group: group.id, me: group.me, other: from, asked: false },
    })
    device.spaces.set(pair.id, pair)
    await vouch(group, pair)
    return pair
  } catch (error) {
    throw error instanceof Refused ? new VaultError('server_untrue', error.code) : error
  }
}

/** The letter goes from the box, and from here. */
export async function letGo(
  device: Device,
  { group, letter }: Pick<Held, 'group' | 'letter'>,
): Promise<void> {
  group.record.requests?.delete(letter)
  await group.save()
  device.announce({ type: 'talks' })
  await settle(device, group, letter)
}
