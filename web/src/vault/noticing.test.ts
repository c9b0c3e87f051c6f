// Notices, on real crypto and a server in memory: what is shown, what rests, and that the server hears nothing of it.
import { beforeEach, expect, test } from 'vitest'
import type { GroupId } from './api.ts'
import { decode, encode, isFields } from './hf1/cbor.ts'
import { readContent, writeContent } from './hf1/kinds.ts'
import { NoticingVault } from './noticing.ts'
import { Person, settleAll } from './testing/person.ts'
import { FakeServer } from './testing/server.ts'

const SETTINGS = { name: 'Tuesday evening', norms: 'What is said here stays here.', medicationWelcome: true }
const AUTO = { role: 'member', mode: 'auto', hours: 72, uses: 3 } as const
const DANGER = 'I want to kill myself tonight.'
const PEACE = 'I want to make some soup now..'
const HOUR_MS = 60 * 60_000

let server: FakeServer
let fern: Person
let notices: NoticingVault
let groupId: GroupId

const after = (text: string) => notices.cardAfter({ groupId, text, locale: 'en' })

async function joins(pseudonym: string): Promise<Person> {
  const link = await fern.vault.createLink(groupId, AUTO)
  const person = await Person.opens(server)
  await person.vault.join(link, { pseudonym, listed: true })
  await settleAll(person, fern)
  return person
}

beforeEach(async () => {
  server = new FakeServer()
  fern = await Person.opens(server)
  groupId = await fern.vault.foundGroup({
    ...{ settings: SETTINGS, history: 'none', open: false, pseudonym: 'Fern' },
  })
  await fern.settle()
  notices = new NoticingVault(fern.device)
})

test('a card shows the words it saw, and rests afterwards', async () => {
  const card = await after(DANGER)
  const again = await after(DANGER)

  expect(card).toMatchObject({ category: 'self_harm', groupId })
  expect(DANGER).toContain(card!.words[0])
  expect(again).toBeUndefined()
})

test('most of what is written shows no card', async () => {
  expect(await after(PEACE)).toBeUndefined()
  expect(await after('3 years clean since my overdose, grateful for all of you.')).toBeUndefined()
})

test('a card that was put away rests longer, also after the app was closed', async () => {
  const card = await after(DANGER)
  await notices.dismissCard(card!.cardId)
  const reopened = await fern.reopens()
  notices = new NoticingVault(reopened.device)

  server.now += 7 * HOUR_MS
  const tooEarly = await after(DANGER)
  server.now += 20 * HOUR_MS
  const later = await after(DANGER)

  expect(tooEarly).toBeUndefined()
  expect(later).toMatchObject({ category: 'self_harm' })
})

test('a category that was turned off stays quiet, and the own directive stands on the card', async () => {
  await notices.chooseNotices({
    off: ['about_to_use'],
    folding: true,
    directives: [{ category: 'self_harm', text: 'Ring her. She said any hour.', person: 'Ana 555 0100' }],
  })

  expect(await after('Dealer is on his way, I am going to use tonight.')).toBeUndefined()
  expect((await after(DANGER))?.directive).toEqual({
    text: 'Ring her. She said any hour.',
    person: 'Ana 555 0100',
  })
})

test('choices reach the other devices of the member, but not at the moment they were made', async () => {
  const choices = { off: ['approached' as const], folding: false, directives: [] }
  await notices.chooseNotices(choices)
  await fern.settle()
  const asked = server.asked.length
  await notices.noticeChoices()
  await fern.settle()
  expect(server.asked.length).toBe(asked)

  server.now += 25 * HOUR_MS
  await notices.noticeChoices()
  await fern.settle()
  const elsewhere = new NoticingVault((await fern.reopens()).device)

  expect(server.asked.length).toBeGreaterThan(asked)
  expect(await elsewhere.noticeChoices()).toEqual(choices)
})

test('choices are written and read as they were', () => {
  const choices = {
    off: ['overdose_now' as const, 'approached' as const],
    folding: false,
    directives: [{ category: 'withdrawal' as const, text: 'Call the clinic', person: 'Dr Ruiz' }],
  }
  const { kind, body } = writeContent({ kind: 'notices', choices })
  const read = decode(encode(body))

  expect(kind).toBe(69)
  expect(isFields(read) && readContent(kind, read)).toEqual({ kind: 'notices', choices })
})

test('harassment and sourcing fold for the reader, never for the writer', async () => {
  const rain = await joins('Rain')
  const selling = await rain.vault.post(groupId, { text: 'Selling percs and blues, dm me for prices' })
  const kind = await rain.vault.post(groupId, { text: 'Test strips are at the exchange on Fifth.' })
  await settleAll(rain, fern)

  const forFern = await notices.folds(groupId, [selling, kind])
  const forRain = await new NoticingVault(rain.device).folds(groupId, [selling, kind])

  expect(Object.keys(forFern)).toEqual([selling])
  expect(forFern[selling]).toMatchObject({ category: 'sourcing' })
  expect(forRain).toEqual({})
})

test('nothing folds for whoever turned folding off', async () => {
  const rain = await joins('Rain')
  const selling = await rain.vault.post(groupId, { text: 'Selling percs and blues, dm me for prices' })
  await settleAll(rain, fern)

  await notices.chooseNotices({ off: [], folding: false, directives: [] })

  expect(await notices.folds(groupId, [selling])).toEqual({})
})

test('no_request_tells_what_was_noticed', async () => {
  const traffic = async (text: string): Promise<{ asked: string[]; sizes: number[]; fired: boolean }> => {
    const [asked, received] = [server.asked.length, server.received.length]
    const objectId = await fern.vault.post(groupId, { text })
    const card = await notices.cardAfter({ groupId, objectId, text, locale: 'en' })
    await notices.folds(groupId, [objectId])
    if (card) await notices.dismissCard(card.cardId)
    await notices.chooseNotices({ off: card ? [card.category] : [], folding: true, directives: [] })
    await fern.settle()
    return {
      asked: server.asked.slice(asked),
      sizes: server.received.slice(received).map(({ length }) => length),
      fired: card !== undefined,
    }
  }

  const quiet = await traffic(PEACE)
  const loud = await traffic(DANGER)

  expect([quiet.fired, loud.fired]).toEqual([false, true])
  expect(loud.asked).toEqual(quiet.asked)
  expect(loud.sizes).toEqual(quiet.sizes)
})
