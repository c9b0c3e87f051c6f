// Walking in, keeping an identity, signing in elsewhere, and leaving for good.
import { VaultError } from '../api.ts'
import { base64url, type Bytes, fromBase64url } from '../bytes.ts'
import type { Device } from '../device.ts'
import { beginAnew, type PocketAccount, storeAccount, storeSecrets } from '../device/keeping.ts'
import {
  freshRecovery,
  handleHash,
  keysOfPassphrase,
  keysOfRecovery,
  normalHandle,
  readRecovery,
  unwrapSeed,
  type Wrapped,
  wrapSeed,
  writeRecovery,
} from '../hf1/account.ts'
import { leave } from '../groups.ts'
import { Log } from '../hf1/log.ts'
import { memberKeys } from '../hf1/member.ts'
import { random } from '../hf1/primitives.ts'
import { Refused } from '../hf1/refused.ts'
import { carriedOver } from '../outbox/outbox.ts'
import type { Proof, SessionBegun } from '../server/http.ts'
import { foundSpace } from '../space/found.ts'
import { newRecord, type Space, type SpaceRecord } from '../space/space.ts'
import type { Change } from '../store/database.ts'
import { freshDeviceKeys } from '../store/device.ts'
import type { Shelf } from '../store/shelf.ts'
import { BITS_MIN, passphraseBits } from './passphrase.ts'

const HANDLE_CHARS_MIN = 3
const GENERATION = 1

/** Makes a device-only account when there is none: nothing but this device knows it. */
export async function walkIn(device: Device): Promise<void> {
  if (device.status === 'open') return
  if (device.account !== undefined) throw new VaultError('locked')
  const session = await device.server.makeAccount()
  const fresh = await freshDeviceKeys(device.database)
  const shelf = await fresh.content(await device.server.share())
  const secrets = { generation: GENERATION, seed: random(32), earlierSeeds: [] }
  await beginAnew(device, fresh, shelf, accountOf(session, false), secrets)
}

/** The member's own space for what only they read. Made once it is needed. */
export async function ensureVault(device: Device): Promise<Space> {
  if (device.vault !== undefined) return device.vault
  const nobody = { pseudonym: '', listed: false }
  const founded = await foundSpace(
    device.ground,
    'vault',
    { history: 'none', open: false },
    undefined,
    nobody,
  )
  device.spaces.set(founded.id, founded)
  await storeSecrets(device, { ...device.openSecrets, vaultId: founded.id })
  void device.background(device.tend(founded))
  return founded
}

/** Gives the identity a handle, a passphrase and a recovery code. */
export async function keepIdentity(device: Device, handle: string, passphrase: string): Promise<string> {
  if (device.account?.kept === true) throw new VaultError('already_kept')
  await ensureVault(device)
  return setCredentials(device, handle, passphrase, undefined)
}

export async function changePassphrase(device: Device, old: string, passphrase: string): Promise<string> {
  const proof = await proofOf(device, old)
  return setCredentials(device, device.openSecrets.handle!, passphrase, proof)
}

/** Proof that the owner is there. Undefined while the identity is not kept. */
export async function proofOf(device: Device, passphrase: string | undefined): Promise<Proof | undefined> {
  if (device.account?.kept !== true) return undefined
  const { handle } = device.openSecrets
  if (passphrase === undefined || handle === undefined) throw new VaultError('proof_needed')
  const { authKey } = await stretched(device, handle, passphrase)
  return { auth_key: base64url(authKey) }
}

export async function signIn(device: Device, handle: string, passphrase: string): Promise<void> {
  nobodyHere(device)
  const { wrapKey, authKey } = await stretched(device, handle, passphrase)
  const hash = await handleHash(device.outside.origin, handle)
  await device.drafts.intoPocket()
  const session = await device.server.signIn(base64url(hash), base64url(authKey))
  const wrapped = await unwrap(() => unwrapSeed(wrapKey, 'hf1/account-wrap', hash, bytesOf(session.wrapped)))
  await settleIn(device, session, { ...wrapped, handle: normalHandle(handle) })
}

/** With the recovery code; it is used up by setting a new passphrase and code. */
export async function recover(
  device: Device,
  handle: string,
  code: string,
  passphrase: string,
): Promise<string> {
  nobodyHere(device)
  await strongEnough(passphrase)
  const { wrapKey, authKey } = await keysOfRecovery(await readCode(code))
  const hash = await handleHash(device.outside.origin, handle)
  await device.drafts.intoPocket()
  const session = await device.server.recover(base64url(hash), base64url(authKey))
  const wrapped = await unwrap(() => unwrapSeed(wrapKey, 'hf1/recovery-wrap', hash, bytesOf(session.wrapped)))
  await settleIn(device, session, { ...wrapped, handle: normalHandle(handle) })
  return setCredentials(device, handle, passphrase, { recovery_key: base64url(authKey) })
}

export async function signOut(device: Device, evenUnsent: boolean): Promise<void> {
  if (device.account === undefined) return
  if (!device.account.kept) throw new VaultError('keep_first')
  if (!evenUnsent && (device.outbox?.waiting.length ?? 0) > 0) throw new VaultError('unsent')
  await device.cleanUp()
  await device.go(() =>
    device.server.endSession().catch((error: unknown) => {
      // Without a line the server keeps the session until it ends or is revoked; here everything goes.
      if (!(error instanceof VaultError)) throw error
    }),
  )
}

/** Leaves every group where that is possible, then has the server forget everything, and this device too. */
export async function deleteAccount(device: Device, passphrase: string | undefined): Promise<void> {
  const proof = await proofOf(device, passphrase)
  // A mistyped passphrase must be found out before any group is left.
  await device.server.checkProof(proof)
  // The same goes for what the server would say no to.
  if (device.account?.administrator) {
    const { administrators } = await device.server.read<{ administrators: unknown[] }>('/manage')
    if (administrators.length === 1) throw new VaultError('last_administrator')
  }
  for (const space of device.groups) {
    if (space.record.status !== 'member' && space.record.status !== 'guest') continue
    // A signed goodbye where it is possible; without it the server still takes the account out.
    await leave(space).catch((error: unknown) => {
      if (!(error instanceof VaultError) || error.code === 'offline') throw error
    })
  }
  await device.go(() => device.server.deleteAccount(proof))
  device.announce({ type: 'session-ended', code: 'deleted', unsent: 0 })
}

async function setCredentials(
  device: Device,
  handle: string,
  passphrase: string,
  proof: Proof | undefined,
): Promise<string> {
  const normal = normalHandle(handle)
  if ([...normal].length < HANDLE_CHARS_MIN) throw new VaultError('handle_too_short')
  await strongEnough(passphrase)
  const secrets = device.openSecrets
  const hash = await handleHash(device.outside.origin, normal)
  const it: Wrapped = {
    generation: secrets.generation,
    seed: secrets.seed,
    earlierSeeds: secrets.earlierSeeds,
    vaultId: secrets.vaultId!,
  }
  const byPassphrase = await stretched(device, normal, passphrase)
  const code = freshRecovery()
  const byCode = await keysOfRecovery(code)
  const wrapped = await wrapSeed(byPassphrase.wrapKey, 'hf1/account-wrap', hash, it)
  const recoverable = await wrapSeed(byCode.wrapKey, 'hf1/recovery-wrap', hash, it)
  await device.server.keepIdentity({
    handle_hash: base64url(hash),
    passphrase: { auth_key: base64url(byPassphrase.authKey), wrapped: base64url(wrapped) },
    recovery: { auth_key: base64url(byCode.authKey), wrapped: base64url(recoverable) },
    ...(proof && { proof }),
  })
  await storeSecrets(device, { ...device.openSecrets, handle: normal })
  const { endsAt: _, ...account } = device.account!
  await storeAccount(device, { ...account, kept: true, recoveryUnconfirmed: true })
  return writeRecovery(code)
}

/** Begins on a fresh device with what the passphrase or the code opened. */
async function settleIn(
  device: Device,
  session: SessionBegun,
  secrets: Wrapped & { handle: string },
): Promise<void> {
  // Nothing is changed here before everything has come.
  const share = await device.server.share()
  const vault = await findVault(device, secrets)
  const fresh = await freshDeviceKeys(device.database)
  const shelf = await fresh.content(share)
  await beginAnew(device, fresh, shelf, accountOf(session, true), secrets, [
    await shelf.change(`space/${vault.space}`, vault),
    ...(await unsentOf(device, session, fresh.pocket, shelf)),
  ])
  await device.readAll()
}

/** The keys were gone, not the words: what the same person had not sent yet goes on waiting, and drafts stay. */
async function unsentOf(
  device: Device,
  session: SessionBegun,
  pocket: Shelf,
  shelf: Shelf,
): Promise<Change[]> {
  if (device.account?.accountId !== session.account_id) return []
  const { outbox } = device
  const unsent = outbox === undefined ? [] : [...outbox.waiting, ...outbox.cleaning()]
  const drafts = [...device.drafts.whileLocked]
  return [
    ...(await carriedOver(pocket, unsent, (await outbox?.filesOf(unsent)) ?? [])),
    ...(await Promise.all(drafts.map(([name, { draft }]) => shelf.change(name, draft)))),
  ]
}

/** A vault has one member: whoever its create entry names, if the seed gives that entry's keys. */
async function findVault(device: Device, { vaultId, seed }: Wrapped): Promise<SpaceRecord> {
  let log: Log | undefined
  for await (const [create] of device.server.log(vaultId, -1)) {
    log = create && (await Log.begin(create.signed).catch(untrue))
    break
  }
  const [owner] = log?.people.values() ?? []
  if (owner === undefined || log?.space !== vaultId || log.kind !== 'vault')
    throw new VaultError('server_untrue')
  const { sign } = await memberKeys(seed, log.nonce, owner.id)
  if (base64url(sign.publicKey) !== base64url(owner.signKey)) throw new VaultError('server_untrue')
  return { ...newRecord(vaultId, owner.id, 0), status: 'guest' }
}

const accountOf = ({ account_id, session_id }: SessionBegun, kept: boolean): PocketAccount => {
  return {
    accountId: account_id,
    sessionId: session_id,
    kept,
    administrator: false,
    recoveryUnconfirmed: false,
  }
}

async function stretched(
  device: Device,
  handle: string,
  passphrase: string,
): Promise<{ wrapKey: Bytes; authKey: Bytes }> {
  device.announce({ type: 'busy', what: 'stretch' })
  try {
    return await keysOfPassphrase(device.outside.stretch, device.outside.origin, handle, passphrase)
  } finally {
    device.announce({ type: 'busy' })
  }
}

async function strongEnough(passphrase: string): Promise<void> {
  if ((await passphraseBits(passphrase)) < BITS_MIN) throw new VaultError('passphrase_weak')
}

/** An account is here already, and its keys still work: it has to be left first. */
function nobodyHere(device: Device): void {
  const gone = device.status === 'locked' && device.lockedBecause === 'keys_gone'
  if (device.account !== undefined && !gone) throw new VaultError('somebody_here')
}

/** The server's log is not the one that was asked for. */
function untrue(error: unknown): never {
  throw error instanceof Refused ? new VaultError('server_untrue', error.code) : error
}

async function readCode(code: string): Promise<Bytes> {
  try {
    return await readRecovery(code)
  } catch (error) {
    throw error instanceof Refused ? new VaultError(error.code) : error
  }
}

/** What the server handed over does not open: it is not what this passphrase wrapped. */
async function unwrap(open: () => Promise<Wrapped>): Promise<Wrapped> {
  try {
    return await open()
  } catch (error) {
    throw error instanceof Refused ? new VaultError('wrapped_seed_refused') : error
  }
}

const bytesOf = (text: string): Bytes => fromBase64url(text) ?? new Uint8Array(0)
