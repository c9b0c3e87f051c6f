// Worries, a team and what it did, for the fake vault: believable, and never built in.
import type {
  BarDecision,
  BarView,
  Hands,
  MeasureView,
  MyReport,
  NewReport,
  PostView,
  QueueAct,
  QueueItem,
  ReportPreview,
  StewardAct,
  TeamWord,
} from '../vault/api.ts'
import type { FakeVault } from './fakeVault.ts'

export const SAFETY = 'safety'
const FACILITATOR = 'm2'
const DAY_MINUTES = 24 * 60

export class FakeHands implements Hands {
  objects = new Set<string>()
  hiddenMembers = new Set<string>()
  blockedMembers = new Set<string>()
  sentReports: NewReport[] = []
  mine: MyReport[]
  items: QueueItem[]
  measured: MeasureView[] = []
  kept: BarView[] = [
    { memberId: 'm9', pseudonym: 'Rapid Finch', state: 'proposed', mine: false },
    { memberId: 'm10', pseudonym: 'Quiet Heron', state: 'confirmed', mine: false },
    { memberId: 'm11', pseudonym: 'Steady Fox', state: 'lift_proposed', mine: false },
  ]
  words: TeamWord[] = []
  done: StewardAct[] = []
  due = false
  safetyTeamNamed = true
  preview?: ReportPreview
  #fake: FakeVault

  constructor(fake: FakeVault) {
    this.#fake = fake
    this.items = queue(fake.now)
    this.mine = [
      {
        reportId: 'mine1',
        groupId: 'tuesday',
        reason: 'romantic',
        words: 'They asked me three times where I live.',
        texts: [
          {
            pseudonym: 'Hopeful Tide',
            text: 'You can tell me. Just us two.',
            at: fake.now - 3 * DAY_MINUTES,
          },
        ],
        at: fake.now - 3 * DAY_MINUTES,
        until: fake.now + 27 * DAY_MINUTES,
      },
    ]
    this.done = [{ at: fake.now - 30 * DAY_MINUTES, memberId: FACILITATOR, act: 'made_facilitator' }]
  }

  async reportPreview(_groupId: string, it: { about?: string }): Promise<ReportPreview> {
    if (this.preview) return this.preview
    if (it.about === FACILITATOR) {
      const words = await this.safetyTeamToName()
      const unvouched = words && { unvouched: { team: 'a-team', words } }
      return { to: 'safety_team', readers: 4, nobody: false, ...unvouched }
    }
    return { to: 'team', readers: 2, nobody: false }
  }
  async report(groupId: string, it: NewReport) {
    this.sentReports.push(it)
    const reportId = `r${this.sentReports.length}`
    const { now, state } = this.#fake
    this.mine = [
      {
        ...{ reportId, groupId, reason: it.reason, texts: [], at: now, until: now + 30 * DAY_MINUTES },
        ...(it.words ? { words: it.words } : {}),
      },
      ...this.mine,
    ]
    return { reportId, queued: !state.online }
  }
  async myReports() {
    return this.mine
  }
  async forgetReport(reportId: string): Promise<void> {
    this.mine = this.mine.filter((report) => report.reportId !== reportId)
  }

  async hideForMe(_groupId: string, it: { object?: string; member?: string }, on: boolean): Promise<void> {
    if (it.object) this.objects[on ? 'add' : 'delete'](it.object)
    if (it.member) this.hiddenMembers[on ? 'add' : 'delete'](it.member)
  }
  async hiddenForMe() {
    return { objects: [...this.objects], members: [...this.hiddenMembers] }
  }
  async block(_groupId: string, memberId: string, on: boolean): Promise<void> {
    this.blockedMembers[on ? 'add' : 'delete'](memberId)
  }
  async blocked() {
    return [...this.blockedMembers]
  }

  async queue() {
    return this.items
  }
  async actOn(
    groupId: string,
    reportId: string,
    it: { act: QueueAct; words?: string; minutes?: number },
  ): Promise<void> {
    const { now } = this.#fake
    this.items = this.items.map((item) => {
      if (item.reportId !== reportId) return item
      const until = it.minutes === undefined ? {} : { until: now + it.minutes }
      const acts = [...item.acts, { act: it.act, at: now, mine: true, ...until, ...words(it) }]
      if (it.act === 'claim') return { ...item, acts, state: 'claimed', mine: true }
      if (it.act === 'give_back' || it.act === 'reopened') {
        return { ...item, acts, state: 'open', mine: false, waiting: 0 }
      }
      if (it.act === 'closed') return { ...item, acts, state: 'closed' }
      if (it.act === 'bar_proposed') return { ...item, acts, bar: { state: 'proposed', mine: true } }
      if (it.act === 'bar_confirmed') return { ...item, acts, bar: { state: 'confirmed', mine: false } }
      return { ...item, acts }
    })
    this.#fake.emit({ type: 'worries', groupId })
  }
  async context(): Promise<PostView[]> {
    return this.#fake.posts.filter((post) => post.parent === 'p1' || post.objectId === 'p1')
  }
  async bars() {
    return this.kept
  }
  async decideBar(groupId: string, memberId: string, act: BarDecision): Promise<void> {
    this.kept = this.kept.flatMap((bar): BarView[] => {
      if (bar.memberId !== memberId) return [bar]
      if (act === 'decline' || act === 'confirm_lift') return []
      if (act === 'propose_lift') return [{ ...bar, state: 'lift_proposed', mine: true }]
      return [{ ...bar, state: 'confirmed', mine: false }]
    })
    this.#fake.emit({ type: 'worries', groupId })
  }
  async measures() {
    return this.measured
  }
  async endMeasure(groupId: string, memberId: string): Promise<void> {
    this.measured = this.measured.filter((measure) => measure.memberId !== memberId)
    this.#fake.emit({ type: 'worries', groupId })
  }

  async teamWords() {
    return this.words
  }
  async teamWordRead(_groupId: string, id: string): Promise<void> {
    this.words = this.words.filter((word) => word.id !== id)
  }
  async appeal(): Promise<void> {}

  async stewardActs() {
    return this.done
  }
  async safetyTeamToName() {
    return this.safetyTeamNamed ? undefined : ['lantern', 'copper', 'meadow', 'seven', 'paper', 'orbit']
  }
  async nameSafetyTeam() {
    this.safetyTeamNamed = true
  }
  async safetyWords() {
    return {
      ...(this.safetyTeamNamed && { safetyTeam: ['lantern', 'copper', 'meadow', 'seven', 'paper', 'orbit'] }),
      steward: ['river', 'salad', 'window', 'oak', 'basket', 'lemon'],
    }
  }

  async freeChoiceDue() {
    return this.due
  }
  async answerFreeChoice(): Promise<void> {}

  /** What the person in front of this device sees after the team closed their pen for a day. */
  mute(): void {
    const { now } = this.#fake
    const text =
      'You asked two people for their number after they said no. Please stop. We would like you to stay.'
    this.measured = [{ memberId: 'm1', measure: 'muted', until: now + DAY_MINUTES, why: text }]
    this.words = [
      { id: 'w1', groupId: 'tuesday', text, measure: 'muted', until: now + DAY_MINUTES, at: now - 5 },
    ]
  }
}

const words = (it: { words?: string }): { words?: string } => (it.words ? { words: it.words } : {})

function queue(now: number): QueueItem[] {
  const base = { groupId: 'tuesday', groupName: 'Tuesday Harbor', mayClaim: true, mine: false, worry: false }
  return [
    {
      ...base,
      reportId: 'q1',
      reason: 'romantic',
      at: now - 42,
      about: { memberId: 'm5', pseudonym: 'Hopeful Tide', present: true },
      words: 'Third message like this. I said no.',
      items: [
        {
          ...{ objectId: 'x1', author: 'm5', pseudonym: 'Hopeful Tide', at: now - 60, reported: true },
          text: 'You are new, right? I can help you better if it is just us two. Where do you live?',
        },
        {
          ...{ objectId: 'x2', author: 'm3', pseudonym: 'Brave Otter', at: now - 55, reported: false },
          text: 'I would rather write here, with everybody.',
        },
      ],
      state: 'open',
      waiting: 42,
      handedTo: 'second_person',
      acts: [],
    },
    {
      ...base,
      reportId: 'q2',
      reason: 'harm_to_self',
      worry: true,
      at: now - 6,
      about: { memberId: 'm4', pseudonym: 'Warm Lantern', present: true },
      items: [
        {
          ...{ objectId: 'p2', author: 'm4', pseudonym: 'Warm Lantern', at: now - 95, reported: true },
          text: 'I used on Friday. I told my doctor on Monday and I am back on my dose.',
        },
      ],
      state: 'claimed',
      mine: true,
      acts: [{ act: 'claim', at: now - 4, mine: true }],
    },
    {
      ...base,
      reportId: 'q6',
      reason: 'harassment',
      at: now - 60 * 3,
      about: { memberId: 'm6', pseudonym: 'Bright Willow', present: true },
      words: 'They keep mocking people on methadone.',
      items: [
        {
          ...{ objectId: 'x6', author: 'm6', pseudonym: 'Bright Willow', at: now - 200, reported: true },
          text: 'Still drinking your juice? Call me when you are really in recovery.',
        },
      ],
      state: 'claimed',
      mine: true,
      acts: [{ act: 'claim', at: now - 100, mine: true }],
    },
    {
      ...base,
      reportId: 'q3',
      reason: 'appeal',
      at: now - 60 * 20,
      about: { memberId: 'm3', pseudonym: 'Brave Otter', present: true },
      words: 'I did not mean it that way. Could somebody else read it again?',
      items: [],
      state: 'open',
      mayClaim: false,
      waiting: 12,
      acts: [],
    },
    {
      ...base,
      reportId: 'q4',
      reason: 'sourcing',
      at: now - 60 * 30,
      about: { memberId: 'm9', pseudonym: 'Rapid Finch', present: false },
      items: [],
      state: 'claimed',
      acts: [
        { act: 'claim', at: now - 60 * 29, mine: false },
        {
          act: 'removed',
          at: now - 60 * 29,
          mine: false,
          words: 'You offered to sell here. We do not do that.',
        },
        { act: 'bar_proposed', at: now - 60 * 28, mine: false, words: 'Third offer in two groups.' },
      ],
      bar: { state: 'proposed', mine: false },
    },
    {
      ...base,
      reportId: 'q5',
      reason: 'medication_shaming',
      at: now - 60 * 70,
      about: { memberId: 'm6', pseudonym: 'Bright Willow', present: true },
      items: [],
      state: 'closed',
      acts: [
        { act: 'claim', at: now - 60 * 69, mine: true },
        {
          act: 'talked_to',
          at: now - 60 * 69,
          mine: true,
          words: 'Medication is welcome here. Please let people be.',
        },
        { act: 'closed', at: now - 60 * 68, mine: true },
      ],
    },
  ]
}
