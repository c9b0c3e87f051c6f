// Who is there in the fake vault: a facilitator now and then, a small rota, sign-offs at every stage.
import type { Duty, DutyView, NewShift, ShiftView, SignOffView } from '../vault/api.ts'
import type { Scene } from './fakeVault.ts'

const HOUR = 60 * 60 * 1000

export const SIGNED_OFF: SignOffView = { state: 'signed_off', observed: 2, signedBy: 2, until: '2027-06-02' }
export const IN_TRAINING: SignOffView = { state: 'in_training', observed: 1, signedBy: 1 }

export class FakeDuty implements Duty {
  view: DutyView
  list: ShiftView[]
  notes = [{ id: 'n1', text: 'Otter was low tonight. Sat with it, better at the end.', at: 0, mine: false }]
  own: SignOffView

  constructor(
    scene: Scene,
    private readonly now: number,
  ) {
    const facilitator = scene === 'facilitator'
    this.own = facilitator ? IN_TRAINING : { state: 'none', observed: 0, signedBy: 0 }
    this.notes = [{ ...this.notes[0]!, at: now - 20 * HOUR }]
    this.view = {
      here:
        scene === 'member'
          ? [
              {
                memberId: 'm2',
                pseudonym: 'Steady Cedar',
                until: now + 22 * 60_000,
                signedOff: true,
                me: false,
              },
            ]
          : [],
      onDuty: scene === 'member',
      next: { at: now + 26 * HOUR, minutes: 120 },
      organisation: { onDuty: false, next: { at: now + 3 * HOUR, minutes: 240 } },
      heardAt: scene === 'offline' ? now - 2 * HOUR : now,
    }
    const me = { memberId: 'm1', pseudonym: 'Quiet Maple' }
    const cedar = { memberId: 'm2', pseudonym: 'Steady Cedar' }
    const plan = { startsOn: '2026-11-02', startsAt: '19:00', minutes: 120, zone: 'America/New_York' }
    this.list = [
      {
        ...{ shiftId: 's1', ...me, mine: true, rrule: 'FREQ=WEEKLY;BYDAY=TU,FR', ...plan },
        next: [
          { date: '2026-11-24', at: now + 26 * HOUR, ...me, offered: false },
          { date: '2026-11-27', at: now + 98 * HOUR, ...me, offered: true },
        ],
      },
      {
        ...{ shiftId: 's2', ...cedar, mine: false, rrule: 'FREQ=WEEKLY;BYDAY=SU', ...plan, minutes: 90 },
        next: [{ date: '2026-11-29', at: now + 146 * HOUR, ...cedar, offered: true }],
      },
    ]
  }

  async duty(): Promise<DutyView> {
    return this.view
  }
  async iAmHere(): Promise<DutyView> {
    const me = { memberId: 'm1', pseudonym: 'Quiet Maple', until: this.now + HOUR / 2, me: true }
    const signedOff = this.own.state === 'signed_off'
    this.view = {
      ...this.view,
      here: [...this.view.here.filter((it) => !it.me), { ...me, signedOff }],
      onDuty: this.view.onDuty || signedOff,
    }
    return this.view
  }
  async iAmGone(): Promise<DutyView> {
    const here = this.view.here.filter((it) => !it.me)
    this.view = { ...this.view, here, onDuty: here.some(({ signedOff }) => signedOff) }
    return this.view
  }
  async shifts(): Promise<ShiftView[]> {
    return this.list
  }
  async addShift(_groupId: string, it: NewShift): Promise<void> {
    this.list = [...this.list, { shiftId: `s${this.list.length + 1}`, mine: true, ...it, next: [] }]
  }
  async endShift(_groupId: string, shiftId: string): Promise<void> {
    this.list = this.list.filter((shift) => shift.shiftId !== shiftId)
  }
  async offerShift(_groupId: string, shiftId: string, date: string, offered: boolean): Promise<void> {
    this.#time(shiftId, date, { offered })
  }
  async takeShift(_groupId: string, shiftId: string, date: string): Promise<void> {
    this.#time(shiftId, date, { offered: false, memberId: 'm1', pseudonym: 'Quiet Maple' })
  }
  async handOverNotes() {
    return this.notes
  }
  async leaveHandOver(_groupId: string, text: string): Promise<void> {
    this.notes = [{ id: `n${this.notes.length + 1}`, text, at: this.now, mine: true }, ...this.notes]
  }
  async makeFeed() {
    return { address: 'http://localhost/api/v1/duty/q9v1Xh0rR2n7eJ3yTz5bKd8mUe4cGf6w.ics' }
  }
  async endFeeds(): Promise<void> {}
  async mySignOff(): Promise<SignOffView> {
    return this.own
  }
  async signOffs() {
    return [
      { memberId: 'm2', pseudonym: 'Steady Cedar', me: false, signOff: SIGNED_OFF },
      { memberId: 'm1', pseudonym: 'Quiet Maple', me: true, signOff: this.own },
    ]
  }
  async noteSignOff(): Promise<void> {}

  #time(shiftId: string, date: string, it: Partial<ShiftView['next'][number]>): void {
    this.list = this.list.map((shift) =>
      shift.shiftId === shiftId
        ? { ...shift, next: shift.next.map((time) => (time.date === date ? { ...time, ...it } : time)) }
        : shift,
    )
  }
}
