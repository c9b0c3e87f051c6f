// The worker that holds all keys. Nothing else in the page ever sees one.
import { stretch } from './account/stretch.ts'
import type { Vault } from './api.ts'
import { Device } from './device.ts'
import { redrawPicture } from './media/picture.ts'
import { freshId } from './hf1/member.ts'
import type { Outside, Socket } from './outside.ts'
import type { Answer, Call, FromVault } from './rpc.ts'
import { vaultOf } from './whole.ts'
import { type Channel, type Led, refusalOf, Windows } from './windows.ts'

const outside: Outside = {
  origin: self.location.origin,
  fetch: (url, init) => fetch(url, init),
  socket: (url) => new WebSocket(url) as Socket,
  now: () => Date.now(),
  database: indexedDB,
  stretch,
  delay: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  chance: () => Math.random(),
  redrawPicture,
}

async function answer(vault: Vault, { call, method, args }: Call): Promise<Answer> {
  try {
    const value = await (vault[method] as (...args: unknown[]) => Promise<unknown>)(...args)
    return { answer: call, value }
  } catch (error) {
    return { answer: call, refusal: refusalOf(error) }
  }
}

const windows = new Windows(
  freshId(),
  new BroadcastChannel('holdfast-vault') as Channel,
  navigator.locks,
  async (tell): Promise<Led> => {
    const device = new Device(outside)
    device.on(tell)
    device.onSuperseded = () => windows.superseded()
    const vault = vaultOf(device)
    let trouble: unknown
    const opened = device.open().catch((error: unknown) => (trouble = error))
    const hurry = (): void => void device.background(device.lineMayBeBack())
    const lost = (): void => device.noteLine(false)
    self.addEventListener('online', hurry)
    self.addEventListener('offline', lost)
    return Promise.resolve({
      answer: async (call: Call) => {
        await opened
        if (trouble !== undefined) return { answer: call.call, refusal: refusalOf(trouble) }
        return answer(vault, call)
      },
      close: () => {
        self.removeEventListener('online', hurry)
        self.removeEventListener('offline', lost)
        device.close()
      },
    })
  },
  (message: FromVault) => self.postMessage(message),
  outside.delay,
)

self.addEventListener('message', ({ data }: MessageEvent<Call>) => void windows.ask(data))
windows.start()
