// The organisation of the fake vault: two groups, one of them in trouble, and a trail that is sound until a test breaks it.
import type { HelpLine, Manage, ManageView, SafetyAlert, ShownLines } from '../vault/api.ts'
import { IN_TRAINING, SIGNED_OFF } from './fakeDuty.ts'

const DAY = 24 * 60 * 60 * 1000

const SHOWN: ShownLines = {
  emergency: '911',
  lines: [
    {
      ...{ purpose: 'crisis', call: '988', text: '988', checked: '2026-11-23', own: false },
      name: {
        en: '988 Suicide & Crisis Lifeline',
        es: '988, línea de prevención del suicidio y crisis',
      },
    },
    {
      ...{ purpose: 'with_you', call: '1-800-484-3731', own: false },
      name: { en: 'Never Use Alone', es: 'Never Use Alone' },
    },
  ],
}

export class FakeManage implements Manage {
  sound = true
  team: string | undefined
  lines: HelpLine[] = [
    {
      ...{
        country: 'US',
        purpose: 'talk',
        name: 'Harbor Light evening line',
        number: '555 0134',
        text: '555 0135',
      },
      ...{ languages: ['en', 'es'], hours: '18:00 to 24:00, every day', checkedOn: '2026-03-02' },
    },
  ]

  constructor(private readonly now: number) {}

  async manage(): Promise<ManageView> {
    return {
      accounts: { kept: 31, deviceOnly: 12, today: 9, month: 38 },
      groups: [
        {
          ...{ code: 'K7Q2M4X9TR', members: 12, facilitators: 1, signedOff: 1, withoutFacilitator: false },
          ...{ dutyHoursWeek: 5.5, worries: { open: 2, oldestAt: this.now - DAY / 6 } },
        },
        {
          ...{ code: 'B0HVD3ZE5N', members: 7, facilitators: 0, signedOff: 0, withoutFacilitator: true },
          ...{ dutyHoursWeek: 0, worries: { open: 0 } },
        },
      ],
      facilitators: [
        { code: '9TRB0HVDW3', groups: ['K7Q2M4X9TR'], signOff: SIGNED_OFF },
        { code: 'ZE5NGAC81F', groups: ['K7Q2M4X9TR'], signOff: IN_TRAINING },
      ],
      professionals: [{ code: '4MKX2P9TRB', verifiedOn: '2026-09-01', expiresOn: '2027-09-01' }],
      administrators: [
        { code: '7Q4MKX2P9T', me: true },
        { code: 'W3ZE5NGAC8', me: false },
      ],
    }
  }
  async myCode() {
    return '7Q4MKX2P9T'
  }
  async addProfessional(): Promise<void> {}
  async endProfessional(): Promise<void> {}
  async addAdministrator(): Promise<void> {}
  async endAdministrator(): Promise<void> {}
  async signOffByCode(): Promise<void> {}
  async audit() {
    const who = '7Q4MKX2P9T'
    return {
      entries: [
        { seq: 3, at: this.now - DAY, who, what: 'professional_added', about: '4MKX2P9TRB', hash: 'c' },
        { seq: 2, at: this.now - 2 * DAY, who: 'clock', what: 'administrator_ended', hash: 'b' },
        { seq: 1, at: this.now - 3 * DAY, who, what: 'set_up', hash: 'a' },
      ],
      sound: this.sound,
    }
  }
  async organisationSettings() {
    return {
      name: 'Harbor Light',
      country: 'US',
      minimumAge: 18,
      signOffRequired: true,
      support: { words: '' },
    }
  }
  async changeOrganisation(): Promise<void> {}
  async helpLines() {
    return { own: this.lines, shown: SHOWN }
  }
  async putHelpLines(_country: string, lines: HelpLine[]): Promise<void> {
    this.lines = lines
  }
  async foundSafetyTeam() {
    this.team = 'safety'
    return this.team
  }
  async safetyTeam() {
    return this.team
      ? {
          groupId: this.team,
          member: true,
          words: ['lantern', 'copper', 'meadow', 'seven', 'paper', 'orbit'],
        }
      : { member: false }
  }
  async alerts(): Promise<SafetyAlert[]> {
    return []
  }
  async actOnAlert(): Promise<void> {}
  async makeSteward() {
    return { code: '7Q4M-KX2P-9TRB-0HVD-W3ZE-5NGA-C81F' }
  }
  async stewardGroup() {
    return [
      { memberNumber: 0, facilitator: true, accountCode: '9TRB0HVDW3', since: this.now - 240 * DAY },
      { memberNumber: 3, facilitator: false, accountCode: 'ZE5NGAC81F', since: this.now - 40 * DAY },
    ]
  }
  async stewardAct(): Promise<void> {}
}
