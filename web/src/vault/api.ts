// What the page may ask of the vault worker, and what it is told. No key, token or sealed byte ever crosses this line.
import type { Duty } from './api/duty.ts'
import type { Hands } from './api/hands.ts'
import type { Manage, ShownLines, Support } from './api/manage.ts'
import type { Noticing } from './api/noticing.ts'
import type { Pairs } from './api/pairs.ts'

export * from './api/duty.ts'
export * from './api/hands.ts'
export * from './api/manage.ts'
export * from './api/noticing.ts'
export * from './api/pairs.ts'

export type GroupId = string // space_id, base64url
export type MemberId = string // base64url
export type ObjectId = string // base64url
export type Minute = number // whole minutes since 1970
export type Locale = 'en' | 'es'

/** Every refusal the page can translate: `text/{en,es}/errors.ftl` has a message `error-<code>` for each. */
export class VaultError extends Error {
  constructor(
    readonly code: string,
    readonly detail?: string,
  ) {
    super(code)
  }
}

export interface AccountView {
  kept: boolean
  /** When a device-only account ends if it stays unused, ms since 1970. */
  endsAt?: number
  administrator: boolean
  /** True until the recovery sheet was confirmed by typing part of it. */
  recoveryUnconfirmed: boolean
}

export interface VaultState {
  /** empty: no account on this device. locked: signed in, but the share or keys are out of reach. open: ready. */
  status: 'empty' | 'locked' | 'open'
  /** no_line: opens by itself when the line is back. keys_gone: the browser gave the keys up; sign in again. */
  lockedBecause?: 'no_line' | 'keys_gone'
  online: boolean
  account?: AccountView
  /** A link that was opened and not yet joined. */
  pendingLink?: string
  /** Things written here that the server has not acknowledged. */
  waiting: number
}

export interface OrganisationView {
  name: string
  setUp: boolean
  country: string
  minimumAge: number
  locales: Locale[]
  /** The numbers that people of its country are shown today: the organisation's own, and the program's where it has none. */
  helpLines?: ShownLines
  /** Where one reaches the people who run this place. */
  support?: Support
  /** Whether looking after a group alone takes a sign-off. */
  signOffRequired?: boolean
  /** Whether there is a printed code that can put a group right again. */
  hasSteward?: boolean
}

export interface LinkPreview {
  groupId: GroupId
  name: string
  about?: string
  norms: string
  medicationWelcome: boolean
  open: boolean
  mode: 'auto' | 'ask'
  role: Role
  expires: Minute
  alreadyMember: boolean
}

export type Role = 'member' | 'facilitator'
export type HistoryRule = 'none' | 'all'

export interface GroupSettings {
  name: string
  norms: string
  medicationWelcome: boolean
  about?: string
  /** The wall takes posts only while somebody is on duty. */
  onDutyOnly?: boolean
}

export interface GroupSummary {
  groupId: GroupId
  /** Empty while locked: `number` tells the groups apart then. */
  name: string
  /** Only while locked: 1 for the first group of this device, and so on. Nothing but `status` is told then. */
  number?: number
  /** guest: in the waiting room. stopped: the space showed signs of a fork. removed and left: no longer in. */
  status: 'guest' | 'member' | 'removed' | 'left' | 'stopped'
  role: Role
  unread: number
  waitingGuests: number
  memberCount: number
  lastActivity?: Minute
  /** group, or the team that looks after worries: of one group, or the whole organisation's; pair: two people who talk. */
  kind?: 'group' | 'team' | 'safety_team' | 'pair'
  /** Of a team: whose. */
  teamOf?: GroupId
  /** Open worries, for who is in the team. */
  worries?: { open: number; unclaimed: number }
  /** Set when the facilitator changed the norms since this member accepted them. */
  normsChanged: boolean
  onlyFacilitator: boolean
  stoppedBecause?: string
}

export interface GroupView extends GroupSummary {
  settings: GroupSettings
  history: HistoryRule
  open: boolean
  /** Of the norms in force: which edition, since when, and when this person accepted theirs. */
  normsEdition?: { number: number; since: Minute; agreedAt?: Minute }
  /** The norms this person accepted, while they read otherwise than those in force. */
  normsBefore?: string
  me: MemberId
  myPseudonym: string
  listed: boolean
  /** False for who was only ever in the waiting room. */
  wasMember: boolean
}

export interface MemberView {
  memberId: MemberId
  /** Absent when this member has written nothing this device can read. */
  pseudonym?: string
  about?: string
  role: Role
  listed: boolean
  me: boolean
  since: Minute
}

export interface GuestView {
  memberId: MemberId
  pseudonym?: string
  words?: string
  since: Minute
}

export interface LinkView {
  inviteId: string
  label?: string
  role: Role
  mode: 'auto' | 'ask'
  expires: Minute
  usesLeft: number
  state: 'working' | 'expired' | 'used' | 'withdrawn'
}

export interface AttachmentView {
  index: number
  mediaType: string
  length: number
  name?: string
}

export type ReactionWord = 'hear' | 'same' | 'strength' | 'thanks'

export interface ReactionCount {
  word: ReactionWord
  count: number
  mine: boolean
}

export interface PostView {
  objectId: ObjectId
  groupId: GroupId
  parent?: ObjectId
  author: MemberId
  pseudonym: string
  mine: boolean
  at: Minute
  text: string
  contentNote?: string
  attachments: AttachmentView[]
  reactions: ReactionCount[]
  replyCount: number
  edited: boolean
  /** hidden: a facilitator hid it (facilitators still see the text). deleted: its author took it back. */
  state: 'sent' | 'waiting' | 'failed' | 'hidden' | 'deleted'
  unread: boolean
  /** Sent while its author was muted: others read it only after asking for it. */
  folded?: boolean
  revision: number
  /** How many things right below, older than this, are missing: taken back with an account, or held back by the server. */
  missing?: number
}

export interface WallPage {
  posts: PostView[]
  /** Give back as `before` to read older ones; absent when there are no more. */
  more?: number
  /** The same as of a post, for what is newer than all of them. */
  missing?: number
}

export interface NewPost {
  text: string
  contentNote?: string
  pictures?: Blob[]
  voice?: Blob
}

export interface Draft {
  text: string
  contentNote?: string
}

export interface OutboxItem {
  id: string
  groupId: GroupId
  /** Empty while locked, as in `GroupSummary`. */
  groupName: string
  groupNumber?: number
  kind: 'post' | 'reply' | 'reaction' | 'edit' | 'delete' | 'other'
  /** The words as they were written, whole; empty where there are none. */
  preview: string
  at: Minute
  state: 'waiting' | 'failed'
  code?: string
}

export interface DeviceView {
  id: string
  current: boolean
  label?: string
  createdDay: string
  lastDay: string
}

export interface SearchHit {
  groupId: GroupId
  groupName: string
  objectId: ObjectId
  parent?: ObjectId
  pseudonym: string
  at: Minute
  /** The writer folded the words behind this note; a list does not unfold them. */
  contentNote?: string
  /** The words around the hit; `start` and `end` mark it. */
  excerpt: string
  start: number
  end: number
}

export interface NewLink {
  role: Role
  mode: 'auto' | 'ask'
  hours: number
  uses: number
  label?: string
}

export interface NewGroup {
  settings: GroupSettings
  history: HistoryRule
  open: boolean
  pseudonym: string
}

export interface ServerView {
  /** One stored object exactly as the server keeps it, for the page "what the server sees". */
  wire: Uint8Array
  k: number
  receivedMinute: Minute
}

/** Accounts, groups and what is said in them. */
export interface Talking {
  open(locale: Locale): Promise<VaultState>
  /** The page is seen again: what was missed while it slept is read. `connect` asks this by itself. */
  lookAgain(): Promise<void>
  organisation(): Promise<OrganisationView>
  setUpOrganisation(token: string, it: { name: string; country: string; minimumAge: number }): Promise<void>

  rememberLink(link: string): Promise<void>
  forgetLink(): Promise<void>
  previewLink(link: string): Promise<LinkPreview>
  /** Walks in: makes a device-only account first when there is none. */
  join(
    link: string,
    it: { pseudonym: string; listed: boolean; words?: string },
  ): Promise<{ groupId: GroupId; status: 'member' | 'guest' }>

  suggestPassphrase(locale: Locale): Promise<string[]>
  passphraseStrength(passphrase: string): Promise<{ bits: number; enough: boolean }>
  /** Keeps the identity; gives back the recovery code to show, once. Progress is reported by `busy` events. */
  keepIdentity(handle: string, passphrase: string): Promise<{ recoveryCode: string }>
  confirmRecovery(): Promise<void>
  signIn(handle: string, passphrase: string): Promise<void>
  recover(handle: string, code: string, passphrase: string): Promise<{ recoveryCode: string }>
  /** Gives back the sign-in name too: it stands on the sheet with the code. */
  changePassphrase(old: string, passphrase: string): Promise<{ handle: string; recoveryCode: string }>
  /** Refused with `unsent` while something waits, unless `evenUnsent`; and with `keep_first` for an identity that is only here. */
  signOut(it?: { evenUnsent?: boolean }): Promise<void>
  devices(): Promise<DeviceView[]>
  revokeDevice(id: string, passphrase: string): Promise<void>
  exportEverything(): Promise<Blob>
  /** `passphrase` is needed once the identity is kept. */
  deleteAccount(passphrase?: string): Promise<void>

  groups(): Promise<GroupSummary[]>
  group(groupId: GroupId): Promise<GroupView>
  foundGroup(it: NewGroup): Promise<GroupId>
  changeSettings(groupId: GroupId, settings: GroupSettings, history: HistoryRule): Promise<void>
  acceptNorms(groupId: GroupId): Promise<void>
  setProfile(groupId: GroupId, it: { pseudonym: string; listed: boolean; about?: string }): Promise<void>
  members(groupId: GroupId): Promise<MemberView[]>
  guests(groupId: GroupId): Promise<GuestView[]>
  admit(groupId: GroupId, memberId: MemberId): Promise<void>
  turnAway(groupId: GroupId, memberId: MemberId): Promise<void>
  removeMember(groupId: GroupId, memberId: MemberId): Promise<void>
  setRole(groupId: GroupId, memberId: MemberId, role: Role): Promise<void>
  leaveGroup(groupId: GroupId): Promise<void>
  createLink(groupId: GroupId, it: NewLink): Promise<string>
  links(groupId: GroupId): Promise<LinkView[]>
  withdrawLink(groupId: GroupId, inviteId: string): Promise<void>

  wall(groupId: GroupId, it: { before?: number; limit: number }): Promise<WallPage>
  /** The post with its replies, oldest first. */
  thread(groupId: GroupId, objectId: ObjectId): Promise<PostView[]>
  /** Resolves once it is safe in the outbox of this device, not when it arrived. */
  post(groupId: GroupId, it: NewPost): Promise<ObjectId>
  reply(groupId: GroupId, parent: ObjectId, it: NewPost): Promise<ObjectId>
  edit(groupId: GroupId, objectId: ObjectId, it: Draft): Promise<void>
  /**
   * Resolves once it is safe in the outbox, whatever becomes of the page. With `mayUndo` it goes out when it is asked
   * for again without, or when the page is gone.
   */
  deletePost(groupId: GroupId, objectId: ObjectId, it?: { mayUndo?: boolean }): Promise<void>
  /** False when it went out already. */
  undoDelete(groupId: GroupId, objectId: ObjectId): Promise<boolean>
  react(groupId: GroupId, objectId: ObjectId, word: ReactionWord, on: boolean): Promise<void>
  hide(groupId: GroupId, objectId: ObjectId, on: boolean): Promise<void>
  attachment(groupId: GroupId, objectId: ObjectId, index: number): Promise<Blob>
  /** With `thread` only that post and its replies: what came elsewhere before them stays unread. */
  markRead(groupId: GroupId, thread?: ObjectId): Promise<void>
  saveDraft(groupId: GroupId, parent: ObjectId | undefined, draft: Draft): Promise<void>
  draft(groupId: GroupId, parent: ObjectId | undefined): Promise<Draft | undefined>
  outbox(): Promise<OutboxItem[]>
  retryOutbox(): Promise<void>
  discard(id: string): Promise<void>
  search(query: string): Promise<SearchHit[]>
  serverView(groupId: GroupId, objectId: ObjectId): Promise<ServerView>
}

/** All a page may ask: one flat set of methods, each feature's in its own file. */
export interface Vault extends Talking, Hands, Duty, Noticing, Manage, Pairs {}

export type VaultEvent =
  | { type: 'state'; state: VaultState }
  | { type: 'groups' }
  | { type: 'wall'; groupId: GroupId }
  | { type: 'members'; groupId: GroupId }
  | { type: 'outbox' }
  /** Something in a queue of worries changed, or a word of the team came. */
  | { type: 'worries'; groupId: GroupId }
  | { type: 'duty'; groupId: GroupId }
  /** A request to talk came or went, or a talk began or ended. */
  | { type: 'talks' }
  /** Something longer than a second is going on: `share` from 0 to 1 when known; absent `what` means done. */
  | { type: 'busy'; what?: string; share?: number }
  /** A lie or a fork was found; `code` is translated as `problem-<code>`. */
  | { type: 'problem'; groupId?: GroupId; code: string }
  /** `unsent`: how many things written here had not been sent and are gone with it. */
  | { type: 'session-ended'; code: 'revoked' | 'expired' | 'deleted'; unsent: number }
