// How a team's worries stand, read off what the team did about them.
import type { QueueAct, QueueItem } from '../api.ts'
import type { Contents, Item } from '../space/contents.ts'

export interface Act {
  act: QueueAct
  author: string
  at: number
  words?: string
  until?: number
}

/** Acts on one report as the stream has them, oldest first. */
export function actsOf({ acts }: Contents, reportId: string): Act[] {
  return (acts.get(reportId) ?? []).flatMap(({ content, author, at, deleted }: Item) => {
    if (content.kind !== 'act' || deleted) return []
    const { act, words, until } = content
    return [{ act, author, at, ...(words !== undefined && { words }), ...(until !== undefined && { until }) }]
  })
}

export function standOf(acts: Act[]): { state: QueueItem['state']; claimedBy?: string } {
  let stand: { state: QueueItem['state']; claimedBy?: string } = { state: 'open' }
  for (const { act, author } of acts) {
    // Who came second did not take it from who came first.
    if (act === 'claim' && stand.state === 'open') stand = { state: 'claimed', claimedBy: author }
    else if (act === 'give_back' || act === 'reopened' || act === 'handed_over') stand = { state: 'open' }
    else if (act === 'closed') stand = { state: 'closed' }
  }
  return stand
}

export function countWorries(contents: Contents): { open: number; unclaimed: number } {
  const states = [...contents.reports.values()]
    .filter(({ deleted }) => !deleted)
    .map(({ objectId }) => standOf(actsOf(contents, objectId)).state)
  return {
    open: states.filter((state) => state !== 'closed').length,
    unclaimed: states.filter((state) => state === 'open').length,
  }
}
