// A group lives, on real crypto and a server in memory: everything a member does, seen from several devices.
import { beforeEach, describe, expect, test } from 'vitest'
import { unzipSync } from 'fflate'
import type { GroupId } from './api.ts'
import { refreshAccount } from './device/keeping.ts'
import { encode } from './hf1/cbor.ts'
import { PURPOSE_INTRODUCTION, PURPOSE_KEY, writeLetter } from './hf1/letter.ts'
import { readHeader } from './hf1/object.ts'
import { pad } from './hf1/padding.ts'
import { Person, settleAll } from './testing/person.ts'
import { FakeServer } from './testing/server.ts'

const SETTINGS = { name: 'Tuesday evening', norms: 'What is said here stays here.', medicationWelcome: true }
const ASK = { role: 'member', mode: 'ask', hours: 72, uses: 5 } as const
const AUTO = { role: 'member', mode: 'auto', hours: 72, uses: 1 } as const

let server: FakeServer
let fern: Person
let groupId: GroupId

const texts = async (person: Person): Promise<string[]> =>
  (await person.vault.wall(groupId, { limit: 50 })).posts.map(({ text, state }) =>
    state === 'sent' ? text : `${state}: ${text}`,
  )

async function found(history: 'none' | 'all' = 'none'): Promise<void> {
  fern = await Person.opens(server)
  groupId = await fern.vault.foundGroup({ settings: SETTINGS, history, open: false, pseudonym: 'Fern' })
  await fern.settle()
}

async function joins(link: string, pseudonym: string): Promise<Person> {
  const person = await Person.opens(server)
  await person.vault.join(link, { pseudonym, listed: true })
  await settleAll(person, fern)
  return person
}

/** A guest writes to the facilitator once more. */
async function introducesAgain(guest: Person, words: string): Promise<void> {
  const space = guest.device.spaces.get(groupId)!
  const { log } = server.space(groupId)
  const { id: to, boxKey } = log.facilitators[0]!
  const head = { purpose: PURPOSE_INTRODUCTION, space: groupId, from: space.me, to, entry: log.head }
  const { sign } = await space.keys()
  const wire = await writeLetter(head, pad(encode({ 1: space.record.pseudonym, 2: words })), sign, boxKey)
  await space.ground.server.sendLetters(groupId, [{ ...head, wire }])
}

async function idOf(pseudonym: string): Promise<string> {
  const member = (await fern.vault.members(groupId)).find((it) => it.pseudonym === pseudonym)
  return member!.memberId
}

function noProblems(...people: Person[]): void {
  expect(people.flatMap((person) => person.problems())).toEqual([])
}

beforeEach(async () => {
  server = new FakeServer()
  await found()
})

describe('a group', () => {
  test('shows itself to who founded it', async () => {
    const [group] = await fern.vault.groups()
    expect(group).toMatchObject({
      name: 'Tuesday evening',
      status: 'member',
      role: 'facilitator',
      memberCount: 1,
      onlyFacilitator: true,
    })
    expect(fern.problems()).toEqual([])
  })

  test('lets somebody walk in by a personal link at once, and the two talk', async () => {
    const rain = await joins(await fern.vault.createLink(groupId, AUTO), 'Rain')
    await rain.vault.post(groupId, { text: 'Hello, day four.' })
    await settleAll(rain, fern)
    const [post] = (await fern.vault.wall(groupId, { limit: 10 })).posts
    await fern.vault.reply(groupId, post!.objectId, { text: 'Welcome, Rain.' })
    await settleAll(fern, rain)

    expect(post).toMatchObject({
      text: 'Hello, day four.',
      pseudonym: 'Rain',
      mine: false,
      unread: true,
      state: 'sent',
    })
    const thread = await rain.vault.thread(groupId, post!.objectId)
    expect(thread.map(({ text, pseudonym }) => [text, pseudonym])).toEqual([
      ['Hello, day four.', 'Rain'],
      ['Welcome, Rain.', 'Fern'],
    ])
    noProblems(rain, fern)
  })

  test('shows a link before anybody joins', async () => {
    const link = await fern.vault.createLink(groupId, ASK)
    const rain = await Person.opens(server)

    const preview = await rain.vault.previewLink(`Come by: ${link}`)

    expect(preview).toMatchObject({
      ...SETTINGS,
      groupId,
      mode: 'ask',
      role: 'member',
      open: false,
      alreadyMember: false,
    })
    expect((await rain.vault.open('en')).status).toBe('empty')
  })

  test('keeps a guest in the waiting room until a facilitator admits them', async () => {
    const link = await fern.vault.createLink(groupId, ASK)
    const rain = await Person.opens(server)
    const joined = await rain.vault.join(link, { pseudonym: 'Rain', listed: true, words: 'My first time.' })
    await settleAll(rain, fern)
    const [guest] = await fern.vault.guests(groupId)
    const waiting = (await fern.vault.groups())[0]!.waitingGuests
    await expect(rain.vault.post(groupId, { text: 'Too early' })).rejects.toMatchObject({
      code: 'not_a_member',
    })

    await fern.vault.admit(groupId, guest!.memberId)
    await settleAll(fern, rain)

    expect(joined.status).toBe('guest')
    expect(guest).toMatchObject({ pseudonym: 'Rain', words: 'My first time.' })
    expect(waiting).toBe(1)
    expect(await rain.vault.group(groupId)).toMatchObject({
      status: 'member',
      myPseudonym: 'Rain',
      name: 'Tuesday evening',
    })
    expect((await fern.vault.members(groupId)).map(({ pseudonym }) => pseudonym).sort()).toEqual([
      'Fern',
      'Rain',
    ])
    expect(await fern.vault.guests(groupId)).toEqual([])
    noProblems(rain, fern)
  })

  test('a_second_introduction_settles_the_first', async () => {
    const link = await fern.vault.createLink(groupId, ASK)
    const rain = await Person.opens(server)
    await rain.vault.join(link, { pseudonym: 'Rain', listed: true, words: 'Hello?' })
    await settleAll(rain, fern)
    await introducesAgain(rain, 'My first time.')
    await settleAll(rain, fern)
    const [guest] = await fern.vault.guests(groupId)
    const waiting = server.space(groupId).letters.length
    await fern.vault.turnAway(groupId, guest!.memberId)
    await introducesAgain(rain, 'Please?')
    await settleAll(fern, rain)

    expect(guest).toMatchObject({ words: 'My first time.' })
    expect([waiting, server.space(groupId).letters.length]).toEqual([1, 0])
    noProblems(fern)
  })

  test('turns a guest away', async () => {
    const link = await fern.vault.createLink(groupId, ASK)
    const rain = await Person.opens(server)
    await rain.vault.join(link, { pseudonym: 'Rain', listed: true })
    await settleAll(rain, fern)

    await fern.vault.turnAway(groupId, (await fern.vault.guests(groupId))[0]!.memberId)
    await settleAll(fern, rain)

    expect(await rain.vault.group(groupId)).toMatchObject({ status: 'removed', wasMember: false })
  })

  test('reads the words of somebody who knocked between two looks at the log', async () => {
    const link = await fern.vault.createLink(groupId, ASK)
    fern.device.close()
    const rain = await Person.opens(server)
    await rain.vault.join(link, { pseudonym: 'Rain', listed: true, words: 'My first time.' })
    await rain.settle()
    let early = true
    server.lies.log = (page, space) => {
      if (!early || space !== groupId || page.length === 0) return page
      early = false
      return page.slice(0, -1)
    }

    fern = await fern.reopens()

    const [guest] = await fern.vault.guests(groupId)
    expect(early).toBe(false)
    expect(guest).toMatchObject({ pseudonym: 'Rain', words: 'My first time.' })
    noProblems(fern)
  })

  test('removes a member, who cannot open what comes next', async () => {
    const rain = await joins(await fern.vault.createLink(groupId, AUTO), 'Rain')
    const sky = await joins(await fern.vault.createLink(groupId, AUTO), 'Sky')
    const before = server.space(groupId).log.epoch!.n

    await fern.vault.removeMember(groupId, await idOf('Rain'))
    await settleAll(fern, rain, sky)
    await sky.vault.post(groupId, { text: 'After' })
    await settleAll(fern, rain, sky)

    expect(await texts(fern)).toEqual(['After'])
    expect(await rain.vault.group(groupId)).toMatchObject({ status: 'removed', wasMember: true })
    expect(await texts(rain)).toEqual([])
    expect(server.space(groupId).log.epoch!.n).toBe(before + 1)
    expect(rain.device.spaces.get(groupId)!.record.keys.has(before + 1)).toBe(false)
  })

  test('gets a new key when somebody leaves, before anything is said again', async () => {
    const rain = await joins(await fern.vault.createLink(groupId, AUTO), 'Rain')
    const sky = await joins(await fern.vault.createLink(groupId, AUTO), 'Sky')

    await rain.vault.leaveGroup(groupId)
    await fern.vault.post(groupId, { text: 'Take care, Rain.' })
    await settleAll(fern, sky, rain)

    expect(await texts(sky)).toEqual(['Take care, Rain.'])
    expect((await rain.vault.groups())[0]!.status).toBe('left')
    expect(server.space(groupId).log.epoch!.reason).toBe(4)
    noProblems(fern, sky, rain)
  })

  test('takes reactions, edits and deletions from their author alone', async () => {
    const rain = await joins(await fern.vault.createLink(groupId, AUTO), 'Rain')
    const id = await rain.vault.post(groupId, { text: 'Firts', contentNote: 'sleep' })
    await settleAll(rain, fern)
    await fern.vault.react(groupId, id, 'hear', true)
    await fern.vault.react(groupId, id, 'same', true)
    await settleAll(fern, rain)
    await fern.vault.react(groupId, id, 'same', false)
    await rain.vault.edit(groupId, id, { text: 'First' })
    await settleAll(fern, rain)
    const [seen] = (await fern.vault.wall(groupId, { limit: 5 })).posts
    await expect(fern.vault.edit(groupId, id, { text: 'Mine' })).rejects.toMatchObject({ code: 'not_yours' })
    await rain.vault.deletePost(groupId, id)
    await settleAll(rain, fern)

    expect(seen).toMatchObject({
      text: 'First',
      edited: true,
      reactions: [{ word: 'hear', count: 1, mine: true }],
    })
    expect(seen!.contentNote).toBeUndefined()
    expect(await texts(fern)).toEqual([])
    const [first] = server.space(groupId).places.filter((place) => 'hash' in place)
    expect(first).toBeDefined()
    noProblems(fern, rain)
  })

  test('holds back what may be undone, and gives it back', async () => {
    const rain = await joins(await fern.vault.createLink(groupId, AUTO), 'Rain')
    const objectId = await rain.vault.post(groupId, { text: 'Said in haste' })
    await settleAll(rain, fern)
    await rain.vault.deletePost(groupId, objectId, { mayUndo: true })
    await settleAll(rain, fern)
    const [mine] = (await rain.vault.wall(groupId, { limit: 10 })).posts

    expect(mine).toMatchObject({ state: 'deleted', text: '' })
    expect(await texts(fern)).toEqual(['Said in haste'])
    expect(await rain.vault.undoDelete(groupId, objectId)).toBe(true)
    await settleAll(rain, fern)
    expect(await texts(rain)).toEqual(['Said in haste'])
    expect(await texts(fern)).toEqual(['Said in haste'])
  })

  test('takes back for good what was held when the page is gone, or when it is asked again', async () => {
    let rain = await joins(await fern.vault.createLink(groupId, AUTO), 'Rain')
    const first = await rain.vault.post(groupId, { text: 'First' })
    const second = await rain.vault.post(groupId, { text: 'Second' })
    await settleAll(rain, fern)
    await rain.vault.deletePost(groupId, first, { mayUndo: true })
    await rain.vault.deletePost(groupId, first)
    await settleAll(rain, fern)
    expect(await texts(fern)).toEqual(['Second'])

    await rain.vault.deletePost(groupId, second, { mayUndo: true })
    rain = await rain.reopens()
    await settleAll(rain, fern)

    expect(await texts(fern)).toEqual([])
    expect(await rain.vault.undoDelete(groupId, second)).toBe(false)
  })

  test('never sends what was taken back before it was sent', async () => {
    const rain = await joins(await fern.vault.createLink(groupId, AUTO), 'Rain')
    const sent = (): number => [...server.space(groupId).taken.keys()].length
    const before = sent()
    rain.line.goOffline()
    await settleAll(rain)
    const objectId = await rain.vault.post(groupId, { text: 'Said in haste' })
    await rain.vault.deletePost(groupId, objectId, { mayUndo: true })
    rain.line.goOnline()
    await settleAll(rain, fern)
    expect(await texts(rain)).toEqual([])

    await rain.vault.deletePost(groupId, objectId)
    await settleAll(rain, fern)

    expect(sent()).toBe(before)
    expect(await rain.vault.outbox()).toEqual([])
  })

  test('lets a facilitator hide a post, and show it again', async () => {
    const rain = await joins(await fern.vault.createLink(groupId, AUTO), 'Rain')
    const sky = await joins(await fern.vault.createLink(groupId, AUTO), 'Sky')
    const id = await rain.vault.post(groupId, { text: 'Not kind' })
    await settleAll(rain, fern, sky)
    await fern.vault.hide(groupId, id, true)
    await settleAll(fern, sky)
    const hidden = [await texts(sky), await texts(fern)]
    await fern.vault.hide(groupId, id, false)
    await settleAll(fern, sky)

    expect(hidden).toEqual([['hidden: '], ['hidden: Not kind']])
    expect(await texts(sky)).toEqual(['Not kind'])
    await expect(sky.vault.hide(groupId, id, true)).rejects.toMatchObject({ code: 'not_a_facilitator' })
  })

  test('changes its norms, and asks everybody to accept them again', async () => {
    const rain = await joins(await fern.vault.createLink(groupId, AUTO), 'Rain')
    const changed = { ...SETTINGS, norms: 'Listen first.' }
    await settleAll(fern, rain)
    const first = await rain.vault.group(groupId)
    server.now += 3 * 86_400_000
    await fern.vault.changeSettings(groupId, changed, 'none')
    await settleAll(fern, rain)
    const before = await rain.vault.group(groupId)
    server.now += 86_400_000
    await rain.vault.acceptNorms(groupId)
    await settleAll(rain, fern)
    await fern.vault.changeSettings(groupId, { ...changed, name: 'Another name' }, 'none')
    await settleAll(fern, rain)

    const { since, agreedAt } = first.normsEdition!
    expect(first.normsEdition).toEqual({ number: 1, since: expect.any(Number), agreedAt: since })
    expect(before).toMatchObject({
      ...{ normsChanged: true, settings: changed, normsBefore: SETTINGS.norms },
      normsEdition: { number: 2, since: since + 3 * 1440, agreedAt },
    })
    const after = await rain.vault.group(groupId)
    expect(after).toMatchObject({
      ...{ normsChanged: false, name: 'Another name' },
      normsEdition: { number: 2, since: since + 3 * 1440, agreedAt: since + 4 * 1440 },
    })
    expect(after.normsBefore).toBeUndefined()
    expect((await fern.vault.group(groupId)).normsChanged).toBe(false)
  })

  test('asks again when it changes whether medication is welcome', async () => {
    const rain = await joins(await fern.vault.createLink(groupId, AUTO), 'Rain')
    await fern.vault.changeSettings(groupId, { ...SETTINGS, medicationWelcome: false }, 'none')
    await settleAll(fern, rain)

    expect((await rain.vault.group(groupId)).normsChanged).toBe(true)
  })

  test('asks whoever was waiting while the norms changed, and had read the old ones', async () => {
    const rain = await Person.opens(server)
    await rain.vault.join(await fern.vault.createLink(groupId, ASK), { pseudonym: 'Rain', listed: true })
    await settleAll(rain, fern)
    await fern.vault.changeSettings(groupId, { ...SETTINGS, norms: 'Listen first.' }, 'none')
    await fern.vault.admit(groupId, (await fern.vault.guests(groupId))[0]!.memberId)
    await settleAll(fern, rain)

    expect(await rain.vault.group(groupId)).toMatchObject({ status: 'member', normsChanged: true })
  })

  test('tells how its links stand, and withdraws them', async () => {
    const link = await fern.vault.createLink(groupId, { ...AUTO, label: 'For Rain' })
    await fern.vault.createLink(groupId, ASK)
    await joins(link, 'Rain')
    const [second] = await fern.vault.links(groupId)
    await fern.vault.withdrawLink(groupId, second!.inviteId)
    await fern.settle()

    const links = await fern.vault.links(groupId)
    expect(links.map(({ state, label, usesLeft }) => [state, label, usesLeft])).toEqual([
      ['withdrawn', undefined, 5],
      ['used', 'For Rain', 0],
    ])
    const late = await Person.opens(server)
    await expect(late.vault.join(link, { pseudonym: 'Late', listed: true })).rejects.toMatchObject({
      code: 'invite_used',
    })
  })

  test('makes a second facilitator, and keeps one at least', async () => {
    await joins(await fern.vault.createLink(groupId, AUTO), 'Rain')
    const [me, rain] = [await idOf('Fern'), await idOf('Rain')]
    await expect(fern.vault.setRole(groupId, me, 'member')).rejects.toMatchObject({
      code: 'last_facilitator',
    })

    await fern.vault.setRole(groupId, rain, 'facilitator')
    await fern.vault.setRole(groupId, me, 'member')

    expect((await fern.vault.group(groupId)).role).toBe('member')
    await expect(fern.vault.createLink(groupId, ASK)).rejects.toMatchObject({ code: 'not_a_facilitator' })
  })

  test('gives newcomers what was said before, where its history is for all', async () => {
    await found('all')
    await fern.vault.post(groupId, { text: 'Long ago' })
    await fern.settle()
    const rain = await joins(await fern.vault.createLink(groupId, AUTO), 'Rain')
    const sky = await joins(await fern.vault.createLink(groupId, AUTO), 'Sky')

    expect(await texts(rain)).toEqual(['Long ago'])
    expect(await texts(sky)).toEqual(['Long ago'])
    noProblems(fern, rain, sky)
  })

  test('gives what was said before to a second device too, and keeps no letter twice', async () => {
    await found('all')
    await fern.vault.post(groupId, { text: 'Long ago' })
    await fern.settle()
    const rain = await joins(await fern.vault.createLink(groupId, { ...AUTO, role: 'facilitator' }), 'Rain')
    const sky = await joins(await fern.vault.createLink(groupId, AUTO), 'Sky')
    await settleAll(fern, rain, sky)
    await sky.vault.keepIdentity('river stone', 'apple pear plum fig date')
    const laptop = await Person.opens(server)
    await laptop.vault.signIn('river stone', 'apple pear plum fig date')
    await settleAll(laptop, sky)

    expect(await texts(laptop)).toEqual(['Long ago'])
    const { letters, log } = server.space(groupId)
    const keys = letters.filter(({ letter }) => letter.purpose === PURPOSE_KEY)
    expect(keys.map(({ letter }) => log.isFacilitator(letter.to))).toEqual([true, false])
    expect(letters.length).toBe(keys.length)
  })

  test('tells newcomers nothing of what was said before, where it has no history', async () => {
    await fern.vault.post(groupId, { text: 'Long ago' })
    await fern.settle()
    const rain = await joins(await fern.vault.createLink(groupId, AUTO), 'Rain')

    expect(await texts(rain)).toEqual([])
    expect((await rain.vault.group(groupId)).settings).toEqual(SETTINGS)
    expect((await rain.vault.members(groupId)).map(({ pseudonym }) => pseudonym).sort()).toEqual([
      'Fern',
      'Rain',
    ])
  })

  test('shows only those who want to be listed to members', async () => {
    const rain = await joins(await fern.vault.createLink(groupId, AUTO), 'Rain')
    const sky = await joins(await fern.vault.createLink(groupId, AUTO), 'Sky')
    await rain.vault.setProfile(groupId, { pseudonym: 'Rainy', listed: false })
    await settleAll(rain, fern, sky)

    expect((await sky.vault.members(groupId)).map(({ pseudonym }) => pseudonym).sort()).toEqual([
      'Fern',
      'Sky',
    ])
    expect((await fern.vault.members(groupId)).map(({ pseudonym }) => pseudonym).sort()).toEqual([
      'Fern',
      'Rainy',
      'Sky',
    ])
    expect((await sky.vault.group(groupId)).memberCount).toBe(3)
  })

  test('carries pictures and voices, and nobody else can read them', async () => {
    const rain = await joins(await fern.vault.createLink(groupId, AUTO), 'Rain')
    const picture = new Blob([new Uint8Array(70_000).fill(7)], { type: 'image/png' })
    const voice = new Blob(['a voice'], { type: 'audio/webm;codecs=opus' })
    const id = await fern.vault.post(groupId, { text: '', pictures: [picture], voice })
    await settleAll(fern, rain)

    const [post] = (await rain.vault.wall(groupId, { limit: 1 })).posts
    const first = await rain.vault.attachment(groupId, id, 0)
    const second = await rain.vault.attachment(groupId, id, 1)

    expect(post!.attachments.map(({ mediaType, length }) => [mediaType, length])).toEqual([
      ['image/webp', 70_000],
      ['audio/webm', 7],
    ])
    expect(new Uint8Array(await first.arrayBuffer())).toEqual(new Uint8Array(70_000).fill(7))
    expect([await second.text(), second.type]).toEqual(['a voice', 'audio/webm'])
  })

  test('finds words whatever their case and accents', async () => {
    await fern.vault.post(groupId, { text: 'Mañana iré a la reunión con mi compañera.' })
    await fern.vault.post(groupId, { text: 'Something else' })
    await fern.settle()

    const [hit, ...more] = await fern.vault.search('REUNION compañera')

    expect(more).toEqual([])
    expect(hit!.excerpt.slice(hit!.start, hit!.end)).toBe('reunión')
  })

  test('finds the words of an edit, and no longer those it replaced', async () => {
    const id = await fern.vault.post(groupId, { text: 'Meet at the lake' })
    await fern.settle()
    const before = await fern.vault.search('lake')
    await fern.vault.edit(groupId, id, { text: 'Meet at the bridge' })
    await fern.settle()

    expect(before).toHaveLength(1)
    expect(await fern.vault.search('lake')).toEqual([])
    expect(await fern.vault.search('bridge')).toHaveLength(1)
  })

  test('opens a long log from few records, and goes on from it', async () => {
    const records = async (): Promise<number> =>
      (await fern.device.database.under('sealed', `log/${groupId}/`)).length
    for (let i = 0; i < 33; i++) {
      await fern.vault.createLink(groupId, AUTO)
      await fern.vault.withdrawLink(groupId, (await fern.vault.links(groupId))[0]!.inviteId)
    }
    await fern.settle()
    const { seq, head } = fern.device.spaces.get(groupId)!.checkedLog
    const many = await records()

    fern = await fern.reopens()
    const few = await records()
    await fern.vault.post(groupId, { text: 'Still here' })
    await fern.settle()
    fern = await fern.reopens()

    expect(many).toBeGreaterThan(64)
    expect(few).toBe(1)
    expect(fern.device.spaces.get(groupId)!.checkedLog).toMatchObject({ seq, head })
    expect(await texts(fern)).toEqual(['Still here'])
    noProblems(fern)
  }, 30_000)

  test('shows what the server keeps of a post', async () => {
    const id = await fern.vault.post(groupId, { text: 'Only for us' })
    await fern.settle()

    const { wire, k } = await fern.vault.serverView(groupId, id)

    expect(wire).toEqual((server.space(groupId).places[k - 1] as { wire: Uint8Array }).wire)
    expect(new TextDecoder('latin1').decode(wire)).not.toContain('Only for us')
  })

  test('counts what is unread until it is read', async () => {
    const rain = await joins(await fern.vault.createLink(groupId, AUTO), 'Rain')
    await fern.vault.post(groupId, { text: 'One' })
    await fern.vault.post(groupId, { text: 'Two' })
    await settleAll(fern, rain)
    const before = (await rain.vault.groups())[0]!.unread
    await rain.vault.markRead(groupId)

    expect([before, (await rain.vault.groups())[0]!.unread]).toEqual([2, 0])
  })

  test('leaves unread what came elsewhere while one thread was read', async () => {
    const rain = await joins(await fern.vault.createLink(groupId, AUTO), 'Rain')
    const thread = await fern.vault.post(groupId, { text: 'One' })
    await settleAll(fern, rain)
    await fern.vault.reply(groupId, thread, { text: 'To one' })
    await settleAll(fern, rain)
    await fern.vault.post(groupId, { text: 'Two' })
    await settleAll(fern, rain)

    await rain.vault.markRead(groupId, thread)

    const { posts } = await rain.vault.wall(groupId, { limit: 10 })
    expect(posts.map(({ text, unread }) => [text, unread])).toEqual([
      ['Two', true],
      ['One', false],
    ])
    expect((await rain.vault.groups())[0]!.unread).toBe(1)
  })

  test('gives out everything that can be read, as JSON and Markdown with the files', async () => {
    await fern.vault.post(groupId, { text: 'To keep', pictures: [new Blob(['picture'])] })
    await fern.settle()

    const files = unzipSync(new Uint8Array(await (await fern.vault.exportEverything()).arrayBuffer()))

    const text = (name: string): string => new TextDecoder().decode(files[name])
    expect(text('group-1/group.md')).toContain('To keep')
    expect(JSON.parse(text('group-1/group.json'))).toMatchObject({ settings: SETTINGS, myPseudonym: 'Fern' })
    expect(Object.keys(files).filter((name) => name.endsWith('.webp'))).toHaveLength(1)
  })
})

describe('the line', () => {
  let rain: Person

  beforeEach(async () => {
    rain = await joins(await fern.vault.createLink(groupId, AUTO), 'Rain')
  })

  test('may be gone: what is written waits, and arrives once', async () => {
    rain.line.goOffline()
    await rain.settle()
    await rain.vault.post(groupId, { text: 'From the train' })
    await rain.settle()
    const waiting = [
      await texts(rain),
      (await rain.vault.open('en')).waiting,
      (await rain.vault.outbox())[0]?.preview,
    ]
    rain.line.goOnline()
    await rain.vault.retryOutbox()
    await settleAll(rain, fern)

    expect(waiting).toEqual([['waiting: From the train'], 1, 'From the train'])
    expect(await texts(fern)).toEqual(['From the train'])
    expect(await texts(rain)).toEqual(['From the train'])
    expect(await rain.vault.outbox()).toEqual([])
  })

  test('may lose an answer: the post is there once', async () => {
    rain.line.answersToLose = 1
    await rain.vault.post(groupId, { text: 'Once' })
    await settleAll(rain, fern)

    expect(await texts(fern)).toEqual(['Once'])
    expect(await rain.vault.outbox()).toEqual([])
    noProblems(fern, rain)
  })

  test('may lose an answer while the key changes: the post is there once', async () => {
    server.lies.live = () => undefined
    rain.line.answersToLose = 1
    const sending = rain.vault.post(groupId, { text: 'Once' })
    rain.line.requestsLeft = 1
    await sending
    await rain.settle()
    rain.line.requestsLeft = 0
    await joins(await fern.vault.createLink(groupId, AUTO), 'Sky')
    server.lies = {}
    rain.line.requestsLeft = Infinity
    await rain.vault.retryOutbox()
    await settleAll(rain, fern)

    expect((await texts(fern)).filter((text) => text === 'Once')).toHaveLength(1)
    expect(await rain.vault.outbox()).toEqual([])
  })

  test('may be gone while the key changes: the words are sealed anew and arrive once', async () => {
    rain.line.goOffline()
    await rain.vault.post(groupId, { text: 'Still here' })
    await rain.settle()
    await joins(await fern.vault.createLink(groupId, AUTO), 'Sky')
    rain.line.goOnline()
    await rain.vault.retryOutbox()
    await settleAll(rain, fern)

    expect(await texts(fern)).toEqual(['Still here'])
    expect(await rain.vault.outbox()).toEqual([])
    noProblems(fern, rain)
  })

  test('may be gone at the start: locked, groups are only numbered, words can be written, and all opens by itself', async () => {
    rain.line.goOffline()
    await rain.settle()
    rain = await rain.reopens()
    const state = await rain.vault.open('en')
    const names = (await rain.vault.groups()).map(({ name, number }) => [name, number])
    await rain.vault.saveDraft(groupId, undefined, { text: 'Begun while locked' })
    const draft = await rain.vault.draft(groupId, undefined)
    await rain.vault.post(groupId, { text: 'Written while locked' })
    await rain.vault.saveDraft(groupId, undefined, { text: 'And half a thou' })
    const [waiting] = await rain.vault.outbox()
    await expect(rain.vault.wall(groupId, { limit: 5 })).rejects.toMatchObject({ code: 'locked' })
    rain.line.goOnline()
    await rain.vault.retryOutbox()
    await settleAll(rain, fern)

    expect(state).toMatchObject({ status: 'locked', lockedBecause: 'no_line', online: false })
    expect(names).toEqual([['', 1]])
    expect(draft).toEqual({ text: 'Begun while locked' })
    expect(waiting).toMatchObject({ groupName: '', groupNumber: 1, preview: 'Written while locked' })
    expect(await rain.vault.draft(groupId, undefined)).toEqual({ text: 'And half a thou' })
    expect((await rain.vault.groups()).map(({ name, number }) => [name, number])).toEqual([
      ['Tuesday evening', undefined],
    ])
    expect((await rain.vault.open('en')).status).toBe('open')
    expect(await texts(fern)).toEqual(['Written while locked'])
  })

  test('may say nothing at all: one can write after a moment, and all opens by itself', async () => {
    rain.line.stalled = true
    rain = await rain.reopens()
    const state = await rain.vault.open('en')
    const numbers = (await rain.vault.groups()).map(({ number }) => number)
    await rain.vault.post(groupId, { text: 'Written while nothing moved' })
    rain.line.stalled = false
    await rain.timePasses()
    await settleAll(rain, fern)

    expect(state).toMatchObject({ status: 'locked', lockedBecause: 'no_line' })
    expect(numbers).toEqual([1])
    expect((await rain.vault.open('en')).status).toBe('open')
    expect(await texts(fern)).toEqual(['Written while nothing moved'])
  })

  test('may fall silent in the middle: what is asked is given up after a while, and asked again', async () => {
    rain.line.stalled = true
    await rain.vault.post(groupId, { text: 'Into the silence' })
    await rain.settle()
    await rain.timePasses()
    const { online } = await rain.vault.open('en')
    rain.line.stalled = false
    await rain.timePasses()
    await settleAll(rain, fern)

    expect(online).toBe(false)
    expect(await texts(fern)).toEqual(['Into the silence'])
  })

  test('may bring more than the device has room for, which is said', async () => {
    const write = rain.device.database.write.bind(rain.device.database)
    rain.device.database.write = () => Promise.reject(new DOMException('', 'QuotaExceededError'))
    await fern.vault.post(groupId, { text: 'One too many' })
    await settleAll(fern, rain)
    const told = rain.problems()
    rain.device.database.write = write
    rain = await rain.reopens()

    expect(told).toContain('storage_full')
    expect(await texts(rain)).toEqual(['One too many'])
  })

  test('may die unnoticed while a phone sleeps: looking again reads everything, and connects anew', async () => {
    rain.line.dieSilently()
    await fern.vault.post(groupId, { text: 'While you slept' })
    await settleAll(fern, rain)
    const asleep = await texts(rain)
    await rain.vault.lookAgain()
    await settleAll(rain)
    const awake = await texts(rain)
    server.now += 61_000
    await rain.vault.lookAgain()
    await settleAll(rain)
    await fern.vault.post(groupId, { text: 'Live again' })
    await settleAll(fern, rain)

    expect(asleep).toEqual([])
    expect(awake).toEqual(['While you slept'])
    expect(await texts(rain)).toEqual(['Live again', 'While you slept'])
  })

  test('a_phone_without_the_servers_share_tells_no_group_and_no_word', async () => {
    await fern.vault.post(groupId, { text: 'Between us' })
    await rain.vault.post(groupId, { text: 'My own words' })
    await rain.vault.saveDraft(groupId, undefined, { text: 'Half a thought', contentNote: 'a loss' })
    await settleAll(fern, rain)
    rain.line.goOffline()
    await rain.settle()
    rain = await rain.reopens()
    const pocket = await rain.device.pocket!.under('')
    const inPocket = JSON.stringify(pocket)

    expect(await rain.vault.open('en')).toMatchObject({ status: 'locked' })
    expect(await rain.vault.groups()).toEqual([
      {
        ...{ groupId, status: 'member', name: '', number: 1, role: 'member', unread: 0 },
        ...{ waitingGuests: 0, memberCount: 0, normsChanged: false, onlyFacilitator: false },
      },
    ])
    expect(await rain.vault.draft(groupId, undefined)).toBeUndefined()
    expect(pocket.map(({ name }) => name)).toEqual(['account', 'groups'])
    expect(pocket[1]!.value).toEqual([{ groupId, status: 'member', pseudonym: 'Rain' }])
    for (const word of ['Tuesday', 'Between us', 'My own words', 'Half a thought', 'a loss'])
      expect(inPocket).not.toContain(word)
  })

  test('may be gone after a draft was begun: it is there again once the line is', async () => {
    rain.line.goOffline()
    await rain.settle()
    await rain.vault.saveDraft(groupId, undefined, { text: 'Half a thought' })
    rain = await rain.reopens()
    rain.line.goOnline()
    await rain.vault.retryOutbox()
    await settleAll(rain)

    expect((await rain.vault.open('en')).status).toBe('open')
    expect(await rain.vault.draft(groupId, undefined)).toEqual({ text: 'Half a thought' })
  })

  test('a crash keeps drafts and what waits', async () => {
    rain.line.goOffline()
    await rain.vault.saveDraft(groupId, undefined, { text: 'Half a thou' })
    await rain.vault.post(groupId, { text: 'Not sent yet' })
    rain.line.goOnline()
    rain = await rain.reopens()
    await settleAll(rain, fern)

    expect(await rain.vault.draft(groupId, undefined)).toEqual(undefined)
    expect(await texts(fern)).toEqual(['Not sent yet'])
  })

  test('edits of what still waits change it in place', async () => {
    rain.line.goOffline()
    await rain.settle()
    const id = await rain.vault.post(groupId, { text: 'Draft' })
    await rain.vault.edit(groupId, id, { text: 'Better' })
    const other = await rain.vault.post(groupId, { text: 'Never mind' })
    await rain.vault.deletePost(groupId, other)
    rain.line.goOnline()
    await rain.vault.retryOutbox()
    await settleAll(rain, fern)

    expect(await texts(fern)).toEqual(['Better'])
  })

  test('a picture that the server does not take fails alone: what was written after it arrives', async () => {
    server.lies.storeFile = () => [413, 'too_large']
    await rain.vault.post(groupId, { text: 'With a picture', pictures: [new Blob(['picture'])] })
    await rain.vault.post(groupId, { text: 'Words alone' })
    await settleAll(rain, fern)
    const failed = await rain.vault.outbox()
    server.lies = {}
    await rain.vault.retryOutbox()
    await settleAll(rain, fern)

    expect(failed).toMatchObject([{ state: 'failed', code: 'too_large', preview: 'With a picture' }])
    expect(await texts(fern)).toEqual(['With a picture', 'Words alone'])
  })

  test('a picture that the server has no time for just now waits', async () => {
    let busy = true
    server.lies.storeFile = () => (busy ? [429, 'slow_down'] : undefined)
    await rain.vault.post(groupId, { text: 'With a picture', pictures: [new Blob(['picture'])] })
    await rain.device.settled()
    const [waiting] = await rain.vault.outbox()
    busy = false
    await settleAll(rain, fern)

    expect(waiting).toMatchObject({ state: 'waiting' })
    expect(await texts(fern)).toEqual(['With a picture'])
  })

  describe('and what is taken back', () => {
    let id: string

    /** The next requests that fit are answered with this refusal. */
    function refuseNext(path: RegExp, times: number, status: number, code: string): void {
      const fetch = rain.line.fetch.bind(rain.line)
      rain.line.fetch = async (url, init) => {
        if (times === 0 || init.method === 'GET' || !path.test(url)) return fetch(url, init)
        times--
        return new Response(JSON.stringify({ code }), { status })
      }
    }

    const bodies = (): number =>
      server
        .space(groupId)
        .places.filter((place) => 'wire' in place && readHeader(place.wire).objectId === id).length
    const files = (): number => server.space(groupId).files.size

    beforeEach(async () => {
      id = await rain.vault.post(groupId, { text: 'Not for long', pictures: [new Blob(['picture'])] })
      await settleAll(rain, fern)
    })

    test('what_is_taken_back_without_a_line_leaves_the_server_later', async () => {
      const before = [bodies(), files()]
      rain.line.goOffline()
      await rain.settle()
      await rain.vault.deletePost(groupId, id)
      await rain.settle()
      rain = await rain.reopens()
      refuseNext(/drop$/, 1, 429, 'slow_down')
      refuseNext(/attachments/, 2, 503, 'overloaded')
      rain.line.goOnline()
      await rain.vault.retryOutbox()
      await settleAll(rain, fern)
      await rain.vault.retryOutbox()
      await settleAll(rain, fern)

      expect(before).toEqual([1, 1])
      expect([bodies(), files()]).toEqual([1, 0])
      expect(server.space(groupId).places.some((place) => 'hash' in place)).toBe(true)
      expect(rain.device.outbox!.items).toEqual([])
      noProblems(rain, fern)
    })

    test('a_closed_window_does_not_keep_a_body_alive', async () => {
      refuseNext(/drop$|attachments/, Infinity, 503, 'overloaded')
      await rain.vault.deletePost(groupId, id)
      await settleAll(rain, fern)
      const meanwhile = [bodies(), files(), (await rain.vault.open('en')).waiting, await rain.vault.outbox()]
      delete (rain.line as { fetch?: unknown }).fetch
      rain = await rain.reopens()
      await settleAll(rain, fern)

      expect(meanwhile).toEqual([2, 1, 0, []])
      expect([bodies(), files()]).toEqual([1, 0])
      expect(rain.device.outbox!.items).toEqual([])
    })

    test('a picture of words that were thrown away before they were sent goes too', async () => {
      refuseNext(/objects$/, 1, 422, 'malformed')
      await rain.vault.post(groupId, { text: 'Refused', pictures: [new Blob(['another'])] })
      await settleAll(rain)
      const [item] = await rain.vault.outbox()
      const before = files()
      await rain.vault.discard(item!.id)
      await settleAll(rain)

      expect([item!.state, before, files()]).toEqual(['failed', 2, 1])
      expect(rain.device.outbox!.items).toEqual([])
    })

    test('words changed on one device and taken back on the other stay taken back', async () => {
      await rain.vault.keepIdentity('river stone', 'apple pear plum fig date')
      const laptop = await Person.opens(server)
      await laptop.vault.signIn('river stone', 'apple pear plum fig date')
      await settleAll(laptop, rain)
      laptop.line.goOffline()
      await laptop.settle()
      await laptop.vault.edit(groupId, id, { text: 'For longer' })
      await rain.vault.deletePost(groupId, id)
      await settleAll(rain, fern)
      laptop.line.goOnline()
      await laptop.vault.retryOutbox()
      await settleAll(laptop, rain, fern)

      expect([await texts(fern), await texts(laptop)]).toEqual([[], []])
      expect(await laptop.vault.outbox()).toMatchObject([{ state: 'failed', code: 'no_such_post' }])
      noProblems(fern, rain, laptop)
    })

    test('a picture stays where only the words are changed, also on another device', async () => {
      await rain.vault.keepIdentity('river stone', 'apple pear plum fig date')
      const laptop = await Person.opens(server)
      await laptop.vault.signIn('river stone', 'apple pear plum fig date')
      await settleAll(laptop, rain)
      await laptop.vault.edit(groupId, id, { text: 'For longer' })
      await settleAll(laptop, fern)

      expect(await texts(fern)).toEqual(['For longer'])
      expect(await (await fern.vault.attachment(groupId, id, 0)).text()).toBe('picture')
    })
  })

  test('a post by somebody who was removed meanwhile is kept and said to have failed', async () => {
    rain.line.goOffline()
    const words = 'Too late, but every word of it can be copied. '.repeat(20).trim()
    await rain.vault.post(groupId, { text: words })
    await rain.settle()
    await fern.vault.removeMember(groupId, await idOf('Rain'))
    rain.line.goOnline()
    await rain.vault.retryOutbox()
    await settleAll(rain, fern)

    expect(await rain.vault.outbox()).toMatchObject([
      { state: 'failed', code: 'not_a_member', preview: words },
    ])
    expect(await texts(fern)).toEqual([])
  })
})

describe('walking in', () => {
  test('goes on after the window was closed in the middle', async () => {
    const link = await fern.vault.createLink(groupId, AUTO)
    let rain = await Person.opens(server)
    await rain.vault.rememberLink(link)
    // Account, share, the invite, the log, the invite once more, and the join, whose answer never comes.
    rain.line.requestsLeft = 6
    await rain.vault.join(link, { pseudonym: 'Rain', listed: true }).catch(() => undefined)
    rain.line.requestsLeft = Infinity
    rain = await rain.reopens()
    const { pendingLink } = await rain.vault.open('en')
    if (pendingLink !== undefined) await rain.vault.join(pendingLink, { pseudonym: 'Rain', listed: true })
    await settleAll(rain, fern)

    expect((await rain.vault.groups()).map(({ status }) => status)).toEqual(['member'])
    expect((await fern.vault.groups())[0]!.memberCount).toBe(2)
    expect((await rain.vault.open('en')).pendingLink).toBeUndefined()
  })

  test('goes on after the answer to joining got lost', async () => {
    const link = await fern.vault.createLink(groupId, AUTO)
    let rain = await Person.opens(server)
    await rain.vault.rememberLink(link)
    const fetch = rain.line.fetch.bind(rain.line)
    rain.line.fetch = async (url, init) => {
      const answer = await fetch(url, init)
      if (url.endsWith('/log') && init.method === 'POST') {
        rain.line.goOffline()
        throw new TypeError('the answer got lost')
      }
      return answer
    }
    await expect(rain.vault.join(link, { pseudonym: 'Rain', listed: true })).rejects.toMatchObject({
      code: 'offline',
    })
    rain.line.fetch = fetch
    rain.line.goOnline()
    rain = await rain.reopens()
    const again = await rain.vault.join(link, { pseudonym: 'Rain', listed: true })
    await settleAll(rain, fern)

    expect(again).toEqual({ groupId, status: 'member' })
    expect((await fern.vault.groups())[0]!.memberCount).toBe(2)
  })
})

describe('an identity', () => {
  const PASSPHRASE = 'apple pear plum fig date'
  let rain: Person
  let recoveryCode: string

  beforeEach(async () => {
    rain = await joins(await fern.vault.createLink(groupId, AUTO), 'Rain')
    await rain.vault.post(groupId, { text: 'From my phone' })
    await settleAll(rain, fern)
    ;({ recoveryCode } = await rain.vault.keepIdentity('river stone', PASSPHRASE))
    await settleAll(rain)
  })

  test('that is kept opens on a second device, which reads all and writes too', async () => {
    const laptop = await Person.opens(server)
    await laptop.vault.signIn('River Stone ', PASSPHRASE)
    await settleAll(laptop, rain, fern)
    await laptop.vault.post(groupId, { text: 'From my laptop' })
    await settleAll(laptop, rain, fern)

    expect(await laptop.vault.open('en')).toMatchObject({ status: 'open', account: { kept: true } })
    expect(await texts(laptop)).toEqual(['From my laptop', 'From my phone'])
    expect(await texts(rain)).toEqual(['From my laptop', 'From my phone'])
    expect(await laptop.vault.group(groupId)).toMatchObject({ myPseudonym: 'Rain', listed: true })
    noProblems(laptop, rain, fern)
  })

  test('enters a group on one device, and it is on the other too', async () => {
    const laptop = await Person.opens(server)
    await laptop.vault.signIn('river stone', PASSPHRASE)
    const second = await laptop.vault.foundGroup({
      settings: { ...SETTINGS, name: 'Morning' },
      history: 'none',
      open: false,
      pseudonym: 'Riv',
    })
    await settleAll(laptop, rain)

    expect((await rain.vault.groups()).map(({ name }) => name).sort()).toEqual(['Morning', 'Tuesday evening'])
    expect(await rain.vault.group(second)).toMatchObject({ role: 'facilitator', myPseudonym: 'Riv' })
  })

  test('shares its drafts between its devices', async () => {
    await rain.vault.saveDraft(groupId, undefined, { text: 'Half a thought', contentNote: 'sleep' })
    await settleAll(rain)
    const laptop = await Person.opens(server)
    await laptop.vault.signIn('river stone', PASSPHRASE)
    await settleAll(laptop)

    expect(await laptop.vault.draft(groupId, undefined)).toEqual({
      text: 'Half a thought',
      contentNote: 'sleep',
    })
  })

  test('a draft that was sent does not come back', async () => {
    await rain.vault.saveDraft(groupId, undefined, { text: 'Said now' })
    await settleAll(rain)
    await rain.vault.post(groupId, { text: 'Said now' })
    rain = await rain.reopens()
    await settleAll(rain)
    const laptop = await Person.opens(server)
    await laptop.vault.signIn('river stone', PASSPHRASE)
    await settleAll(laptop)

    expect(await rain.vault.draft(groupId, undefined)).toBeUndefined()
    expect(await laptop.vault.draft(groupId, undefined)).toBeUndefined()
  })

  test('two devices may edit one post at once: both words are kept, one is shown', async () => {
    const laptop = await Person.opens(server)
    await laptop.vault.signIn('river stone', PASSPHRASE)
    await settleAll(laptop, rain)
    const id = (await laptop.vault.wall(groupId, { limit: 1 })).posts[0]!.objectId
    laptop.line.goOffline()
    await laptop.settle()
    await laptop.vault.edit(groupId, id, { text: 'Laptop' })
    await rain.vault.edit(groupId, id, { text: 'Phone' })
    await settleAll(rain, fern)
    laptop.line.goOnline()
    await laptop.vault.retryOutbox()
    await settleAll(laptop, rain, fern)

    expect(await texts(fern)).toEqual(['Laptop'])
    const item = fern.device.spaces.get(groupId)!.contents.items.get(id)!
    expect(item.earlier.map((content) => (content as { text: string }).text)).toEqual([
      'From my phone',
      'Phone',
    ])
    expect(await laptop.vault.outbox()).toEqual([])
  })

  test('refuses a wrong passphrase', async () => {
    const stranger = await Person.opens(server)

    const trying = stranger.vault.signIn('river stone', 'some other words are here')

    await expect(trying).rejects.toMatchObject({ code: 'sign_in_refused' })
    expect((await stranger.vault.open('en')).status).toBe('empty')
  })

  test('comes back by its recovery code, which is then used up', async () => {
    const laptop = await Person.opens(server)
    const fresh = await laptop.vault.recover(
      'river stone',
      recoveryCode.toLowerCase(),
      'zoo zone zero young year',
    )
    await settleAll(laptop)

    expect(await texts(laptop)).toEqual(['From my phone'])
    expect(fresh.recoveryCode).not.toBe(recoveryCode)
    await settleAll(rain)
    expect((await rain.vault.open('en')).status).toBe('empty')
    const third = await Person.opens(server)
    await expect(third.vault.recover('river stone', recoveryCode, PASSPHRASE)).rejects.toMatchObject({
      code: 'sign_in_refused',
    })
  })

  test('changes its passphrase, which ends the other sessions and erases them', async () => {
    const laptop = await Person.opens(server)
    await laptop.vault.signIn('river stone', PASSPHRASE)
    await settleAll(laptop)
    await expect(
      laptop.vault.changePassphrase('not it at all no', 'zoo zone zero young year'),
    ).rejects.toMatchObject({ code: 'proof_wrong' })
    const { handle } = await laptop.vault.changePassphrase(PASSPHRASE, 'zoo zone zero young year')
    await settleAll(laptop, rain)

    expect(handle).toBe('river stone')
    expect((await rain.vault.open('en')).status).toBe('empty')
    expect(rain.events.find(({ type }) => type === 'session-ended')).toMatchObject({
      code: 'revoked',
      unsent: 0,
    })
  })

  test('revokes a lost device, and nothing stays readable there', async () => {
    const laptop = await Person.opens(server)
    await laptop.vault.signIn('river stone', PASSPHRASE)
    await settleAll(laptop)
    const lost = (await laptop.vault.devices()).find(({ current }) => !current)!
    await laptop.vault.revokeDevice(lost.id, PASSPHRASE)
    await settleAll(laptop, rain)

    expect((await rain.vault.open('en')).status).toBe('empty')
    expect(await rain.device.database.under('pocket', '')).toEqual([])
    expect(await rain.device.database.under('sealed', '')).toEqual([])
  })

  test('is not signed out while something waits, unless that is wanted', async () => {
    rain.line.goOffline()
    await rain.vault.post(groupId, { text: 'Waiting' })
    await rain.settle()
    await expect(rain.vault.signOut()).rejects.toMatchObject({ code: 'unsent' })

    await rain.vault.signOut({ evenUnsent: true })

    expect((await rain.vault.open('en')).status).toBe('empty')
  })

  test('says the same of themselves after a window was closed in the middle of signing in', async () => {
    await rain.vault.setProfile(groupId, { pseudonym: 'Rain', listed: true, about: 'Likes walks.' })
    await settleAll(rain, fern)
    const laptop = await Person.opens(server)
    const { database } = laptop.device
    const write = database.write.bind(database)
    database.write = async (changes, durability) => {
      await write(changes, durability)
      if (changes.some(({ name }) => name.startsWith(`places/${groupId}/`))) laptop.device.close()
    }
    await laptop.vault.signIn('river stone', PASSPHRASE)
    await laptop.settle()
    await settleAll(await laptop.reopens(), fern)

    const shown = (await fern.vault.members(groupId)).find(({ pseudonym }) => pseudonym === 'Rain')
    expect(shown).toMatchObject({ listed: true, about: 'Likes walks.' })
  })

  test('is signed out for good, whatever is still on its way then', async () => {
    rain.line.goOffline()
    await rain.settle()
    await fern.vault.post(groupId, { text: 'While you were away' })
    await fern.settle()
    let arrive = (): void => undefined
    rain.line.slow = { path: /account$|objects/, until: new Promise((arrived) => (arrive = arrived)) }
    rain.line.goOnline()
    const late = Promise.allSettled([refreshAccount(rain.device), rain.device.readAll()])
    await new Promise((turn) => setTimeout(turn, 50))

    rain.line.slow = undefined
    await rain.vault.signOut({ evenUnsent: true })
    arrive()
    await late
    await rain.settle()

    expect(rain.device.state).toEqual({ status: 'empty', online: true, waiting: 0 })
    expect(await rain.device.database.under('sealed', '')).toEqual([])
    expect(await rain.device.database.under('pocket', '')).toEqual([])
    await rain.vault.signIn('river stone', PASSPHRASE)
    await settleAll(rain, fern)
    expect(await texts(rain)).toEqual(['While you were away', 'From my phone'])
  })

  test('keeps what was not sent when the browser lost the keys and one signs in again', async () => {
    rain.line.goOffline()
    await rain.vault.post(groupId, { text: 'Still waiting' })
    await rain.settle()
    await rain.device.database.write([{ place: 'sealed', name: 'secrets' }])
    rain.line.goOnline()
    rain = await rain.reopens()
    const state = await rain.vault.open('en')
    await rain.vault.signIn('river stone', PASSPHRASE)
    await settleAll(rain, fern)

    expect(state).toMatchObject({ status: 'locked', lockedBecause: 'keys_gone', waiting: 1 })
    expect(await texts(fern)).toEqual(['Still waiting', 'From my phone'])
  })

  test('keeps what was not sent, and drafts, wherever signing in again breaks off', async () => {
    rain.line.goOffline()
    await rain.vault.post(groupId, { text: 'Still waiting', pictures: [new Blob(['picture'])] })
    await rain.vault.saveDraft(groupId, undefined, { text: 'Half a thought' })
    await rain.settle()
    await rain.device.database.write([{ place: 'sealed', name: 'secrets' }])
    rain.line.goOnline()
    const seen: unknown[] = []
    for (const requests of [1, 2, 3]) {
      rain = await rain.reopens()
      seen.push([(await rain.vault.open('en')).waiting, await rain.vault.draft(groupId, undefined)])
      rain.line.requestsLeft = requests
      await rain.vault.signIn('river stone', PASSPHRASE).catch(() => undefined)
      rain.line.requestsLeft = Infinity
    }
    rain = await rain.reopens()
    await settleAll(rain, fern)

    expect(seen).toEqual(Array(3).fill([1, { text: 'Half a thought' }]))
    expect(await texts(fern)).toEqual(['Still waiting', 'From my phone'])
    expect(await rain.vault.draft(groupId, undefined)).toEqual({ text: 'Half a thought' })
  })

  test('that is only here is not signed out of', async () => {
    const guest = await Person.opens(server)
    await guest.vault.foundGroup({ settings: SETTINGS, history: 'none', open: false, pseudonym: 'G' })

    await expect(guest.vault.signOut()).rejects.toMatchObject({ code: 'keep_first' })
  })

  test('is deleted everywhere, with a signed goodbye in its groups', async () => {
    await expect(rain.vault.deleteAccount()).rejects.toMatchObject({ code: 'proof_needed' })
    await rain.vault.deleteAccount(PASSPHRASE)
    await settleAll(rain, fern)

    expect((await rain.vault.open('en')).status).toBe('empty')
    expect(rain.events.flatMap((it) => (it.type === 'session-ended' ? [it.code] : []))).toEqual(['deleted'])
    expect((await fern.vault.groups())[0]!.memberCount).toBe(1)
    expect(server.accounts).toHaveLength(1)
  })

  test('is deleted by its owner alone: a mistyped passphrase leaves no group', async () => {
    await expect(rain.vault.deleteAccount('some other words are here')).rejects.toMatchObject({
      code: 'proof_wrong',
    })
    await settleAll(rain, fern)

    expect((await rain.vault.groups())[0]!.status).toBe('member')
    expect((await fern.vault.groups())[0]!.memberCount).toBe(2)
    expect(server.accounts).toHaveLength(2)
  })

  test('is not deleted by halves: without a line nothing is left', async () => {
    rain.line.goOffline()
    await expect(rain.vault.deleteAccount(PASSPHRASE)).rejects.toMatchObject({ code: 'offline' })
    rain.line.goOnline()
    await rain.vault.retryOutbox()
    await settleAll(rain, fern)

    expect((await fern.vault.groups())[0]!.memberCount).toBe(2)
  })

  test('does not take a weak passphrase', async () => {
    const weak = await fern.vault.passphraseStrength('password1234')
    const drawn = await fern.vault.passphraseStrength((await fern.vault.suggestPassphrase('es')).join(' '))

    expect(weak.enough).toBe(false)
    expect(drawn).toEqual({ bits: 55, enough: true })
    await expect(fern.vault.keepIdentity('fern', 'password1234')).rejects.toMatchObject({
      code: 'passphrase_weak',
    })
  })
})

describe('the server', () => {
  test('never gets a word that was written', async () => {
    const rain = await joins(
      await fern.vault.createLink(groupId, { ...AUTO, label: 'labelmarker' }),
      'namemarker',
    )
    await rain.vault.post(groupId, { text: 'textmarker', contentNote: 'notemarker' })
    await rain.vault.saveDraft(groupId, undefined, { text: 'draftmarker' })
    await rain.vault.keepIdentity('handlemarker', 'apple pear plum fig date')
    await settleAll(rain, fern)

    const received = server.received.map((bytes) => new TextDecoder('latin1').decode(bytes)).join('\n')
    for (const word of [
      'labelmarker',
      'namemarker',
      'textmarker',
      'notemarker',
      'draftmarker',
      'handlemarker',
      'Tuesday',
      'apple',
    ]) {
      expect(received).not.toContain(word)
    }
  })
})
