// What facilitators decided for a member for a time. Whether it is in force is read off the stream, the same on every device.
import type { MeasureView } from '../api.ts'
import type { Contents, Item } from '../space/contents.ts'
import type { Space } from '../space/space.ts'

type Measure = MeasureView['measure']

/** The newest word counts; one that was taken back before its time gives way to the one before it. */
export function activeMeasures({ measures }: Contents, minute: number): MeasureView[] {
  const newest = new Map<string, MeasureView>()
  for (const { content, deleted } of measures) {
    if (content.kind !== 'measure' || deleted) continue
    const { member: memberId, measure, until } = content
    newest.set(`${measure} ${memberId}`, { memberId, measure, until })
  }
  return [...newest.values()].filter(({ until }) => until > minute)
}

/** Those in force, with what was said to this member about their own. */
export function measuresOf(space: Space, minute: number): MeasureView[] {
  const said = [...(space.record.teamWords?.values() ?? [])]
  return activeMeasures(space.contents, minute).map((it) => {
    const word = it.memberId === space.me ? said.findLast(({ measure }) => measure === it.measure) : undefined
    return word === undefined || word.text === '' ? it : { ...it, why: word.text }
  })
}

export const isUnder = (contents: Contents, member: string, measure: Measure, minute: number): boolean =>
  activeMeasures(contents, minute).some((it) => it.memberId === member && it.measure === measure)

/** Whether something was sent, or changed, while its author was muted: it is folded for everybody. */
export const sentWhileMuted = (contents: Contents, { author, firstK, at, k, changedAt }: Item): boolean =>
  mutedAt(contents, author, firstK, at) || mutedAt(contents, author, k, changedAt)

function mutedAt({ measures }: Contents, author: string, k: number, at: number): boolean {
  const before = measures.findLast(
    ({ content, firstK: from }) =>
      content.kind === 'measure' && content.measure === 'muted' && content.member === author && from < k,
  )
  if (before?.content.kind !== 'measure') return false
  const ended = before.deleted && before.k < k
  return !ended && at < before.content.until
}
