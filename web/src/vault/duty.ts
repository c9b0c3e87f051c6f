// Who is there, the rota and the sign-offs, as the server tells them; names come from what this device holds.
import {
  type Duty,
  type DutyView,
  type GroupId,
  type HandOverNote,
  type MemberId,
  type NewShift,
  type ShiftView,
  type SignOffView,
} from './api.ts'
import type { Device } from './device.ts'
import * as handOver from './handOver.ts'

/** What the server answers. Moments are milliseconds since 1970. */
interface Time {
  at: number
  minutes: number
}
interface DutyAnswer {
  here: { member_id: string; until: number; signed_off: boolean }[]
  on_duty: boolean
  next?: Time | null
  organisation?: { on_duty: boolean; until?: number | null; next?: Time | null } | null
}
interface ShiftAnswer {
  id: string
  member_id: string
  rrule: string
  starts_on: string
  starts_at: string
  minutes: number
  zone: string
  next?: { date: string; at: number; member_id: string; offered: boolean }[]
}
export interface SignOffAnswer {
  state: SignOffView['state']
  observed: number
  signed_by: number
  until?: string | null
}

export class DutyVault implements Duty {
  /** What was heard last of each group: shown, as old, while there is no line. */
  private readonly heard = new Map<GroupId, DutyView>()

  constructor(private readonly device: Device) {}

  async duty(here: GroupId): Promise<DutyView> {
    // Beside a talk of two: who is there in the group that both came from.
    const groupId = this.device.spaces.get(here)?.record.talk?.group ?? here
    try {
      return this.keep(groupId, await this.device.server.read<DutyAnswer>(`/spaces/${groupId}/duty`))
    } catch (error) {
      const old = this.heard.get(groupId)
      if (old === undefined) throw error
      return old
    }
  }

  async iAmHere(groupId: GroupId): Promise<DutyView> {
    await this.device.server.tell('PUT', `/spaces/${groupId}/here`)
    return this.changed(groupId)
  }

  async iAmGone(groupId: GroupId): Promise<DutyView> {
    await this.device.server.tell('DELETE', `/spaces/${groupId}/here`)
    return this.changed(groupId)
  }

  async shifts(groupId: GroupId): Promise<ShiftView[]> {
    const shifts = await this.device.server.read<ShiftAnswer[]>(`/spaces/${groupId}/shifts`)
    const me = this.me(groupId)
    return shifts.map((it) => ({
      shiftId: it.id,
      memberId: it.member_id,
      ...this.named(groupId, it.member_id),
      mine: it.member_id === me,
      rrule: it.rrule,
      startsOn: it.starts_on,
      startsAt: it.starts_at,
      minutes: it.minutes,
      zone: it.zone,
      next: (it.next ?? []).map(({ date, at, member_id, offered }) => ({
        ...{ date, at, memberId: member_id, offered },
        ...this.named(groupId, member_id),
      })),
    }))
  }

  async addShift(groupId: GroupId, it: NewShift): Promise<void> {
    await this.device.server.tell('POST', `/spaces/${groupId}/shifts`, {
      member_id: it.memberId,
      rrule: it.rrule,
      starts_on: it.startsOn,
      starts_at: it.startsAt,
      minutes: it.minutes,
      zone: it.zone,
    })
    this.device.announce({ type: 'duty', groupId })
  }

  async endShift(groupId: GroupId, shiftId: string): Promise<void> {
    await this.device.server.tell('DELETE', `/spaces/${groupId}/shifts/${encodeURIComponent(shiftId)}`)
    this.device.announce({ type: 'duty', groupId })
  }

  offerShift(groupId: GroupId, shiftId: string, date: string, offered: boolean): Promise<void> {
    return this.swap(groupId, shiftId, date, offered ? 'offered' : 'withdrawn')
  }

  takeShift(groupId: GroupId, shiftId: string, date: string): Promise<void> {
    return this.swap(groupId, shiftId, date, 'taken')
  }

  /** Notes live where a group's facilitators keep what is theirs alone. */
  handOverNotes(groupId: GroupId): Promise<HandOverNote[]> {
    return handOver.notes(this.device, groupId)
  }

  leaveHandOver(groupId: GroupId, text: string): Promise<void> {
    return handOver.leave(this.device, groupId, text)
  }

  async makeFeed(title: string): Promise<{ address: string }> {
    const { path } = await this.device.server.tell<{ path: string }>('POST', '/duty/feeds', { title })
    return { address: new URL(path, this.device.outside.origin).href }
  }

  async endFeeds(): Promise<void> {
    for (const { id } of await this.device.server.read<{ id: string }[]>('/duty/feeds')) {
      await this.device.server.tell('DELETE', `/duty/feeds/${encodeURIComponent(id)}`)
    }
  }

  async mySignOff(): Promise<SignOffView> {
    return signOffOf(await this.device.server.read<SignOffAnswer>('/account/sign-off'))
  }

  async signOffs(groupId: GroupId): ReturnType<Duty['signOffs']> {
    const all = await this.device.server.read<{ member_id: string; sign_off: SignOffAnswer }[]>(
      `/spaces/${groupId}/sign-offs`,
    )
    const me = this.me(groupId)
    return all.map(({ member_id, sign_off }) => ({
      memberId: member_id,
      ...this.named(groupId, member_id),
      me: member_id === me,
      signOff: signOffOf(sign_off),
    }))
  }

  async noteSignOff(groupId: GroupId, memberId: MemberId, kind: 'observed' | 'signed_off'): Promise<void> {
    await this.device.server.tell('POST', `/spaces/${groupId}/sign-offs`, { member_id: memberId, kind })
    this.device.announce({ type: 'duty', groupId })
  }

  private async swap(
    groupId: GroupId,
    shiftId: string,
    date: string,
    state: 'offered' | 'taken' | 'withdrawn',
  ): Promise<void> {
    const path = `/spaces/${groupId}/shifts/${encodeURIComponent(shiftId)}/swaps`
    await this.device.server.tell('POST', path, { date, state })
    this.device.announce({ type: 'duty', groupId })
  }

  private async changed(groupId: GroupId): Promise<DutyView> {
    const view = await this.duty(groupId)
    this.device.announce({ type: 'duty', groupId })
    return view
  }

  private keep(groupId: GroupId, it: DutyAnswer): DutyView {
    const me = this.me(groupId)
    const view: DutyView = {
      here: it.here.map(({ member_id, until, signed_off }) => ({
        memberId: member_id,
        ...this.named(groupId, member_id),
        until,
        signedOff: signed_off,
        me: member_id === me,
      })),
      onDuty: it.on_duty,
      ...(it.next && { next: it.next }),
      ...(it.organisation && {
        organisation: {
          onDuty: it.organisation.on_duty,
          ...(typeof it.organisation.until === 'number' && { until: it.organisation.until }),
          ...(it.organisation.next && { next: it.organisation.next }),
        },
      }),
      heardAt: this.device.outside.now(),
    }
    this.heard.set(groupId, view)
    return view
  }

  private me(groupId: GroupId): MemberId | undefined {
    return this.device.spaces.get(groupId)?.me
  }

  private named(groupId: GroupId, memberId: MemberId): { pseudonym?: string } {
    const space = this.device.spaces.get(groupId)
    const pseudonym =
      space?.me === memberId ? space.record.pseudonym : space?.contents.profileOf(memberId)?.pseudonym
    return pseudonym === undefined ? {} : { pseudonym }
  }
}

export const signOffOf = (it: SignOffAnswer): SignOffView => ({
  state: it.state,
  observed: it.observed,
  signedBy: it.signed_by,
  ...(it.until && { until: it.until }),
})
