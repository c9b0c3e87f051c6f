// Voice notes: taken as the browser recorded them, within limits.
import { VaultError } from '../api.ts'

/** Five minutes at what browsers record with at most. */
export const VOICE_BYTES_MAX = 6 * 1024 * 1024
const VOICE_TYPES = ['audio/webm', 'audio/mp4', 'audio/ogg']
const SHOWN_TYPES = [...VOICE_TYPES, 'audio/wav', 'image/webp', 'image/jpeg']

/** The media type without its parameters. */
export function voiceType(voice: Blob): string {
  const type = voice.type.split(';')[0]!.trim().toLowerCase()
  if (!VOICE_TYPES.includes(type) || voice.size === 0) throw new VaultError('voice_unreadable')
  if (voice.size > VOICE_BYTES_MAX) throw new VaultError('voice_too_long')
  return type
}

/** What a page may be given as a picture or a voice; anything else is bytes. */
export const shownType = (mediaType: string): string =>
  SHOWN_TYPES.includes(mediaType) ? mediaType : 'application/octet-stream'
