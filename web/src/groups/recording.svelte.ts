// Recording a voice note, at most five minutes, kept in memory until it is shared or thrown away.
export const VOICE_SECONDS_MAX = 5 * 60
const BITS_A_SECOND = 24_000
/** The first one that the browser can make: every browser plays MP4, and not every one plays the others. */
const TYPES = ['audio/mp4;codecs=mp4a.40.2', 'audio/mp4', 'audio/webm;codecs=opus', 'audio/ogg;codecs=opus']

export class Recording {
  stage = $state<'idle' | 'asking' | 'recording' | 'done' | 'refused'>('idle')
  seconds = $state(0)
  voice = $state.raw<Blob>()
  #recorder: MediaRecorder | undefined
  #timer: ReturnType<typeof setInterval> | undefined
  /** Counts beginnings and ends: whatever belongs to an earlier turn came too late. */
  #turn = 0

  get left(): number {
    return VOICE_SECONDS_MAX - this.seconds
  }

  start = async (): Promise<void> => {
    const turn = this.#begin('asking')
    let stream: MediaStream | undefined
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } })
      // Whoever left while the browser was asking is not listened to.
      if (turn === this.#turn) this.#record(stream, turn)
      else release(stream)
    } catch {
      release(stream)
      if (turn === this.#turn) this.stage = 'refused'
    }
  }

  stop = (): void => {
    if (this.#recorder?.state === 'recording') this.#recorder.stop()
  }

  drop = (): void => {
    this.#begin('idle')
  }

  #begin(stage: 'asking' | 'idle'): number {
    this.#turn += 1
    clearInterval(this.#timer)
    this.stop()
    this.stage = stage
    this.voice = undefined
    this.seconds = 0
    return this.#turn
  }

  #record(stream: MediaStream, turn: number): void {
    const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type))
    const recorder = new MediaRecorder(stream, {
      ...(mimeType ? { mimeType } : {}),
      audioBitsPerSecond: BITS_A_SECOND,
    })
    const parts: Blob[] = []
    recorder.ondataavailable = (event) => parts.push(event.data)
    recorder.onstop = () => {
      release(stream)
      if (turn !== this.#turn) return
      clearInterval(this.#timer)
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
}

function release(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}

/** 83 → "1:23" */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
