import { describe, expect, it } from 'vitest'
import { base64url, fromBase64url, join, sized, u64, utf8 } from './bytes.ts'
import { signEntry, ZERO_ID } from './hf1/entry.ts'
import { Log } from './hf1/log.ts'
import { freshId, memberKeys } from './hf1/member.ts'
import { random, readyCurves, sha256 } from './hf1/primitives.ts'
import { freshSteward, readSteward, signSteward, stewardKey, writeSteward } from './hf1/steward.ts'
import { readRecovery } from './hf1/account.ts'
import { isChainSound, type TrailEntry } from './manage.ts'

async function trail(length: number): Promise<TrailEntry[]> {
  const entries: TrailEntry[] = []
  let prev = base64url(new Uint8Array(32))
  for (let seq = 1; seq <= length; seq += 1) {
    const [at, who, what, about] = [1_764_000_000_000 + seq, '7Q4MKX2P9T', 'settings_changed', 'B0HVD3ZE5N']
    const parts = [fromBase64url(prev)!, u64(seq), u64(at), sized(utf8(who)), sized(utf8(what))]
    const hash = base64url(await sha256(join('holdfast/audit', ...parts, sized(utf8(about)))))
    entries.unshift({ seq, at, who, what, about, prev, hash })
    prev = hash
  }
  return entries
}

describe('the trail', () => {
  it('is sound as it was written', async () => {
    expect(await isChainSound(await trail(4))).toBe(true)
    expect(await isChainSound([])).toBe(true)
  })

  it('is broken by a word that was changed, a line taken out, and a line put elsewhere', async () => {
    const [d, c, b, a] = (await trail(4)) as [TrailEntry, TrailEntry, TrailEntry, TrailEntry]

    expect(await isChainSound([d, { ...c, what: 'help_lines_changed' }, b, a])).toBe(false)
    expect(await isChainSound([d, { ...c, about: null }, b, a])).toBe(false)
    expect(await isChainSound([d, b, a])).toBe(false)
    expect(await isChainSound([d, b, c, a])).toBe(false)
  })
})

describe('the rescue code', () => {
  it('is read as it was printed, forgives the eye, and is no recovery code', async () => {
    const code = freshSteward()
    const printed = await writeSteward(code)

    expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(await readSteward(printed.toLowerCase().replaceAll('-', ' '))).toEqual(code)
    await expect(readRecovery(printed)).rejects.toMatchObject({ code: 'recovery_code_mistyped' })
  })

  it('signs what every device takes where the group names it, and nobody takes elsewhere', async () => {
    await readyCurves()
    const key = await stewardKey(freshSteward())
    const log = await founded(key.publicKey)
    const member = [...log.people.keys()][0]!
    const it = { member, act: 'removed_facilitator' as const }

    const signed = await signSteward(log, key, log.at, it)
    await log.add(signed)
    expect(log.isMember(member)).toBe(false)
    expect(log.stewarded).toMatchObject([{ memberId: member, act: 'removed_facilitator' }])

    const stranger = await stewardKey(freshSteward())
    const other = await founded(key.publicKey)
    const forged = await signSteward(other, stranger, other.at, {
      ...it,
      member: [...other.people.keys()][0]!,
    })
    await expect(other.add(forged)).rejects.toMatchObject({ code: 'bad_signature' })
  })
})

/** A group's log up to its first key. */
async function founded(steward: Uint8Array<ArrayBuffer>): Promise<Log> {
  const [member, nonce] = [freshId(), random(32)]
  const own = await memberKeys(random(32), nonce, member)
  const keys = { signKey: own.sign.publicKey, boxKey: own.box.publicKey }
  const body = {
    type: 'create' as const,
    kind: 'group' as const,
    nonce,
    history: 'none' as const,
    open: false,
  }
  const create = await signEntry(
    {
      space: ZERO_ID,
      seq: 0,
      prev: ZERO_ID,
      at: 29_000_000,
      author: member,
      body: { ...body, steward, ...keys },
    },
    own.sign,
  )
  const log = await Log.begin(create)
  const epoch = {
    ...{ type: 'epoch' as const, n: 1, commit: random(32), wrapsHash: random(32), k: 0 },
    ...{ chain: new Uint8Array(32), reason: 1 as const },
  }
  await log.add(
    await signEntry(
      { space: log.space, seq: 1, prev: log.head, at: log.at, author: member, body: epoch },
      own.sign,
    ),
  )
  return log
}
