// Finding a square code in what the camera sees. Everything happens on the device.
import jsQR from 'jsqr'

const LOOK_EVERY_MS = 200
const SIDE_MAX = 1024

/** Looks at the camera's picture until told to stop; rejects when there is no camera or no leave to use it. */
export async function codesOf(video: HTMLVideoElement, found: (words: string) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  video.srcObject = stream
  await video.play()
  const canvas = document.createElement('canvas')
  let last = ''
  const timer = setInterval(() => {
    const words = read(video, video.videoWidth, video.videoHeight, canvas)
    if (!words || words === last) return
    last = words
    found(words)
  }, LOOK_EVERY_MS)
  return () => {
    clearInterval(timer)
    for (const track of stream.getTracks()) track.stop()
  }
}

export async function codeIn(picture: Blob): Promise<string | undefined> {
  const bitmap = await createImageBitmap(picture)
  return read(bitmap, bitmap.width, bitmap.height, document.createElement('canvas'))
}

function read(
  source: CanvasImageSource,
  width: number,
  height: number,
  canvas: HTMLCanvasElement,
): string | undefined {
  if (!width || !height) return undefined
  const scale = Math.min(1, SIDE_MAX / Math.max(width, height))
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return undefined
  context.drawImage(source, 0, 0, canvas.width, canvas.height)
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  return jsQR(data, canvas.width, canvas.height)?.data
}
