// Recording a voice note, at most five minutes, kept in memory until it is shared or thrown away.
export const VOICE_SECONDS_MAX = 5 * 60
const BITS_A_SECOND = 24_000
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']

export class Recording {
  stage = $state<'idle' | 'recording' | 'done' | 'refused'>('idle')
  seconds = $state(0)
  voice = $state.raw<Blob>()
  #recorder: MediaRecorder | undefined
  #timer: ReturnType<typeof setInterval> | undefined

  get left(): number {
    return VOICE_SECONDS_MAX - this.seconds
  }

  start = async (): Promise<void> => {
    this.voice = undefined
    this.seconds = 0
    let stream: MediaStream
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } })
    } catch {
      this.stage = 'refused'
      return
    }
    const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type))
    const recorder = new MediaRecorder(stream, {
      ...(mimeType ? { mimeType } : {}),
      audioBitsPerSecond: BITS_A_SECOND,
    })
    const parts: Blob[] = []
    recorder.ondataavailable = (event) => parts.push(event.data)
    recorder.onstop = () => {
      clearInterval(this.#timer)
      for (const track of stream.getTracks()) track.stop()
      if (this.stage !== 'recording') return
      // The codec's name after ';' is not part of a stored media type.
      this.voice = new Blob(parts, { type: recorder.mimeType.split(';')[0] || 'audio/webm' })
      this.stage = 'done'
    }
    recorder.start(1_000)
    this.#recorder = recorder
    this.stage = 'recording'
    this.#timer = setInterval(() => {
      this.seconds += 1
      if (this.seconds >= VOICE_SECONDS_MAX) this.stop()
    }, 1_000)
  }

  stop = (): void => {
    if (this.#recorder?.state === 'recording') this.#recorder.stop()
  }

  drop = (): void => {
    this.stage = 'idle'
    this.voice = undefined
    this.stop()
  }
}

/** 83 → "1:23" */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
