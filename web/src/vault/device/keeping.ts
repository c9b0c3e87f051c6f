// What a device keeps of its account: what opens without a line in the pocket, the secrets sealed with the server's share.
import type { GroupSummary } from '../api.ts'
import type { Bytes } from '../bytes.ts'
import type { Device } from '../device.ts'
import type { AccountAnswer } from '../server/http.ts'
import type { Change } from '../store/database.ts'
import { type FreshKeys, freshDeviceKeys } from '../store/device.ts'
import type { Shelf } from '../store/shelf.ts'
import { statusOf } from '../views/group.ts'

/** What the account's owner knows of it without a line; in the pocket. */
export interface PocketAccount {
  accountId: string
  sessionId: string
  kept: boolean
  administrator: boolean
  endsAt?: number
  recoveryUnconfirmed: boolean
  vaultId?: string
}

/** The account's secrets; sealed with the server's share. */
export interface Secrets {
  generation: number
  seed: Bytes
  earlierSeeds: Bytes[]
  vaultId?: string
  handle?: string
}

/** What it takes to write to a group without a line, and no more: in the pocket. */
export interface PocketGroup {
  groupId: string
  status: GroupSummary['status']
  pseudonym: string
}

/** Asks the server who is signed in here. */
export async function refreshAccount(device: Device): Promise<void> {
  const { database } = device
  const answer = await device.server.account()
  if (database === device.database) await rememberAccount(device, answer)
}

export async function rememberAccount(
  device: Device,
  answer: AccountAnswer,
  change: Partial<PocketAccount> = {},
): Promise<void> {
  const account: PocketAccount = {
    recoveryUnconfirmed: false,
    ...device.account,
    accountId: answer.account_id,
    sessionId: answer.session_id,
    kept: answer.kept,
    administrator: answer.administrator,
    ...change,
  }
  if (answer.ends_at === undefined || answer.ends_at === null) delete account.endsAt
  else account.endsAt = answer.ends_at
  await storeAccount(device, account)
}

export async function storeAccount(device: Device, account: PocketAccount): Promise<void> {
  device.account = account
  await device.pocket?.put('account', account)
  device.announceState()
}

export async function storeSecrets(device: Device, secrets: Secrets): Promise<void> {
  device.secrets = secrets
  await device.openShelf.put('secrets', secrets)
}

export async function storePendingLink(device: Device, link: string | undefined): Promise<void> {
  if (device.pocket === undefined) await makeKeys(device)
  device.pendingLink = link
  await device.pocket!.put('link', link)
  device.announceState()
}

/** Fresh keys for a device that holds nothing yet; an outbox to write into. */
async function makeKeys(device: Device): Promise<void> {
  const { change, pocket } = await freshDeviceKeys(device.database)
  await device.database.replaceAll([change])
  device.pocket = pocket
  await device.openOutbox(pocket)
}

/**
 * Somebody begins here in place of whoever was here, with `changes` besides: in one step, so that a crash leaves the one or
 * the other whole. The link that is being followed stays.
 */
export async function beginAnew(
  device: Device,
  fresh: FreshKeys,
  shelf: Shelf,
  account: PocketAccount,
  secrets: Secrets,
  changes: Change[] = [],
): Promise<void> {
  const { pocket, change } = fresh
  await device.database.replaceAll([
    change,
    await pocket.change('link', device.pendingLink),
    await pocket.change('account', account),
    await shelf.change('secrets', secrets),
    ...changes,
  ])
  Object.assign(device, { pocket, shelf, account, pocketGroups: [] })
  device.spaces.clear()
  await device.openOutbox(pocket)
  await device.begin(secrets)
}

export async function storePocketGroups(device: Device): Promise<void> {
  if (device.status !== 'open' || device.pocket === undefined) return
  const groups = device.groups
    .filter((space) => space.log !== undefined && space.log.kind === 'group')
    .map((space) => ({
      ...{ groupId: space.id, status: statusOf(space), pseudonym: space.record.pseudonym },
    }))
  if (JSON.stringify(groups) === JSON.stringify(device.pocketGroups)) return
  device.pocketGroups = groups
  await device.database.write([await device.pocket.change('groups', groups)])
}
