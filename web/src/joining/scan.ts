// Finding a square code in what the camera sees. Everything happens on the device.
import jsQR from 'jsqr'

const LOOK_EVERY_MS = 200
/** Looking at a picture costs by its area; a code held before a camera is large in it. */
const CAMERA_SIDE_MAX = 640
const PICTURE_SIDE_MAX = 1024

/** Looks at the camera's picture until told to stop; rejects when there is no camera or no leave to use it. */
export async function codesOf(video: HTMLVideoElement, found: (words: string) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  const release = (): void => {
    for (const track of stream.getTracks()) track.stop()
  }
  try {
    video.srcObject = stream
    await video.play()
  } catch (error) {
    release()
    throw error
  }
  const canvas = document.createElement('canvas')
  let last = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  // The next look begins when this one is over: a slow phone must not fall behind itself.
  const look = (): void => {
    const words = read(video, video.videoWidth, video.videoHeight, canvas, CAMERA_SIDE_MAX)
    timer = setTimeout(look, LOOK_EVERY_MS)
    if (!words || words === last) return
    last = words
    found(words)
  }
  timer = setTimeout(look, LOOK_EVERY_MS)
  return () => {
    clearTimeout(timer)
    release()
  }
}

export async function codeIn(picture: Blob): Promise<string | undefined> {
  const bitmap = await createImageBitmap(picture)
  return read(bitmap, bitmap.width, bitmap.height, document.createElement('canvas'), PICTURE_SIDE_MAX)
}

function read(
  source: CanvasImageSource,
  width: number,
  height: number,
  canvas: HTMLCanvasElement,
  sideMax: number,
): string | undefined {
  if (!width || !height) return undefined
  const scale = Math.min(1, sideMax / Math.max(width, height))
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return undefined
  context.drawImage(source, 0, 0, canvas.width, canvas.height)
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  return jsQR(data, canvas.width, canvas.height)?.data
}
