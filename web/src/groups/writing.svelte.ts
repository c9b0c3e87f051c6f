// Something being written: its words rest as a draft on this device after every pause, so that a crash loses little.
import type { App } from '../app.ts'
import { Attempt } from '../attempt.svelte.ts'
import type { GroupId, NewPost, ObjectId } from '../vault/api.ts'

const SAVE_AFTER_MS = 500
export const TEXT_LENGTH_MAX = 8_000
export const NOTE_LENGTH_MAX = 120
export const PICTURES_MAX = 4
export const PICTURE_BYTES_MAX = 11 * 1024 * 1024

export class Writing {
  text = $state('')
  contentNote = $state('')
  withNote = $state(false)
  pictures = $state.raw<File[]>([])
  voice = $state.raw<Blob>()
  /** When the draft came from an earlier visit. */
  restored = $state(false)
  readonly sending = new Attempt()
  #app: App
  #groupId: GroupId
  #parent: ObjectId | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #dirty = false

  constructor(app: App, groupId: GroupId, parent?: ObjectId) {
    this.#app = app
    this.#groupId = groupId
    this.#parent = parent
    const flush = (): void => this.flush()
    $effect(() => {
      const stop = app.router.beforeLeaving(flush)
      document.addEventListener('visibilitychange', flush)
      addEventListener('pagehide', flush)
      return () => {
        flush()
        stop()
        document.removeEventListener('visibilitychange', flush)
        removeEventListener('pagehide', flush)
      }
    })
    void this.#restore()
  }

  get empty(): boolean {
    return !this.text.trim() && this.pictures.length === 0 && !this.voice
  }

  changed = (): void => {
    this.#dirty = true
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.flush, SAVE_AFTER_MS)
  }

  flush = (): void => {
    clearTimeout(this.#timer)
    if (!this.#dirty) return
    this.#dirty = false
    void this.#app.vault.saveDraft(this.#groupId, this.#parent, this.#draft()).catch(() => undefined)
  }

  addPictures = (files: Iterable<File>): string | undefined => {
    const chosen = [...files].filter((file) => file.type.startsWith('image/'))
    const small = chosen.filter((file) => file.size <= PICTURE_BYTES_MAX)
    this.pictures = [...this.pictures, ...small].slice(0, PICTURES_MAX)
    if (small.length < chosen.length) return 'write-picture-large'
    return this.pictures.length < small.length ? 'write-pictures-max' : undefined
  }

  removePicture = (index: number): void => {
    this.pictures = this.pictures.filter((_, at) => at !== index)
  }

  /** Resolves to true once it is safe in the outbox of this device. */
  send = (): Promise<boolean> =>
    this.sending.run(async () => {
      const { vault } = this.#app
      const note = this.withNote ? this.contentNote.trim() : ''
      const it: NewPost = {
        text: this.text.trim(),
        ...(note ? { contentNote: note } : {}),
        ...(this.pictures.length > 0 ? { pictures: this.pictures } : {}),
        ...(this.voice ? { voice: this.voice } : {}),
      }
      if (this.#parent) await vault.reply(this.#groupId, this.#parent, it)
      else await vault.post(this.#groupId, it)
      this.#clear()
      await vault.saveDraft(this.#groupId, this.#parent, { text: '' }).catch(() => undefined)
    })

  #clear(): void {
    clearTimeout(this.#timer)
    this.#dirty = false
    this.text = this.contentNote = ''
    this.withNote = this.restored = false
    this.pictures = []
    this.voice = undefined
  }

  #draft(): { text: string; contentNote?: string } {
    return {
      text: this.text,
      ...(this.withNote && this.contentNote ? { contentNote: this.contentNote } : {}),
    }
  }

  async #restore(): Promise<void> {
    const draft = await this.#app.vault.draft(this.#groupId, this.#parent).catch(() => undefined)
    if (!draft || !draft.text || this.text) return
    this.text = draft.text
    this.contentNote = draft.contentNote ?? ''
    this.withNote = Boolean(draft.contentNote)
    this.restored = true
  }
}
