// What the objects of a space add up to: posts with their replies and reactions, profiles, settings, and so on.
import type { ReactionWord } from '../api.ts'
import { type Bytes, base64url } from '../bytes.ts'
import { type Content, readContent, type Settings, settingsCommit } from '../hf1/kinds.ts'
import type { Log } from '../hf1/log.ts'
import type { Attachment } from '../hf1/object.ts'
import { insideOf, type Opened } from './kept.ts'
import { Refused } from '../hf1/refused.ts'

export interface Item {
  objectId: string
  author: string
  /** The latest revision's words; what they were before stays in `earlier`. */
  content: Content
  earlier: Content[]
  parent: string | undefined
  attachments: Attachment[]
  /** Minute of the first revision this device knows. */
  at: number
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
  /** Members by commit they accepted. */
  acceptances = new Map<string, Set<string>>()
  /** By invite: what facilitators call it. */
  notes = new Map<string, string | undefined>()
  memberships = new Map<string, Item>()
  drafts = new Map<string, Item>()
  preferences: Item | undefined

  /** Takes the next opened object. Refuses what its kind's rules do not allow. */
  async take(kept: Opened, log: Log): Promise<void> {
    const { header, k } = kept
    const inside = insideOf(kept)
    const content = readContent(inside.kind, inside.body)
    if (content === undefined) return
    if (header.revision === 0) throw new Refused('wrong_revision')
    const known = this.items.get(header.objectId)
    if (known !== undefined) {
      this.revise(known, kept, content, inside.parent?.objectId, inside.attachments)
      return
    }
    if (content.kind === 'tombstone') return
    const { epoch, author } = header
    const seq = Math.max(inside.seen.seq, log.epochs[epoch - 1]!.seq)
    const facilitator = log.wasFacilitator(author, seq)
    if (['hide', 'invite-note'].includes(content.kind) && !facilitator) {
      throw new Refused('not_a_facilitator')
    }
    const ofVault = ['membership', 'draft', 'preferences'].includes(content.kind)
    if (ofVault !== (log.kind === 'vault')) throw new Refused('not_in_this_kind')
    if (content.kind === 'settings') {
      const commit = base64url(await settingsCommit(inside.body))
      this.settings.set(commit, { settings: content.settings, k })
    }
    const item: Item = {
      objectId: header.objectId,
      author,
      content,
      earlier: [],
      parent: inside.parent?.objectId,
      attachments: inside.attachments,
      at: inside.at,
      firstK: k,
      k,
      revision: header.revision,
      deleted: false,
    }
    this.items.set(item.objectId, item)
    this.place(item)
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

  private revise(
    item: Item,
    { header, k }: Opened,
    content: Content,
    parent: string | undefined,
    attachments: Attachment[],
  ): void {
    if (header.author !== item.author) throw new Refused('wrong_revision')
    if (header.revision <= item.revision) throw new Refused('wrong_revision')
    if (item.deleted) throw new Refused('wrong_revision')
    const tombstone = content.kind === 'tombstone'
    if (!tombstone && content.kind !== item.content.kind) throw new Refused('wrong_revision')
    if (!tombstone && parent !== item.parent) throw new Refused('wrong_revision')
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
    }
  }

  private place(item: Item): void {
    const { content, parent, author } = item
    const under = (map: Map<string, Item[]>): void => {
      if (parent === undefined) throw new Refused('malformed')
      map.set(parent, [...(map.get(parent) ?? []), item])
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
      case 'acceptance': {
        const commit = base64url(content.commit)
        this.acceptances.set(commit, (this.acceptances.get(commit) ?? new Set()).add(author))
        break
      }
      case 'invite-note':
        this.notes.set(content.inviteId, content.label)
        break
      case 'membership':
        this.memberships.set(content.membership.space, item)
        break
      case 'draft':
        this.drafts.set(draftKey(content.space, content.parent), item)
        break
      case 'preferences':
        this.preferences = item
        break
    }
  }
}

export const draftKey = (space: string, parent: string | undefined): string => `${space} ${parent ?? ''}`
