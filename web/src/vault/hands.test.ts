// People look after a group: reports reach who may read them and nobody else, and what a team does is seen by whom it should.
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { GroupId } from './api.ts'
import { refreshAccount } from './device/keeping.ts'
import { base64url } from './bytes.ts'
import { signEntry, STEWARD_ID } from './hf1/entry.ts'
import { PURPOSE_REPORT, writeLetter } from './hf1/letter.ts'
import { headerBytes } from './hf1/object.ts'
import { pad } from './hf1/padding.ts'
import { decodeReport, encodeReport, type Report } from './hf1/report.ts'
import { random, signKeyOf } from './hf1/primitives.ts'
import { foundSpace } from './space/found.ts'
import { Person, settleAll } from './testing/person.ts'
import { FakeServer } from './testing/server.ts'

const SETTINGS = { name: 'Tuesday evening', norms: 'What is said here stays here.', medicationWelcome: true }
const AUTO = { role: 'member', mode: 'auto', hours: 72, uses: 1 } as const
const DAY_MS = 86_400_000

/** Four people with real keys on a busy machine. */
vi.setConfig({ testTimeout: 30_000 })

let server: FakeServer
let fern: Person
let groupId: GroupId

async function found(): Promise<void> {
  fern = await Person.opens(server)
  groupId = await fern.vault.foundGroup({
    settings: SETTINGS,
    history: 'none',
    open: false,
    pseudonym: 'Fern',
  })
  await settleAll(fern)
}

async function joins(pseudonym: string, role: 'member' | 'facilitator' = 'member'): Promise<Person> {
  const link = await fern.vault.createLink(groupId, { ...AUTO, role })
  const person = await Person.opens(server)
  await person.vault.join(link, { pseudonym, listed: true })
  await settleAll(person, fern, person)
  return person
}

const memberOf = (person: Person): string => person.device.spaces.get(groupId)!.me

async function postOf(person: Person, text: string, ...others: Person[]): Promise<string> {
  const objectId = await person.vault.post(groupId, { text })
  await settleAll(person, ...others)
  return objectId
}

/** A group whose facilitator compared the words of the organisation's safety team and named it. */
async function foundKnowingTeam(): Promise<void> {
  await found()
  await fern.vault.nameSafetyTeam(groupId, (await fern.vault.safetyTeamToName(groupId))!)
  await settleAll(fern)
}

/** The organisation's safety team, of one person who is in no group. */
async function safetyTeam(): Promise<Person> {
  const hazel = await Person.opens(server)
  await hazel.vault.foundGroup({ settings: SETTINGS, history: 'none', open: false, pseudonym: 'Hazel' })
  await hazel.settle()
  const team = await foundSpace(
    hazel.device.ground,
    'team',
    { history: 'all', open: false },
    { name: 'Safety', norms: '', medicationWelcome: false, blind: random(16) },
    { pseudonym: 'Hazel', listed: true },
  )
  hazel.device.spaces.set(team.id, team)
  server.safetyTeam = team.id
  await hazel.device.tend(team)
  await hazel.settle()
  return hazel
}

const teamId = (): string => fern.device.spaces.get(groupId)!.settings!.team!

const kinds = (person: Person): string[] =>
  [...(person.device.spaces.get(teamId())?.contents.items.values() ?? [])].map(({ content }) => content.kind)

beforeEach(async () => {
  server = new FakeServer()
})

describe('a report', () => {
  test('reaches every facilitator but the one who wrote it, and stands in the queue once', async () => {
    await found()
    const rain = await joins('Rain', 'facilitator')
    const sky = await joins('Sky')
    const moss = await joins('Moss')
    const post = await postOf(moss, 'I have some left, write to me.', sky, fern, rain)

    const sent = await sky.vault.report(groupId, { reason: 'sourcing', object: post, words: 'Is this okay?' })
    await settleAll(sky, fern, rain, fern)

    expect(sent.queued).toBe(false)
    for (const facilitator of [fern, rain]) {
      const queue = await facilitator.vault.queue(groupId)
      expect(queue).toMatchObject([
        {
          reportId: sent.reportId,
          reason: 'sourcing',
          state: 'open',
          words: 'Is this okay?',
          about: { memberId: memberOf(moss), pseudonym: 'Moss', present: true },
          items: [{ text: 'I have some left, write to me.', pseudonym: 'Moss', reported: true }],
        },
      ])
      expect(JSON.stringify(queue)).not.toContain(memberOf(sky))
    }
    expect(kinds(fern).filter((kind) => kind === 'report').length).toBe(1)
    expect(server.space(groupId).letters.filter(({ letter }) => letter.purpose === PURPOSE_REPORT)).toEqual(
      [],
    )
    expect((await fern.vault.groups())[0]).toMatchObject({
      kind: 'group',
      worries: { open: 1, unclaimed: 1 },
    })
    expect((await sky.vault.groups())[0]!.worries).toBeUndefined()
    expect([fern, rain, sky, moss].flatMap((it) => it.problems())).toEqual([])
  })

  test('cannot be read by who is not addressed, nor seen in what the server keeps', async () => {
    await found()
    const sky = await joins('Sky')
    const moss = await joins('Moss')
    const post = await postOf(moss, 'A very particular sentence.', sky, fern)

    await sky.vault.report(groupId, { reason: 'harassment', object: post })
    await settleAll(sky, fern, moss)

    await expect(moss.vault.queue(groupId)).rejects.toMatchObject({ code: 'not_a_facilitator' })
    await expect(moss.device.server.objects(teamId(), 0)).rejects.toMatchObject({ code: 'no_such_space' })
    const everything = server.received.map((bytes) => new TextDecoder().decode(bytes)).join('\n')
    expect(everything).not.toContain('A very particular sentence.')
  })

  test('queued while there is no line goes out by itself later', async () => {
    await found()
    const sky = await joins('Sky')
    const post = await postOf(fern, 'Hello', sky)
    const moss = await joins('Moss')
    const words = await postOf(moss, 'Buy from me', sky)
    sky.line.goOffline()
    const sent = await sky.vault.report(groupId, { reason: 'sourcing', object: words, neighbours: [post] })
    const waiting = (await sky.vault.open('en')).waiting
    sky.line.goOnline()
    await sky.timePasses()
    await settleAll(sky, fern)

    expect([sent.queued, waiting, (await sky.vault.open('en')).waiting]).toEqual([true, 1, 0])
    const [item] = await fern.vault.queue(groupId)
    expect(item!.items.map(({ text, reported }) => [text, reported])).toEqual([
      ['Buy from me', true],
      ['Hello', false],
    ])
  })

  test('about the only facilitator goes past her to the safety team, who replay the group first', async () => {
    const hazel = await safetyTeam()
    await foundKnowingTeam()
    const sky = await joins('Sky')
    const post = await postOf(fern, 'You should stop your medication.', sky)
    const preview = await sky.vault.reportPreview(groupId, { object: post })

    await sky.vault.report(groupId, { reason: 'medication_shaming', object: post })
    await settleAll(sky, fern, hazel)

    expect(preview).toEqual({ to: 'safety_team', readers: 1, nobody: false })
    expect(await fern.vault.queue(groupId)).toEqual([])
    expect(await hazel.vault.queue(server.safetyTeam!)).toMatchObject([
      { reason: 'medication_shaming', groupId, items: [{ text: 'You should stop your medication.' }] },
    ])
    expect((await hazel.vault.groups()).map(({ kind }) => kind).sort()).toEqual(['group', 'safety_team'])
  })

  test('that nobody takes up reaches the safety team by the letters that were kept back', async () => {
    const hazel = await safetyTeam()
    await foundKnowingTeam()
    const sky = await joins('Sky')
    const moss = await joins('Moss')
    const post = await postOf(moss, 'Nobody would miss me.', sky, fern)
    const { reportId } = await sky.vault.report(groupId, {
      reason: 'harm_to_self',
      object: post,
      worry: true,
    })
    await settleAll(sky, hazel)
    const before = await hazel.vault.queue(server.safetyTeam!)

    server.escalate(reportId)
    await settleAll(hazel)

    expect(before).toEqual([])
    expect(await hazel.vault.queue(server.safetyTeam!)).toMatchObject([{ reportId, worry: true }])
  })

  test('handed over by a facilitator reaches the safety team at once', async () => {
    const hazel = await safetyTeam()
    await foundKnowingTeam()
    const sky = await joins('Sky')
    const moss = await joins('Moss')
    const post = await postOf(moss, 'Send me a picture', sky, fern)
    const { reportId } = await sky.vault.report(groupId, { reason: 'under_age', object: post })
    await settleAll(sky, fern)

    await fern.vault.actOn(groupId, reportId, { act: 'claim' })
    await fern.vault.actOn(groupId, reportId, { act: 'handed_over' })
    await settleAll(fern, hazel)

    expect(await fern.vault.queue(groupId)).toMatchObject([{ state: 'open', handedTo: 'organisation' }])
    expect(await hazel.vault.queue(server.safetyTeam!)).toMatchObject([{ reportId, reason: 'under_age' }])
  })

  test('never goes to a safety team that the server put in the place of the named one', async () => {
    const hazel = await safetyTeam()
    await foundKnowingTeam()
    const sky = await joins('Sky')
    const post = await postOf(fern, 'Come and see me alone.', sky)
    const mallory = await safetyTeam()
    const swapped = server.safetyTeam!
    const named = sky.device.spaces.get(groupId)!.settings!.safetyTeam!
    server.spaces.set(named, server.space(swapped))
    server.safetyTeam = named

    await expect(sky.vault.report(groupId, { reason: 'romantic', object: post })).rejects.toMatchObject({
      code: 'server_untrue',
    })

    await settleAll(sky, mallory, hazel)
    expect(server.worries.size).toBe(0)
    expect(await sky.vault.myReports()).toEqual([])
  })

  test('a safety team that the server announces is named by a person who compared its words, and by nobody else', async () => {
    await found()
    const mallory = await safetyTeam()
    const sky = await joins('Sky')
    for (let day = 0; day < 3; day += 1) await settleAll(fern, sky, mallory)
    const named = (): string | undefined => fern.device.spaces.get(groupId)!.settings!.safetyTeam
    expect(named()).toBeUndefined()

    const compared = await fern.vault.safetyTeamToName(groupId)
    expect(await sky.vault.safetyTeamToName(groupId)).toBeUndefined()
    await safetyTeam()
    await expect(fern.vault.nameSafetyTeam(groupId, compared!)).rejects.toMatchObject({
      code: 'server_untrue',
    })
    expect(named()).toBeUndefined()
    await fern.vault.nameSafetyTeam(groupId, (await fern.vault.safetyTeamToName(groupId))!)
    await settleAll(fern, sky)

    expect(named()).toBe(server.safetyTeam)
    expect(await fern.vault.safetyTeamToName(groupId)).toBeUndefined()
  })

  test('a safety team stays named, and the new name too, when two facilitators change the settings at once', async () => {
    await found()
    const rain = await joins('Rain', 'facilitator')
    await safetyTeam()
    const inForce = (): unknown => {
      const { name, safetyTeam: team } = rain.device.spaces.get(groupId)!.settings!
      return { name, team }
    }
    const compared = (await fern.vault.safetyTeamToName(groupId))!

    await rain.vault.changeSettings(groupId, { ...SETTINGS, name: 'Wednesday' }, 'none')
    await rain.settle()
    await fern.vault.nameSafetyTeam(groupId, compared)
    const tooSoon = rain.vault.changeSettings(groupId, { ...SETTINGS, name: 'Too soon' }, 'none')
    await expect(tooSoon).rejects.toMatchObject({ code: 'busy_group' })
    await fern.settle()
    await rain.vault.changeSettings(groupId, { ...SETTINGS, name: 'Thursday' }, 'none')
    await settleAll(fern, rain)

    expect(inForce()).toEqual({ name: 'Thursday', team: server.safetyTeam })
  })

  test('a safety team stays named when the app is closed right after the log has it', async () => {
    await found()
    const rain = await joins('Rain')
    await safetyTeam()
    const compared = (await fern.vault.safetyTeamToName(groupId))!
    const { server: line } = fern.device
    const append = line.append.bind(line)
    line.append = async (...it) => {
      await append(...it)
      throw new Error('closed')
    }

    await expect(fern.vault.nameSafetyTeam(groupId, compared)).rejects.toThrow('closed')
    fern = await fern.reopens()
    await settleAll(fern, rain)

    for (const { device } of [fern, rain])
      expect(device.spaces.get(groupId)!.settings!.safetyTeam).toBe(server.safetyTeam)
  })

  test('about the only facilitator of a group that vouches for no safety team goes where the reporter chose, and only there', async () => {
    await found()
    const hazel = await safetyTeam()
    const team = server.safetyTeam!
    const sky = await joins('Sky')
    const object = await postOf(fern, 'You should stop your medication.', sky)
    const it = { reason: 'medication_shaming', object } as const
    const preview = await sky.vault.reportPreview(groupId, { object })

    await expect(sky.vault.report(groupId, it)).rejects.toMatchObject({ code: 'no_safety_team' })
    await sky.vault.report(groupId, { ...it, safetyTeam: preview.unvouched!.team })
    await settleAll(sky, fern, hazel)

    expect(preview).toMatchObject({ to: 'safety_team', readers: 1, nobody: false, unvouched: { team } })
    expect(preview.unvouched!.words).toEqual(await fern.vault.safetyTeamToName(groupId))
    expect(await fern.vault.queue(groupId)).toEqual([])
    expect(await hazel.vault.queue(team)).toMatchObject([{ reason: 'medication_shaming', groupId }])
  })

  test('is not sent to another safety team than the one the reporter chose', async () => {
    await found()
    await safetyTeam()
    const sky = await joins('Sky')
    const object = await postOf(fern, 'Come and see me alone.', sky)
    const { unvouched } = await sky.vault.reportPreview(groupId, { object })
    const mallory = await safetyTeam()
    server.spaces.set(unvouched!.team, server.space(server.safetyTeam!))
    server.safetyTeam = unvouched!.team

    const sent = sky.vault.report(groupId, { reason: 'romantic', object, safetyTeam: unvouched!.team })

    await expect(sent).rejects.toMatchObject({ code: 'server_untrue' })
    await settleAll(sky, mallory)
    expect(server.worries.size).toBe(0)
  })

  test('still reaches the facilitators where the server hides the safety team', async () => {
    const hazel = await safetyTeam()
    await foundKnowingTeam()
    const sky = await joins('Sky')
    const moss = await joins('Moss')
    const named = server.safetyTeam!
    server.spaces.delete(named)
    server.safetyTeam = undefined

    await sky.vault.report(groupId, { reason: 'other', about: memberOf(moss), words: 'Look, please' })
    await settleAll(sky, fern, hazel)

    expect(await fern.vault.queue(groupId)).toMatchObject([{ words: 'Look, please' }])
    expect(sky.problems()).toEqual(['log_refused'])
  })

  test('with one forged word is refused whole, and its letter thrown away', async () => {
    await found()
    const sky = await joins('Sky')
    const moss = await joins('Moss')
    const post = await postOf(moss, 'I love you all', sky, fern)
    const space = sky.device.spaces.get(groupId)!
    const kept = space.kept.find((it) => it.form === 'open' && it.header.objectId === post)
    if (kept?.form !== 'open') throw new Error('not here')
    const inside = kept.inside.slice()
    inside[inside.length - 3]! ^= 1
    const forged: Report = {
      ...{ reportId: 'AAAAAAAAAAAAAAAAAAAAAA', group: groupId, reason: 'sourcing', at: 1, worry: false },
      items: [{ header: headerBytes(kept.header), inside }],
    }
    const log = space.checkedLog
    const { id: to, boxKey } = log.facilitators[0]!
    const head = { purpose: PURPOSE_REPORT, from: space.me, to, entry: log.head }
    const { sign } = await space.keys()
    const wire = await writeLetter({ ...head, space: groupId }, pad(encodeReport(forged)), sign, boxKey)
    server.space(groupId).letters.push({ id: 10_000, letter: { ...head, wire } })

    await fern.vault.lookAgain()
    await settleAll(fern)

    expect(fern.problems()).toEqual(['report_refused'])
    expect(await fern.vault.queue(groupId)).toEqual([])
    expect(server.space(groupId).letters).toEqual([])
  })

  test('is kept sealed for thirty days by who sent it, on all their devices', async () => {
    await found()
    const sky = await joins('Sky')
    const moss = await joins('Moss')
    const post = await postOf(moss, 'Give me your number', sky, fern)
    const { reportId } = await sky.vault.report(groupId, { reason: 'romantic', object: post })
    await settleAll(sky)
    await sky.vault.keepIdentity('river stone', 'apple pear plum fig date')
    const laptop = await Person.opens(server)
    await laptop.vault.signIn('river stone', 'apple pear plum fig date')
    await settleAll(laptop, sky)
    const kept = await laptop.vault.myReports()
    server.now += 31 * DAY_MS
    await refreshAccount(laptop.device)
    await laptop.vault.lookAgain()
    await settleAll(laptop, sky)

    expect(kept).toMatchObject([
      { reportId, groupId, reason: 'romantic', texts: [{ pseudonym: 'Moss', text: 'Give me your number' }] },
    ])
    expect(await laptop.vault.myReports()).toEqual([])
    const vault = laptop.device.vault!
    expect([...vault.contents.myReports.values()].map(({ deleted }) => deleted)).toEqual([true])
  })

  test('body reads back as it was written', () => {
    const report: Report = {
      ...{ reportId: 'AAAAAAAAAAAAAAAAAAAAAA', group: 'A'.repeat(43), reason: 'appeal', at: 5, worry: true },
      ...{ words: 'Please', items: [], groupName: 'Tuesday' },
    }

    expect(decodeReport(encodeReport(report))).toEqual(report)
  })
})

describe('the team', () => {
  test('is founded and named by itself, is no group of anybody, and its queue survives who founded it', async () => {
    await found()
    const rain = await joins('Rain', 'facilitator')
    const sky = await joins('Sky')
    const moss = await joins('Moss')
    const post = await postOf(sky, 'Hm', fern, rain, moss)
    await moss.vault.report(groupId, { reason: 'other', object: post, words: 'Unsure' })
    await settleAll(moss, fern, rain)
    const team = teamId()

    await rain.vault.setRole(groupId, memberOf(fern), 'member')
    await settleAll(rain, fern, rain)

    expect((await rain.vault.groups()).map(({ groupId: id }) => id)).toEqual([groupId])
    expect(rain.device.spaces.get(groupId)!.settings!.team).toBe(team)
    expect(server.space(team).log.memberCount).toBe(1)
    expect(fern.device.spaces.get(team)!.record.status).toBe('removed')
    expect(await rain.vault.queue(groupId)).toMatchObject([{ reason: 'other', words: 'Unsure' }])
    await expect(fern.vault.queue(groupId)).rejects.toMatchObject({ code: 'not_a_facilitator' })
  })

  test('stays the same when its only member comes with a second device', async () => {
    await found()
    const team = teamId()
    await fern.vault.keepIdentity('river stone', 'apple pear plum fig date')
    await fern.settle()
    const laptop = await Person.opens(server)
    await laptop.vault.signIn('river stone', 'apple pear plum fig date')
    await settleAll(laptop, fern)

    expect(laptop.device.spaces.get(groupId)!.settings!.team).toBe(team)
    expect((await laptop.vault.groups()).map(({ kind }) => kind)).toEqual(['group'])
    expect([...server.spaces.values()].filter(({ log }) => log.kind === 'team').length).toBe(1)
    expect(laptop.device.spaces.get(team)!.isMember).toBe(true)
  })

  test('is founded anew where nobody is left who could let the next facilitator in', async () => {
    await found()
    const sky = await joins('Sky')
    const lost = teamId()
    await fern.vault.setRole(groupId, memberOf(sky), 'facilitator')
    await fern.vault.leaveGroup(groupId)
    fern.line.goOffline()
    await settleAll(sky)
    server.now += 2 * 3_600_000
    await refreshAccount(sky.device)
    await sky.vault.lookAgain()
    await settleAll(sky)
    server.now += 2 * 3_600_000
    await refreshAccount(sky.device)
    await sky.vault.lookAgain()
    await settleAll(sky)

    const named = sky.device.spaces.get(groupId)!.settings!.team!
    expect(named).not.toBe(lost)
    expect(server.space(named).log.facilitatorCount).toBe(1)
    expect(await sky.vault.queue(groupId)).toEqual([])
  })

  test('claims, acts and closes, and the other facilitators see it without names', async () => {
    await found()
    const rain = await joins('Rain', 'facilitator')
    const sky = await joins('Sky')
    const moss = await joins('Moss')
    const post = await postOf(moss, 'Rude', sky, fern, rain)
    const { reportId } = await sky.vault.report(groupId, { reason: 'harassment', object: post })
    await settleAll(sky, fern, rain, fern)

    await fern.vault.actOn(groupId, reportId, { act: 'claim' })
    await fern.vault.actOn(groupId, reportId, { act: 'hid', words: 'That hurt somebody.' })
    await fern.vault.actOn(groupId, reportId, { act: 'closed', words: 'Talked' })
    await settleAll(fern, rain, moss)

    expect(await rain.vault.queue(groupId)).toMatchObject([
      {
        state: 'closed',
        mine: false,
        acts: [{ act: 'claim' }, { act: 'hid' }, { act: 'closed', mine: false }],
      },
    ])
    expect((await rain.vault.groups())[0]!.worries).toEqual({ open: 0, unclaimed: 0 })
    expect((await moss.vault.thread(groupId, post))[0]!.state).toBe('hidden')
    const [word] = await moss.vault.teamWords(groupId)
    expect(word).toMatchObject({ text: 'That hurt somebody.', measure: 'hidden', object: post })
    expect(JSON.stringify(word)).not.toContain(memberOf(fern))
    await moss.vault.teamWordRead(groupId, word!.id)
    expect(await moss.vault.teamWords(groupId)).toEqual([])
    expect(server.space(groupId).letters).toEqual([])
    expect([...server.worries.values()].map(({ state }) => state)).toEqual(['closed'])
  })

  test('mutes somebody for a time: their device takes no words, and an appeal goes to somebody else', async () => {
    await found()
    const rain = await joins('Rain', 'facilitator')
    const sky = await joins('Sky')
    const moss = await joins('Moss')
    const post = await postOf(moss, 'Rude', sky, fern, rain)
    const { reportId } = await sky.vault.report(groupId, { reason: 'harassment', object: post })
    await settleAll(sky, fern, rain, fern)

    await fern.vault.actOn(groupId, reportId, { act: 'muted', minutes: 60, words: 'A pause.' })
    await settleAll(fern, moss, rain)
    await expect(moss.vault.post(groupId, { text: 'More' })).rejects.toMatchObject({ code: 'muted' })
    await expect(moss.vault.edit(groupId, post, { text: 'Ruder' })).rejects.toMatchObject({ code: 'muted' })
    const [word] = await moss.vault.teamWords(groupId)
    await moss.vault.teamWordRead(groupId, word!.id)
    expect(await moss.vault.teamWords(groupId)).toEqual([])
    expect(await moss.vault.measures(groupId)).toMatchObject([{ measure: 'muted', why: 'A pause.' }])
    expect((await fern.vault.measures(groupId))[0]!.why).toBeUndefined()
    await moss.vault.appeal(groupId, 'I was angry.')
    await settleAll(moss, fern, rain, fern)

    expect(await moss.vault.measures(groupId)).toMatchObject([{ memberId: memberOf(moss), measure: 'muted' }])
    const appeal = async (person: Person): Promise<boolean> =>
      (await person.vault.queue(groupId)).find(({ reason }) => reason === 'appeal')!.mayClaim
    expect([await appeal(fern), await appeal(rain)]).toEqual([false, true])
    await rain.vault.endMeasure(groupId, memberOf(moss))
    await settleAll(rain, moss)
    await moss.vault.post(groupId, { text: 'Sorry.' })
    expect(await moss.vault.measures(groupId)).toEqual([])
  })

  test('folds what a muted person sends by a device that does not care', async () => {
    await found()
    const moss = await joins('Moss')
    const sky = await joins('Sky')
    const post = await postOf(moss, 'Rude', sky, fern)
    const { reportId } = await sky.vault.report(groupId, { reason: 'harassment', object: post })
    await settleAll(sky, fern)
    await fern.vault.actOn(groupId, reportId, { act: 'muted', minutes: 60 })
    await settleAll(fern, moss, sky)
    const content = { kind: 'post' as const, text: 'Ha', from: 'Moss' }
    const at = moss.device.server.minute()
    await moss.device.outbox!.put({ space: groupId, shown: 'post', content, at })
    moss.device.send(groupId)
    await settleAll(moss, sky)

    const folded = async (): Promise<unknown[]> =>
      (await sky.vault.wall(groupId, { limit: 10 })).posts.map(({ text, folded }) => [text, folded])
    expect(await folded()).toEqual([
      ['Ha', true],
      ['Rude', undefined],
    ])
    const changed = { ...content, text: 'Rude, and more' }
    await moss.device.outbox!.put({
      ...{ space: groupId, shown: 'edit', content: changed, at, objectId: post, revision: 2 },
    })
    moss.device.send(groupId)
    await settleAll(moss, sky)
    expect(await folded()).toEqual([
      ['Ha', true],
      ['Rude, and more', true],
    ])
  })

  test('lets a facilitator who comes later read the worries that are still open', async () => {
    await found()
    const sky = await joins('Sky')
    const moss = await joins('Moss')
    await moss.vault.report(groupId, { reason: 'other', about: memberOf(sky), words: 'Early worry' })
    await settleAll(moss, fern)
    const rain = await joins('Rain', 'facilitator')
    await settleAll(fern, rain, fern, rain)

    expect(await rain.vault.queue(groupId)).toMatchObject([{ words: 'Early worry', state: 'open' }])
    expect([fern, rain, sky, moss].flatMap((it) => it.problems())).toEqual([])
  })

  test('removes somebody with a word that still reaches them', async () => {
    await found()
    const sky = await joins('Sky')
    const moss = await joins('Moss')
    const post = await postOf(moss, 'Pills, cheap', sky, fern)
    const { reportId } = await sky.vault.report(groupId, { reason: 'sourcing', object: post })
    await settleAll(sky, fern)

    await fern.vault.actOn(groupId, reportId, { act: 'removed', words: 'Selling is not for here.' })
    await settleAll(fern, moss)

    expect((await moss.vault.groups())[0]!.status).toBe('removed')
    expect(await moss.vault.teamWords(groupId)).toMatchObject([{ measure: 'removed' }])
  })
})

describe('for oneself', () => {
  test('what is hidden is hidden on all devices and for nobody else', async () => {
    await found()
    const sky = await joins('Sky')
    const post = await postOf(fern, 'Hello', sky)
    await sky.vault.hideForMe(groupId, { object: post }, true)
    await sky.vault.hideForMe(groupId, { member: memberOf(fern) }, true)
    await sky.settle()
    await sky.vault.hideForMe(groupId, { member: memberOf(fern) }, false)
    await settleAll(sky, fern)

    const again = await sky.reopens()
    expect(await again.vault.hiddenForMe(groupId)).toEqual({ objects: [post], members: [] })
    expect(await fern.vault.hiddenForMe(groupId)).toEqual({ objects: [], members: [] })
  })

  test('a block is known to who made it, in every group', async () => {
    await found()
    const sky = await joins('Sky')
    await sky.vault.block(groupId, memberOf(fern), true)

    expect(await sky.vault.blocked(groupId)).toEqual([memberOf(fern)])
    expect(await fern.vault.blocked(groupId)).toEqual([])
  })

  test('whom one blocked is not asked of the server at each word that comes', async () => {
    await found()
    const sky = await joins('Sky')
    const asked = (): number =>
      server.asked.filter((it) => it.startsWith('GET') && it.endsWith('/blocks')).length
    await sky.vault.blocked(groupId)
    const before = asked()
    await postOf(fern, 'Hello', sky)
    await sky.vault.blocked(groupId)
    const after = asked()
    await sky.vault.block(groupId, memberOf(fern), true)

    expect(after).toBe(before)
    expect(await sky.vault.blocked(groupId)).toEqual([memberOf(fern)])
  })

  test('the question about free choice comes once a year, after the first ninety days', async () => {
    await found()
    const due: boolean[] = []
    const ask = async (days: number): Promise<void> => {
      server.now += days * DAY_MS
      await refreshAccount(fern.device)
      due.push(await fern.vault.freeChoiceDue())
    }
    await ask(0)
    await ask(91)
    await fern.vault.answerFreeChoice('not_sure')
    await fern.settle()
    await ask(1)
    await ask(365)

    expect(due).toEqual([false, true, false, true])
  })

  test('what the steward did is shown to every member, and rescues a group without facilitators', async () => {
    const steward = await signKeyOf(random(32))
    server.stewardKey = base64url(steward.publicKey)
    await found()
    const sky = await joins('Sky')
    const steps = async (member: string, act: 'removed_facilitator' | 'made_facilitator'): Promise<void> => {
      const { log, entries } = server.space(groupId)
      const entry = await signEntry(
        {
          ...{ space: groupId, seq: log.seq + 1, prev: log.head, at: log.at, author: STEWARD_ID },
          body: { type: 'steward', member, act },
        },
        steward,
      )
      await log.add(entry)
      entries.push(entry)
    }
    await steps(memberOf(fern), 'removed_facilitator')
    await sky.vault.lookAgain()
    await settleAll(sky)
    await steps(memberOf(sky), 'made_facilitator')
    await sky.vault.lookAgain()
    await settleAll(sky)

    expect(await sky.vault.stewardActs(groupId)).toMatchObject([
      { memberId: memberOf(fern), act: 'removed_facilitator' },
      { memberId: memberOf(sky), act: 'made_facilitator' },
    ])
    expect((await sky.vault.safetyWords(groupId)).steward).toHaveLength(6)
    expect(await sky.vault.group(groupId)).toMatchObject({ role: 'facilitator', memberCount: 1 })
    expect(await sky.vault.queue(groupId)).toEqual([])
    expect(sky.problems()).toEqual([])
  })
})
