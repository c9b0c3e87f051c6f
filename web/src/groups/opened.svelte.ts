// What stays of groups while the app is open: the wall somebody comes back to, and what was begun and is in no draft.
import type { App } from '../app.ts'
import { Folds } from '../notices/folds.svelte.ts'
import { PrivateCards } from '../notices/privateCards.svelte.ts'
import type { Session } from '../session.svelte.ts'
import type { Draft, GroupId, ObjectId } from '../vault/api.ts'
import { Wall } from './wall.svelte.ts'
import { Writing } from './writing.svelte.ts'

export class Opened {
  readonly cards = new PrivateCards()
  readonly folds = new Folds()
  #walls = new Map<GroupId, Wall>()
  #writings = new Map<string, Writing>()
  #edits = new Map<ObjectId, Draft>()

  constructor(session: Session) {
    session.on((event) => {
      if (event.type !== 'state') return
      // What is locked or belongs to nobody here any more does not stay readable in the page.
      if (event.state.status !== 'open') this.#walls.clear()
      if (event.state.status !== 'empty') return
      this.#writings.clear()
      this.cards.drop()
      this.folds.forget()
      this.#edits.clear()
    })
  }

  /** The group's wall; as it was left for who comes back from one of its threads, else from the newest on. */
  wall(app: App, groupId: GroupId): Wall {
    const kept = this.#walls.get(groupId)
    const cameBack = app.router.from.startsWith(`/g/${groupId}/p/`)
    const wall = kept && cameBack ? kept : new Wall(app, groupId)
    this.#walls.set(groupId, wall)
    return wall
  }

  /** What is being written there, with the pictures and the voice that no draft holds. */
  writing(app: App, groupId: GroupId, parent?: ObjectId): Writing {
    const place = `${groupId}/${parent ?? ''}`
    const kept = this.#writings.get(place)
    const writing = kept?.isMoreThanItsDraft ? kept : new Writing(app, groupId, parent)
    this.#writings.set(place, writing)
    return writing
  }

  /** How far somebody had come with changing a post. */
  edit(objectId: ObjectId): Draft | undefined {
    return this.#edits.get(objectId)
  }

  keepEdit(objectId: ObjectId, edit: Draft | undefined): void {
    if (edit) this.#edits.set(objectId, edit)
    else this.#edits.delete(objectId)
  }
}
