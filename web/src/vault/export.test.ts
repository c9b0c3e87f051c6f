// Taking everything along, in a worker that may start no other.
import { unzipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { Person } from './testing/person.ts'
import { FakeServer } from './testing/server.ts'

// Whatever of the library would start workers hangs, as it does under the worker's policy.
vi.mock('fflate', async (original) => ({ ...(await original<object>()), zip: () => undefined }))

const SETTINGS = { name: 'Tuesday evening', norms: 'What is said here stays here.', medicationWelcome: true }
/** From here on the library would hand a file to a worker of its own. */
const LARGE_BYTES = 160_000

test('a large group can be taken along, and one sees how far it is', async () => {
  const fern = await Person.opens(new FakeServer())
  const group = { settings: SETTINGS, history: 'none', open: false, pseudonym: 'Fern' } as const
  const groupId = await fern.vault.foundGroup(group)
  const words = 'One day, and then another. '.repeat(700)
  const picture = new Uint8Array(2 * LARGE_BYTES).fill(7)
  for (let i = 0; i < 9; i++) await fern.vault.post(groupId, { text: `${i}: ${words}` })
  await fern.vault.post(groupId, { text: 'Look', pictures: [new Blob([picture])] })
  await fern.settle()

  const files = unzipSync(new Uint8Array(await (await fern.vault.exportEverything()).arrayBuffer()))

  const text = (name: string): string => new TextDecoder().decode(files[name])
  expect(files['group-1/group.json']!.length).toBeGreaterThan(LARGE_BYTES)
  expect(JSON.parse(text('group-1/group.json'))).toMatchObject({ settings: SETTINGS, myPseudonym: 'Fern' })
  expect(text('group-1/group.md')).toContain('8: One day')
  const [name] = Object.keys(files).filter((it) => it.endsWith('.webp'))
  expect(Buffer.compare(files[name!]!, picture)).toBe(0)
  const shares = fern.events.flatMap((event) =>
    event.type === 'busy' && event.what === 'export' ? [event.share!] : [],
  )
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(shares.length).toBeGreaterThan(1)
  expect(shares.every((share) => share > 0 && share <= 1)).toBe(true)
})
