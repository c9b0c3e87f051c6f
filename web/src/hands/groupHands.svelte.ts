// What one person hid, whom they blocked, who may not write for now and what the team said: of one group, while it is open.
import type { App } from '../app.ts'
import type { GroupId, MeasureView, MemberId, ObjectId, PostView, TeamWord } from '../vault/api.ts'

/** Why a post is folded for this person. */
export type Veil = 'hidden' | 'hidden-person' | 'blocked' | 'muted'

export class GroupHands {
  readonly groupId: GroupId
  objects = $state.raw<ReadonlySet<ObjectId>>(new Set())
  members = $state.raw<ReadonlySet<MemberId>>(new Set())
  blocked = $state.raw<ReadonlySet<MemberId>>(new Set())
  measures = $state.raw<MeasureView[]>([])
  words = $state.raw<TeamWord[]>([])
  #app: App

  constructor(app: App, groupId: GroupId) {
    this.#app = app
    this.groupId = groupId
    $effect(() =>
      app.session.on((event) => {
        const here = 'groupId' in event && event.groupId === groupId
        if (here && (event.type === 'worries' || event.type === 'wall' || event.type === 'members')) {
          void this.load()
        }
      }),
    )
    void this.load()
  }

  /** What cannot be read just now stays as it was: a wall never waits for this. */
  load = async (): Promise<void> => {
    const { vault } = this.#app
    const keep = (): undefined => undefined
    await Promise.all([
      vault.hiddenForMe(this.groupId).then((hidden) => {
        this.objects = new Set(hidden.objects)
        this.members = new Set(hidden.members)
      }, keep),
      vault.blocked(this.groupId).then((blocked) => (this.blocked = new Set(blocked)), keep),
      vault.measures(this.groupId).then((measures) => (this.measures = measures), keep),
      vault.teamWords(this.groupId).then((words) => (this.words = words), keep),
    ])
  }

  veil = (post: PostView): Veil | undefined => {
    if (post.mine) return undefined
    if (this.blocked.has(post.author)) return 'blocked'
    if (this.members.has(post.author)) return 'hidden-person'
    if (this.objects.has(post.objectId)) return 'hidden'
    return post.folded ? 'muted' : undefined
  }

  /** Until when this person may not write here. */
  mutedUntil = (me: MemberId | undefined): number | undefined =>
    this.measures.find(({ memberId, measure }) => memberId === me && measure === 'muted')?.until

  /** The words the team gave with the measure that is in force. */
  whyMuted = (me: MemberId | undefined): string | undefined =>
    this.measures.find(({ memberId, measure }) => memberId === me && measure === 'muted')?.why

  /** Hides or shows again, at once on the screen; with a way back for who pressed it by mistake. */
  hide = async (it: { object?: ObjectId; member?: MemberId }, on: boolean, done: string): Promise<void> => {
    const { vault, toasts, text } = this.#app
    try {
      await vault.hideForMe(this.groupId, it, on)
    } catch (error) {
      toasts.show(text.refusal(error))
      return
    }
    await this.load()
    if (on) toasts.showWithUndo(done, () => void this.hide(it, false, text.t('hide-shown')))
    else toasts.show(done)
  }
}
