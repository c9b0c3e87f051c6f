// Who is kept out of a group: named where the device knows them, and let back in by two people.
import { expect, test, vi } from 'vitest'
import { FakeServer } from './testing/server.ts'
import { Person, settleAll } from './testing/person.ts'

vi.setConfig({ testTimeout: 30_000 })

test('a_facilitator_sees_by_name_who_is_kept_out_and_asks_to_let_them_back_in', async () => {
  const server = new FakeServer()
  const fern = await Person.opens(server)
  const groupId = await fern.vault.foundGroup({
    settings: { name: 'Tuesday evening', norms: 'Be kind.', medicationWelcome: true },
    ...{ history: 'none', open: false, pseudonym: 'Fern' },
  })
  const link = await fern.vault.createLink(groupId, { role: 'member', mode: 'auto', hours: 72, uses: 1 })
  const sam = await Person.opens(server)
  await sam.vault.join(link, { pseudonym: 'Sam', listed: true })
  await settleAll(sam, fern)
  const memberId = sam.device.spaces.get(groupId)!.me
  server.bars.push(
    { space: groupId, member_id: memberId, act: 'propose' },
    { space: groupId, member_id: memberId, act: 'confirm' },
  )

  const before = await fern.vault.bars(groupId)
  await fern.vault.decideBar(groupId, memberId, 'propose_lift')

  expect(before).toEqual([{ memberId, pseudonym: 'Sam', state: 'confirmed', mine: false }])
  expect(await fern.vault.bars(groupId)).toMatchObject([{ state: 'lift_proposed' }])
  await fern.vault.decideBar(groupId, memberId, 'confirm_lift')
  expect(await fern.vault.bars(groupId)).toEqual([])
})
