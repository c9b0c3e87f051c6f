// The page's end of the vault: a proxy whose methods run in the worker, and the events the worker sends.
import { VaultError, type Vault, type VaultEvent } from './api.ts'
import type { Call, FromVault, Method } from './rpc.ts'
import workerUrl from './worker.ts?worker&url'

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

/** What starting the worker needs of the browser. */
export interface Workshop {
  worker(): Pick<Worker, 'postMessage' | 'addEventListener'>
  /** Whether the worker's script can be fetched just now. */
  reachable(): Promise<boolean>
  /** Calls `seen` whenever the page comes to be looked at again. */
  whenSeen(seen: () => void): void
}

const browser: Workshop = {
  worker: () => new Worker(workerUrl, { type: 'module', name: 'vault' }),
  reachable: () =>
    fetch(workerUrl).then(
      (answer) => answer.ok,
      () => false,
    ),
  whenSeen: (seen) =>
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') seen()
    }),
}

/** A worker that does not begin although its script arrives is begun once more before the browser is blamed. */
const BEGINNINGS_MAX = 2

interface Asked {
  call: Call
  resolve: (value: unknown) => void
  reject: (error: VaultError) => void
}

/** Starts the one worker that holds all keys. Call it once a page. */
export function connect(workshop = browser): Connection {
  const waiting = new Map<number, Asked>()
  const listeners = new Set<(event: VaultEvent) => void>()
  let calls = 0
  let beginnings = 0
  let worker = begin()
  /** Why there is no worker, once that is certain. */
  let dead: 'offline' | 'browser_too_old' | undefined

  function begin(): ReturnType<Workshop['worker']> {
    beginnings += 1
    let began = false
    const it = workshop.worker()
    it.addEventListener('message', ({ data }: MessageEvent<FromVault>) => {
      began = true
      hear(data)
    })
    it.addEventListener('error', (event) => {
      event.preventDefault()
      // Once it began, an error in the worker ends one thing in it, not the worker.
      if (!began) void didNotBegin()
    })
    return it
  }

  function hear(data: FromVault): void {
    if ('event' in data) {
      for (const listener of listeners) listener(data.event)
      return
    }
    const asked = waiting.get(data.answer)
    waiting.delete(data.answer)
    if ('refusal' in data) asked?.reject(new VaultError(data.refusal.code, data.refusal.detail))
    else asked?.resolve(data.value)
  }

  /** Its script was lost on the way, or this browser cannot run it. */
  async function didNotBegin(): Promise<void> {
    const reachable = await workshop.reachable()
    if (reachable && beginnings < BEGINNINGS_MAX) {
      worker = begin()
      for (const { call } of waiting.values()) worker.postMessage(call)
      return
    }
    dead = reachable ? 'browser_too_old' : 'offline'
    for (const { reject } of waiting.values()) reject(new VaultError(dead))
    waiting.clear()
  }

  const send = (method: Method, args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (dead !== undefined) return reject(new VaultError(dead))
      const call: Call = { call: ++calls, method, args }
      waiting.set(call.call, { call, resolve, reject })
      worker.postMessage(call)
    })
  const ask = async (method: Method, args: unknown[]): Promise<unknown> => {
    const value = await send(method, args)
    // Only a page may ask that the browser does not throw its keys away.
    if (WORTH_KEEPING.has(method)) void navigator.storage?.persist?.().catch(() => undefined)
    return value
  }
  workshop.whenSeen(() => void send('lookAgain', []).catch(() => undefined))
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
