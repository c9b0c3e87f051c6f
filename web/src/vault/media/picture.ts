// Pictures: decoded and drawn anew on the device, so that nothing the camera wrote beside them goes along.
import { VaultError } from '../api.ts'

/** Longest side of a picture, in pixels. */
const PICTURE_SIDE_MAX = 1600
const PICTURE_QUALITY = 0.82
/** A file that is offered as a picture. */
export const PICTURE_BYTES_MAX = 40 * 1024 * 1024

/** WebP, or JPEG where the browser cannot write WebP. */
export async function redrawPicture(picture: Blob): Promise<Blob> {
  if (picture.size > PICTURE_BYTES_MAX) throw new VaultError('picture_too_large')
  if (typeof OffscreenCanvas === 'undefined') throw new VaultError('picture_unreadable')
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' })
  } catch {
    throw new VaultError('picture_unreadable')
  }
  const scale = Math.min(1, PICTURE_SIDE_MAX / Math.max(bitmap.width, bitmap.height))
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  )
  const context = canvas.getContext('2d')
  if (context === null) throw new VaultError('picture_unreadable')
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const webp = await canvas.convertToBlob({ type: 'image/webp', quality: PICTURE_QUALITY })
  if (webp.type === 'image/webp') return webp
  return canvas.convertToBlob({ type: 'image/jpeg', quality: PICTURE_QUALITY })
}
