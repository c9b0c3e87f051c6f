// Notices on this device: what was found, when, and what was shown stays here, and nothing here asks the server for anything.
import type { Fold, GroupId, Locale, NoticeChoices, Noticing, ObjectId, PrivateCard } from './api.ts'
import { VaultError } from './api.ts'
import type { Device } from './device.ts'
import { freshId } from './hf1/member.ts'
import { cardFor, type ShownCard } from './notices/cards.ts'
import { FOLD_CATEGORIES, type Finding, type FoldCategory } from './notices/category.ts'
import { languageOf } from './notices/detect.ts'
import { detectLate } from './notices/load.ts'
import { putNotices } from './space/upkeep.ts'
import type { Shelf } from './store/shelf.ts'

const DAY_MS = 24 * 60 * 60_000
/** Longer than the longest rest of a category. */
const REMEMBERED_MS = 4 * DAY_MS
/** Choices reach the member's other devices some time within a day: going out at once, they would tell when a card was shown. */
const TOLD_MS_MIN = DAY_MS / 24
const FOLDS_MAX = 2_000
export const DIRECTIVE_CHARS_MAX = 300
export const DIRECTIVES_MAX = 5

/** Names on the content shelf. */
const SHOWN = 'notices/shown'
const CHOSEN = 'notices/chosen'

const NOTHING_CHOSEN: NoticeChoices = { off: [], folding: true, directives: [] }

type Remembered = ShownCard & { cardId: string }

interface Chosen {
  choices: NoticeChoices
  /** When the other devices hear of it; ms since 1970. */
  tellAt: number
}

export class NoticingVault implements Noticing {
  private shown: Remembered[] = []
  private shownFrom: Shelf | undefined
  /** By object and revision: what was seen in it; `undefined` for nothing, which is the usual answer. */
  private readonly seen = new Map<string, Fold | undefined>()

  constructor(private readonly device: Device) {}

  async cardAfter(it: {
    groupId: GroupId
    objectId?: ObjectId
    text: string
    locale: Locale
  }): Promise<PrivateCard | undefined> {
    const { groupId, objectId, text, locale } = it
    const findings = await detectLate(text, locale)
    await this.recall()
    const now = this.device.outside.now()
    const card = cardFor(findings, this.shown, await this.noticeChoices(), now)
    if (card === undefined) return undefined
    const cardId = freshId()
    this.shown.push({ cardId, category: card.category, shownAt: now })
    await this.remember(now)
    const { category, words, directive } = card
    return {
      ...{ cardId, category, groupId, words: wordsOf(text, words) },
      ...(objectId !== undefined && { objectId }),
      ...(directive !== undefined && { directive: { text: directive.text, person: directive.person } }),
    }
  }

  async dismissCard(cardId: string): Promise<void> {
    await this.recall()
    const card = this.shown.find((it) => it.cardId === cardId)
    if (card === undefined) return
    card.dismissedAt = this.device.outside.now()
    await this.remember(card.dismissedAt)
  }

  async folds(groupId: GroupId, objects: ObjectId[]): Promise<Record<ObjectId, Fold>> {
    const folds: Record<ObjectId, Fold> = {}
    const space = this.device.spaces.get(groupId)
    if (space?.log === undefined || !(await this.noticeChoices()).folding) return folds
    await space.loadPlaces()
    for (const objectId of objects) {
      const item = space.contents.items.get(objectId)
      if (item === undefined || item.deleted || item.author === space.me) continue
      if (item.content.kind !== 'post' && item.content.kind !== 'reply') continue
      const fold = await this.foldOf(`${objectId} ${item.revision}`, item.content.text)
      if (fold !== undefined) folds[objectId] = fold
    }
    return folds
  }

  /** Chosen here and not told yet, or on its way, or what the member's devices agree on. */
  async noticeChoices(): Promise<NoticeChoices> {
    const { vault, shelf, outbox } = this.device
    const chosen = await shelf?.get<Chosen>(CHOSEN)
    if (chosen !== undefined) {
      void this.device.background(this.tell(chosen))
      return chosen.choices
    }
    if (vault === undefined) return NOTHING_CHOSEN
    await vault.loadPlaces()
    const waiting = outbox?.of(vault.id).findLast(({ content }) => content.kind === 'notices')?.content
    const content = waiting ?? vault.contents.notices?.content
    return content?.kind === 'notices' ? content.choices : NOTHING_CHOSEN
  }

  async chooseNotices(it: NoticeChoices): Promise<void> {
    const { shelf, outside } = this.device
    if (shelf === undefined) throw new VaultError('locked')
    const directives = it.directives.map(({ category, text, person }) => {
      return { category, text: text.trim(), person: person.trim() }
    })
    if (directives.length > DIRECTIVES_MAX) throw new VaultError('text_too_long')
    if (directives.some(({ text, person }) => text.length + person.length > DIRECTIVE_CHARS_MAX))
      throw new VaultError('text_too_long')
    const choices: NoticeChoices = {
      off: [...new Set(it.off)],
      folding: it.folding,
      directives: directives.filter(({ text, person }) => text !== '' || person !== ''),
    }
    const tellAt = outside.now() + TOLD_MS_MIN + outside.chance() * (DAY_MS - TOLD_MS_MIN)
    await shelf.put(CHOSEN, { choices, tellAt } satisfies Chosen)
  }

  private async tell({ choices, tellAt }: Chosen): Promise<void> {
    const { device } = this
    const { vault, shelf } = device
    if (device.status !== 'open' || vault === undefined || shelf === undefined) return
    if (device.outside.now() < tellAt) return
    await putNotices(vault, device.keeper, choices)
    await shelf.put(CHOSEN, undefined)
    device.send(vault.id)
  }

  private async foldOf(revision: string, text: string): Promise<Fold | undefined> {
    if (this.seen.has(revision)) return this.seen.get(revision)
    const fold = foldFor(text, await detectLate(text, languageOf(text)))
    if (this.seen.size >= FOLDS_MAX) this.seen.clear()
    this.seen.set(revision, fold)
    return fold
  }

  /** What was shown before; while this device is locked, what was shown since it was opened. */
  private async recall(): Promise<void> {
    const { shelf } = this.device
    if (this.shownFrom === shelf) return
    this.shown = (await shelf?.get<Remembered[]>(SHOWN)) ?? []
    this.shownFrom = shelf
  }

  private async remember(now: number): Promise<void> {
    this.shown = this.shown.filter(({ shownAt }) => now - shownAt < REMEMBERED_MS)
    await this.device.shelf?.put(SHOWN, this.shown)
  }
}

function foldFor(text: string, findings: Finding[]): Fold | undefined {
  for (const category of FOLD_CATEGORIES satisfies readonly FoldCategory[]) {
    const own = findings.filter((finding) => finding.category === category)
    if (own.length === 0) continue
    return {
      category,
      words: wordsOf(
        text,
        own.map(({ words }) => words),
      ),
    }
  }
  return undefined
}

const wordsOf = (text: string, places: readonly Finding['words'][]): string[] => [
  ...new Set(places.map(({ from, to }) => text.slice(from, to))),
]
