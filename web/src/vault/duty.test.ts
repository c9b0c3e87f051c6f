// Who is on duty, as the server tells it: at once in a group, until when for the organisation, and as a calendar.
import { expect, it } from 'vitest'
import { base64url } from './bytes.ts'
import type { Device } from './device.ts'
import { DutyVault } from './duty.ts'
import type { Outside, Socket } from './outside.ts'
import { Live, type Listener } from './server/live.ts'

const ORIGIN = 'https://river.example'

it('gives a whole calendar address, to copy into another program', async () => {
  const server = { tell: async () => ({ id: 'one', path: '/duty/secret.ics' }) }
  const duty = new DutyVault({ server, outside: { origin: ORIGIN } } as unknown as Device)

  expect(await duty.makeFeed('Busy')).toEqual({ address: 'https://river.example/duty/secret.ics' })
})

it('says until when the organisation has somebody on duty', async () => {
  const answer = {
    here: [],
    on_duty: false,
    next: null,
    organisation: { on_duty: true, until: 77, next: null },
  }
  const device = { server: { read: async () => answer }, outside: { now: () => 5 }, spaces: new Map() }
  const duty = new DutyVault(device as unknown as Device)

  expect((await duty.duty('a group')).organisation).toEqual({ onDuty: true, until: 77 })
})

it('hears at once that who is on duty in a group changed', () => {
  const socket = { send: () => {}, close: () => {} } as unknown as Socket
  const outside = { origin: ORIGIN, now: () => 0, socket: () => socket } as unknown as Outside
  const heard: string[] = []
  const listener = { dutyChanged: (it: string) => heard.push(it) } as unknown as Listener
  const live = new Live(outside, listener)
  const space = new Uint8Array(32).fill(9)

  live.start()
  socket.onmessage?.({ data: new Uint8Array([7, ...space]).buffer })

  expect(heard).toEqual([base64url(space)])
})
