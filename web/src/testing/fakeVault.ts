// A vault without keys or server, with believable people in it: for component tests and for looking at screens. Never built in.
import {
  VaultError,
  type Draft,
  type GroupSummary,
  type GroupView,
  type GuestView,
  type LinkPreview,
  type LinkView,
  type MemberView,
  type NewPost,
  type OutboxItem,
  type PairView,
  type PostView,
  type Fold,
  type NoticeChoices,
  type Noticing,
  type PrivateCard,
  type Talking,
  type Vault,
  type VaultEvent,
  type VaultState,
  type WallPage,
} from '../vault/api.ts'
import type { Connection } from '../vault/connect.ts'
import { FakeHands } from './fakeHands.ts'
import { FakeDuty } from './fakeDuty.ts'
import { FakeManage } from './fakeManage.ts'
import { FakePairs, OVER, TALK } from './fakePairs.ts'

export type Scene =
  'empty' | 'walking-in' | 'guest' | 'member' | 'facilitator' | 'offline' | 'locked' | 'no-groups' | 'set-up'

export const LINK = 'http://localhost/join/aW52aXRl#1.c2VjcmV0.c3BhY2U.aGFzaA'
export const TUESDAY = 'tuesday'
export const MORNING = 'morning'
export const FAMILY = 'family'

const NORMS = [
  'What is said here stays here.',
  'Medication is welcome. Nobody tells anybody to stop theirs.',
  'We speak of ourselves and do not tell others what to do.',
  'No romantic approach to people who are new.',
  'Facilitators do not date members.',
  'No buying, selling or asking where to get drugs.',
].join('\n')

const ABOUT = 'For anybody in recovery from opioids, with or without medication. We meet in writing all week.'

/** A square of one colour as PNG, so that a picture has something to show. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAKElEQVR4nGNkaPjPAAMsDAwMDAz/GRgYGBgYGRgYGBgYGBgYGBgYGAAA5iQEBeQp7zUAAAAASUVORK5CYII='

export class FakeVault implements Talking, Noticing {
  state: VaultState
  calls: { method: string; args: unknown[] }[] = []
  listeners = new Set<(event: VaultEvent) => void>()
  posts: PostView[]
  people: MemberView[]
  door: GuestView[]
  doors: LinkView[]
  box: OutboxItem[]
  drafts = new Map<string, Draft>()
  /** Taken back, and not yet for good. */
  held = new Set<string>()
  list: GroupSummary[]
  /** Thrown by the next call of the method named. */
  refuse = new Map<string, string>()
  scene: Scene
  now: number
  /** How often words for a passphrase were drawn: the first five stay the same. */
  drawn = 0
  readonly hands: FakeHands
  readonly rota: FakeDuty
  readonly staff: FakeManage
  readonly two: FakePairs

  constructor(scene: Scene = 'member', now = Date.now()) {
    this.scene = scene
    this.now = Math.floor(now / 60_000)
    this.hands = new FakeHands(this)
    this.rota = new FakeDuty(scene, now)
    this.staff = new FakeManage(now)
    this.two = new FakePairs(now, (event) => this.emit(event))
    const facilitator = scene === 'facilitator'
    const account = {
      kept: facilitator,
      administrator: facilitator,
      recoveryUnconfirmed: facilitator,
      ...(facilitator ? {} : { endsAt: now + 6 * 24 * 60 * 60 * 1000 }),
    }
    const nobody = scene === 'empty' || scene === 'walking-in' || scene === 'set-up'
    this.state = {
      status: nobody ? 'empty' : scene === 'locked' ? 'locked' : 'open',
      online: scene !== 'offline' && scene !== 'locked',
      ...(scene === 'locked' ? { lockedBecause: 'no_line' as const } : {}),
      waiting: scene === 'offline' ? 2 : 0,
      ...(nobody ? {} : { account }),
      ...(scene === 'walking-in' ? { pendingLink: LINK } : {}),
    }
    this.list = scene === 'no-groups' ? [] : groups(scene, this.now)
    if (scene === 'locked') this.list = this.list.map(locked)
    this.posts = posts(this.now, scene)
    this.people = people(this.now)
    this.door = [
      {
        memberId: 'g1',
        pseudonym: 'Patient Heron',
        words: 'My counsellor gave me your link. Day 9 on buprenorphine. A bit shy.',
        since: this.now - 12,
      },
      { memberId: 'g2', pseudonym: 'Kind Comet', since: this.now - 3 },
    ]
    this.doors = [
      {
        inviteId: 'l1',
        label: 'Poster at the clinic',
        role: 'member',
        mode: 'ask',
        expires: this.now + 9_000,
        usesLeft: 17,
        state: 'working',
      },
      {
        inviteId: 'l2',
        role: 'member',
        mode: 'auto',
        expires: this.now + 2_000,
        usesLeft: 1,
        state: 'working',
      },
      {
        inviteId: 'l3',
        label: 'For the second facilitator',
        role: 'facilitator',
        mode: 'auto',
        expires: this.now - 200,
        usesLeft: 0,
        state: 'used',
      },
    ]
    this.box =
      scene === 'offline'
        ? [
            {
              id: 'o1',
              groupId: TUESDAY,
              groupName: 'Tuesday Harbor',
              kind: 'post',
              preview: 'Made it to the pharmacy and back. Small thing, big day.',
              at: this.now - 4,
              state: 'waiting',
            },
            {
              id: 'o2',
              groupId: TUESDAY,
              groupName: 'Tuesday Harbor',
              kind: 'reply',
              preview: 'Thinking of you tonight.',
              at: this.now - 2,
              state: 'failed',
              code: 'not_a_member',
            },
          ]
        : []
  }

  connection(): Connection {
    return {
      vault: this.#recording(),
      on: (listener) => {
        this.listeners.add(listener)
        return () => this.listeners.delete(listener)
      },
    }
  }

  emit(event: VaultEvent): void {
    for (const listener of [...this.listeners]) listener(event)
  }

  setState(it: Partial<VaultState>): void {
    this.state = { ...this.state, ...it }
    this.emit({ type: 'state', state: this.state })
  }

  /** Something changed in a group, and everybody hears of it. */
  setGroup(groupId: string, it: Partial<GroupSummary>): void {
    this.list = this.list.map((group) => (group.groupId === groupId ? { ...group, ...it } : group))
    this.emit({ type: 'groups' })
  }

  async open(): Promise<VaultState> {
    return this.state
  }
  async lookAgain(): Promise<void> {}
  async organisation() {
    return {
      name: 'Harbor Light',
      setUp: this.scene !== 'set-up',
      country: 'US',
      minimumAge: 18,
      locales: ['en', 'es'] as ('en' | 'es')[],
    }
  }
  async setUpOrganisation(): Promise<void> {
    this.setState({
      status: 'open',
      account: { kept: false, administrator: true, recoveryUnconfirmed: false },
    })
  }

  async rememberLink(link: string): Promise<void> {
    this.setState({ pendingLink: link })
  }
  async forgetLink(): Promise<void> {
    const { pendingLink: _gone, ...rest } = this.state
    this.state = rest
    this.emit({ type: 'state', state: rest })
  }
  async previewLink(): Promise<LinkPreview> {
    return {
      groupId: TUESDAY,
      name: 'Tuesday Harbor',
      about: ABOUT,
      norms: NORMS,
      medicationWelcome: true,
      open: false,
      mode: 'ask',
      role: 'member',
      expires: this.now + 4_000,
      alreadyMember: false,
    }
  }
  async join() {
    this.setState({
      status: 'open',
      account: { kept: false, administrator: false, recoveryUnconfirmed: false },
    })
    await this.forgetLink()
    return { groupId: TUESDAY, status: 'guest' as const }
  }

  async suggestPassphrase() {
    const words = ['copper', 'window', 'gentle', 'salad', 'river']
    this.drawn += 1
    return this.drawn === 1 ? words : [...words.slice(1), `other${this.drawn}`]
  }
  async passphraseStrength(passphrase: string) {
    const bits = passphrase.length * 2.5
    return { bits, enough: bits >= 50 }
  }
  async keepIdentity() {
    this.setState({ account: { kept: true, administrator: false, recoveryUnconfirmed: true } })
    return { recoveryCode: '7Q4M-KX2P-9TRB-0HVD-W3ZE-5NGA-C81F' }
  }
  async confirmRecovery(): Promise<void> {
    this.setState({ account: { kept: true, administrator: false, recoveryUnconfirmed: false } })
  }
  async signIn(): Promise<void> {
    this.setState({
      status: 'open',
      account: { kept: true, administrator: false, recoveryUnconfirmed: false },
    })
  }
  async recover() {
    await this.signIn()
    return { recoveryCode: '7Q4M-KX2P-9TRB-0HVD-W3ZE-5NGA-C81F' }
  }
  async changePassphrase() {
    return { handle: 'maple-41', recoveryCode: '7Q4M-KX2P-9TRB-0HVD-W3ZE-5NGA-C81F' }
  }
  async signOut(): Promise<void> {
    this.state = { status: 'empty', online: true, waiting: 0 }
    this.emit({ type: 'state', state: this.state })
  }
  async devices() {
    return [
      { id: 'd1', current: true, createdDay: '2026-11-02', lastDay: '2026-11-23' },
      { id: 'd2', current: false, createdDay: '2026-10-11', lastDay: '2026-11-20' },
    ]
  }
  async revokeDevice(): Promise<void> {}
  async exportEverything() {
    return new Blob(['zip'], { type: 'application/zip' })
  }
  async deleteAccount(): Promise<void> {
    await this.signOut()
  }

  async groups() {
    return this.list
  }
  async group(groupId: string): Promise<GroupView> {
    const talk = this.two.talks.find(({ pairId }) => pairId === groupId)
    const found = talk ? talkGroup(talk) : this.list.find((group) => group.groupId === groupId)
    if (!found) throw new VaultError('no_such_group')
    return {
      ...found,
      settings: { name: found.name, norms: NORMS, medicationWelcome: true, about: ABOUT },
      normsEdition: {
        number: found.normsChanged ? 3 : 2,
        since: this.now - 60 * 24 * 12,
        agreedAt: this.now - 60 * 24 * 40,
      },
      ...(found.normsChanged
        ? { normsBefore: NORMS.replace(/^No romantic.*$/m, 'Be kind to people who are new.') }
        : {}),
      history: 'none',
      open: false,
      me: 'm1',
      myPseudonym: 'Quiet Maple',
      listed: true,
      wasMember: this.scene !== 'guest',
    }
  }
  async foundGroup() {
    return TUESDAY
  }
  async changeSettings(): Promise<void> {}
  async acceptNorms(groupId: string): Promise<void> {
    this.list = this.list.map((group) =>
      group.groupId === groupId ? { ...group, normsChanged: false } : group,
    )
    this.emit({ type: 'groups' })
  }
  async setProfile(): Promise<void> {}
  async members(groupId?: string) {
    const talk = this.two.talks.find(({ pairId }) => pairId === groupId)
    if (talk) {
      const other = this.people.find(({ memberId }) => memberId === talk.memberId)
      return other ? [{ ...other, memberId: 'p2', role: 'member' as const, listed: false }] : []
    }
    return this.people.filter((member) => member.listed || member.me || this.scene === 'facilitator')
  }
  async guests() {
    return this.door
  }
  async admit(groupId: string, memberId: string): Promise<void> {
    this.door = this.door.filter((guest) => guest.memberId !== memberId)
    this.emit({ type: 'members', groupId })
  }
  async turnAway(groupId: string, memberId: string): Promise<void> {
    await this.admit(groupId, memberId)
  }
  async removeMember(groupId: string, memberId: string): Promise<void> {
    this.people = this.people.filter((member) => member.memberId !== memberId)
    this.emit({ type: 'members', groupId })
  }
  async setRole(): Promise<void> {}
  async leaveGroup(groupId: string): Promise<void> {
    this.list = this.list.filter((group) => group.groupId !== groupId)
    this.emit({ type: 'groups' })
  }
  async createLink() {
    return `${location.origin}/join/Zk0yQ3h5U1dPTGo0c2RtNQ#1.q9v1Xh0rR2n7eJ3yTz5bKd8mUe4cGf6wA0sLpVxYtHo.5cN8iJq2Zb7LkQy1sWv0uEr3tXg6dFh9aMo4pBzKjTe.Qw3rTy6uIo9pAs2dFg5hJk8lZx1cVb4nM7qWe0rTyUi`
  }
  async links() {
    return this.doors
  }
  async withdrawLink(_groupId: string, inviteId: string): Promise<void> {
    this.doors = this.doors.map((link) =>
      link.inviteId === inviteId ? { ...link, state: 'withdrawn' as const } : link,
    )
  }

  async wall(groupId: string, _page: { before?: number; limit: number }): Promise<WallPage> {
    if (groupId === TALK || groupId === OVER) return { posts: this.two.posts }
    return groupId === TUESDAY ? { posts: this.posts.filter((post) => !post.parent), more: 1 } : { posts: [] }
  }
  async thread(_groupId: string, objectId: string) {
    const found = this.posts.filter((post) => post.objectId === objectId || post.parent === objectId)
    if (found.length === 0) throw new VaultError('no_such_post')
    return found.sort((a, b) => (a.parent ? 1 : 0) - (b.parent ? 1 : 0) || a.at - b.at)
  }
  async post(groupId: string, it: NewPost) {
    return this.#add(groupId, it)
  }
  async reply(groupId: string, parent: string, it: NewPost) {
    return this.#add(groupId, it, parent)
  }
  async edit(groupId: string, objectId: string, it: Draft): Promise<void> {
    this.#change(groupId, objectId, { ...it, edited: true })
  }
  async deletePost(groupId: string, objectId: string, it?: { mayUndo?: boolean }): Promise<void> {
    if (it?.mayUndo) {
      this.held.add(objectId)
      return
    }
    this.held.delete(objectId)
    this.#change(groupId, objectId, { state: 'deleted', text: '' })
  }
  async undoDelete(_groupId: string, objectId: string): Promise<boolean> {
    return this.held.delete(objectId)
  }
  async react(
    groupId: string,
    objectId: string,
    word: PostView['reactions'][number]['word'],
    on: boolean,
  ): Promise<void> {
    const post = this.posts.find((it) => it.objectId === objectId)
    const others = post?.reactions.filter((it) => it.word !== word) ?? []
    const count = (post?.reactions.find((it) => it.word === word)?.count ?? 0) + (on ? 1 : -1)
    this.#change(groupId, objectId, {
      reactions: count > 0 ? [...others, { word, count, mine: on }] : others,
    })
  }
  async hide(groupId: string, objectId: string, on: boolean): Promise<void> {
    this.#change(groupId, objectId, { state: on ? 'hidden' : 'sent' })
  }
  async attachment() {
    return new Blob([Uint8Array.from(atob(PICTURE), (it) => it.charCodeAt(0))], { type: 'image/png' })
  }
  async markRead(): Promise<void> {}
  async saveDraft(groupId: string, parent: string | undefined, draft: Draft): Promise<void> {
    this.drafts.set(`${groupId}/${parent ?? ''}`, draft)
  }
  async draft(groupId: string, parent: string | undefined) {
    return this.drafts.get(`${groupId}/${parent ?? ''}`)
  }
  async outbox() {
    return this.box
  }
  async retryOutbox(): Promise<void> {
    this.box = []
    this.emit({ type: 'outbox' })
    this.setState({ waiting: 0 })
  }
  async discard(id: string): Promise<void> {
    this.box = this.box.filter((item) => item.id !== id)
    this.setState({ waiting: this.box.length })
  }
  async search(query: string) {
    return this.posts
      .filter((post) => post.text.toLowerCase().includes(query.toLowerCase()))
      .map((post) => {
        const start = post.text.toLowerCase().indexOf(query.toLowerCase())
        return {
          groupId: post.groupId,
          groupName: 'Tuesday Harbor',
          objectId: post.objectId,
          ...(post.parent ? { parent: post.parent } : {}),
          pseudonym: post.pseudonym,
          at: post.at,
          ...(post.contentNote ? { contentNote: post.contentNote } : {}),
          excerpt: post.text,
          start,
          end: start + query.length,
        }
      })
  }
  /** The card that the next sending brings. */
  nextCard: Pick<PrivateCard, 'category' | 'words' | 'directive'> | undefined
  folded: Record<string, Fold> = {}
  choices: NoticeChoices = { off: [], folding: true, directives: [] }

  async cardAfter({ groupId, objectId }: { groupId: string; objectId?: string }) {
    const card = this.nextCard
    this.nextCard = undefined
    return card && { ...card, cardId: 'card', groupId, ...(objectId !== undefined && { objectId }) }
  }
  async dismissCard(): Promise<void> {}
  async folds(_groupId: string, objects: string[]) {
    return Object.fromEntries(Object.entries(this.folded).filter(([id]) => objects.includes(id)))
  }
  async noticeChoices() {
    return this.choices
  }
  async chooseNotices(it: NoticeChoices): Promise<void> {
    this.choices = it
  }

  async serverView() {
    const wire = new Uint8Array(1_163)
    for (let index = 0; index < wire.length; index += 1)
      wire[index] = (index * 197 + ((index * index) >> 3) * 31) & 255
    return { wire, k: 142, receivedMinute: this.now - 30 }
  }

  #add(groupId: string, it: NewPost, parent?: string): string {
    const objectId = `new-${this.posts.length}`
    this.posts = [
      {
        ...post(objectId, 'Quiet Maple', it.text, this.now),
        groupId,
        mine: true,
        ...(parent ? { parent } : {}),
        ...(it.contentNote ? { contentNote: it.contentNote } : {}),
        state: this.state.online ? 'sent' : 'waiting',
      },
      ...this.posts,
    ]
    this.emit({ type: 'wall', groupId })
    return objectId
  }

  #change(groupId: string, objectId: string, it: Partial<PostView>): void {
    this.posts = this.posts.map((post) => (post.objectId === objectId ? { ...post, ...it } : post))
    this.emit({ type: 'wall', groupId })
  }

  #recording(): Vault {
    return new Proxy(this as unknown as Vault, {
      get: (target, name: string) => {
        const parts = [target, this.hands, this.rota, this.staff, this.two] as unknown as Record<
          string,
          unknown
        >[]
        const part = parts.find((it) => name in it)
        const method = part?.[name]
        if (name === 'hands' || typeof method !== 'function') return method
        return async (...args: unknown[]) => {
          // As on the way to the worker: what cannot be cloned does not arrive.
          for (const arg of args) structuredClone(arg)
          this.calls.push({ method: name, args })
          const code = this.refuse.get(name)
          if (code) {
            this.refuse.delete(name)
            throw new VaultError(code)
          }
          return (method as (...all: unknown[]) => unknown).apply(part, args)
        }
      },
    })
  }
}

function talkGroup({ pairId, pseudonym, ended }: PairView): GroupSummary {
  return {
    ...{ groupId: pairId, name: pseudonym, kind: 'pair', role: 'member', unread: 0, waitingGuests: 0 },
    ...{ memberCount: 2, normsChanged: false, onlyFacilitator: false, status: ended ? 'left' : 'member' },
  }
}

function groups(scene: Scene, now: number): GroupSummary[] {
  const facilitator = scene === 'facilitator'
  const base = {
    role: 'member' as const,
    unread: 0,
    waitingGuests: 0,
    normsChanged: false,
    onlyFacilitator: false,
  }
  return [
    {
      ...base,
      groupId: TUESDAY,
      name: 'Tuesday Harbor',
      status: scene === 'guest' ? 'guest' : 'member',
      role: facilitator ? 'facilitator' : 'member',
      unread: 3,
      waitingGuests: facilitator ? 2 : 0,
      memberCount: 12,
      lastActivity: now - 14,
      onlyFacilitator: facilitator,
      ...(facilitator ? { worries: { open: 3, unclaimed: 1 } } : {}),
    },
    {
      ...base,
      groupId: MORNING,
      name: 'Morning Coffee',
      status: 'member',
      memberCount: 7,
      lastActivity: now - 60 * 20,
      normsChanged: !facilitator,
    },
    {
      ...base,
      groupId: FAMILY,
      name: 'Methadone & Work',
      status: 'member',
      memberCount: 9,
      lastActivity: now - 60 * 24 * 6,
    },
  ]
}

/** What is told of a group while this device is locked. */
const locked = ({ groupId, status }: GroupSummary, index: number): GroupSummary => ({
  ...{ groupId, status, name: '', number: index + 1, role: 'member', unread: 0, waitingGuests: 0 },
  ...{ memberCount: 0, normsChanged: false, onlyFacilitator: false },
})

function people(now: number): MemberView[] {
  const day = 24 * 60
  return [
    {
      memberId: 'm2',
      pseudonym: 'Steady Cedar',
      role: 'facilitator',
      listed: true,
      me: false,
      since: now - 240 * day,
      about: 'Six years on methadone. Coffee, always.',
    },
    {
      memberId: 'm1',
      pseudonym: 'Quiet Maple',
      role: 'member',
      listed: true,
      me: true,
      since: now - 40 * day,
    },
    {
      memberId: 'm3',
      pseudonym: 'Brave Otter',
      role: 'member',
      listed: true,
      me: false,
      since: now - 4 * day,
    },
    {
      memberId: 'm4',
      pseudonym: 'Warm Lantern',
      role: 'member',
      listed: true,
      me: false,
      since: now - 211 * day,
    },
    {
      memberId: 'm5',
      pseudonym: 'Hopeful Tide',
      role: 'member',
      listed: false,
      me: false,
      since: now - 90 * day,
    },
  ]
}

function post(objectId: string, pseudonym: string, text: string, at: number): PostView {
  return {
    objectId,
    groupId: TUESDAY,
    author: pseudonym,
    pseudonym,
    mine: pseudonym === 'Quiet Maple',
    at,
    text,
    attachments: [],
    reactions: [],
    replyCount: 0,
    edited: false,
    state: 'sent',
    unread: false,
    revision: 1,
  }
}

function posts(now: number, scene: Scene): PostView[] {
  return [
    ...(scene === 'offline'
      ? [
          {
            ...post('p0', 'Quiet Maple', 'Made it to the pharmacy and back. Small thing, big day.', now - 4),
            state: 'waiting' as const,
          },
        ]
      : []),
    {
      ...post(
        'p1',
        'Brave Otter',
        'Day 4. Slept three hours in a row last night, first time in a week. I will take it.',
        now - 14,
      ),
      unread: true,
      reactions: [
        { word: 'hear', count: 4, mine: false },
        { word: 'strength', count: 2, mine: true },
      ],
      replyCount: 2,
    },
    {
      ...post(
        'p2',
        'Warm Lantern',
        'I used on Friday. I told my doctor on Monday and I am back on my dose. It was harder to write this here than to say it there.\n\nStill here.',
        now - 95,
      ),
      contentNote: 'talk of using',
      unread: true,
      reactions: [{ word: 'thanks', count: 6, mine: false }],
      replyCount: 5,
    },
    {
      ...post(
        'p3',
        'Steady Cedar',
        'The bench behind the clinic is finally in the sun again. Come sit.',
        now - 60 * 5,
      ),
      attachments: [{ index: 0, mediaType: 'image/jpeg', length: 120_000 }],
      reactions: [{ word: 'same', count: 3, mine: false }],
    },
    {
      ...post(
        'p4',
        'Quiet Maple',
        'Long shift. Two of the old crew came in and I just made their sandwiches. Hands shook after. It passed.',
        now - 60 * 26,
      ),
      edited: true,
      missing: 1,
      reactions: [{ word: 'strength', count: 5, mine: false }],
      replyCount: 1,
    },
    {
      ...post('p5', 'Hopeful Tide', '', now - 60 * 40),
      attachments: [{ index: 0, mediaType: 'audio/webm', length: 90_000 }],
    },
    { ...post('p6', 'Brave Otter', '', now - 60 * 50), state: 'deleted' as const },
    {
      ...post('r1', 'Steady Cedar', 'Three hours is three hours. Mine came back in bits too.', now - 10),
      parent: 'p1',
    },
    {
      ...post('r2', 'Quiet Maple', 'Happy for you.', now - 6),
      parent: 'p1',
      reactions: [{ word: 'thanks' as const, count: 1, mine: false }],
    },
  ]
}
