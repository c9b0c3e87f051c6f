import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Recording } from './recording.svelte.ts'

class Microphone {
  open = true
  stop(): void {
    this.open = false
  }
}

class FakeRecorder {
  static breaks = false
  static isTypeSupported = (type: string): boolean => type.startsWith('audio/webm')
  state = 'inactive'
  mimeType = 'audio/webm;codecs=opus'
  ondataavailable?: (event: { data: Blob }) => void
  onstop?: () => void
  constructor() {
    if (FakeRecorder.breaks) throw new DOMException('no encoder', 'NotSupportedError')
  }
  start(): void {
    this.state = 'recording'
  }
  stop(): void {
    this.state = 'inactive'
    this.ondataavailable?.({ data: new Blob(['words']) })
    this.onstop?.()
  }
}

describe('recording a voice note', () => {
  let microphone: Microphone
  let allow: () => void

  beforeEach(() => {
    microphone = new Microphone()
    FakeRecorder.breaks = false
    const asked = new Promise<void>((resolve) => (allow = resolve))
    const getUserMedia = async (): Promise<unknown> => {
      await asked
      return { getTracks: () => [microphone] }
    }
    vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } })
    vi.stubGlobal('MediaRecorder', FakeRecorder)
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('does not begin for somebody who left while the browser was asking', async () => {
    const recording = new Recording()
    const started = recording.start()

    recording.drop()
    allow()
    await started

    expect(recording.stage).toBe('idle')
    expect(microphone.open).toBe(false)
  })

  it('lets the microphone go when the browser cannot record', async () => {
    FakeRecorder.breaks = true
    const recording = new Recording()

    allow()
    await recording.start()

    expect(recording.stage).toBe('refused')
    expect(microphone.open).toBe(false)
  })

  it('lets the microphone go and forgets the words when it is thrown away', async () => {
    const recording = new Recording()
    allow()
    await recording.start()

    recording.drop()

    expect(recording.stage).toBe('idle')
    expect(recording.voice).toBeUndefined()
    expect(microphone.open).toBe(false)
  })

  it('ends by itself after five minutes and keeps what was said', async () => {
    const recording = new Recording()
    allow()
    await recording.start()

    vi.advanceTimersByTime(10 * 60 * 1_000)

    expect(recording.stage).toBe('done')
    expect(recording.seconds).toBe(300)
    expect(recording.voice?.type).toBe('audio/webm')
    expect(microphone.open).toBe(false)
  })
})
