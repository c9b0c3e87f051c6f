// The lying-server suite: the device against a server, or a member, that lies. Every lie is refused or flagged.
import { beforeEach, describe, expect, test } from 'vitest'
import type { GroupId } from './api.ts'
import { type Bytes, base64url, concat, equal } from './bytes.ts'
import { decode, encode } from './hf1/cbor.ts'
import {
  type Body,
  bytesOf,
  decodeEntry,
  type Entry,
  entryHash,
  signEntry,
  type SignedEntry,
} from './hf1/entry.ts'
import { makeEpoch, writeKeys } from './hf1/epoch.ts'
import { type Content, writeContent } from './hf1/kinds.ts'
import { PURPOSE_INTRODUCTION, PURPOSE_KEY, writeLetter } from './hf1/letter.ts'
import { readLink, writeLink } from './hf1/link.ts'
import { freshId, memberKeys } from './hf1/member.ts'
import { type Inside, openObject, readHeader, sealObject } from './hf1/object.ts'
import { boxKeyOf, random, signKeyOf } from './hf1/primitives.ts'
import type { Place } from './hf1/stream.ts'
import type { Space } from './space/space.ts'
import { ORIGIN, Person, settleAll } from './testing/person.ts'
import { FakeServer } from './testing/server.ts'

const SETTINGS = { name: 'Tuesday evening', norms: 'What is said here stays here.', medicationWelcome: true }
const AUTO = { role: 'member', mode: 'auto', hours: 72, uses: 1 } as const
const ASK = { role: 'member', mode: 'ask', hours: 72, uses: 5 } as const
const PASSPHRASE = 'apple pear plum fig date'

let server: FakeServer
let fern: Person
let rain: Person
let groupId: GroupId

const spaceOf = (person: Person): Space => person.device.spaces.get(groupId)!
const stored = (): ReturnType<FakeServer['space']> => server.space(groupId)

async function texts(person: Person): Promise<string[]> {
  return (await person.vault.wall(groupId, { limit: 50 })).posts.map(({ text }) => text)
}

/** The wall as it reads, with what is missing in its place. */
async function lines(person: Person): Promise<string[]> {
  const { posts, missing } = await person.vault.wall(groupId, { limit: 50 })
  const quiet = (it: number | undefined): string[] => (it === undefined ? [] : [`missing: ${it}`])
  return [...quiet(missing), ...posts.flatMap((post) => [post.text, ...quiet(post.missing)])]
}

/** What a server shows of a place whose body it does not want to give. */
const hashOnly = ({ k }: Place): Place => ({ k, hash: stored().hashes[k - 1]! })

const status = async (person: Person): Promise<string | undefined> => (await person.vault.groups())[0]?.status
const why = async (person: Person): Promise<string | undefined> =>
  (await person.vault.groups())[0]?.stoppedBecause

async function joins(link: string, pseudonym: string): Promise<Person> {
  const person = await Person.opens(server)
  await person.vault.join(link, { pseudonym, listed: true })
  await settleAll(person, fern)
  return person
}

/** Reads everything anew, as a device does when its line comes back. */
async function readAgain(person: Person): Promise<void> {
  await person.device.background(person.device.readAll())
  await person.settle()
}

interface Forgery {
  content?: Content
  objectId?: string
  revision?: number
  epoch?: number
  author?: string
  space?: string
  key?: Bytes
  inside?: Partial<Inside>
}

/** A wire by `person`'s own keys, bent as told. */
async function wireBy(person: Person, it: Forgery = {}): Promise<Bytes> {
  const space = spaceOf(person)
  const epoch = it.epoch ?? space.checkedLog.epoch!.n
  const { kind, body } = writeContent(it.content ?? { kind: 'post', text: 'forged', from: 'Somebody' })
  const inside: Inside = {
    kind,
    body,
    attachments: [],
    seen: space.seen,
    at: server.now / 60_000,
    ...it.inside,
  }
  const header = {
    ...{ space: it.space ?? groupId, epoch, objectId: it.objectId ?? freshId(), revision: it.revision ?? 1 },
    ...{ author: it.author ?? space.me, attention: 1 as const },
  }
  const { sign } = await space.keys()
  return sealObject(header, inside, it.key ?? space.record.keys.get(epoch)!, sign)
}

/** The server takes a wire into the stream whatever the rules say. */
async function inject(wire: Bytes): Promise<void> {
  await server.store(stored(), groupId, wire, base64url(random(8)))
}

/** An entry by `person`, or by whoever's key is given, on top of the log as the server has it. */
async function entryBy(person: Person, body: Body, change: Partial<Entry> = {}): Promise<SignedEntry> {
  const space = spaceOf(person)
  const { log } = stored()
  const entry: Entry = {
    ...{ space: groupId, seq: log.seq + 1, prev: log.head, at: log.at, author: space.me, body },
    ...change,
  }
  return signEntry(entry, (await space.keys()).sign)
}

/** The server shows these entries after its honest log. */
function addToLog(...entries: SignedEntry[]): void {
  server.lies.log = (page, space) =>
    space === groupId ? [...page, ...entries.map((signed) => ({ signed }))] : page
  server.lies.spaces = (spaces) => spaces.map((it) => ({ ...it, seq: Number(it['seq']) + entries.length }))
}

beforeEach(async () => {
  server = new FakeServer()
  fern = await Person.opens(server)
  groupId = await fern.vault.foundGroup({
    settings: SETTINGS,
    history: 'none',
    open: false,
    pseudonym: 'Fern',
  })
  await fern.settle()
  rain = await joins(await fern.vault.createLink(groupId, AUTO), 'Rain')
  await fern.vault.post(groupId, { text: 'Honest' })
  await settleAll(fern, rain)
})

/** What was injected is refused, said to be so, and the rest stays as it was. */
async function expectSetAside(code: string): Promise<void> {
  await settleAll(rain)
  expect(spaceOf(rain).kept.flatMap((kept) => (kept.form === 'aside' ? [kept.code] : []))).toEqual([code])
  expect(await texts(rain)).toEqual(['Honest'])
  expect(rain.problems()).toContain('object_refused')
  expect(await status(rain)).toBe('member')
}

describe('lies about objects', () => {
  test('plaintext where sealed is expected', async () => {
    const wire = await wireBy(fern)
    const { kind, body } = writeContent({ kind: 'post', text: 'plain', from: 'X' })
    const plain = encode({ 1: kind, 2: body, 5: [0, bytesOf(groupId), 0, new Uint8Array(32)], 6: 1 })
    await inject(concat(wire.slice(0, 107), plain, new Uint8Array(256)))

    await expectSetAside('wrong_commit')
  })

  test('an unknown suite', async () => {
    const wire = await wireBy(fern)
    wire[1] = 2
    await inject(wire)

    await expectSetAside('unknown_suite')
  })

  test('swapped ids', async () => {
    const wire = await wireBy(fern)
    wire.set(random(16), 38)
    await inject(wire)

    await expectSetAside('wrong_commit')
  })

  test('a wrong commit', async () => {
    const wire = await wireBy(fern)
    wire[110]! ^= 1
    await inject(wire)

    await expectSetAside('wrong_commit')
  })

  test('one ciphertext, two keys', async () => {
    await inject(await wireBy(fern, { key: random(32) }))

    await expectSetAside('wrong_commit')
  })

  test('a wrong epoch', async () => {
    const before = spaceOf(fern).checkedLog.epoch!.n - 1
    await inject(await wireBy(fern, { epoch: before }))

    await expectSetAside('stale_epoch')
  })

  test('moved to another space', async () => {
    await inject(await wireBy(fern, { space: base64url(random(32)) }))

    await expectSetAside('wrong_space')
  })

  test('forged by another member', async () => {
    await inject(await wireBy(rain, { author: spaceOf(fern).me }))

    await expectSetAside('bad_signature')
  })

  test('by somebody who is not in the log', async () => {
    await inject(await wireBy(rain, { author: freshId() }))

    await expectSetAside('not_a_member')
  })

  test('a valid inside under another header', async () => {
    const original = await wireBy(fern)
    const header = readHeader(original)
    const space = spaceOf(fern)
    const key = space.record.keys.get(header.epoch)!
    const { inside } = await openObject(original, header, key, (await space.keys()).sign.publicKey)
    // Another member seals the same words, whose signature was made for the first header.
    await inject(await wireBy(rain, { inside, author: space.me }))

    await expectSetAside('bad_signature')
  })

  test('an old revision again', async () => {
    const id = await fern.vault.post(groupId, { text: 'First' })
    await settleAll(fern, rain)
    await fern.vault.edit(groupId, id, { text: 'Second' })
    await settleAll(fern, rain)
    const old = stored().places.find((place) => 'wire' in place && readHeader(place.wire).objectId === id)!
    await inject((old as { wire: Bytes }).wire)
    await settleAll(rain)

    expect(await texts(rain)).toEqual(['Second', 'Honest'])
    expect(rain.problems()).toEqual(['object_refused'])
  })

  test('another kind in a later revision', async () => {
    const objectId = await fern.vault.post(groupId, { text: 'A post' })
    await settleAll(fern, rain)
    await inject(await wireBy(fern, { objectId, revision: 2, content: { kind: 'reaction', word: 'hear' } }))
    await settleAll(rain)

    expect(await texts(rain)).toEqual(['A post', 'Honest'])
    expect(rain.problems()).toEqual(['object_refused'])
  })

  test('another parent in a later revision', async () => {
    const [post] = (await fern.vault.wall(groupId, { limit: 1 })).posts
    const objectId = await fern.vault.reply(groupId, post!.objectId, { text: 'A reply' })
    await settleAll(fern, rain)
    const content: Content = { kind: 'reply', text: 'Elsewhere', from: 'Fern' }
    await inject(
      await wireBy(fern, {
        objectId,
        revision: 2,
        content,
        inside: { parent: { objectId: freshId(), revision: 1 } },
      }),
    )
    await settleAll(rain)

    expect((await rain.vault.thread(groupId, post!.objectId))[1]!.text).toBe('A reply')
    expect(rain.problems()).toEqual(['object_refused'])
  })

  test('another author of a later revision', async () => {
    const [post] = (await fern.vault.wall(groupId, { limit: 1 })).posts
    await inject(await wireBy(rain, { objectId: post!.objectId, revision: 2 }))
    await settleAll(rain, fern)

    expect(await texts(fern)).toEqual(['Honest'])
    expect(fern.problems()).toEqual(['object_refused'])
  })

  test('a member who hides what others wrote', async () => {
    const [post] = (await fern.vault.wall(groupId, { limit: 1 })).posts
    const parent = { objectId: post!.objectId, revision: 1 }
    await inject(await wireBy(rain, { content: { kind: 'hide' }, inside: { parent } }))
    await settleAll(rain, fern)

    expect((await fern.vault.wall(groupId, { limit: 1 })).posts[0]!.state).toBe('sent')
    expect(fern.problems()).toEqual(['object_refused'])
  })

  test('settings that the log does not commit to', async () => {
    const settings = { ...SETTINGS, norms: 'Anything goes.', blind: random(16) }
    await inject(await wireBy(fern, { content: { kind: 'settings', settings } }))
    await settleAll(rain)

    expect((await rain.vault.group(groupId)).settings).toEqual(SETTINGS)
  })

  test('injected after its author was removed', async () => {
    const late = await wireBy(rain)
    await fern.vault.removeMember(groupId, spaceOf(rain).me)
    await settleAll(fern)
    await inject(late)
    await settleAll(fern)

    expect(await texts(fern)).toEqual(['Honest'])
    expect(fern.problems()).toEqual(['object_refused'])
  })

  test('injected after its author was removed, while the removal is withheld', async () => {
    const sky = await joins(await fern.vault.createLink(groupId, AUTO), 'Sky')
    await settleAll(rain)
    const late = await wireBy(rain)
    server.lies.log = () => []
    server.lies.spaces = (spaces) => spaces.map((it) => ({ ...it, seq: 0 }))
    const { entries, log } = stored()
    const before = { entries: [...entries], log }
    server.lies = {}
    sky.line.goOffline()
    await fern.vault.removeMember(groupId, spaceOf(rain).me)
    await fern.settle()
    await inject(late)
    const after = stored()
    const [allEntries, newLog] = [after.entries, after.log]
    Object.assign(after, before)
    sky.line.goOnline()
    await readAgain(sky)
    const shown = await texts(sky)
    Object.assign(after, { entries: allEntries, log: newLog })
    await readAgain(sky)

    // Believed as long as the removal is withheld, and set aside as soon as it shows.
    expect(shown).toEqual(['forged'])
    expect(await texts(sky)).toEqual([])
    expect(sky.problems()).toContain('object_refused')
  })

  test('a_body_withheld_as_if_taken_back_is_shown_as_missing', async () => {
    server.lies.live = () => undefined
    await fern.vault.post(groupId, { text: 'Do not come tonight' })
    await fern.vault.post(groupId, { text: 'Next' })
    await settleAll(fern)
    const withheld = stored().places.length - 1
    server.lies.objects = (places) => places.map((place) => (place.k === withheld ? hashOnly(place) : place))
    await readAgain(rain)

    expect(await lines(rain)).toEqual(['Next', 'missing: 1', 'Honest'])
    expect(await lines(fern)).toEqual(['Next', 'Do not come tonight', 'Honest'])
    expect([await status(rain), rain.problems()]).toEqual(['member', []])
    expect(spaceOf(rain).k).toBe(stored().places.length)
  })

  test('a_tombstone_withheld_brings_nothing_back_unseen', async () => {
    const [before] = (await fern.vault.wall(groupId, { limit: 1 })).posts
    const back = stored().places.find(
      (place) => 'wire' in place && readHeader(place.wire).objectId === before!.objectId,
    )!
    await rain.vault.keepIdentity('river stone', PASSPHRASE)
    await fern.vault.deletePost(groupId, before!.objectId)
    await settleAll(fern, rain)
    const tombstone = stored().places.length
    server.lies.objects = (places, space) =>
      space !== groupId
        ? places
        : places.map((place) => (place.k === back.k ? back : place.k === tombstone ? hashOnly(place) : place))
    const laptop = await Person.opens(server)
    await laptop.vault.signIn('river stone', PASSPHRASE)
    await settleAll(laptop)

    expect(await lines(laptop)).toEqual(['missing: 1', 'Honest'])
    expect(await lines(rain)).toEqual([])
  })

  test('a_device_that_meets_only_a_tombstone_shows_nothing_wrong', async () => {
    const [post] = (await fern.vault.wall(groupId, { limit: 1 })).posts
    await rain.vault.keepIdentity('river stone', PASSPHRASE)
    await fern.vault.edit(groupId, post!.objectId, { text: 'Honest, and changed' })
    await settleAll(fern, rain)
    await fern.vault.deletePost(groupId, post!.objectId)
    await settleAll(fern, rain)
    const laptop = await Person.opens(server)
    await laptop.vault.signIn('river stone', PASSPHRASE)
    await settleAll(laptop)

    expect(stored().places.filter((place) => 'hash' in place)).toHaveLength(2)
    expect(await lines(laptop)).toEqual([])
    expect(laptop.problems()).toEqual([])
  })

  test('a tombstone of something else explains nothing', async () => {
    server.lies.live = () => undefined
    await fern.vault.post(groupId, { text: 'Hidden' })
    const other = await fern.vault.post(groupId, { text: 'Slip of the tongue' })
    await settleAll(fern)
    const withheld = stored().places.length - 1
    await fern.vault.deletePost(groupId, other)
    await settleAll(fern)
    server.lies.objects = (places) => places.map((place) => (place.k === withheld ? hashOnly(place) : place))
    await readAgain(rain)

    expect(await lines(rain)).toEqual(['missing: 1', 'Honest'])
  })
})

describe('lies about the stream', () => {
  async function withoutLive(): Promise<void> {
    server.lies.live = () => undefined
    await fern.vault.post(groupId, { text: 'One' })
    await fern.settle()
    await fern.vault.post(groupId, { text: 'Two' })
    await fern.settle()
  }

  test('an object dropped', async () => {
    await withoutLive()
    server.lies.objects = (places) => places.filter(({ k }) => k !== stored().places.length - 1)
    await readAgain(rain)

    expect(await texts(rain)).toEqual(['Honest'])
    expect(rain.problems()).toContain('stream_refused')
  })

  test('an object dropped and the rest numbered anew', async () => {
    await withoutLive()
    const gone = stored().places.length - 1
    server.lies.objects = (places) =>
      places
        .filter(({ k }) => k !== gone)
        .map((place) => (place.k > gone ? { ...place, k: place.k - 1 } : place))
    server.lies.head = (k) => k - 1
    await readAgain(rain)

    // The second post was written by somebody who had seen the first.
    expect(await texts(rain)).not.toContain('Two')
    expect(rain.problems()).toContain('object_refused')
  })

  test('objects in another order', async () => {
    await withoutLive()
    server.lies.objects = (places) => {
      const [one, two] = places.slice(-2) as [{ k: number; wire: Bytes }, { k: number; wire: Bytes }]
      return [...places.slice(0, -2), { k: one.k, wire: two.wire }, { k: two.k, wire: one.wire }]
    }
    await readAgain(rain)

    expect(rain.problems()).toContain('object_refused')
    expect(await texts(rain)).not.toContain('Two')
  })

  test('another stream than an epoch was made on', async () => {
    await withoutLive()
    const wire = await wireBy(fern)
    server.lies.objects = (places) =>
      places.map((place, i) => (i === places.length - 1 ? { k: place.k, wire } : place))
    await readAgain(rain)
    server.lies.objects = undefined
    await joins(await fern.vault.createLink(groupId, AUTO), 'Sky')
    await readAgain(rain)

    expect([await status(rain), await why(rain)]).toEqual(['stopped', 'stream_forked'])
  })

  test('old objects again and again, and ever more to come', async () => {
    server.lies.objects = () => stored().places.slice(0, 2)
    server.lies.head = (k) => k + 1
    server.lies.spaces = (spaces) => spaces.map((it) => ({ ...it, k: Number(it['k']) + 1 }))
    await readAgain(rain)

    expect(await texts(rain)).toEqual(['Honest'])
    expect(rain.problems()).toContain('stream_refused')
  })

  test('less than was there before', async () => {
    server.lies.head = (k) => k - 1
    server.lies.objects = () => []
    server.lies.spaces = (spaces) => spaces.map((it) => ({ ...it, k: Number(it['k']) - 1 }))
    await readAgain(rain)

    expect([await status(rain), await why(rain)]).toEqual(['stopped', 'rolled_back'])
  })

  test('kept, it said, and had not', async () => {
    const { taken, places, chains, hashes } = stored()
    const before = { taken: new Map(taken), places: [...places], chains: [...chains], hashes: [...hashes] }
    server.lies.live = () => undefined
    server.lies.objects = (shown) => shown.filter(({ k }) => k <= before.places.length)
    server.lies.head = () => before.places.length
    await rain.vault.post(groupId, { text: 'Lost?' })
    await rain.settle()
    Object.assign(stored(), before)
    server.lies = {}
    await fern.vault.post(groupId, { text: 'In its place' })
    await settleAll(fern, rain)
    await rain.vault.retryOutbox()
    await settleAll(rain, fern)

    expect(rain.problems()).toContain('answer_untrue')
    expect(await texts(fern)).toEqual(['Lost?', 'In its place', 'Honest'])
  })

  test('the same id and revision with other bytes after a lost answer', async () => {
    rain.line.answersToLose = 1
    server.lies.live = () => undefined
    const id = await rain.vault.post(groupId, { text: 'Mine' })
    let told = 0
    server.lies.sent = (outcomes) =>
      told++ === 0 ? outcomes.map(() => ({ 3: 'revision_taken', 4: random(32) })) : outcomes
    await settleAll(rain)
    server.lies = {}
    await rain.vault.retryOutbox()
    await settleAll(rain, fern)
    await readAgain(fern)

    expect(spaceOf(fern).contents.items.get(id)!.content).toMatchObject({ text: 'Mine' })
    expect((await texts(fern)).filter((text) => text === 'Mine')).toHaveLength(1)
    expect(await rain.vault.outbox()).toEqual([])
  })

  test('one member who lies about what they had seen', async () => {
    const seen = { ...spaceOf(rain).seen, chain: random(32) }
    await inject(await wireBy(rain, { inside: { seen } }))

    await settleAll(fern)

    expect(await texts(fern)).toEqual(['Honest'])
    expect([await status(fern), fern.problems()]).toEqual(['member', ['object_refused']])
  })

  test('two members who saw another stream', async () => {
    const sky = await joins(await fern.vault.createLink(groupId, AUTO), 'Sky')
    await settleAll(rain, sky)
    for (const person of [rain, sky]) {
      await inject(await wireBy(person, { inside: { seen: { ...spaceOf(person).seen, chain: random(32) } } }))
    }
    await settleAll(fern)

    expect([await status(fern), await why(fern)]).toEqual(['stopped', 'fork_seen'])
    await expect(fern.vault.post(groupId, { text: 'No more' })).rejects.toMatchObject({
      code: 'group_stopped',
    })
  })
})

describe('lies about the log', () => {
  async function expectRefused(person = rain): Promise<void> {
    const before = spaceOf(person).checkedLog.head
    await readAgain(person)

    expect(spaceOf(person).checkedLog.head).toBe(before)
    expect(person.problems()).toContain('log_refused')
    expect(await why(person)).toBe('log_refused')
  }

  test('a member injected without an invite', async () => {
    const [sign, box] = [await signKeyOf(random(32)), await boxKeyOf(random(32))]
    const { log } = stored()
    const body: Body = { type: 'join', inviteId: freshId(), signKey: sign.publicKey, boxKey: box.publicKey }
    const entry = { space: groupId, seq: log.seq + 1, prev: log.head, at: log.at, author: freshId(), body }
    addToLog(await signEntry(entry, sign, sign))

    await expectRefused()
  })

  test('a member injected by an invite whose secret the server does not have', async () => {
    await fern.vault.createLink(groupId, ASK)
    await settleAll(fern, rain)
    const [sign, box] = [await signKeyOf(random(32)), await boxKeyOf(random(32))]
    const { log } = stored()
    const [inviteId] = [...log.invites.keys()].slice(-1)
    const body: Body = { type: 'join', inviteId: inviteId!, signKey: sign.publicKey, boxKey: box.publicKey }
    const entry = { space: groupId, seq: log.seq + 1, prev: log.head, at: log.at, author: freshId(), body }
    addToLog(await signEntry(entry, sign, sign))

    await expectRefused()
  })

  test('a facilitator injected', async () => {
    addToLog(await entryBy(rain, { type: 'role', member: spaceOf(rain).me, role: 'facilitator' }))

    await expectRefused()
  })

  test("a facilitator's word forged", async () => {
    addToLog(
      await entryBy(
        rain,
        { type: 'role', member: spaceOf(rain).me, role: 'facilitator' },
        { author: spaceOf(fern).me },
      ),
    )

    await expectRefused()
  })

  test('an invite injected', async () => {
    const signKey = (await signKeyOf(random(32))).publicKey
    const expires = stored().log.at + 60
    const settings = random(336)
    addToLog(
      await entryBy(rain, {
        ...{ type: 'invite', inviteId: freshId(), signKey, role: 'facilitator', expires, uses: 1 },
        mode: 'auto',
        settings,
      }),
    )

    await expectRefused()
  })

  test('a key injected: an epoch by nobody who may', async () => {
    const { log } = stored()
    const { commit, wrapsHash } = await makeEpoch(
      log,
      log.epoch!.n + 1,
      spaceOf(rain).me,
      await signKeyOf(random(32)),
    )
    const { k, chain } = spaceOf(rain)
    addToLog(
      await entryBy(rain, { type: 'epoch', n: log.epoch!.n + 1, commit, wrapsHash, k, chain, reason: 4 }),
    )

    await expectRefused()
  })

  test('an unknown suite, a steward who lets somebody in, a rekey without the old key', async () => {
    for (const [field, value] of [
      [2, 2],
      [7, 11],
      [7, 10],
    ] as const) {
      const honest = await entryBy(fern, { type: 'leave' })
      const bytes = encode({ ...(decode(honest.bytes) as object), [field]: value })
      const { sign } = await spaceOf(fern).keys()
      const hash = await entryHash(bytes)
      addToLog({
        bytes,
        signatures: [await sign.sign(concat(new TextEncoder().encode('hf1/log\0'), bytesOf(hash)))],
      })

      await expectRefused()
    }
  })

  test('the log cut short', async () => {
    await fern.vault.createLink(groupId, ASK)
    await settleAll(fern, rain)
    server.lies.spaces = (spaces) =>
      spaces.map((it) => (it['space_id'] === groupId ? { ...it, seq: Number(it['seq']) - 1 } : it))
    server.lies.log = (page, space) => (space === groupId ? page.slice(0, -1) : page)
    await readAgain(rain)

    expect([await status(rain), await why(rain)]).toEqual(['stopped', 'rolled_back'])
  })

  test('the log cut short for a newcomer', async () => {
    const link = await fern.vault.createLink(groupId, AUTO)
    server.lies.inviteLog = (entries) => entries.slice(0, -1)
    const sky = await Person.opens(server)

    await expect(sky.vault.join(link, { pseudonym: 'Sky', listed: true })).rejects.toMatchObject({
      code: 'link_untrue',
    })
  })

  test('the log in another order', async () => {
    rain.line.goOffline()
    await rain.settle()
    await fern.vault.createLink(groupId, ASK)
    await fern.vault.createLink(groupId, ASK)
    await fern.settle()
    server.lies.log = (page, space) => (space === groupId ? [...page].reverse() : page)

    rain.line.goOnline()
    await expectRefused()
  })

  test('the log forked: two signed entries at one place', async () => {
    rain.line.goOffline()
    await rain.settle()
    const other = await entryBy(fern, { type: 'role', member: spaceOf(rain).me, role: 'member' })
    await fern.vault.createLink(groupId, ASK)
    await fern.settle()
    const seq = stored().log.seq
    rain.line.goOnline()
    await readAgain(rain)
    server.lies.spaces = (spaces) => spaces.map((it) => ({ ...it, seq: seq + 1 }))
    server.lies.log = (page, space) => (space === groupId ? [{ signed: other }] : page)
    await readAgain(rain)

    expect([await status(rain), await why(rain)]).toEqual(['stopped', 'log_forked'])
  })

  describe('a_log_that_grew_again_after_a_rollback_stops_the_space', () => {
    /** The server falls back behind an entry that Rain has seen, and goes on from there by others. */
    async function growsAgain(entries: number): Promise<void> {
      const { log } = stored()
      const before = [...stored().entries]
      await fern.vault.createLink(groupId, ASK)
      await settleAll(fern, rain)
      rain.line.goOffline()
      await rain.settle()
      Object.assign(stored(), { log, entries: before })
      for (let i = 0; i < entries; i++) {
        const signed = await entryBy(fern, { type: 'role', member: spaceOf(rain).me, role: 'member' })
        const grown = stored().log.clone()
        await grown.add(signed)
        Object.assign(stored(), { log: grown, entries: [...stored().entries, signed] })
      }
    }

    test('to the same length, seen as soon as the app is opened again', async () => {
      await growsAgain(1)
      rain.line.goOnline()
      rain = await rain.reopens()

      expect([await status(rain), await why(rain)]).toEqual(['stopped', 'log_forked'])
    })

    test('to the same length and on, seen by who reads on', async () => {
      await growsAgain(2)
      rain.line.goOnline()
      await readAgain(rain)

      expect([await status(rain), await why(rain)]).toEqual(['stopped', 'log_forked'])
    })

    test('and not yet as far, seen by who looks again', async () => {
      await growsAgain(0)
      rain.line.goOnline()
      rain = await rain.reopens()

      expect([await status(rain), await why(rain)]).toEqual(['stopped', 'rolled_back'])
    })
  })

  test('a removed key that joins again, a member id used twice', async () => {
    await fern.vault.removeMember(groupId, spaceOf(rain).me)
    const link = readLink(ORIGIN, await fern.vault.createLink(groupId, { ...ASK }))
    await settleAll(fern)
    const own = await spaceOf(rain).keys()
    const { inviteSignKey } = await import('./hf1/link.ts')
    const invite = await inviteSignKey(link.secret)
    const { log } = stored()
    for (const [author, keys] of [
      [freshId(), own],
      [spaceOf(rain).me, await memberKeys(random(32), log.nonce, freshId())],
    ] as const) {
      const body: Body = {
        type: 'join',
        inviteId: link.inviteId,
        signKey: keys.sign.publicKey,
        boxKey: keys.box.publicKey,
      }
      const entry = { space: groupId, seq: log.seq + 1, prev: log.head, at: log.at, author, body }
      addToLog(await signEntry(entry, keys.sign, invite))

      await expectRefused(fern)
    }
  })

  test("a space that copies another one's nonce is another space with other keys", async () => {
    const { nonce } = stored().log
    const seed = rain.device.openSecrets.seed
    const here = await memberKeys(seed, nonce, spaceOf(rain).me)
    const there = await memberKeys(seed, nonce, freshId())

    expect(equal(here.sign.publicKey, there.sign.publicKey)).toBe(false)
    expect(equal(here.box.publicKey, there.box.publicKey)).toBe(false)
  })
})

describe('lies about keys', () => {
  test('a wrap swapped by the server stops the group', async () => {
    server.lies.log = (page, space) =>
      space === groupId
        ? page.map((record) => (record.wrap ? { ...record, wrap: random(148) } : record))
        : page
    await joins(await fern.vault.createLink(groupId, AUTO), 'Sky')
    await settleAll(rain)

    expect([await status(rain), await why(rain)]).toEqual(['stopped', 'wrap_swapped'])
  })

  test('another list of wraps stops the group', async () => {
    server.lies.log = (page, space) =>
      space === groupId
        ? page.map((record) => (record.wrap ? { ...record, wrap: random(148) } : record))
        : page
    server.lies.wrapHashes = (hashes) => hashes.map(() => random(32))
    await joins(await fern.vault.createLink(groupId, AUTO), 'Sky')
    await settleAll(rain)

    expect(await why(rain)).toBe('wrap_swapped')
  })

  test("garbage from the maker makes the member's own device make the next key", async () => {
    const sky = await joins(await fern.vault.createLink(groupId, AUTO), 'Sky')
    await settleAll(rain, sky)
    const { log } = stored()
    const space = spaceOf(fern)
    const { sign } = await space.keys()
    const removal = await entryBy(fern, { type: 'remove', member: spaceOf(sky).me })
    const next = log.clone()
    await next.add(removal)
    const made = await makeEpoch(next, log.epoch!.n + 1, space.me, sign)
    const mine = next.members.findIndex(({ id }) => id === spaceOf(rain).me)
    made.wraps[mine] = random(148)
    const { sha256 } = await import('./hf1/primitives.ts')
    const { wrapsHash } = await import('./hf1/epoch.ts')
    const hash = await wrapsHash(await Promise.all(made.wraps.map(sha256)))
    const { k, chain } = space
    const body: Body = {
      type: 'epoch',
      n: log.epoch!.n + 1,
      commit: made.commit,
      wrapsHash: hash,
      k,
      chain,
      reason: 1,
    }
    const epoch = await signEntry(
      { space: groupId, seq: next.seq + 1, prev: next.head, at: next.at, author: space.me, body },
      sign,
    )
    const { encodeTransaction } = await import('./hf1/transaction.ts')
    await space.ground.server.append(
      groupId,
      encodeTransaction({ entries: [removal, epoch], wraps: made.wraps, letters: [] }),
    )
    await settleAll(rain, fern)
    await fern.vault.post(groupId, { text: 'After the garbage' })
    await settleAll(fern, rain)

    expect(stored().log.epoch).toMatchObject({ reason: 2, maker: spaceOf(rain).me })
    expect(rain.problems()).toContain('key_unopened')
    expect(await texts(rain)).toEqual(['After the garbage', 'Honest'])
    expect(await status(rain)).toBe('member')
  })

  test('history granted outside the rule', async () => {
    const space = spaceOf(fern)
    const { sign } = await space.keys()
    const to = spaceOf(rain).me
    const head = { purpose: PURPOSE_KEY, space: groupId, from: space.me, to, entry: stored().log.head }
    const body = writeKeys([{ n: 1, key: space.record.keys.get(1)! }])
    const wire = await writeLetter(head, body, sign, stored().log.people.get(to)!.boxKey)
    await space.ground.server.sendLetters(groupId, [{ ...head, wire }])
    await settleAll(rain)

    expect(spaceOf(rain).record.keys.has(1)).toBe(false)
    expect(rain.problems()).toEqual(['letter_refused'])
    expect(stored().letters).toEqual([])
  })

  test("a letter forged in another member's name", async () => {
    const to = spaceOf(rain).me
    const head = {
      purpose: PURPOSE_KEY,
      space: groupId,
      from: spaceOf(fern).me,
      to,
      entry: stored().log.head,
    }
    const wire = await writeLetter(
      head,
      writeKeys([{ n: 1, key: random(32) }]),
      await signKeyOf(random(32)),
      stored().log.people.get(to)!.boxKey,
    )
    server.lies.letters = (letters) => [...letters, { id: 1000, letter: { ...head, wire } }]
    await readAgain(rain)

    expect(rain.problems()).toContain('letter_refused')
  })

  test('an introduction by somebody who is not waiting', async () => {
    const to = spaceOf(fern).me
    const head = {
      purpose: PURPOSE_INTRODUCTION,
      space: groupId,
      from: freshId(),
      to,
      entry: stored().log.head,
    }
    const wire = await writeLetter(
      head,
      encode({ 1: 'Nobody' }),
      await signKeyOf(random(32)),
      stored().log.people.get(to)!.boxKey,
    )
    server.lies.letters = (letters) =>
      letters.length > 0 ? letters : [{ id: 1001, letter: { ...head, wire } }]
    await readAgain(fern)

    expect(await fern.vault.guests(groupId)).toEqual([])
    expect(fern.problems()).toContain('letter_refused')
  })
})

describe('lies about links', () => {
  let link: string
  let sky: Person

  beforeEach(async () => {
    link = await fern.vault.createLink(groupId, AUTO)
    await fern.settle()
    sky = await Person.opens(server)
  })

  const joining = (): Promise<unknown> => sky.vault.join(link, { pseudonym: 'Sky', listed: true })

  test('another group behind the link', async () => {
    const other = await fern.vault.foundGroup({
      settings: { ...SETTINGS, name: 'Trap' },
      history: 'none',
      open: false,
      pseudonym: 'F',
    })
    server.lies.invite = (honest) => ({ ...honest, create: server.space(other).entries[0]! })

    await expect(sky.vault.previewLink(link)).rejects.toMatchObject({ code: 'link_untrue' })
  })

  test('another invite behind the link', async () => {
    await fern.vault.createLink(groupId, { ...AUTO, role: 'facilitator' })
    server.lies.invite = (honest) => ({ ...honest, invite: stored().entries.at(-1)! })

    await expect(sky.vault.previewLink(link)).rejects.toMatchObject({ code: 'link_untrue' })
  })

  test('an invite reused', async () => {
    await joining()
    const again = await Person.opens(server)
    server.lies.invite = (honest) => ({ ...honest, state: 1 })

    await expect(again.vault.join(link, { pseudonym: 'Again', listed: true })).rejects.toMatchObject({
      code: 'invite_used',
    })
  })

  test('an invite expired', async () => {
    server.now += 73 * 60 * 60 * 1000
    server.lies.invite = (honest) => ({ ...honest, state: 1 })

    await expect(joining()).rejects.toMatchObject({ code: 'invite_expired' })
  })

  test('an invite withdrawn', async () => {
    const [it] = await fern.vault.links(groupId)
    await fern.vault.withdrawLink(groupId, it!.inviteId)
    server.lies.invite = (honest) => ({ ...honest, state: 1 })

    await expect(joining()).rejects.toMatchObject({ code: 'invite_withdrawn' })
  })

  test('the database and the link together open nothing that was said', async () => {
    const { secret } = readLink(ORIGIN, link)
    const keys = [...spaceOf(fern).record.keys.values()]
    const bytes = concat(
      ...server.received,
      ...stored().places.map((place) => ('wire' in place ? place.wire : place.hash)),
    )
    const text = new TextDecoder('latin1').decode(bytes)

    for (const key of keys) expect(text).not.toContain(new TextDecoder('latin1').decode(key))
    for (const place of stored().places) {
      if (!('wire' in place)) continue
      const header = readHeader(place.wire)
      const author = stored().log.people.get(header.author)!.signKey
      await expect(openObject(place.wire, header, secret, author)).rejects.toMatchObject({
        code: 'wrong_commit',
      })
    }
  })

  test('a link bent on its way', async () => {
    const it = readLink(ORIGIN, link)
    for (const bent of [
      { ...it, secret: random(32) },
      { ...it, space: base64url(random(32)) },
      { ...it, entry: base64url(random(32)) },
    ]) {
      await expect(sky.vault.previewLink(writeLink(ORIGIN, bent))).rejects.toMatchObject({
        code: 'link_untrue',
      })
    }
    await expect(
      sky.vault.previewLink('https://elsewhere.test' + link.slice(ORIGIN.length)),
    ).rejects.toMatchObject({ code: 'link_elsewhere' })
  })
})

describe('lies to an identity', () => {
  beforeEach(async () => {
    await rain.vault.keepIdentity('river stone', PASSPHRASE)
    await fern.vault.keepIdentity('fern leaf', 'zoo zone zero young year')
    await settleAll(rain, fern)
  })

  test('a weaker stretching is asked of nobody: the server has no say in it', async () => {
    const laptop = await Person.opens(server)
    await laptop.vault.signIn('river stone', PASSPHRASE)

    expect(server.asked.filter((it) => it.includes('kdf') || it.includes('salt'))).toEqual([])
    expect((await laptop.vault.open('en')).status).toBe('open')
  })

  test("another account's wrapped seed", async () => {
    const fernsSeed = server.accounts.find(
      ({ wrapped }) => wrapped !== undefined && wrapped !== server.accounts[1]!.wrapped,
    )!.wrapped!
    server.lies.wrapped = () => fernsSeed
    const laptop = await Person.opens(server)

    await expect(laptop.vault.signIn('river stone', PASSPHRASE)).rejects.toMatchObject({
      code: 'wrapped_seed_refused',
    })
    expect((await laptop.vault.open('en')).status).toBe('empty')
  })

  test('the vault rolled back is seen by the device that knew more', async () => {
    const vault = rain.device.vault!
    server.lies.spaces = (spaces) => spaces.map((it) => (it['space_id'] === vault.id ? { ...it, k: 0 } : it))
    server.lies.objects = (places, space) => (space === vault.id ? [] : places)
    server.lies.head = (k, space) => (space === vault.id ? 0 : k)
    await readAgain(rain)

    expect(rain.problems()).toContain('rolled_back')
    expect(vault.record.stopped).toBe('rolled_back')
  })

  test('a group rolled back is seen by a second device, which never saw it before', async () => {
    await rain.vault.markRead(groupId)
    server.now += 3_600_000
    await readAgain(rain)
    await fern.vault.createLink(groupId, ASK)
    await settleAll(fern, rain)
    server.now += 3_600_000
    await readAgain(rain)
    server.lies.log = (page, space) =>
      space === groupId ? page.filter(({ signed }) => decodeEntry(signed.bytes).seq < stored().log.seq) : page
    server.lies.spaces = (spaces) =>
      spaces.map((it) => (it['space_id'] === groupId ? { ...it, seq: Number(it['seq']) - 1 } : it))
    const laptop = await Person.opens(server)
    await laptop.vault.signIn('river stone', PASSPHRASE)
    await laptop.settle()

    expect([await status(laptop), await why(laptop)]).toEqual(['stopped', 'rolled_back'])
  })

  test('another vault than the wrapped one', async () => {
    const other = [...server.spaces.values()].find(
      ({ log }) => log.kind === 'vault' && log.space !== rain.device.vault!.id,
    )!
    server.lies.log = (page, space) =>
      space === rain.device.vault!.id ? other.entries.map((signed) => ({ signed })) : page
    const laptop = await Person.opens(server)

    await expect(laptop.vault.signIn('river stone', PASSPHRASE)).rejects.toMatchObject({
      code: 'server_untrue',
    })
  })

  test('another share opens nothing, and nothing is lost', async () => {
    await rain.settle()
    const session = server.sessions.find(({ token }) => token === rain.line.token)!
    const honest = session.share
    session.share = random(32)
    rain = await rain.reopens()
    const lied = await rain.vault.open('en')
    session.share = honest
    rain = await rain.reopens()

    expect(lied).toMatchObject({ status: 'locked', lockedBecause: 'keys_gone' })
    expect(await texts(rain)).toEqual(['Honest'])
  })
})

describe('lies about files', () => {
  const lies: [string, (bytes: Bytes) => Bytes][] = [
    ['bent', (bytes) => bytes.map((byte, i) => (i === 100 ? byte ^ 1 : byte))],
    ['cut off', (bytes) => bytes.slice(0, -1)],
    ['without its last chunk', (bytes) => bytes.slice(0, 65_536 + 80)],
    ['chunks swapped', (bytes) => concat(bytes.slice(65_616), bytes.slice(0, 65_616))],
    ['another file', () => random(5000)],
  ]

  for (const [name, lie] of lies) {
    test(name, async () => {
      const picture = new Blob([new Uint8Array(130_000)])
      const id = await fern.vault.post(groupId, { text: 'Look', pictures: [picture] })
      await settleAll(fern, rain)
      server.lies.file = lie

      await expect(rain.vault.attachment(groupId, id, 0)).rejects.toMatchObject({
        code: 'attachment_missing',
      })
      expect(rain.problems()).toEqual(['attachment_refused'])
    })
  }
})
