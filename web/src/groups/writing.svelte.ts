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
  /** While somebody speaks, nothing is sent: their words would not be in it. */
  speaking = $state(false)
  /** When the draft came from an earlier visit. */
  restored = $state(false)
  readonly sending = new Attempt()
  #app: App
  #groupId: GroupId
  #parent: ObjectId | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #dirty = false
  #restored = false

  constructor(app: App, groupId: GroupId, parent?: ObjectId) {
    this.#app = app
    this.#groupId = groupId
    this.#parent = parent
    void this.#restore()
  }

  /** Keeps the draft up to date while a screen shows this. */
  attend(): void {
    const flush = (): void => this.flush()
    $effect(() => {
      const stop = this.#app.router.beforeLeaving(flush)
      document.addEventListener('visibilitychange', flush)
      addEventListener('pagehide', flush)
      return () => {
        flush()
        stop()
        document.removeEventListener('visibilitychange', flush)
        removeEventListener('pagehide', flush)
      }
    })
  }

  /** Whether something would be lost by reading the draft again. */
  get isMoreThanItsDraft(): boolean {
    return this.#dirty || this.sending.running || this.pictures.length > 0 || this.voice !== undefined
  }

  get notReady(): boolean {
    return this.speaking || this.empty
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
    // An earlier draft is not written over before it was read.
    if (!this.#dirty || !this.#restored) return
    this.#dirty = false
    this.#app.vault.saveDraft(this.#groupId, this.#parent, this.#draft()).catch(() => (this.#dirty = true))
  }

  addPictures = (files: Iterable<File>): string | undefined => {
    const chosen = [...files].filter((file) => file.type.startsWith('image/'))
    const small = chosen.filter((file) => file.size <= PICTURE_BYTES_MAX)
    const wanted = [...this.pictures, ...small]
    this.pictures = wanted.slice(0, PICTURES_MAX)
    if (small.length < chosen.length) return 'write-picture-large'
    return this.pictures.length < wanted.length ? 'write-pictures-max' : undefined
  }

  removePicture = (index: number): void => {
    this.pictures = this.pictures.filter((_, at) => at !== index)
  }

  /** Resolves to true once it is safe in the outbox of this device. */
  send = (): Promise<boolean> =>
    this.sending.run(async () => {
      const { vault } = this.#app
      const { text, contentNote, withNote, pictures, voice } = this
      const note = withNote ? contentNote.trim() : ''
      const it: NewPost = {
        text: text.trim(),
        ...(note ? { contentNote: note } : {}),
        ...(pictures.length > 0 ? { pictures } : {}),
        ...(voice ? { voice } : {}),
      }
      const groupId = this.#groupId
      const objectId = this.#parent
        ? await vault.reply(groupId, this.#parent, it)
        : await vault.post(groupId, it)
      if (it.text) {
        const sent = { groupId, objectId, text: it.text }
        this.#app.opened.cards.lookAt(this.#app, sent).catch(() => undefined)
      }
      this.#forget({ text, contentNote, pictures, voice })
      await vault.saveDraft(this.#groupId, this.#parent, this.#draft()).catch(() => undefined)
    })

  /** What was sent goes; what was written or added while it was on its way stays. */
  #forget(sent: Pick<Writing, 'text' | 'contentNote' | 'pictures' | 'voice'>): void {
    clearTimeout(this.#timer)
    this.#dirty = this.restored = false
    if (this.contentNote === sent.contentNote) {
      this.contentNote = ''
      this.withNote = false
    }
    if (this.text === sent.text) this.text = ''
    if (this.voice === sent.voice) this.voice = undefined
    this.pictures = this.pictures.filter((picture) => !sent.pictures.includes(picture))
  }

  #draft(): { text: string; contentNote?: string } {
    return {
      text: this.text,
      ...(this.withNote && this.contentNote ? { contentNote: this.contentNote } : {}),
    }
  }

  async #restore(): Promise<void> {
    const draft = await this.#app.vault.draft(this.#groupId, this.#parent).catch(() => undefined)
    this.#restored = true
    if (!draft?.text) return this.flush()
    // Whoever wrote on before it was here finds the beginning above their words.
    this.text = this.text ? `${draft.text}\n${this.text}` : draft.text
    this.contentNote ||= draft.contentNote ?? ''
    this.withNote ||= Boolean(draft.contentNote)
    this.restored = true
    if (this.#dirty) this.changed()
  }
}
