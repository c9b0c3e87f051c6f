// Telling those who look after a group of a worry: why, in whose words, what goes along, who will read it.
import type { App } from '../app.ts'
import { Attempt } from '../attempt.svelte.ts'
import type { GroupId, MemberId, ObjectId, PostView, ReportPreview, ReportReason } from '../vault/api.ts'

export const NEIGHBOURS_MAX = 10
export const WORDS_LENGTH_MAX = 2_000
/** How many of a person's posts, or of those around one, are offered to send along. */
const OFFERED_MAX = 14
const LOOK_THROUGH_POSTS = 60

export const REASONS: ReportReason[] = [
  ...(['harm_to_self', 'overdose', 'sourcing', 'romantic', 'harassment', 'medication_shaming'] as const),
  ...(['privacy', 'under_age', 'norms', 'other'] as const),
]
export const WORRIES: ReportReason[] = ['harm_to_self', 'overdose', 'other']

export interface About {
  groupId: GroupId
  root?: ObjectId
  object?: ObjectId
  member?: MemberId
  worry: boolean
}

export type Step = 'reason' | 'along' | 'check' | 'sent'
const STEPS: Step[] = ['reason', 'along', 'check', 'sent']

export class Reporting {
  readonly about: About
  step = $state<Step>('reason')
  reason = $state<ReportReason | ''>('')
  words = $state('')
  /** What it is about, and what stands around it. */
  post = $state.raw<PostView>()
  offered = $state.raw<PostView[]>([])
  chosen = $state.raw<ReadonlySet<ObjectId>>(new Set())
  name = $state<string>()
  preview = $state.raw<ReportPreview>()
  queued = $state(false)
  readonly looking = new Attempt()
  readonly sending = new Attempt()
  #app: App

  constructor(app: App, about: About) {
    this.#app = app
    this.about = about
    void this.looking.run(() => this.#look())
  }

  /** Somebody may be in danger now: the line that answers now comes before any report. */
  get urgent(): boolean {
    return this.reason === 'harm_to_self' || this.reason === 'overdose'
  }

  get along(): PostView[] {
    return this.offered.filter(({ objectId }) => this.chosen.has(objectId))
  }

  get member(): MemberId | undefined {
    return this.about.member ?? this.post?.author
  }

  choose = (objectId: ObjectId, on: boolean): void => {
    const chosen = new Set(this.chosen)
    if (on && chosen.size < NEIGHBOURS_MAX) chosen.add(objectId)
    if (!on) chosen.delete(objectId)
    this.chosen = chosen
  }

  next = (): void => {
    this.step = STEPS[STEPS.indexOf(this.step) + 1] ?? 'sent'
  }

  back = (): void => {
    this.step = STEPS[STEPS.indexOf(this.step) - 1] ?? 'reason'
  }

  send = (): Promise<boolean> =>
    this.sending.run(async () => {
      const { groupId, object, worry } = this.about
      const words = this.words.trim()
      const { queued } = await this.#app.vault.report(groupId, {
        reason: this.reason || 'other',
        ...(object && { object }),
        ...(this.member && { about: this.member }),
        ...(words && { words }),
        ...(this.chosen.size > 0 && { neighbours: [...this.chosen] }),
        ...(worry && { worry }),
        ...(this.preview?.unvouched && { safetyTeam: this.preview.unvouched.team }),
      })
      this.queued = queued
      this.step = 'sent'
    })

  async #look(): Promise<void> {
    const { vault } = this.#app
    const { groupId, root, object, member } = this.about
    const thread = root ? await vault.thread(groupId, root) : []
    this.post = thread.find(({ objectId }) => objectId === object)
    const { posts } = await vault.wall(groupId, { limit: LOOK_THROUGH_POSTS })
    const theirs = posts.filter(({ author }) => author === this.member)
    const around = new Map([...thread, ...theirs].map((post) => [post.objectId, post]))
    if (object) around.delete(object)
    this.offered = [...around.values()]
      .filter(({ state }) => state === 'sent' || state === 'hidden')
      .slice(0, OFFERED_MAX)
    this.name =
      this.post?.pseudonym ??
      (await vault.members(groupId)).find(({ memberId }) => memberId === member)?.pseudonym
    this.preview = await vault
      .reportPreview(groupId, { ...(this.member && { about: this.member }), ...(object && { object }) })
      // Without a line nobody can say how many; the report goes to them all the same.
      .catch(() => undefined)
  }
}

/** Whether nobody here can take a report: then the people who run the place are the ones to turn to. */
export const isNobody = (problem: unknown): boolean =>
  problem instanceof Error && 'code' in problem && problem.code === 'no_safety_team'
