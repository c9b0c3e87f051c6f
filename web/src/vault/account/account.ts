// Walking in, keeping an identity, signing in elsewhere, and leaving for good.
import { VaultError } from '../api.ts'
import { base64url, type Bytes, fromBase64url } from '../bytes.ts'
import type { Device, Secrets } from '../device.ts'
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
import { random } from '../hf1/primitives.ts'
import { Refused } from '../hf1/refused.ts'
import type { Proof, SessionBegun } from '../server/http.ts'
import { foundSpace } from '../space/found.ts'
import { newRecord, Space } from '../space/space.ts'
import { BITS_MIN, passphraseBits } from './passphrase.ts'

const HANDLE_CHARS_MIN = 3
const GENERATION = 1

/** Makes a device-only account when there is none: nothing but this device knows it. */
export async function walkIn(device: Device): Promise<void> {
  if (device.status === 'open') return
  if (device.account !== undefined) throw new VaultError('locked')
  const session = await device.server.makeAccount()
  const link = device.pendingLink
  await device.makeKeys()
  if (link !== undefined) await device.storePendingLink(link)
  await device.openContent()
  await device.storeSecrets({ generation: GENERATION, seed: random(32), earlierSeeds: [] })
  await rememberSession(device, session, { kept: false, recoveryUnconfirmed: false })
  await device.begin(device.openSecrets)
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
  await device.storeSecrets({ ...device.openSecrets, vaultId: founded.id })
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
  const session = await device.server.recover(base64url(hash), base64url(authKey))
  const wrapped = await unwrap(() => unwrapSeed(wrapKey, 'hf1/recovery-wrap', hash, bytesOf(session.wrapped)))
  await settleIn(device, session, { ...wrapped, handle: normalHandle(handle) })
  return setCredentials(device, handle, passphrase, { recovery_key: base64url(authKey) })
}

export async function signOut(device: Device, evenUnsent: boolean): Promise<void> {
  if (device.account === undefined) return
  if (!device.account.kept) throw new VaultError('keep_first')
  if (!evenUnsent && (device.outbox?.waiting.length ?? 0) > 0) throw new VaultError('unsent')
  await device.server.endSession().catch((error: unknown) => {
    // Without a line the server keeps the session until it ends or is revoked; here everything goes.
    if (!(error instanceof VaultError)) throw error
  })
  await device.wipe()
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
  await device.storeSecrets({ ...device.openSecrets, handle: normal })
  const { endsAt: _, ...account } = device.account!
  await device.storeAccount({ ...account, kept: true, recoveryUnconfirmed: true })
  return writeRecovery(code)
}

/** Begins on a fresh device with what the passphrase or the code opened. */
async function settleIn(
  device: Device,
  session: SessionBegun,
  it: Wrapped & { handle: string },
): Promise<void> {
  const { pendingLink } = device
  // The keys were gone, not the words: what the same person had not sent yet goes on waiting.
  const unsent = device.account?.accountId === session.account_id ? (device.outbox?.waiting ?? []) : []
  const files = (await device.outbox?.filesOf(unsent)) ?? []
  await device.database.clear()
  device.spaces.clear()
  await device.makeKeys()
  await device.openOutboxOrFail.restore(unsent, files)
  if (pendingLink !== undefined) await device.storePendingLink(pendingLink)
  await device.openContent()
  const secrets: Secrets = { ...it }
  await device.storeSecrets(secrets)
  const vault = new Space(device.ground, { ...newRecord(it.vaultId, '', 0), status: 'guest' })
  await findOwnMember(device, vault)
  await vault.save()
  await rememberSession(device, session, { kept: true, recoveryUnconfirmed: false })
  await device.begin(secrets)
  await device.readAll()
}

/** A vault has one member: whoever its create entry names, if the seed gives that entry's keys. */
async function findOwnMember(device: Device, vault: Space): Promise<void> {
  for await (const page of device.server.log(vault.id, -1)) {
    const [create] = page
    if (create !== undefined) await vault.takeEntry(create.signed).catch(untrue)
    break
  }
  const [owner] = vault.log?.people.values() ?? []
  if (owner === undefined || vault.log?.kind !== 'vault') throw new VaultError('server_untrue')
  vault.record.member = owner.id
  const { sign } = await vault.keys()
  if (base64url(sign.publicKey) !== base64url(owner.signKey)) throw new VaultError('server_untrue')
}

async function rememberSession(
  device: Device,
  { account_id, session_id }: SessionBegun,
  change: { kept: boolean; recoveryUnconfirmed: boolean },
): Promise<void> {
  await device.storeAccount({ accountId: account_id, sessionId: session_id, administrator: false, ...change })
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
