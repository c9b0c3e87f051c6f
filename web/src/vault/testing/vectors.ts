// Every committed vector against this implementation. Runs wherever WebCrypto is: in Node and in a real browser.
import { base64url, type Bytes, concat, equal, fromHex, hex, utf8 } from '../bytes.ts'
import {
  deviceKey,
  handleHash,
  keysOfRecovery,
  keysOfStretched,
  normalHandle,
  normalPassphrase,
  readRecovery,
  type Stretch,
  stretchSalt,
  unwrapSeed,
  writeRecovery,
} from '../hf1/account.ts'
import { openAttachment } from '../hf1/attachment.ts'
import { decode, encode, type Fields, type Value } from '../hf1/cbor.ts'
import { isGoodBoxKey, isGoodPoint } from '../hf1/curves.ts'
import { bytesOf, entryHash, readSignedEntry, signedEntryValue } from '../hf1/entry.ts'
import { blame, epochCommit, openWrap, readKeys, wrapsHash } from '../hf1/epoch.ts'
import { readContent, settingsCommit, writeContent } from '../hf1/kinds.ts'
import { openLetter, readLetterRecord } from '../hf1/letter.ts'
import { inviteSignKey, openInviteSettings, readLink, writeLink } from '../hf1/link.ts'
import { Log } from '../hf1/log.ts'
import { memberKeys } from '../hf1/member.ts'
import { encodeInside, type Header, type Inside, openObject, readHeader } from '../hf1/object.ts'
import { pad, unpad } from '../hf1/padding.ts'
import { checkPairProof, proofMessage } from '../hf1/pair.ts'
import { type BoxKey, sha256, verify } from '../hf1/primitives.ts'
import { Refused } from '../hf1/refused.ts'
import { open, sealWithSalt } from '../hf1/seal.ts'
import { chain, readPlaces, writePlace, writeWires } from '../hf1/stream.ts'
import { decodeTransaction, encodeTransaction } from '../hf1/transaction.ts'
import type { Kept } from '../space/kept.ts'
import { openReport } from '../hands/verify.ts'
import { encodeReport } from '../hf1/report.ts'
import { readLetter, takeKeys } from '../space/receive/letters.ts'
import { takePlaces } from '../space/receive/stream.ts'
import { type Ground, newRecord, Space } from '../space/space.ts'
import { unexplained } from '../space/unexplained.ts'

/** The files of `vectors/` by name without their ending. */
export type VectorFiles = Record<string, Vector>
// The files are ours and checked by what is done with them.
type Vector = any

export interface Outcome {
  name: string
  failed?: string
}

/** Codes that are as good as each other where bytes are merely of the wrong form. */
const FAMILY = ['malformed', 'non_canonical', 'bad_padding', 'cannot_open', 'wrong_commit', 'too_large']

class Check {
  readonly outcomes: Outcome[] = []

  async it(name: string, body: () => Promise<void> | void): Promise<void> {
    try {
      await body()
      this.outcomes.push({ name })
    } catch (error) {
      this.outcomes.push({ name, failed: String(error) })
    }
  }
}

function same(found: unknown, expected: unknown): void {
  const [a, b] = [found, expected].map((it) => (it instanceof Uint8Array ? hex(it) : JSON.stringify(it)))
  if (a !== b) throw new Error(`${a} instead of ${b}`)
}

/** Refused with the code, or with one of its family unless it has to be exact. */
async function refused(code: string, exact: boolean, body: () => Promise<unknown> | unknown): Promise<void> {
  try {
    await body()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const kin = !exact && FAMILY.includes(code) && FAMILY.includes(error.code)
    if (error.code !== code && !kin) throw new Error(`refused as ${error.code} instead of ${code}`)
    return
  }
  throw new Error(`not refused, expected ${code}`)
}

/** Runs every check; `stretch` is Argon2id. */
export async function checkVectors(files: VectorFiles, stretch: Stretch): Promise<Outcome[]> {
  const check = new Check()
  const by: Record<string, (check: Check, file: Vector, stretch: Stretch) => Promise<void>> = {
    derivation,
    seal,
    padding,
    cbor,
    signatures,
    account,
    letters,
    links,
    logs,
    attachments,
    epochs,
    objects,
    streams,
    'hands/logs': logs,
    'hands/objects': objects,
    'hands/reports': reports,
    'pairs/logs': logs,
    'pairs/objects': objects,
    'pairs/proofs': proofs,
    'pairs/reports': reports,
    'pairs/requests': requests,
  }
  for (const [name, file] of Object.entries(files)) {
    const checkFile = by[name]
    if (checkFile === undefined) check.outcomes.push({ name, failed: 'no check for this file' })
    else await checkFile(check, file, stretch)
  }
  return check.outcomes
}

async function derivation(check: Check, file: Vector, stretch: Stretch): Promise<void> {
  const id = (text: string): string => base64url(fromHex(text))
  for (const it of file.members) {
    await check.it('derivation: member keys', async () => {
      const keys = await memberKeys(fromHex(it.seed), fromHex(it.nonce), id(it.member_id))
      same(hex(keys.sign.publicKey), it.sign_key)
      same(hex(keys.box.publicKey), it.box_key)
    })
  }
  for (const it of file.invites) {
    await check.it('derivation: invite key', async () =>
      same(hex((await inviteSignKey(fromHex(it.secret))).publicKey), it.sign_key),
    )
  }
  for (const it of file.handles) {
    await check.it(`derivation: handle ${it.text}`, async () => {
      same(normalHandle(it.text), it.normal)
      same(hex(await handleHash(it.origin, it.text)), it.handle_hash)
      same(hex(await stretchSalt(it.origin, it.text)), it.salt)
    })
  }
  for (const it of file.passphrases) {
    await check.it(`derivation: passphrase ${it.text}`, () => same(normalPassphrase(it.text), it.normal))
  }
  for (const it of file.stretches) {
    await check.it('derivation: stretching', async () => {
      const salt = await stretchSalt(it.origin, it.handle)
      const stretched = await stretch(utf8(normalPassphrase(it.passphrase)), salt)
      same(hex(stretched), it.stretched)
      const keys = await keysOfStretched(stretched)
      same([hex(keys.wrapKey), hex(keys.authKey)], [it.wrap_key, it.auth_key])
    })
  }
  for (const it of file.recoveries) {
    await check.it('derivation: recovery keys', async () => {
      const keys = await keysOfRecovery(fromHex(it.code))
      same([hex(keys.wrapKey), hex(keys.authKey)], [it.wrap_key, it.auth_key])
      same(await writeRecovery(fromHex(it.code)), it.shown)
    })
  }
  for (const it of file.devices) {
    await check.it('derivation: device key', async () =>
      same(hex(await deviceKey(fromHex(it.local), fromHex(it.share))), it.key),
    )
  }
  for (const it of file.entry_hashes) {
    await check.it('derivation: entry hash', async () =>
      same(await entryHash(fromHex(it.bytes)), id(it.hash)),
    )
  }
  for (const it of file.epoch_commits) {
    await check.it('derivation: epoch commit', async () =>
      same(hex(await epochCommit(id(it.space), it.n, fromHex(it.key))), it.commit),
    )
  }
  for (const it of file.settings_commits) {
    await check.it('derivation: settings commit', async () =>
      same(hex(await settingsCommit(decode(fromHex(it.cbor)) as Fields)), it.commit),
    )
  }
  for (const it of file.chains) {
    await check.it('derivation: chain', async () =>
      same(hex(await chain(id(it.space), it.k, fromHex(it.before), fromHex(it.wire_hash))), it.chain),
    )
  }
}

async function seal(check: Check, file: Vector): Promise<void> {
  for (const it of file.good) {
    await check.it(`seal: ${it.name}`, async () => {
      const [key, context] = [fromHex(it.key), fromHex(it.context)]
      const sealed = await sealWithSalt(key, it.label, context, fromHex(it.plain), fromHex(it.salt))
      same(hex(sealed), it.sealed)
      same(hex(await open(key, it.label, context, sealed)), it.plain)
    })
  }
  for (const it of file.hostile) {
    await check.it(`seal, hostile: ${it.name}`, () =>
      refused(it.expect.refused, false, () =>
        open(fromHex(it.key), it.label, fromHex(it.context), fromHex(it.sealed)),
      ),
    )
  }
}

async function padding(check: Check, file: Vector): Promise<void> {
  for (const it of file.good) {
    await check.it('padding: there and back', () => {
      same(hex(pad(fromHex(it.plain))), it.padded)
      same(hex(unpad(fromHex(it.padded))), it.plain)
    })
  }
  for (const it of file.lengths) {
    await check.it(`padding: ${it.length} bytes`, () =>
      same(pad(new Uint8Array(it.length)).length, it.padded),
    )
  }
  await check.it('padding: too large', () =>
    refused('too_large', true, () => pad(new Uint8Array(file.too_large))),
  )
  for (const it of file.hostile) {
    await check.it(`padding, hostile: ${it.name}`, () =>
      refused(it.expect.refused, false, () => unpad(fromHex(it.padded))),
    )
  }
}

function valueOf(it: Vector): Value {
  if ('u' in it) return it.u
  if ('b' in it) return fromHex(it.b)
  if ('t' in it) return it.t
  if ('a' in it) return it.a.map(valueOf)
  return Object.fromEntries(it.m.map(([key, value]: [number, Vector]) => [key, valueOf(value)]))
}

async function cbor(check: Check, file: Vector): Promise<void> {
  for (const it of file.good) {
    await check.it(`cbor: ${it.bytes}`, () => {
      same(hex(encode(valueOf(it.value))), it.bytes)
      same(hex(encode(decode(fromHex(it.bytes)))), it.bytes)
    })
  }
  for (const it of file.hostile) {
    await check.it(`cbor, hostile: ${it.name}`, () =>
      refused(it.expect.refused, false, () => decode(fromHex(it.bytes))),
    )
  }
}

async function signatures(check: Check, file: Vector): Promise<void> {
  for (const it of file.cases) {
    await check.it(`signatures: ${it.name}`, async () =>
      same(await verify(fromHex(it.key), fromHex(it.message), fromHex(it.signature)), it.good),
    )
  }
  for (const it of file.sign_keys) {
    await check.it(`signatures, sign key: ${it.name}`, () => same(isGoodPoint(fromHex(it.bytes)), it.good))
  }
  for (const it of file.box_keys) {
    await check.it(`signatures, box key: ${it.name}`, () => same(isGoodBoxKey(fromHex(it.bytes)), it.good))
  }
}

async function account(check: Check, file: Vector): Promise<void> {
  for (const it of file.good) {
    await check.it(`account: ${it.name}`, async () => {
      const wrapped = await unwrapSeed(
        fromHex(it.wrap_key),
        it.label,
        fromHex(it.handle_hash),
        fromHex(it.sealed),
      )
      same(
        [wrapped.generation, hex(wrapped.seed), wrapped.earlierSeeds.map(hex), wrapped.vaultId],
        [it.generation, it.seed, it.earlier_seeds, base64url(fromHex(it.vault_id))],
      )
    })
  }
  for (const it of file.hostile) {
    await check.it(`account, hostile: ${it.name}`, () =>
      refused(it.expect.refused, false, () =>
        unwrapSeed(fromHex(it.wrap_key), it.label, fromHex(it.handle_hash), fromHex(it.sealed)),
      ),
    )
  }
  for (const it of file.codes) {
    await check.it(`account: code typed as ${it.typed}`, async () => {
      same(hex(await readRecovery(it.typed)), it.code)
      same(await writeRecovery(fromHex(it.code)), it.shown)
    })
  }
  for (const it of file.bad_codes) {
    await check.it(`account, mistyped: ${it.typed}`, () =>
      refused(it.expect.refused, true, () => readRecovery(it.typed)),
    )
  }
}

async function openLetterOf(it: Vector): Promise<Bytes> {
  const [space, from, to, member] = [it.space, it.from, it.to, it.member_id].map((id) =>
    base64url(fromHex(id)),
  )
  const { box } = await memberKeys(fromHex(it.seed), fromHex(it.nonce), member!)
  const head = {
    purpose: it.purpose,
    space: space!,
    from: from!,
    to: to!,
    entry: base64url(fromHex(it.entry_hash)),
  }
  return openLetter(head, fromHex(it.wire), box, fromHex(it.from_sign_key))
}

async function letters(check: Check, file: Vector): Promise<void> {
  for (const it of file.good) {
    await check.it(`letters: ${it.name}`, async () => same(hex(await openLetterOf(it)), it.expect.body))
  }
  for (const it of file.hostile) {
    await check.it(`letters, hostile: ${it.name}`, () =>
      refused(it.expect.refused, false, () => openLetterOf(it)),
    )
  }
}

async function links(check: Check, file: Vector): Promise<void> {
  const origin = 'https://holdfast.example'
  for (const it of file.good) {
    await check.it('links: there and back', () => {
      const [inviteId, space, entry] = [it.invite_id, it.space, it.entry_hash].map((id) =>
        base64url(fromHex(id)),
      )
      const link = { inviteId: inviteId!, secret: fromHex(it.secret), space: space!, entry: entry! }
      same(JSON.stringify(readLink(origin, it.text)), JSON.stringify(link))
      if (it.text.startsWith(origin)) same(writeLink(origin, link), it.text)
    })
  }
  for (const it of file.hostile) {
    await check.it(`links, hostile: ${it.text.slice(0, 40)}`, () =>
      refused(it.expect.refused, true, () => readLink(origin, it.text)),
    )
  }
  const it = file.settings
  const [space, inviteId] = [it.space, it.invite_id].map((id) => base64url(fromHex(id)))
  const shown = (id: string): ReturnType<typeof openInviteSettings> =>
    openInviteSettings(fromHex(it.secret), id, inviteId!, fromHex(it.sealed))
  await check.it('links: settings for the holder', async () => {
    const settings = await shown(space!)
    same(
      [settings.name, settings.norms, settings.medicationWelcome, settings.joinWords],
      [it.name, it.norms, it.medication_welcome, it.join_words],
    )
    same(hex(await settingsCommit(decode(fromHex(it.cbor)) as Fields)), it.commit)
  })
  for (const hostile of it.hostile) {
    await check.it(`links, hostile settings: ${hostile.name}`, () =>
      refused(hostile.expect.refused, false, () => shown(base64url(fromHex(hostile.space)))),
    )
  }
}

async function logs(check: Check, file: Vector): Promise<void> {
  for (const it of file.starts) {
    await check.it(`logs, start: ${it.name}`, async () => {
      const begin = async (): Promise<Log> => Log.begin(readSignedEntry(decode(fromHex(it.entry))))
      if ('refused' in it.expect) await refused(it.expect.refused, true, begin)
      else same(hex(bytesOf((await begin()).space)), it.expect.space)
    })
  }
  for (const story of file.stories) {
    let log: Log | undefined
    for (const it of story.steps) {
      await check.it(`logs, ${story.name}: ${it.name}`, async () => {
        const add = async (): Promise<void> => {
          const signed = readSignedEntry(decode(fromHex(it.entry)))
          if (log === undefined) log = await Log.begin(signed)
          else await log.add(signed)
        }
        const before = log?.head
        if ('refused' in it.expect) {
          await refused(it.expect.refused, true, add)
          same(log?.head, before)
        } else {
          await add()
          same(hex(bytesOf(log!.head)), it.expect.hash)
        }
      })
    }
    await check.it(`logs, ${story.name}: where it leads`, () => same(stateOf(log!), sorted(story.after)))
  }
}

function stateOf(log: Log): unknown {
  const id = (it: string): string => hex(bytesOf(it))
  return sorted({
    epoch: log.epoch?.n ?? 0,
    epoch_due: log.epochDue,
    guests: log.guests.map((guest) => ({ member_id: id(guest.id), role: guest.role })),
    head: id(log.head),
    history: log.history,
    invites: [...log.invites]
      .map(([invite, it]) => ({
        invite_id: id(invite),
        maker_is_facilitator: log.isFacilitator(it.by),
        uses_left: it.usesLeft,
        withdrawn: it.withdrawn,
      }))
      .sort((a, b) => (a.invite_id < b.invite_id ? -1 : 1)),
    members: log.members.map((member) => ({ member_id: id(member.id), role: member.role })),
    seq: log.seq,
    settings: log.settings === undefined ? null : hex(log.settings),
    space: id(log.space),
  })
}

function sorted(it: Vector): unknown {
  return Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)))
}

async function attachments(check: Check, file: Vector): Promise<void> {
  const plainOf = (it: { length: number; filled_with: number }): Bytes =>
    new Uint8Array(it.length).fill(it.filled_with)
  const id = (it: Vector): string => base64url(fromHex(it.attachment_id))
  for (const it of file.good) {
    await check.it(`attachments: ${it.name}`, async () => {
      const plain = await openAttachment(id(it), fromHex(it.key), fromHex(it.stored), it.length)
      if (!equal(plain, plainOf(it))) throw new Error('other bytes')
    })
  }
  const { chunks, key, cases } = file.chunked
  for (const it of cases) {
    await check.it(`attachments, chunks: ${it.name}`, async () => {
      const stored = fromHex(it.order.map((index: number) => chunks[index]).join(''))
      const cut = stored.slice(0, stored.length - it.cut)
      const opened = (): Promise<Bytes> => openAttachment(id(it), fromHex(key), cut, it.length)
      if ('refused' in it.expect) await refused(it.expect.refused, false, opened)
      else if (!equal(await opened(), plainOf({ ...it, ...it.expect }))) throw new Error('other bytes')
    })
  }
}

/** The keys that one of a story's people has in it. */
async function keysIn(file: Vector, member: string): ReturnType<typeof memberKeys> {
  const { seed } = file.people.find((it: Vector) => it.member_id === member)
  return memberKeys(fromHex(seed), fromHex(file.nonce), base64url(fromHex(member)))
}

const replay = (entries: string[]): Promise<Log> =>
  Log.replay(entries.map((entry) => readSignedEntry(decode(fromHex(entry)))))

async function epochs(check: Check, file: Vector): Promise<void> {
  const { wraps, history } = file
  const log = await replay(wraps.log)
  const openOwn = async (it: Vector): Promise<Bytes> => {
    const { box } = await keysIn(wraps, it.member_id)
    return openWrap(log, log.epochs[it.n - 1]!, base64url(fromHex(it.member_id)), box, fromHex(it.wrap))
  }
  for (const it of wraps.good) {
    await check.it(`epochs: wrap of ${it.n}`, async () => same(hex(await openOwn(it)), it.key))
  }
  for (const it of wraps.hostile) {
    await check.it(`epochs, hostile wrap: ${it.name}`, () =>
      refused(it.expect.refused, false, () => openOwn(it)),
    )
  }
  for (const it of wraps.blame) {
    await check.it(`epochs, blame: ${it.name}`, async () => {
      const to = base64url(fromHex(it.member_id))
      const wrap = it.wrap === null || it.wrap === undefined ? undefined : fromHex(it.wrap)
      same(await blame(log, log.epochs[it.n - 1]!, to, wrap, it.hashes.map(fromHex)), it.blame)
    })
  }
  await check.it('epochs: a transaction', async () => {
    const { bytes, entries, wraps: inside, wraps_hash } = wraps.transaction
    const transaction = decodeTransaction(fromHex(bytes))
    same(hex(encodeTransaction(transaction)), bytes)
    same(transaction.wraps.map(hex), inside)
    same(
      transaction.entries.map((entry) => hex(encode(signedEntryValue(entry)))),
      entries,
    )
    same(hex(await wrapsHash(await Promise.all(transaction.wraps.map(sha256)))), wraps_hash)
  })
  const shared = await replay(history.log)
  const read = async (bytes: string): Promise<Space> => {
    const letter = readLetterRecord(decode(fromHex(bytes)))
    const space = spaceWith(shared, history.to)
    const { box } = await keysIn(history, history.to)
    const sender = shared.people.get(letter.from)!
    const head = { ...letter, space: shared.space }
    await takeKeys(space, readKeys(await openLetter(head, letter.wire, box, sender.signKey)))
    return space
  }
  await check.it('epochs: earlier keys', async () => {
    const { keys } = (await read(history.letter)).record
    same(
      [...keys].map(([n, key]) => ({ key: hex(key), n })),
      history.keys,
    )
  })
  for (const it of history.hostile) {
    await check.it(`epochs, hostile history: ${it.name}`, () =>
      refused(it.expect.refused, false, () => read(it.letter)),
    )
  }
}

/** A space on a device without a server or a disk. */
function spaceWith(log: Log, member: string, seed: Bytes = new Uint8Array(32)): Space {
  const ground = {
    server: {
      // Nothing more to read than what the story says.
      async *log() {},
      blocks: () => Promise.resolve([]),
      minute: () => 0,
    },
    database: { write: () => Promise.resolve(), under: () => Promise.resolve([]) },
    shelf: {
      change: (name: string) => Promise.resolve({ place: 'sealed', name }),
      under: () => Promise.resolve([]),
    },
    seed,
    announce: () => undefined,
    arrived: () => Promise.resolve(),
  } as unknown as Ground
  const space = new Space(ground, newRecord(log.space, base64url(fromHex(member)), 0))
  space.record.status = 'member'
  space.adopt(log, [])
  return space
}

async function reports(check: Check, file: Vector): Promise<void> {
  const logIn = (entries: string[]): Promise<Log> =>
    Log.replay(entries.map((entry) => readSignedEntry(decode(fromHex(entry)))))
  const log = await logIn(file.log)
  const boxOf = async (it: Vector, nonce: string, member: string): Promise<BoxKey> =>
    (await memberKeys(fromHex(it.seed), fromHex(nonce), base64url(fromHex(member)))).box
  const facilitator = file.people.find((it: Vector) => it.member_id === file.to)
  const own = await boxOf(facilitator, file.nonce, file.to)
  const read = async (letter: string, box: BoxKey, origin?: string): Promise<string> => {
    const record = readLetterRecord(decode(fromHex(letter)))
    if (record.origin !== origin) throw new Refused('wrong_space')
    return hex(encodeReport(await openReport(log, record, box)))
  }
  for (const it of file.good) {
    await check.it(`reports: ${it.name}`, async () => same(await read(it.letter, own), it.report))
  }
  for (const it of file.hostile) {
    await check.it(`reports, hostile: ${it.name}`, () =>
      refused(it.expect.refused, true, () => read(it.letter, own)),
    )
  }
  const team = file.safety_team
  if (team === undefined) return
  const away = await boxOf(team, team.nonce, team.to)
  await check.it('reports: to the safety team', async () =>
    same(await read(team.letter, away, log.space), team.report),
  )
  for (const it of team.hostile) {
    await check.it(`reports to the safety team, hostile: ${it.name}`, () =>
      refused(it.expect.refused, true, () => read(it.letter, away, log.space)),
    )
  }
}

async function proofs(check: Check, file: Vector): Promise<void> {
  const log = await replay(file.log)
  const id = (text: string): string => base64url(fromHex(text))
  const checkIt = async (it: Vector): Promise<void> => {
    const place = {
      pair: id(it.pair),
      member: id(it.pair_member_id),
      signKey: fromHex(it.pair_sign_key),
    }
    const proof = { group: id(it.group), member: id(it.member_id), signature: fromHex(it.signature) }
    if (it.to_sign !== undefined) same(hex(proofMessage(proof.group, proof.member, place)), it.to_sign)
    await checkPairProof(log, proof, place)
  }
  for (const it of file.good) await check.it(`proofs: ${it.name}`, () => checkIt(it))
  for (const it of file.hostile) {
    await check.it(`proofs, hostile: ${it.name}`, () => refused(it.expect.refused, true, () => checkIt(it)))
  }
}

async function requests(check: Check, file: Vector): Promise<void> {
  const log = await replay(file.log)
  const { seed } = file.people.find((it: Vector) => it.member_id === file.to)
  const read = async (letter: string): Promise<Space> => {
    const space = spaceWith(log, file.to, fromHex(seed))
    // Whatever they chose is not what is looked at here.
    space.record.requestsMine = 'on'
    await readLetter(space, 1, readLetterRecord(decode(fromHex(letter))))
    return space
  }
  for (const it of file.good) {
    await check.it(`requests: ${it.name}`, async () => {
      const { requests: held } = (await read(it.letter)).record
      const found = [...held!.values()].map(({ from, pair, sentence, link }) => [from, pair, sentence, link])
      const [from, pair] = [file.from, it.pair].map((text: string) => base64url(fromHex(text)))
      same(found, [[from, pair, it.sentence, it.link]])
    })
  }
  for (const it of file.hostile) {
    await check.it(`requests, hostile: ${it.name}`, () =>
      refused(it.expect.refused, false, () => read(it.letter)),
    )
  }
}

async function objects(check: Check, file: Vector): Promise<void> {
  const openIt = async (it: Vector): Promise<{ header: Header; inside: Inside }> => {
    const wire = fromHex(it.wire)
    const header = readHeader(wire)
    const { inside } = await openObject(wire, header, fromHex(it.key), fromHex(it.author_sign_key))
    readContent(inside.kind, inside.body)
    return { header, inside }
  }
  for (const it of file.good) {
    await check.it(`objects: ${it.name}`, async () => {
      const { header, inside } = await openIt(it)
      same(hex(encodeInside(inside)), it.expect.inside)
      const id = (text: string): string => base64url(fromHex(text))
      same(
        [header.space, header.objectId, header.author, header.revision, header.epoch, header.attention],
        [
          id(it.expect.space),
          id(it.expect.object_id),
          id(it.author),
          it.expect.revision,
          it.expect.epoch,
          it.expect.attention,
        ],
      )
      const content = readContent(inside.kind, inside.body)
      if (content.kind !== 'unknown') same(hex(encode(writeContent(content).body)), hex(encode(inside.body)))
    })
  }
  for (const it of file.hostile) {
    await check.it(`objects, hostile: ${it.name}`, () => refused(it.expect.refused, false, () => openIt(it)))
  }
}

async function streams(check: Check, file: Vector): Promise<void> {
  const { framing } = file
  await check.it('streams: records', () => {
    const places = readPlaces(fromHex(framing.records.bytes))
    same(
      places.map((it) => ({
        bytes: hex('wire' in it ? it.wire : it.hash),
        form: 'wire' in it ? 0 : 1,
        k: it.k,
      })),
      framing.records.records,
    )
    same(hex(concat(...places.map(writePlace))), framing.records.bytes)
  })
  await check.it('streams: posted', () =>
    same(hex(writeWires(framing.posted.wires.map(fromHex))), framing.posted.bytes),
  )
  for (const it of framing.hostile) {
    await check.it(`streams, hostile framing: ${it.name}`, () =>
      refused(it.expect.refused, false, () => readPlaces(fromHex(it.bytes))),
    )
  }
  for (const story of file.stories) {
    await check.it(`streams: ${story.name}`, async () => {
      const space = spaceWith(await replay(story.log), story.reader)
      space.record.from = { k: story.from.k, chain: fromHex(story.from.chain) }
      for (const { n, key } of story.keys) space.record.keys.set(n, fromHex(key))
      for (const place of readPlaces(fromHex(story.records))) {
        if (space.record.stopped === undefined) await takePlaces(space, [place])
      }
      same(space.record.stopped ?? null, story.stops)
      same(space.kept.slice(0, story.verdicts.length).map(verdictOf), story.verdicts)
      same(unexplained(space).reverse(), story.unexplained)
    })
  }
}

function verdictOf(kept: Kept): unknown {
  switch (kept.form) {
    case 'open':
      return { inside: hex(kept.inside.slice(64)), k: kept.k }
    case 'aside':
      return { k: kept.k, refused: kept.code }
    case 'gone':
      return { dropped: true, k: kept.k }
    case 'closed':
      return { k: kept.k, waits: true }
  }
}
