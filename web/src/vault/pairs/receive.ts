// A letter that asks for a talk: kept until it is answered, or dropped without a word.
import type { Bytes } from '../bytes.ts'
import type { LetterRecord } from '../hf1/letter.ts'
import { refuse } from '../hf1/refused.ts'
import { NEWCOMER_MINUTES, readRequest } from '../hf1/request.ts'
import type { Space } from '../space/space.ts'

/** True when the letter is still needed, by this device or by another one of this member. */
export async function takeRequest(
  space: Space,
  id: number,
  { from }: LetterRecord,
  cbor: Bytes,
): Promise<boolean> {
  const log = space.checkedLog
  if (log.kind !== 'group') refuse('letter_purpose')
  if (from === space.me || log.people.get(from)?.cameInBy === undefined) refuse('letter_from')
  const { sentence, text, link } = readRequest(cbor)
  if (!log.isMember(from)) return false
  const blocked = await space.ground.server.blocks(space.id)
  if (blocked.includes(from)) return false
  // Another device of this member may know that they switched it on.
  if (!mayAsk(space, from)) return true
  const { record } = space
  const at = space.ground.server.minute()
  const others = [...(record.requests ?? [])].filter(([, it]) => it.pair !== link.space)
  record.requests = new Map([...others, [id, { from, pair: link.space, sentence, link: text, at }]])
  space.ground.announce({ type: 'talks' })
  return true
}

/** Whether this member may be asked by `from`, whatever the server lets through. */
export function mayAsk(space: Space, from: string): boolean {
  const log = space.checkedLog
  const mine = space.record.requestsMine ?? 'default'
  if (mine !== 'default') return mine === 'on'
  const since = log.people.get(space.me)?.since ?? 0
  if (space.ground.server.minute() >= since + NEWCOMER_MINUTES) return true
  // Only settings that the log commits to.
  const signed = space.contents.settingsOf(log.settings)
  return log.isFacilitator(from) || signed?.greeters?.includes(from) === true
}
