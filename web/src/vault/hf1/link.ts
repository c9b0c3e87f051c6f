// Invitation links. What follows the # never reaches a server.
import { type Bytes, base64url, fromBase64url, join } from '../bytes.ts'
import { encode } from './cbor.ts'
import { bytesOf } from './entry.ts'
import { decodeSettings, type Settings, settingsFields } from './kinds.ts'
import { pad, unpad } from './padding.ts'
import { hkdf, type SignKey, signKeyOf } from './primitives.ts'
import { refuse } from './refused.ts'
import { open, seal } from './seal.ts'

const VERSION = '1'
/** Longest text that is looked at as a link. */
const TEXT_CHARS_MAX = 2048
/** A link with its origin or from `/join/` on, with nothing but a sentence's marks touching its end. */
const LINK = /(https?:\/\/[^\s/]+)?\/join\/([\w-]{22})#([\w-]+(?:\.[\w-]+)*)(?=$|[\s)>\]"',!?;:]|\.(?:\s|$))/

export interface Link {
  inviteId: string
  secret: Bytes
  space: string
  /** Hash of the invite's entry: the log up to it is vouched for by whoever gave the link. */
  entry: string
}

/** `<origin>/join/<invite>#1.<secret>.<space_id>.<entry_hash>` */
export function writeLink(origin: string, { inviteId, secret, space, entry }: Link): string {
  return `${origin}/join/${inviteId}#${[VERSION, base64url(secret), space, entry].join('.')}`
}

/** Takes a pasted link with whatever stands around it. Refuses with `link_broken` or `link_elsewhere`. */
export function readLink(origin: string, text: string): Link {
  if (text.length > TEXT_CHARS_MAX) return refuse('link_broken')
  const match = LINK.exec(text)
  if (match === null) return refuse('link_broken')
  const [, from, inviteId, fragment] = match
  if (from !== undefined && from.toLowerCase() !== origin) refuse('link_elsewhere')
  const [version, secret, space, entry, ...more] = fragment!.split('.')
  if (version !== VERSION || more.length > 0) return refuse('link_broken')
  return {
    inviteId: id(inviteId, 16),
    secret: fromBase64url(id(secret, 32))!,
    space: id(space, 32),
    entry: id(entry, 32),
  }
}

/** The invite's own key, that signs a join beside the newcomer's. */
export async function inviteSignKey(secret: Bytes): Promise<SignKey> {
  return signKeyOf(await hkdf(secret, join('hf1/invite-sign')))
}

/** What a link's holder may read before joining: the group's name and norms. */
export async function sealInviteSettings(
  secret: Bytes,
  space: string,
  inviteId: string,
  settings: Settings,
): Promise<Bytes> {
  const key = await hkdf(secret, join('hf1/invite-settings'))
  return seal(key, 'hf1/invite-settings', context(space, inviteId), pad(encode(settingsFields(settings))))
}

export async function openInviteSettings(
  secret: Bytes,
  space: string,
  inviteId: string,
  sealed: Bytes,
): Promise<Settings> {
  const key = await hkdf(secret, join('hf1/invite-settings'))
  return decodeSettings(unpad(await open(key, 'hf1/invite-settings', context(space, inviteId), sealed)))
}

const context = (space: string, inviteId: string): Bytes =>
  join('hf1/invite-settings', bytesOf(space), bytesOf(inviteId))

function id(text: string | undefined, length: number): string {
  const bytes = text === undefined ? undefined : fromBase64url(text)
  return bytes?.length === length ? text! : refuse('link_broken')
}
