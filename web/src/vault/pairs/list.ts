// Talks and requests as a page shows them.
import type { PairView, RequestView } from '../api.ts'
import type { Device } from '../device.ts'
import type { Space } from '../space/space.ts'
import { openRequests } from './answer.ts'
import { nameIn } from './tend.ts'

export async function requestViews(device: Device): Promise<RequestView[]> {
  const held = openRequests(device)
  await Promise.all(held.map(({ group }) => group.loadPlaces()))
  return held
    .map(({ group, request }) => ({
      ...{ pairId: request.pair, groupId: group.id, groupName: group.name, memberId: request.from },
      pseudonym: nameIn(group, request.from) ?? '',
      ...{ sentence: request.sentence, at: request.at * 60_000 },
    }))
    .sort((a, b) => b.at - a.at)
}

/** The newest first; what is over comes last. */
export async function pairViews(device: Device): Promise<PairView[]> {
  const talks = device.groups.filter(({ log }) => log?.kind === 'pair')
  const views = await Promise.all(talks.map((pair) => pairView(device, pair)))
  const place = ({ ended }: PairView): number => (ended === undefined ? 0 : 1)
  return views
    .flatMap((view) => (view === undefined ? [] : [view]))
    .sort((a, b) => place(a) - place(b) || (b.lastAt ?? 0) - (a.lastAt ?? 0))
}

async function pairView(device: Device, pair: Space): Promise<PairView | undefined> {
  const { record, log } = pair
  const { talk } = record
  if (talk?.other === undefined || talk.untrue === true) return undefined
  const group = device.spaces.get(talk.group)
  await group?.loadPlaces()
  const proven = talk.proven === true
  const ended = !pair.isMember ? 'by_me' : log!.pairHasEnded ? 'by_them' : undefined
  // What never became a talk is no ended one.
  if (ended !== undefined && !proven) return undefined
  return {
    ...{ pairId: pair.id, groupId: talk.group, groupName: group?.name ?? '', memberId: talk.other },
    pseudonym: nameIn(group, talk.other) ?? record.name ?? '',
    unread: proven ? record.unread : 0,
    ...(ended !== undefined && { ended }),
    ...(!proven && { waiting: log!.pairIsFull ? ('them' as const) : ('answer' as const) }),
    ...(record.lastActivity !== undefined && { lastAt: record.lastActivity * 60_000 }),
  }
}
