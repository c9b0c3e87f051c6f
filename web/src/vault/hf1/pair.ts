// Two people who talk: the proof of who somebody in a pair is in the group that both came from.
import { type Bytes, base64url, join } from '../bytes.ts'
import { FieldReader, type Fields } from './cbor.ts'
import { bytesOf } from './entry.ts'
import type { Log } from './log.ts'
import { type SignKey, verify } from './primitives.ts'
import { refuse } from './refused.ts'

export const GREETERS_MAX = 8

/** Who somebody in a pair is in the group that both came from. */
export interface PairProof {
  group: string
  member: string
  signature: Bytes
}

/** Somebody's place in a pair, as its log has it. */
export interface PairPlace {
  pair: string
  member: string
  signKey: Bytes
}

export async function provePair(
  group: string,
  member: string,
  place: PairPlace,
  own: SignKey,
): Promise<PairProof> {
  return { group, member, signature: await own.sign(proofMessage(group, member, place)) }
}

/** Refuses a proof that the group's log does not bear out: `wrong_space`, `not_a_member`, `bad_signature`. */
export async function checkPairProof(log: Log, proof: PairProof, place: PairPlace): Promise<void> {
  if (proof.group !== log.space) refuse('wrong_space')
  const person = log.people.get(proof.member)
  if (person?.cameInBy === undefined) return refuse('not_a_member')
  const message = proofMessage(proof.group, proof.member, place)
  if (!(await verify(person.signKey, message, proof.signature))) refuse('bad_signature')
}

export const proofMessage = (group: string, member: string, place: PairPlace): Bytes =>
  join(
    'hf1/pair-member',
    ...[group, member, place.pair, place.member].map((id) => bytesOf(id)),
    place.signKey,
  )

export const proofFields = ({ group, member, signature }: PairProof): Fields => ({
  1: bytesOf(group),
  2: bytesOf(member),
  3: signature,
})

export function readProof(fields: Fields): PairProof {
  const reader = new FieldReader(fields)
  const proof = {
    group: base64url(reader.bytes(1, 32)),
    member: base64url(reader.bytes(2, 16)),
    signature: reader.bytes(3, 64),
  }
  reader.end()
  return proof
}
