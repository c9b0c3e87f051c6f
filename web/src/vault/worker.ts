// The worker that holds all keys. Nothing else in the page ever sees one.
import type { Call, FromVault } from './rpc.ts'

const answer = (message: FromVault): void => self.postMessage(message)

self.addEventListener('message', ({ data }: MessageEvent<Call>) => {
  answer({ answer: data.call, refusal: { code: 'internal', detail: data.method } })
})
