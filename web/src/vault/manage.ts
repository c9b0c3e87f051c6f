// What administrators look after, as the server tells it: codes, counts and dates. The trail's chain and a group's log
// are checked on this device; the printed code makes its key here and nowhere else.
import {
  type AuditEntry,
  type HelpLine,
  type Manage,
  type ManageView,
  type OrganisationSettings,
  type SafetyAlert,
  type Support,
  VaultError,
} from './api.ts'
import { ensureVault } from './account/account.ts'
import { type Bytes, base64url, equal, fromBase64url, join, sized, u64, utf8 } from './bytes.ts'
import type { Device } from './device.ts'
import { comparedWords } from './hands/safetyTeam.ts'
import { signOffOf, type SignOffAnswer } from './duty.ts'
import type { Settings } from './hf1/kinds.ts'
import { bytesOf } from './hf1/entry.ts'
import { Log } from './hf1/log.ts'
import { random, sha256 } from './hf1/primitives.ts'
import { Refused } from './hf1/refused.ts'
import { freshSteward, readSteward, signSteward, stewardKey, writeSteward } from './hf1/steward.ts'
import { encodeTransaction } from './hf1/transaction.ts'
import { foundSpace } from './space/found.ts'
import { type HelpLinesAnswer, ownLinesOf, shownLinesOf, supportOf } from './views/organisation.ts'

interface ManageAnswer {
  accounts: { kept: number; device_only: number; today: number; month: number }
  groups: {
    code: string
    members: number
    facilitators: number
    signed_off: number
    without_facilitator: boolean
    duty_hours_week: number
    worries?: { open: number; oldest_at?: number | null }
  }[]
  facilitators: { code: string; groups: string[]; sign_off: SignOffAnswer }[]
  professionals: { code: string; verified_on: string; expires_on: string }[]
  administrators: { code: string; me: boolean }[]
}
interface OrganisationAnswer {
  name: string
  country: string
  minimum_age: number
  sign_off_required?: boolean
  steward_key?: string | null
  safety_team?: string | null
  support?: Support | null
}
export interface TrailEntry extends Omit<AuditEntry, 'about'> {
  about?: string | null
  prev: string
}
export class ManageVault implements Manage {
  constructor(private readonly device: Device) {}

  async manage(): Promise<ManageView> {
    const it = await this.server.read<ManageAnswer>('/manage')
    const { kept, device_only: deviceOnly, today, month } = it.accounts
    return {
      accounts: { kept, deviceOnly, today, month },
      groups: it.groups.map((group) => ({
        code: group.code,
        members: group.members,
        facilitators: group.facilitators,
        signedOff: group.signed_off,
        withoutFacilitator: group.without_facilitator,
        dutyHoursWeek: group.duty_hours_week,
        // Not said where the server does not say it: none known is not none.
        ...(group.worries && {
          worries: {
            open: group.worries.open,
            ...(typeof group.worries.oldest_at === 'number' && { oldestAt: group.worries.oldest_at }),
          },
        }),
      })),
      facilitators: it.facilitators.map(({ code, groups, sign_off }) => ({
        ...{ code, groups, signOff: signOffOf(sign_off) },
      })),
      professionals: it.professionals.map(({ code, verified_on, expires_on }) => ({
        ...{ code, verifiedOn: verified_on, expiresOn: expires_on },
      })),
      administrators: it.administrators,
    }
  }

  async myCode(): Promise<string> {
    return (await this.server.read<{ code: string }>('/account')).code
  }

  addProfessional(code: string, expiresOn: string): Promise<void> {
    return this.server.tell('POST', '/manage/professionals', { code, expires_on: expiresOn })
  }

  endProfessional(code: string): Promise<void> {
    return this.server.tell('DELETE', `/manage/professionals/${encodeURIComponent(code)}`)
  }

  addAdministrator(code: string): Promise<void> {
    return this.server.tell('POST', '/manage/administrators', { code })
  }

  endAdministrator(code: string): Promise<void> {
    return this.server.tell('DELETE', `/manage/administrators/${encodeURIComponent(code)}`)
  }

  signOffByCode(code: string, kind: 'observed' | 'signed_off'): Promise<void> {
    return this.server.tell('POST', '/manage/sign-offs', { code, kind })
  }

  /** Newest first; `sound` says whether every entry shown is whole and follows on the one before it. */
  async audit(before?: number): ReturnType<Manage['audit']> {
    const path = before === undefined ? '/manage/audit' : `/manage/audit?before=${before}`
    const { entries } = await this.server.read<{ entries: TrailEntry[] }>(path)
    const newestFirst = [...entries].sort((a, b) => b.seq - a.seq)
    const last = newestFirst.at(-1)
    return {
      entries: newestFirst.map(({ seq, at, who, what, about, hash }) => ({
        ...{ seq, at, who, what, hash },
        ...(about && { about }),
      })),
      sound: await isChainSound(newestFirst),
      ...(last !== undefined && last.seq > 1 && { more: last.seq }),
    }
  }

  async organisationSettings(): Promise<OrganisationSettings> {
    const it = await this.organisation()
    return {
      name: it.name,
      country: it.country,
      minimumAge: it.minimum_age,
      signOffRequired: it.sign_off_required ?? false,
      support: it.support ? supportOf(it.support) : { words: '' },
    }
  }

  changeOrganisation(it: OrganisationSettings): Promise<void> {
    return this.change(it)
  }

  async helpLines(country: string): ReturnType<Manage['helpLines']> {
    const path = `/manage/help-lines?country=${encodeURIComponent(country)}`
    const it = await this.server.read<HelpLinesAnswer>(path)
    return { own: ownLinesOf(it), shown: shownLinesOf(it.shown) }
  }

  async putHelpLines(country: string, lines: HelpLine[]): Promise<void> {
    await this.server.tell('PUT', '/manage/help-lines', {
      country,
      lines: lines.map(({ purpose, name, number, text, languages, hours, checkedOn }) => ({
        ...{ purpose, name, number, languages, hours, checked_on: checkedOn },
        ...(text && { text }),
      })),
    })
  }

  async foundSafetyTeam(): Promise<string> {
    const { name, safety_team } = await this.organisation()
    if (safety_team) return safety_team
    await ensureVault(this.device)
    const settings: Settings = { name, norms: '', medicationWelcome: true, blind: random(16) }
    const rules = { history: 'all' as const, open: false }
    const person = { pseudonym: this.pseudonym ?? name, listed: true }
    const space = await foundSpace(this.device.ground, 'team', rules, settings, person)
    this.device.spaces.set(space.id, space)
    void this.device.background(this.device.tend(space))
    await this.server.tell('PUT', '/organisation/safety-team', { space_id: space.id })
    this.device.announce({ type: 'groups' })
    return space.id
  }

  async safetyTeam(): ReturnType<Manage['safetyTeam']> {
    const { safety_team: groupId } = await this.organisation()
    if (!groupId) return { member: false }
    // Of a team one is in: what only the server says is not for anybody to read out.
    const member = this.device.spaces.get(groupId)?.isMember ?? false
    return { groupId, member, ...(member && { words: await comparedWords(bytesOf(groupId)) }) }
  }

  async alerts(): Promise<SafetyAlert[]> {
    const alerts = await this.server.read<
      {
        id: string | number
        reference: string
        reports: number
        spaces: number
        since: number
        state: SafetyAlert['state']
        mine?: boolean
      }[]
    >('/safety/alerts')
    return alerts.map(({ id, reference, reports, spaces, since, state, mine }) => ({
      ...{ id: String(id), reference, reports, groups: spaces, since, state, mine: mine ?? false },
    }))
  }

  async actOnAlert(id: string, act: Parameters<Manage['actOnAlert']>[1]): Promise<void> {
    const path = `/safety/alerts/${encodeURIComponent(id)}`
    if (act === 'looked_at') return this.server.tell('POST', path, { state: 'looked_at' })
    return this.server.tell('POST', `${path}/bar`, { act })
  }

  async makeSteward(): Promise<{ code: string }> {
    const code = freshSteward()
    const { publicKey } = await stewardKey(code)
    await this.change(await this.organisationSettings(), base64url(publicKey))
    return { code: await writeSteward(code) }
  }

  /** `memberNumber` is the place among all who ever came, which nothing later in the log can change. */
  async stewardGroup(groupCode: string): ReturnType<Manage['stewardGroup']> {
    const [log, codes] = await Promise.all([this.groupLog(groupCode), this.codesOf(groupCode)])
    return [...log.people.values()].flatMap(({ id, standing, role, since }, memberNumber) =>
      standing === 'member'
        ? [
            {
              ...{ memberNumber, facilitator: role === 'facilitator', accountCode: codes.get(id) ?? '' },
              since: since * 60_000,
            },
          ]
        : [],
    )
  }

  async stewardAct(typed: string, it: Parameters<Manage['stewardAct']>[1]): Promise<void> {
    const key = await stewardKey(await readTyped(typed))
    const log = await this.groupLog(it.groupCode)
    if (log.steward === undefined) throw new VaultError('no_steward')
    if (!equal(log.steward, key.publicKey)) throw new VaultError('steward_code_wrong')
    const person = [...log.people.values()][it.memberNumber]
    if (person?.standing !== 'member') throw new VaultError('no_such_member')
    const act = it.act === 'remove_facilitator' ? 'removed_facilitator' : 'made_facilitator'
    const signed = await signSteward(log, key, this.server.minute(), { member: person.id, act })
    // The rules every member's device will ask say no here first.
    try {
      await log.add(signed)
    } catch (error) {
      throw error instanceof Refused ? new VaultError(error.code) : error
    }
    await this.server.actAsSteward(
      it.groupCode,
      encodeTransaction({ entries: [signed], wraps: [], letters: [] }),
    )
  }

  private get server(): Device['server'] {
    return this.device.server
  }

  /** What this administrator is called in the first of their groups. */
  private get pseudonym(): string | undefined {
    return [...this.device.spaces.values()].find(({ isMember }) => isMember)?.record.pseudonym
  }

  private organisation(): Promise<OrganisationAnswer> {
    return this.server.read<OrganisationAnswer>('/organisation')
  }

  private async change(it: OrganisationSettings, steward_key?: string): Promise<void> {
    await this.server.tell('PUT', '/organisation', {
      ...{ name: it.name, country: it.country, minimum_age: it.minimumAge },
      sign_off_required: it.signOffRequired,
      support: it.support,
      ...(steward_key !== undefined && { steward_key }),
    })
  }

  private async groupLog(code: string): Promise<Log> {
    return Log.replay(await this.server.logOfGroup(code))
  }

  private async codesOf(groupCode: string): Promise<Map<string, string>> {
    const path = `/manage/groups/${encodeURIComponent(groupCode)}/people`
    const members = await this.server.read<{ member_id: string; code: string }[]>(path)
    return new Map(members.map(({ member_id, code }) => [member_id, code]))
  }
}

/** Whether entries, newest first, are each whole and each the one that the next newer one names. */
export async function isChainSound(entries: TrailEntry[]): Promise<boolean> {
  for (const [index, entry] of entries.entries()) {
    if (base64url(await trailHash(entry)) !== entry.hash) return false
    const newer = entries[index - 1]
    if (newer !== undefined && (newer.prev !== entry.hash || newer.seq !== entry.seq + 1)) return false
  }
  return true
}

const trailHash = (entry: TrailEntry): Promise<Bytes> =>
  sha256(
    join(
      'holdfast/audit',
      fromBase64url(entry.prev) ?? new Uint8Array(0),
      u64(entry.seq),
      u64(entry.at),
      sized(utf8(entry.who)),
      sized(utf8(entry.what)),
      sized(utf8(entry.about ?? '')),
    ),
  )

async function readTyped(text: string): Promise<Bytes> {
  try {
    return await readSteward(text)
  } catch (error) {
    throw error instanceof Refused ? new VaultError('recovery_code_mistyped') : error
  }
}
