// Who is on duty in one group while a screen shows it. What was true runs out by itself as time goes on.
import type { App } from '../app.ts'
import { Attempt } from '../attempt.svelte.ts'
import type { DutyView, GroupId, GroupView } from '../vault/api.ts'

const LOOK_AGAIN_MS = 60_000
const TICK_MS = 10_000
/** Heard longer ago than this, it may have changed. */
const FRESH_MS = 3 * 60_000
export interface DutyNow {
  here: DutyView['here']
  onDuty: boolean
  /** Who of those here makes it true that somebody is on duty. */
  counting: DutyView['here']
  next?: { at: number; minutes: number }
  organisation?: { onDuty: boolean; next?: { at: number; minutes: number } }
  me?: DutyView['here'][number]
  /** When it was heard, if that is too long ago to rely on. */
  oldSince?: number
}

/** What of `view` is still true at `now`, ms since 1970. */
export function dutyAt(view: DutyView, now: number): DutyNow {
  const here = view.here.filter(({ until }) => until > now)
  // Where anybody is signed off, the one who is must still be there.
  const counting = view.here.some(({ signedOff }) => signedOff)
    ? here.filter(({ signedOff }) => signedOff)
    : here
  const coming = (it: { at: number; minutes: number } | undefined) =>
    it && it.at + it.minutes * 60_000 > now ? it : undefined
  const next = coming(view.next)
  const organisation = view.organisation && {
    onDuty: view.organisation.onDuty && now < (view.organisation.until ?? view.heardAt + FRESH_MS),
    ...(coming(view.organisation.next) && { next: view.organisation.next }),
  }
  const me = here.find((it) => it.me)
  return {
    here,
    onDuty: view.onDuty && counting.length > 0,
    counting: view.onDuty ? counting : [],
    ...(next && { next }),
    ...(organisation && { organisation }),
    ...(me && { me }),
    ...(now - view.heardAt > FRESH_MS && { oldSince: view.heardAt }),
  }
}

export class DutyWatch {
  view = $state.raw<DutyView>()
  now = $state(0)
  /** Nothing was ever heard, and nothing can be. */
  unknown = $state(false)
  readonly acting = new Attempt()
  readonly state = $derived(this.view && dutyAt(this.view, this.now))
  #app: App
  #groupId: GroupId
  #clock: () => number

  constructor(app: App, groupId: GroupId, clock: () => number = Date.now) {
    this.#app = app
    this.#groupId = groupId
    this.#clock = clock
    this.now = clock()
    $effect(() => {
      const tick = setInterval(this.tick, TICK_MS)
      const again = setInterval(
        () => document.visibilityState === 'visible' && void this.load(),
        LOOK_AGAIN_MS,
      )
      const stop = app.session.on((event) => {
        if (event.type === 'duty' && event.groupId === groupId) void this.load()
      })
      return () => {
        clearInterval(tick)
        clearInterval(again)
        stop()
      }
    })
    void this.load()
  }

  /** Whether `group`'s wall takes nothing now: facilitators can always write, to say that they are there. */
  closes(group: GroupView | undefined): boolean {
    if (!group?.settings.onDutyOnly || group.role === 'facilitator') return false
    return this.unknown || (this.state !== undefined && !this.state.onDuty)
  }

  tick = (): void => {
    this.now = this.#clock()
  }

  load = async (): Promise<void> => {
    try {
      this.view = await this.#app.vault.duty(this.#groupId)
      this.unknown = false
    } catch {
      this.unknown = this.view === undefined
    }
    this.tick()
  }

  arrive = (): Promise<boolean> =>
    this.acting.run(async () => {
      this.view = await this.#app.vault.iAmHere(this.#groupId)
      this.tick()
    })

  go = (): Promise<boolean> =>
    this.acting.run(async () => {
      this.view = await this.#app.vault.iAmGone(this.#groupId)
      this.tick()
    })
}
