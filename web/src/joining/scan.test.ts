import { afterEach, describe, expect, it, vi } from 'vitest'
import { codesOf } from './scan.ts'

describe('the camera', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is let go when its picture cannot be shown', async () => {
    const camera = { stop: vi.fn() }
    vi.stubGlobal('navigator', {
      mediaDevices: { getUserMedia: async () => ({ getTracks: () => [camera] }) },
    })
    const video = { play: () => Promise.reject(new DOMException('left', 'AbortError')) }

    await expect(codesOf(video as unknown as HTMLVideoElement, () => undefined)).rejects.toThrow()

    expect(camera.stop).toHaveBeenCalledOnce()
  })
})
