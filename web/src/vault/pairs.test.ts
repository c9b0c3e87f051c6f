// Two people who talk: asked once and gently, with nobody told of a no, and with the one it should be or not at all.
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { GroupId, RequestView } from './api.ts'
import { PURPOSE_REQUEST, writeLetter } from './hf1/letter.ts'
import { writeRequest } from './hf1/request.ts'
import { Person, settleAll } from './testing/person.ts'
import { FakeServer } from './testing/server.ts'

const SETTINGS = { name: 'Tuesday evening', norms: 'What is said here stays here.', medicationWelcome: true }
const AUTO = { role: 'member', mode: 'auto', hours: 72, uses: 1 } as const
const DAY_MS = 86_400_000

/** Four people with real keys on a busy machine. */
vi.setConfig({ testTimeout: 30_000 })

let server: FakeServer
let fern: Person
let sky: Person
let moss: Person
let groupId: GroupId

async function joins(pseudonym: string): Promise<Person> {
  const link = await fern.vault.createLink(groupId, AUTO)
  const person = await Person.opens(server)
  await person.vault.join(link, { pseudonym, listed: true })
  await settleAll(person, fern, person)
  return person
}

const memberOf = (person: Person): string => person.device.spaces.get(groupId)!.me

/** Reads everything anew, as a device does when its line comes back. */
async function readAgain(...people: Person[]): Promise<void> {
  for (const person of people) {
    await person.device.background(person.device.readAll())
    await person.settle()
  }
}

/** `one` asks, `other` says yes, and their devices make sure of each other. */
async function talkOf(one: Person, other: Person): Promise<string> {
  await one.vault.askToTalk(groupId, memberOf(other), 1)
  await settleAll(one, other)
  const [request] = await other.vault.requests()
  const pairId = (await other.vault.answerRequest(request!.pairId, true))!
  await settleAll(other, one, other)
  return pairId
}

const texts = async (person: Person, pairId: string): Promise<string[]> =>
  (await person.vault.wall(pairId, { limit: 20 })).posts.map(({ text }) => text)

const pairSpaces = (person: Person): string[] =>
  [...person.device.spaces.values()].filter(({ log }) => log?.kind === 'pair').map(({ id }) => id)

const code = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

/** A group of three: Fern, who founded it, Sky and Moss, who are no newcomers any more. */
beforeEach(async () => {
  server = new FakeServer()
  fern = await Person.opens(server)
  groupId = await fern.vault.foundGroup({
    settings: SETTINGS,
    history: 'none',
    open: false,
    pseudonym: 'Fern',
  })
  await settleAll(fern)
  sky = await joins('Sky')
  moss = await joins('Moss')
  await settleAll(fern, sky, moss)
  server.now += 31 * DAY_MS
  for (const person of [fern, sky, moss]) await person.vault.organisation()
})

describe('a request to talk', () => {
  test('is one of four sentences, and two people who agreed talk both ways', async () => {
    await sky.vault.askToTalk(groupId, memberOf(moss), 2)
    await settleAll(sky, moss)

    const asked = await moss.vault.requests()
    expect(asked).toMatchObject([{ memberId: memberOf(sky), pseudonym: 'Sky', sentence: 2, groupId }])
    expect(await sky.vault.pairs()).toMatchObject([{ pseudonym: 'Moss', waiting: 'answer' }])

    const pairId = (await moss.vault.answerRequest(asked[0]!.pairId, true))!
    await settleAll(moss, sky, moss)
    await sky.vault.post(pairId, { text: 'Thank you for saying yes.' })
    await settleAll(sky, moss)
    await moss.vault.post(pairId, { text: 'I am glad you asked.' })
    await settleAll(moss, sky)

    expect(await texts(sky, pairId)).toEqual(['I am glad you asked.', 'Thank you for saying yes.'])
    expect(await texts(moss, pairId)).toEqual(await texts(sky, pairId))
    expect(await moss.vault.requests()).toEqual([])
    const [talk] = await moss.vault.pairs()
    expect(talk).toMatchObject({ pairId, pseudonym: 'Sky', memberId: memberOf(sky), groupId, unread: 1 })
    expect(talk).not.toHaveProperty('waiting')
    expect((await moss.vault.groups()).map(({ kind }) => kind)).toEqual(['group'])
    expect(await sky.vault.group(pairId)).toMatchObject({ kind: 'pair', role: 'member', name: 'Moss' })
    expect(await moss.vault.group(pairId)).toMatchObject({ kind: 'pair', role: 'member', name: 'Sky' })
  })

  test('that is not answered with yes tells nobody so', async () => {
    await sky.vault.askToTalk(groupId, memberOf(moss), 1)
    await settleAll(sky, moss)
    const [before] = await sky.vault.pairs()

    const [request] = await moss.vault.requests()
    expect(await moss.vault.answerRequest(request!.pairId, false)).toBeUndefined()
    await settleAll(moss, sky)
    await readAgain(sky, moss)

    expect(await sky.vault.pairs()).toEqual([before])
    expect((await sky.vault.requestRules(groupId)).open).toHaveLength(1)
    expect(await moss.vault.requests()).toEqual([])
  })

  test('nobody answers is gone after fourteen days, on both devices', async () => {
    await sky.vault.askToTalk(groupId, memberOf(moss), 1)
    await settleAll(sky, moss)

    server.now += 15 * DAY_MS
    for (const person of [sky, moss]) await person.vault.organisation()
    await readAgain(sky, moss)

    expect(await sky.vault.pairs()).toEqual([])
    expect(await moss.vault.requests()).toEqual([])
  })

  test('taken back is gone from where it was going', async () => {
    await sky.vault.askToTalk(groupId, memberOf(moss), 1)
    await settleAll(sky, moss)
    const [{ pairId }] = (await moss.vault.requests()) as [RequestView]

    await sky.vault.withdrawRequest(groupId, pairId)
    await readAgain(moss)

    expect(await moss.vault.requests()).toEqual([])
    expect(await sky.vault.pairs()).toEqual([])
    expect((await sky.vault.requestRules(groupId)).open).toEqual([])
    expect(await code(moss.vault.answerRequest(pairId, true))).toBe('no_such_request')
  })

  test('is the last of three at a time, and a refused one leaves nothing behind', async () => {
    const others = [await joins('Ash'), await joins('Elm')]
    for (const person of others) await person.vault.setRequests(groupId, 'on')
    for (const person of [moss, ...others]) {
      await sky.vault.askToTalk(groupId, memberOf(person), 1)
      await settleAll(sky, person)
    }

    expect((await sky.vault.requestRules(groupId)).left).toBe(0)
    expect(await code(sky.vault.askToTalk(groupId, memberOf(fern), 1))).toBe('too_many_requests')
    expect(await code(sky.vault.askToTalk(groupId, memberOf(moss), 1))).toBe('already_asked')
    expect(pairSpaces(sky)).toHaveLength(3)
  })

  test('does not reach a newcomer, save from who looks after the group or greets', async () => {
    const ash = await joins('Ash')
    const elm = await joins('Elm')
    await settleAll(fern, sky, ash, elm)

    expect((await ash.vault.requestRules(groupId)).newcomerUntil).toBeGreaterThan(server.now)
    expect(await code(sky.vault.askToTalk(groupId, memberOf(ash), 3))).toBe('not_open_to_requests')
    await fern.vault.nameGreeters(groupId, [memberOf(sky)])
    await settleAll(fern, sky, ash, elm)
    await sky.vault.askToTalk(groupId, memberOf(ash), 3)
    await fern.vault.askToTalk(groupId, memberOf(elm), 3)
    await settleAll(sky, fern, ash, elm)

    expect(await ash.vault.greeters(groupId)).toEqual([memberOf(sky)])
    expect(await ash.vault.requests()).toMatchObject([{ pseudonym: 'Sky' }])
    expect(await elm.vault.requests()).toMatchObject([{ pseudonym: 'Fern' }])
  })

  test('whose answer got lost on the line is looked at again, and not sent twice', async () => {
    sky.line.requestsLeft = 4
    expect(await code(sky.vault.askToTalk(groupId, memberOf(moss), 1))).toBe('offline')
    sky.line.requestsLeft = Infinity
    await readAgain(sky, moss)

    const waiting = (await sky.vault.pairs()).length
    expect(waiting).toBe((await moss.vault.requests()).length)
    expect((await sky.vault.requestRules(groupId)).open).toHaveLength(waiting)
  })
})

describe('a talk', () => {
  test('ends for both when one of them leaves, and stays to be read', async () => {
    const pairId = await talkOf(sky, moss)
    await moss.vault.post(pairId, { text: 'Take care.' })
    await settleAll(moss, sky)

    await moss.vault.endPair(pairId)
    await settleAll(moss, sky)

    expect(await sky.vault.pairs()).toMatchObject([{ pairId, ended: 'by_them' }])
    expect(await moss.vault.pairs()).toMatchObject([{ pairId, ended: 'by_me' }])
    expect(await texts(sky, pairId)).toEqual(['Take care.'])
    expect(await code(sky.vault.post(pairId, { text: 'Wait' }))).toBe('pair_ended')
    expect((await sky.vault.group(pairId)).status).toBe('left')
  })

  test('is over for whom one blocks, and what they ask goes', async () => {
    const pairId = await talkOf(sky, moss)
    await fern.vault.askToTalk(groupId, memberOf(moss), 1)
    await settleAll(fern, moss)

    await moss.vault.block(groupId, memberOf(sky), true)
    await moss.vault.block(groupId, memberOf(fern), true)
    await settleAll(moss, sky)

    expect(await moss.vault.pairs()).toMatchObject([{ pairId, ended: 'by_me' }])
    expect(await sky.vault.pairs()).toMatchObject([{ pairId, ended: 'by_them' }])
    expect(await moss.vault.requests()).toEqual([])
  })

  test('is there again when the app is opened again, with who the other is', async () => {
    const pairId = await talkOf(sky, moss)
    await sky.vault.post(pairId, { text: 'Hello.' })
    await settleAll(sky, moss)

    moss = await moss.reopens()
    await readAgain(moss)

    expect(await moss.vault.pairs()).toMatchObject([{ pairId, pseudonym: 'Sky' }])
    expect(await texts(moss, pairId)).toEqual(['Hello.'])
  })

  test('can be reported to those who look after the group, who see that it is true', async () => {
    const pairId = await talkOf(moss, sky)
    const post = await moss.vault.post(pairId, { text: 'I have some left, meet me.' })
    await settleAll(moss, sky)
    await sky.vault.post(pairId, { text: 'Please do not.' })
    await settleAll(sky, moss)
    const mine = (await sky.vault.wall(pairId, { limit: 9 })).posts[0]!.objectId

    expect(await sky.vault.reportPreview(pairId, { object: post })).toMatchObject({ to: 'team', readers: 1 })
    await sky.vault.report(pairId, { reason: 'sourcing', object: post, neighbours: [mine] })
    await settleAll(sky, fern)
    await readAgain(fern)

    const [item] = await fern.vault.queue(groupId)
    expect(item).toMatchObject({
      ...{ reason: 'sourcing', groupId, about: { memberId: memberOf(moss), pseudonym: 'Moss' } },
      items: [{ text: 'I have some left, meet me.', author: memberOf(moss), reported: true }],
    })
    expect(item!.items).toHaveLength(1)
    expect(fern.problems()).toEqual([])
  })
})

describe('a lie', () => {
  test('of a server that lets a stranger ask a newcomer is dropped without a word', async () => {
    const ash = await joins('Ash')
    await settleAll(fern, sky, ash)
    server.wishes.set(`${groupId} ${memberOf(ash)}`, 'on')

    await sky.vault.askToTalk(groupId, memberOf(ash), 1)
    await settleAll(sky, ash)
    await ash.vault.requestRules(groupId)
    await readAgain(ash)

    expect(await ash.vault.requests()).toEqual([])
    expect(ash.problems()).toEqual([])
  })

  test('of a server that gives a request to somebody else is thrown away', async () => {
    server.lies.letters = (letters) =>
      letters.map((it) => ({ ...it, letter: { ...it.letter, from: memberOf(fern) } }))
    await sky.vault.askToTalk(groupId, memberOf(moss), 1)
    await settleAll(sky, moss)

    expect(await moss.vault.requests()).toEqual([])
    expect(moss.problems()).toContain('letter_refused')
  })

  test('of a request that leads into a group ends at the door', async () => {
    const group = sky.device.spaces.get(groupId)!
    const others = await sky.vault.foundGroup({
      settings: SETTINGS,
      history: 'none',
      open: false,
      pseudonym: 'Sky',
    })
    await settleAll(sky)
    const link = await sky.vault.createLink(others, AUTO)
    const head = {
      ...{ purpose: PURPOSE_REQUEST, space: groupId, from: memberOf(sky), to: memberOf(moss) },
      entry: group.checkedLog.head,
    }
    const { sign } = await group.keys()
    const box = group.checkedLog.people.get(memberOf(moss))!.boxKey
    const wire = await writeLetter(
      head,
      writeRequest(1, new URL(link).pathname + new URL(link).hash),
      sign,
      box,
    )
    await sky.device.server.sendLetters(groupId, [{ ...head, wire }])
    await settleAll(moss)

    const [request] = await moss.vault.requests()
    expect(await code(moss.vault.answerRequest(request!.pairId, true))).toBe('server_untrue')
    expect(server.space(others).log.memberCount).toBe(1)
    expect(await moss.vault.requests()).toEqual([])
  })

  test('of somebody else coming by the link makes the device leave and say why', async () => {
    await sky.vault.askToTalk(groupId, memberOf(moss), 1)
    await settleAll(sky, moss)
    // Moss hands the link on, and the server lets Fern in.
    const [, request] = [...moss.device.spaces.get(groupId)!.record.requests!][0]!
    const asked = server.requests[0]!
    asked.to = memberOf(fern)
    const theirs = fern.device.spaces.get(groupId)!
    theirs.record.requests = new Map([[99, { ...request, from: memberOf(sky) }]])

    await fern.vault.answerRequest(request.pair, true)
    await settleAll(fern, sky, fern)

    expect(await sky.vault.pairs()).toEqual([])
    expect(sky.problems()).toContain('server_untrue')
    expect(server.space(request.pair).log.pairHasEnded).toBe(true)
  })

  test('of who asked about who they are makes the device leave and say why', async () => {
    await sky.vault.askToTalk(groupId, memberOf(moss), 1)
    const pair = sky.device.spaces.get(pairSpaces(sky)[0]!)!
    // Sky says to be Fern, with a signature of Sky's own.
    pair.record.talk!.proof = { ...pair.record.talk!.proof!, member: memberOf(fern) }
    await settleAll(sky, moss)
    const [request] = await moss.vault.requests()

    await moss.vault.answerRequest(request!.pairId, true)
    await settleAll(moss, sky, moss)

    expect(await moss.vault.pairs()).toEqual([])
    expect(moss.problems()).toContain('server_untrue')
  })

  test('of a report with a proof that does not hold is refused whole', async () => {
    const pairId = await talkOf(moss, sky)
    const post = await moss.vault.post(pairId, { text: 'Hello.' })
    await settleAll(moss, sky)
    const pair = sky.device.spaces.get(pairId)!
    const known = pair.contents.profileOf.bind(pair.contents)
    pair.contents.profileOf = (id) => {
      const profile = known(id)
      const proof = profile?.proof && { ...profile.proof, signature: new Uint8Array(64) }
      return profile && { ...profile, ...(proof && { proof }) }
    }

    await sky.vault.report(pairId, { reason: 'sourcing', object: post })
    await settleAll(sky, fern)

    expect(await fern.vault.queue(groupId)).toEqual([])
    expect(fern.problems()).toContain('report_refused')
  })
})
