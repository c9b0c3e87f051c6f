// The vault as the page sees it: one flat set of methods, answered by the part that has them.
import { type Vault, VaultError } from './api.ts'
import type { Device } from './device.ts'
import { DutyVault } from './duty.ts'
import { HandsVault } from './hands.ts'
import { ManageVault } from './manage.ts'
import { NoticingVault } from './noticing.ts'
import { PairsVault } from './pairs.ts'
import { DeviceVault } from './vault.ts'

export function vaultOf(device: Device): Vault {
  const parts: object[] = [
    new DeviceVault(device),
    new NoticingVault(device),
    new DutyVault(device),
    new HandsVault(device),
    new ManageVault(device),
    new PairsVault(device),
  ]
  return new Proxy({} as Vault, {
    get(_target, method) {
      const part = parts.find((it) => method in it) as
        Record<PropertyKey, (...args: unknown[]) => unknown> | undefined
      if (part === undefined) throw new VaultError('bad_call')
      return part[method]!.bind(part)
    },
  })
}
