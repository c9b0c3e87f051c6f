// The page's end of the vault: a proxy whose methods run in the worker, and the events the worker sends.
import { VaultError, type Vault, type VaultEvent } from './api.ts'
import type { Call, FromVault, Method } from './rpc.ts'

export interface Connection {
  vault: Vault
  /** Calls `listener` for each event until the function given back is called. */
  on(listener: (event: VaultEvent) => void): () => void
}

/** After these there is something on this device that should stay. */
const WORTH_KEEPING: ReadonlySet<Method> = new Set<Method>([
  'join',
  'foundGroup',
  'keepIdentity',
  'signIn',
  'recover',
])

/** Starts the one worker that holds all keys. Call it once a page. */
export function connect(): Connection {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'vault' })
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: VaultError) => void }>()
  const listeners = new Set<(event: VaultEvent) => void>()
  let calls = 0

  worker.addEventListener('message', ({ data }: MessageEvent<FromVault>) => {
    if ('event' in data) {
      for (const listener of listeners) listener(data.event)
      return
    }
    const caller = waiting.get(data.answer)
    waiting.delete(data.answer)
    if ('refusal' in data) caller?.reject(new VaultError(data.refusal.code, data.refusal.detail))
    else caller?.resolve(data.value as never)
  })
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    for (const caller of waiting.values()) caller.reject(new VaultError('browser_too_old'))
    waiting.clear()
  })

  const send = (method: Method, args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const call: Call = { call: ++calls, method, args }
      waiting.set(call.call, { resolve, reject })
      worker.postMessage(call)
    })
  const ask = async (method: Method, args: unknown[]): Promise<unknown> => {
    const value = await send(method, args)
    // Only a page may ask that the browser does not throw its keys away.
    if (WORTH_KEEPING.has(method)) void navigator.storage?.persist?.().catch(() => undefined)
    return value
  }
  const vault = new Proxy({} as Vault, {
    get: (_target, method) =>
      typeof method === 'string' && method !== 'then'
        ? (...args: unknown[]) => ask(method as Method, args)
        : undefined,
  })
  return {
    vault,
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
