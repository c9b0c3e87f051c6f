// A report that its writer forged together with the server: other words, in the name of somebody of the group.
import { beforeEach, expect, test, vi } from 'vitest'
import type { GroupId } from './api.ts'
import { type Bytes, concat, equal, join } from './bytes.ts'
import { PURPOSE_REPORT, writeLetter } from './hf1/letter.ts'
import { decodeInside, encodeInside, headerBytes } from './hf1/object.ts'
import { pad } from './hf1/padding.ts'
import { random, sha256 } from './hf1/primitives.ts'
import { encodeReport, type Report, type ReportItem } from './hf1/report.ts'
import { writeContent } from './hf1/kinds.ts'
import { foundSpace } from './space/found.ts'
import { Person, settleAll } from './testing/person.ts'
import { FakeServer } from './testing/server.ts'

const SETTINGS = { name: 'Tuesday evening', norms: 'What is said here stays here.', medicationWelcome: true }

vi.setConfig({ testTimeout: 30_000 })

let server: FakeServer
let fern: Person, moss: Person, sky: Person, hazel: Person
let groupId: GroupId
let team: string

beforeEach(async () => {
  server = new FakeServer()
  hazel = await Person.opens(server)
  await hazel.vault.foundGroup({ settings: SETTINGS, history: 'none', open: false, pseudonym: 'Hazel' })
  await hazel.settle()
  const space = await foundSpace(
    hazel.device.ground,
    'team',
    { history: 'all', open: false },
    { name: 'Safety', norms: '', medicationWelcome: false, blind: random(16) },
    { pseudonym: 'Hazel', listed: true },
  )
  hazel.device.spaces.set(space.id, space)
  server.safetyTeam = team = space.id
  fern = await Person.opens(server)
  groupId = await fern.vault.foundGroup({
    settings: SETTINGS,
    history: 'none',
    open: false,
    pseudonym: 'Fern',
  })
  await settleAll(fern, hazel)
  moss = await joins('Moss')
  sky = await joins('Sky')
})

async function joins(pseudonym: string): Promise<Person> {
  const link = await fern.vault.createLink(groupId, { role: 'member', mode: 'auto', hours: 72, uses: 1 })
  const person = await Person.opens(server)
  await person.vault.join(link, { pseudonym, listed: true })
  await settleAll(person, fern, person)
  return person
}

const spaceOf = (person: Person) => person.device.spaces.get(groupId)!
const signKeyOf = (person: Person): Bytes => spaceOf(fern).checkedLog.people.get(spaceOf(person).me)!.signKey

/** What Moss wrote, as it is; and with other words under it, signed by Sky. */
async function items(): Promise<{ true: ReportItem; forged: ReportItem }> {
  const objectId = await moss.vault.post(groupId, { text: 'I love you all' })
  await settleAll(moss, sky, fern)
  const kept = spaceOf(sky).kept.find((it) => it.form === 'open' && it.header.objectId === objectId)
  if (kept?.form !== 'open') throw new Error('not here')
  const header = headerBytes(kept.header)
  const { body } = writeContent({ kind: 'post', text: 'I sell pills', from: 'Moss' })
  const cbor = encodeInside({ ...decodeInside(kept.inside.slice(64)), body })
  const { sign } = await spaceOf(sky).keys()
  const signature = await sign.sign(join('hf1/author', await sha256(header), await sha256(cbor)))
  return { true: { header, inside: kept.inside }, forged: { header, inside: concat(signature, cbor) } }
}

/** Sky's letter in Hazel's box; the server passes on whatever it is given. */
async function reaches(item: ReportItem): Promise<string[][]> {
  const report: Report = {
    ...{ reportId: 'AAAAAAAAAAAAAAAAAAAAAA', group: groupId, reason: 'sourcing', at: 1, worry: false },
    items: [item],
  }
  const { me: from, checkedLog } = spaceOf(sky)
  const { me: to } = hazel.device.spaces.get(team)!
  const { boxKey } = hazel.device.spaces.get(team)!.checkedLog.people.get(to)!
  const head = { purpose: PURPOSE_REPORT, from, to, entry: checkedLog.head }
  const { sign } = await spaceOf(sky).keys()
  const wire = await writeLetter({ ...head, space: groupId }, pad(encodeReport(report)), sign, boxKey)
  server.space(team).letters.push({ id: 10_000, letter: { ...head, wire, origin: groupId } })
  await hazel.vault.lookAgain()
  await settleAll(hazel)
  const shown = (await hazel.vault.queue(team)).map(({ items }) => items.map(({ text }) => text))
  expect(hazel.problems()).toEqual(shown.length > 0 ? [] : ['report_refused'])
  return shown
}

/** From now on the server shows the group's log with Sky's key in the place of this person's. */
function showsSkysKeyFor(person: Person): void {
  const [theirs, skys] = [signKeyOf(person), signKeyOf(sky)]
  const space = server.space(groupId)
  space.entries = space.entries.map(({ bytes, signatures }) => {
    const swapped = bytes.slice()
    for (let at = 0; at + theirs.length <= bytes.length; at++)
      if (equal(bytes.subarray(at, at + theirs.length), theirs)) swapped.set(skys, at)
    return { bytes: swapped, signatures }
  })
}

test('a report with true words reaches the safety team', async () => {
  expect(await reaches((await items()).true)).toEqual([['I love you all']])
})

test('a report forged by who wrote it is refused', async () => {
  expect(await reaches((await items()).forged)).toEqual([])
})

test('a report forged by who wrote it and the server, which shows another key of the author, is refused', async () => {
  const { forged } = await items()
  showsSkysKeyFor(moss)

  expect(await reaches(forged)).toEqual([])
})
