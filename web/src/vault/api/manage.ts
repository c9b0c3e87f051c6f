// What an administrator sees and does: pseudonyms, counts and dates, nothing of what is said. Moments are ms since 1970.
import type { BarDecision, GroupId, Locale } from '../api.ts'
import type { SignOffView } from './duty.ts'

export interface ManageView {
  accounts: { kept: number; deviceOnly: number; today: number; month: number }
  groups: {
    code: string
    members: number
    facilitators: number
    signedOff: number
    withoutFacilitator: boolean
    dutyHoursWeek: number
    /** Absent where the server does not say. */
    worries?: { open: number; oldestAt?: number }
  }[]
  facilitators: { code: string; groups: string[]; signOff: SignOffView }[]
  professionals: { code: string; verifiedOn: string; expiresOn: string }[]
  administrators: { code: string; me: boolean }[]
}

export interface AuditEntry {
  seq: number
  at: number
  /** An account's code, or "clock". */
  who: string
  /** A stable word, translated as `audit-<what>`. */
  what: string
  about?: string
  hash: string
}

export type HelpPurpose = 'with_you' | 'crisis' | 'talk' | 'poison'

export interface HelpLine {
  country: string
  purpose: HelpPurpose
  name: string
  number: string
  text?: string
  languages: string[]
  hours: string
  checkedOn: string
}

/** A line as people are shown it. */
export interface ShownLine {
  purpose: HelpPurpose
  name: Record<Locale, string>
  note?: Record<Locale, string>
  call?: string
  text?: string
  /** The day somebody made sure that the number is right; absent: nobody did. */
  checked?: string
  /** Whether an administrator wrote it down; otherwise it came with the program. */
  own: boolean
}

export interface ShownLines {
  /** What sends an ambulance, where that is known. */
  emergency?: string
  lines: ShownLine[]
}

/** Where members reach the people who run the place, when nobody of a team can be reached. */
export interface Support {
  words: string
  phone?: string
  email?: string
}

export interface OrganisationSettings {
  name: string
  country: string
  minimumAge: number
  signOffRequired: boolean
  support: Support
}

export interface SafetyAlert {
  id: string
  reference: string
  reports: number
  groups: number
  since: number
  state: 'new' | 'looked_at' | 'bar_proposed' | 'barred' | 'lift_proposed'
  mine: boolean
}

export interface Manage {
  manage(): Promise<ManageView>
  /** This account's code, to tell an administrator. */
  myCode(): Promise<string>
  addProfessional(code: string, expiresOn: string): Promise<void>
  endProfessional(code: string): Promise<void>
  addAdministrator(code: string): Promise<void>
  endAdministrator(code: string): Promise<void>
  signOffByCode(code: string, kind: 'observed' | 'signed_off'): Promise<void>
  audit(before?: number): Promise<{ entries: AuditEntry[]; sound: boolean; more?: number }>
  organisationSettings(): Promise<OrganisationSettings>
  changeOrganisation(it: OrganisationSettings): Promise<void>
  /** What administrators wrote down, and all that people are shown today. */
  helpLines(country: string): Promise<{ own: HelpLine[]; shown: ShownLines }>
  putHelpLines(country: string, lines: HelpLine[]): Promise<void>

  /** Founds the organisation's safety team; the administrator is its first member. */
  foundSafetyTeam(): Promise<GroupId>
  /** `words`: what its members read aloud to a group that wants to name it. */
  safetyTeam(): Promise<{ groupId?: GroupId; member: boolean; words?: string[] }>
  alerts(): Promise<SafetyAlert[]>
  actOnAlert(id: string, act: 'looked_at' | 'propose' | BarDecision): Promise<void>

  /** Makes the steward key; gives back the code to print, once. Only its public part goes to the server. */
  makeSteward(): Promise<{ code: string }>
  /** Acts with the code that was printed: on a group by its code, on a facilitator or member by their place in its log. */
  stewardGroup(
    groupCode: string,
  ): Promise<{ memberNumber: number; facilitator: boolean; accountCode: string; since: number }[]>
  stewardAct(
    code: string,
    it: { groupCode: string; memberNumber: number; act: 'remove_facilitator' | 'make_facilitator' },
  ): Promise<void>
}
