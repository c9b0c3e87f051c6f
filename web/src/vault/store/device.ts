// This device's own keys: one that the browser never lets out, and the two random keys wrapped under it.
import { type Bytes, copy } from '../bytes.ts'
import { deviceKey } from '../hf1/account.ts'
import { random } from '../hf1/primitives.ts'
import type { Change, Database } from './database.ts'
import { Shelf } from './shelf.ts'

interface DeviceKeys {
  /** Non-extractable AES-GCM. */
  wrapping: CryptoKey
  /** Half of the content key; the other half is the server's share. */
  local: Wrapped
  pocket: Wrapped
}

interface Wrapped {
  nonce: Bytes
  sealed: Bytes
}

const NAME = 'keys'

/** Keys for whoever begins here, not stored yet; what an earlier account left here can no longer be opened with them. */
export interface FreshKeys {
  change: Change
  pocket: Shelf
  /** The shelf that opens with these keys and the server's share of 32 bytes. */
  content(share: Bytes): Promise<Shelf>
}

export async function freshDeviceKeys(database: Database): Promise<FreshKeys> {
  const wrapping = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  const [local, pocket] = [random(32), random(32)]
  const keys: DeviceKeys = {
    wrapping,
    local: await wrap(wrapping, local),
    pocket: await wrap(wrapping, pocket),
  }
  return {
    change: { place: 'device', name: NAME, value: keys },
    pocket: new Shelf(database, 'pocket', pocket),
    content: async (share) => new Shelf(database, 'sealed', await deviceKey(local, share)),
  }
}

export async function hasDeviceKeys(database: Database): Promise<boolean> {
  return (await database.get('device', NAME)) !== undefined
}

/** What opens without a line. Undefined when the browser gave the keys up. */
export async function pocketShelf(database: Database): Promise<Shelf | undefined> {
  const key = await unwrap(database, 'pocket')
  return key && new Shelf(database, 'pocket', key)
}

/** What opens with the server's share of 32 bytes. */
export async function contentShelf(database: Database, share: Bytes): Promise<Shelf | undefined> {
  const local = await unwrap(database, 'local')
  return local && new Shelf(database, 'sealed', await deviceKey(local, share))
}

async function wrap(wrapping: CryptoKey, key: Bytes): Promise<Wrapped> {
  const nonce = random(12)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, wrapping, key)
  return { nonce, sealed: new Uint8Array(sealed) }
}

async function unwrap(database: Database, which: 'local' | 'pocket'): Promise<Bytes | undefined> {
  const keys = await database.get<DeviceKeys>('device', NAME)
  if (keys === undefined) return undefined
  try {
    const { nonce, sealed } = keys[which]
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: copy(nonce) },
      keys.wrapping,
      copy(sealed),
    )
    return new Uint8Array(plain)
  } catch {
    return undefined
  }
}
