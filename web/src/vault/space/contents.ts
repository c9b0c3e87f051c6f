// What the objects of a space add up to: posts with their replies and reactions, profiles, settings, and so on.
import type { ReactionWord } from '../api.ts'
import { type Bytes, base64url } from '../bytes.ts'
import { type Content, readContent, type Settings, settingsCommit } from '../hf1/kinds.ts'
import type { Log } from '../hf1/log.ts'
import type { Attachment, Inside, Parent } from '../hf1/object.ts'
import { insideOf, type Opened } from './kept.ts'
import { Refused } from '../hf1/refused.ts'

export interface Item {
  objectId: string
  author: string
  /** The latest revision's words; what they were before stays in `earlier`. */
  content: Content
  earlier: Content[]
  parent: Parent | undefined
  attachments: Attachment[]
  /** Minute of the first revision this device knows. */
  at: number
  /** Minute of the latest revision. */
  changedAt: number
  /** Place of the first and of the latest revision. */
  firstK: number
  k: number
  revision: number
  deleted: boolean
}

export class Contents {
  items = new Map<string, Item>()
  /** Posts in the order they came. */
  posts: Item[] = []
  replies = new Map<string, Item[]>()
  reactions = new Map<string, Item[]>()
  hides = new Map<string, Item[]>()
  /** By member: their newest profile. */
  profiles = new Map<string, Item>()
  /** By commit, base64url: settings and the last place they came at. Only those the log commits to count. */
  settings = new Map<string, { settings: Settings; k: number }>()
  /** By member: the minute at which they last accepted norms. */
  acceptances = new Map<string, number>()
  /** By invite: what facilitators call it. */
  notes = new Map<string, string | undefined>()
  memberships = new Map<string, Item>()
  drafts = new Map<string, Item>()
  preferences: Item | undefined
  /** What the member chose about notices. */
  notices: Item | undefined
  /** What facilitators decided for a member, oldest first. */
  measures: Item[] = []
  /** In a team: reports by their id, and what was done about each, oldest first. */
  reports = new Map<string, Item>()
  acts = new Map<string, Item[]>()
  handOvers: Item[] = []
  /** In a vault: by space, what its member hides for themselves; their own reports by id. */
  hidden = new Map<string, Item>()
  myReports = new Map<string, Item>()
  freeChoices: Item[] = []
  /** By SHA-256 of a wire, base64url: the last place of a tombstone that names it. */
  dropped = new Map<string, number>()

  /** Takes the next opened object. Refuses what its kind's rules do not allow. */
  async take(kept: Opened, log: Log): Promise<void> {
    const { header, k } = kept
    const inside = insideOf(kept)
    const content = readContent(inside.kind, inside.body)
    const { epoch, author } = header
    const seq = Math.max(inside.seen.seq, log.epochs[epoch - 1]!.seq)
    const facilitator = log.kind !== 'pair' && log.wasFacilitator(author, seq)
    if (log.kind === 'pair' && log.pairEndedAt <= seq) throw new Refused('pair_ended')
    if (['hide', 'invite-note', 'measure'].includes(content.kind) && !facilitator) {
      throw new Refused('not_a_facilitator')
    }
    if (header.revision === 0) throw new Refused('wrong_revision')
    const known = this.items.get(header.objectId)
    if (known !== undefined) {
      this.revise(known, kept, content, inside)
      this.noteDropped(content, k)
      return
    }
    if (content.kind === 'settings') {
      const commit = base64url(await settingsCommit(inside.body))
      this.settings.set(commit, { settings: content.settings, k })
    }
    const item: Item = {
      objectId: header.objectId,
      author,
      content,
      earlier: [],
      parent: inside.parent,
      attachments: inside.attachments,
      at: inside.at,
      changedAt: inside.at,
      firstK: k,
      k,
      revision: header.revision,
      deleted: content.kind === 'tombstone',
    }
    this.items.set(item.objectId, item)
    this.noteDropped(content, k)
    this.place(item, log)
  }

  /** Who wrote `objectId` last revised it at `revision`; undefined when it is not here. */
  revisionOf(objectId: string): number | undefined {
    return this.items.get(objectId)?.revision
  }

  isHidden(objectId: string): boolean {
    return (this.hides.get(objectId) ?? []).some((hide) => !hide.deleted)
  }

  /** Those who reacted to `objectId`, each once a word. */
  reactionsTo(objectId: string): { word: ReactionWord; authors: Set<string> }[] {
    const words = new Map<ReactionWord, Set<string>>()
    for (const { content, author, deleted } of this.reactions.get(objectId) ?? []) {
      if (deleted || content.kind !== 'reaction') continue
      words.set(content.word, (words.get(content.word) ?? new Set()).add(author))
    }
    return [...words].map(([word, authors]) => ({ word, authors }))
  }

  profileOf(member: string): Extract<Content, { kind: 'profile' }> | undefined {
    const item = this.profiles.get(member)
    return item !== undefined && !item.deleted && item.content.kind === 'profile' ? item.content : undefined
  }

  settingsOf(commit: Bytes | undefined): Settings | undefined {
    return commit && this.settings.get(base64url(commit))?.settings
  }

  private revise(item: Item, { header, k }: Opened, content: Content, inside: Inside): void {
    const { parent, attachments, at } = inside
    const tombstone = content.kind === 'tombstone'
    const follows =
      header.author === item.author &&
      header.revision > item.revision &&
      !item.deleted &&
      (tombstone || (sameKind(content, item.content) && sameParent(parent, item.parent)))
    if (!follows) throw new Refused('wrong_revision')
    item.revision = header.revision
    item.k = k
    if (tombstone) {
      item.deleted = true
      item.earlier = []
      item.attachments = []
    } else {
      item.earlier.push(item.content)
      item.content = content
      item.attachments = attachments
      item.changedAt = at
    }
  }

  private noteDropped(content: Content, k: number): void {
    if (content.kind !== 'tombstone') return
    for (const hash of content.dropped ?? []) this.dropped.set(base64url(hash), k)
  }

  private place(item: Item, log: Log): void {
    const { content, author } = item
    const parent = item.parent?.objectId
    const under = (map: Map<string, Item[]>): void => {
      // What answers nothing is nowhere.
      if (parent === undefined) return
      const those = map.get(parent)
      if (those === undefined) map.set(parent, [item])
      else those.push(item)
    }
    switch (content.kind) {
      case 'post':
        this.posts.push(item)
        break
      case 'reply':
        under(this.replies)
        break
      case 'reaction':
        under(this.reactions)
        break
      case 'hide':
        under(this.hides)
        break
      case 'profile':
        this.profiles.set(author, item)
        break
      case 'acceptance':
        this.acceptances.set(author, Math.max(item.at, this.acceptances.get(author) ?? 0))
        break
      case 'invite-note':
        this.notes.set(content.inviteId, content.label)
        break
      case 'membership':
        if (log.kind === 'vault') this.memberships.set(content.membership.space, item)
        break
      case 'draft':
        if (log.kind === 'vault') this.drafts.set(draftKey(content.space, content.parent), item)
        break
      case 'preferences':
        this.preferences = item
        break
      case 'notices':
        if (log.kind === 'vault') this.notices = item
        break
      case 'measure':
        this.measures.push(item)
        break
      default:
        if (log.kind === 'team') this.placeInTeam(item)
        if (log.kind === 'vault') this.placeInVault(item)
    }
  }

  private placeInTeam(item: Item): void {
    const { content } = item
    if (content.kind === 'report' && content.report.reportId === item.objectId) {
      this.reports.set(item.objectId, item)
    } else if (content.kind === 'act') {
      const acts = this.acts.get(content.reportId)
      if (acts === undefined) this.acts.set(content.reportId, [item])
      else acts.push(item)
    } else if (content.kind === 'hand-over') {
      this.handOvers.push(item)
    }
  }

  private placeInVault(item: Item): void {
    const { content } = item
    if (content.kind === 'hidden') this.hidden.set(content.space, item)
    else if (content.kind === 'my-report') this.myReports.set(content.report.reportId, item)
    else if (content.kind === 'free-choice') this.freeChoices.push(item)
  }
}

const sameKind = (a: Content, b: Content): boolean =>
  a.kind === b.kind && (a.kind !== 'unknown' || b.kind !== 'unknown' || a.number === b.number)

const sameParent = (a: Parent | undefined, b: Parent | undefined): boolean =>
  a?.objectId === b?.objectId && a?.revision === b?.revision

export const draftKey = (space: string, parent: string | undefined): string => `${space} ${parent ?? ''}`
