// Notices on this device. What was found, and when, never leaves it: no call here asks the server for anything.
import type { GroupId, Locale, ObjectId } from '../api.ts'
import type { CardCategory, FoldCategory } from '../notices/category.ts'

export interface PrivateCard {
  cardId: string
  category: CardCategory
  groupId: GroupId
  objectId?: ObjectId
  /** The words it saw, as they were written. */
  words: string[]
  directive?: { text: string; person: string }
}

export interface Fold {
  category: FoldCategory
  words: string[]
}

export interface NoticeChoices {
  off: CardCategory[]
  /** False where folding for the reader was turned off. */
  folding: boolean
  directives: { category: CardCategory; text: string; person: string }[]
}

export interface Noticing {
  /** After something was sent: the one card to show its writer, or none, which is the usual answer. */
  cardAfter(it: {
    groupId: GroupId
    objectId?: ObjectId
    text: string
    locale: Locale
  }): Promise<PrivateCard | undefined>
  dismissCard(cardId: string): Promise<void>
  /** What to fold for the reader, by object; nothing of one's own is ever folded. */
  folds(groupId: GroupId, objects: ObjectId[]): Promise<Record<ObjectId, Fold>>
  noticeChoices(): Promise<NoticeChoices>
  chooseNotices(it: NoticeChoices): Promise<void>
}
