// Following a link to its end: what the group is, its norms, a name, and in.
import { Attempt } from '../attempt.svelte.ts'
import type { App } from '../app.ts'
import type { LinkPreview } from '../vault/api.ts'
import { drawBelow, suggestPseudonym } from './pseudonyms.ts'

export type Step = 'group' | 'norms' | 'name'
const STEPS: Step[] = ['group', 'norms', 'name']

export class WalkIn {
  readonly link: string
  step = $state<Step>('group')
  preview = $state.raw<LinkPreview>()
  accepted = $state(false)
  ofAge = $state(false)
  pseudonym = $state('')
  listed = $state(true)
  words = $state('')
  /** Somebody pressed on while something was missing: now it is said what. */
  tried = $state(false)
  readonly looking = new Attempt()
  readonly walking = new Attempt()
  #app: App

  constructor(app: App, link: string) {
    this.#app = app
    this.link = link
    this.suggest()
    void this.look()
  }

  get place(): number {
    return STEPS.indexOf(this.step) + 1
  }

  get mayGoOn(): boolean {
    if (this.step === 'norms') return this.accepted && this.ofAge
    if (this.step === 'name') return this.pseudonym.trim().length > 0
    return this.preview !== undefined
  }

  look = (): Promise<boolean> =>
    this.looking.run(async () => {
      const preview = await this.#app.vault.previewLink(this.link)
      if (preview.alreadyMember) {
        await this.#app.vault.forgetLink()
        await this.#app.router.go(`/g/${preview.groupId}`, { replace: true })
        return
      }
      this.preview = preview
    })

  suggest = (): void => {
    this.pseudonym = suggestPseudonym(this.#app.text.t, drawBelow)
  }

  next = (): void => {
    this.tried = false
    this.step = STEPS[this.place] ?? 'name'
  }

  back = (): void => {
    this.tried = false
    this.step = STEPS[this.place - 2] ?? 'group'
  }

  forget = async (): Promise<void> => {
    await this.#app.vault.forgetLink()
    await this.#app.router.go('/', { replace: true })
  }

  walkIn = (): Promise<boolean> =>
    this.walking.run(async () => {
      const { vault, router, groups, session } = this.#app
      const words = this.words.trim()
      const { groupId } = await vault.join(this.link, {
        pseudonym: this.pseudonym.trim(),
        listed: this.listed,
        ...(words ? { words } : {}),
      })
      session.arrived()
      await groups.load()
      await router.go(`/g/${groupId}`, { replace: true })
    })
}
