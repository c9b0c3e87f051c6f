// A group lives, on real crypto and a server in memory: everything a member does, seen from several devices.
import { beforeEach, describe, expect, test } from 'vitest'
import type { GroupId } from './api.ts'
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
    const link = await fern.vault.createLink(groupId, AUTO)
    const rain = await joins(link, 'Rain')
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
    expect([...rain.problems(), ...fern.problems()]).toEqual([])
  })
})
