// What facilitators decided for a member for a time. Whether it is in force is read off the stream, the same on every device.
import type { MeasureView } from '../api.ts'
import type { Contents, Item } from '../space/contents.ts'

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

export const isUnder = (contents: Contents, member: string, measure: Measure, minute: number): boolean =>
  activeMeasures(contents, minute).some((it) => it.memberId === member && it.measure === measure)

/** Whether something was sent while its author was muted: it is folded for everybody. */
export function sentWhileMuted({ measures }: Contents, { author, firstK, at }: Item): boolean {
  const before = measures.findLast(
    ({ content, firstK: from }) =>
      content.kind === 'measure' && content.measure === 'muted' && content.member === author && from < firstK,
  )
  if (before?.content.kind !== 'measure') return false
  const ended = before.deleted && before.k < firstK
  return !ended && at < before.content.until
}
