// What the page may ask, answered by the member's device. Each method says what it does; the work is elsewhere.
import {
  type DeviceView,
  type Draft,
  type GroupId,
  type GroupSummary,
  type GroupView,
  type GuestView,
  type HistoryRule,
  type GroupSettings,
  type LinkPreview,
  type LinkView,
  type Locale,
  type MemberId,
  type MemberView,
  type NewGroup,
  type NewLink,
  type NewPost,
  type ObjectId,
  type OrganisationView,
  type OutboxItem,
  type PostView,
  type ReactionWord,
  type Role,
  type SearchHit,
  type ServerView,
  type Talking,
  VaultError,
  type VaultState,
  type WallPage,
} from './api.ts'
import * as account from './account/account.ts'
import { BITS_MIN, drawPassphrase, passphraseBits } from './account/passphrase.ts'
import type { Device } from './device.ts'
import type { OrganisationAnswer } from './server/http.ts'
import { shownLinesOf, supportOf } from './views/organisation.ts'
import { refreshAccount, storeAccount, storePendingLink } from './device/keeping.ts'
import * as drafts from './drafts.ts'
import { exportAll } from './export.ts'
import * as groups from './groups.ts'
import * as joining from './joining.ts'
import { isTeamOfGroup } from './hands/called.ts'
import { search } from './search.ts'
import { countUnread } from './space/receive/activity.ts'
import { noteMembership, putProfile } from './space/upkeep.ts'
import * as wall from './wall.ts'
import {
  groupViewOf,
  guestsOf,
  pairAsGroup,
  linksOf,
  lockedSummaryOf,
  membersOf,
  summaryOf,
} from './views/group.ts'
import { worriesOf } from './views/worries.ts'
import { outboxViewOf } from './views/outbox.ts'
import { readUpTo, threadOf, wallOf } from './views/wall.ts'

export class DeviceVault implements Talking {
  constructor(private readonly device: Device) {}

  open(_locale: Locale): Promise<VaultState> {
    return Promise.resolve(this.device.state)
  }

  async organisation(): Promise<OrganisationView> {
    const it = await this.device.server.organisation()
    return {
      name: it.name,
      setUp: it.set_up,
      country: it.country,
      minimumAge: it.minimum_age,
      locales: it.locales.filter((locale): locale is Locale => locale === 'en' || locale === 'es'),
      ...moreOf(it),
    }
  }

  async setUpOrganisation(
    token: string,
    { name, country, minimumAge }: { name: string; country: string; minimumAge: number },
  ): Promise<void> {
    await account.walkIn(this.device)
    await this.device.server.setUp({ setup_token: token, name, country, minimum_age: minimumAge })
    await refreshAccount(this.device)
  }

  async rememberLink(link: string): Promise<void> {
    joining.linkOf(this.device, link)
    await storePendingLink(this.device, link)
  }

  forgetLink(): Promise<void> {
    return joining.forgetLink(this.device)
  }

  previewLink(text: string): Promise<LinkPreview> {
    return joining.preview(this.device, text)
  }

  join(
    text: string,
    it: { pseudonym: string; listed: boolean; words?: string },
  ): Promise<{ groupId: GroupId; status: 'member' | 'guest' }> {
    return joining.join(this.device, text, it)
  }

  suggestPassphrase(locale: Locale): Promise<string[]> {
    return drawPassphrase(locale)
  }

  async passphraseStrength(passphrase: string): Promise<{ bits: number; enough: boolean }> {
    const bits = await passphraseBits(passphrase)
    return { bits, enough: bits >= BITS_MIN }
  }

  async keepIdentity(handle: string, passphrase: string): Promise<{ recoveryCode: string }> {
    return { recoveryCode: await account.keepIdentity(this.device, handle, passphrase) }
  }

  async confirmRecovery(): Promise<void> {
    const { account: it } = this.device
    if (it !== undefined) await storeAccount(this.device, { ...it, recoveryUnconfirmed: false })
  }

  signIn(handle: string, passphrase: string): Promise<void> {
    return account.signIn(this.device, handle, passphrase)
  }

  async recover(handle: string, code: string, passphrase: string): Promise<{ recoveryCode: string }> {
    return { recoveryCode: await account.recover(this.device, handle, code, passphrase) }
  }

  async changePassphrase(old: string, passphrase: string): Promise<{ handle: string; recoveryCode: string }> {
    const recoveryCode = await account.changePassphrase(this.device, old, passphrase)
    return { handle: this.device.openSecrets.handle!, recoveryCode }
  }

  signOut(it?: { evenUnsent?: boolean }): Promise<void> {
    return account.signOut(this.device, it?.evenUnsent === true)
  }

  async devices(): Promise<DeviceView[]> {
    const sessions = await this.device.server.sessions()
    return sessions.map(({ session_id: id, current, created_day: createdDay, last_day: lastDay }) => {
      return { id, current, createdDay, lastDay }
    })
  }

  async revokeDevice(id: string, passphrase: string): Promise<void> {
    await this.device.server.revoke(id, await account.proofOf(this.device, passphrase))
  }

  async exportEverything(): Promise<Blob> {
    const { device } = this
    device.openSecrets
    try {
      // What a team was told is not this member's own to carry away.
      const groupsHere = device.groups.filter(({ log }) => log?.kind === 'group' || log?.kind === 'pair')
      return await exportAll(
        groupsHere,
        device.vault,
        (space, item, index) => wall.openAttachmentOf(device, space, item, index),
        (share) => device.announce({ type: 'busy', what: 'export', share }),
      )
    } finally {
      device.announce({ type: 'busy' })
    }
  }

  async deleteAccount(passphrase?: string): Promise<void> {
    await account.deleteAccount(this.device, passphrase)
  }

  groups(): Promise<GroupSummary[]> {
    const { device } = this
    if (device.status !== 'open') return Promise.resolve(device.pocketGroups.map(lockedSummaryOf))
    const shown = device.groups.filter(
      (space) => space.log !== undefined && space.log.kind !== 'pair' && !isTeamOfGroup(device, space),
    )
    return Promise.resolve(shown.map((space) => ({ ...summaryOf(space), ...worriesOf(device, space) })))
  }

  async group(groupId: GroupId): Promise<GroupView> {
    const space = await this.loaded(groupId)
    if (space.log?.kind === 'pair') return pairAsGroup(space)
    return { ...groupViewOf(space), ...worriesOf(this.device, space) }
  }

  async foundGroup(it: NewGroup): Promise<GroupId> {
    const id = await groups.found(this.device, it)
    this.device.announce({ type: 'groups' })
    return id
  }

  async changeSettings(groupId: GroupId, settings: GroupSettings, history: HistoryRule): Promise<void> {
    const space = await this.loaded(groupId)
    await groups.changeSettings(this.device, space, settings, history)
    await this.afterChange(groupId)
  }

  async acceptNorms(groupId: GroupId): Promise<void> {
    await groups.acceptNorms(this.device, await this.loaded(groupId))
  }

  async setProfile(
    groupId: GroupId,
    { pseudonym, listed, about }: { pseudonym: string; listed: boolean; about?: string },
  ): Promise<void> {
    const space = await this.loaded(groupId)
    Object.assign(space.record, { pseudonym: groups.someName(pseudonym, 'pseudonym_empty'), listed, about })
    await space.save()
    if (space.isMember) await putProfile(space, this.device.openOutboxOrFail)
    await noteMembership(space, this.device.keeper, true)
    this.device.sendAll()
    this.device.announce({ type: 'members', groupId })
    this.device.announce({ type: 'groups' })
  }

  async members(groupId: GroupId): Promise<MemberView[]> {
    return membersOf(await this.loaded(groupId))
  }

  async guests(groupId: GroupId): Promise<GuestView[]> {
    return guestsOf(await this.loaded(groupId))
  }

  async admit(groupId: GroupId, memberId: MemberId): Promise<void> {
    await groups.admit(await this.loaded(groupId), memberId)
    await this.afterChange(groupId)
  }

  async turnAway(groupId: GroupId, memberId: MemberId): Promise<void> {
    await groups.turnAway(await this.loaded(groupId), memberId)
    await this.afterChange(groupId)
  }

  async removeMember(groupId: GroupId, memberId: MemberId): Promise<void> {
    await groups.remove(await this.loaded(groupId), memberId)
    await this.afterChange(groupId)
  }

  async setRole(groupId: GroupId, memberId: MemberId, role: Role): Promise<void> {
    await groups.setRole(await this.loaded(groupId), memberId, role)
    await this.afterChange(groupId)
  }

  async leaveGroup(groupId: GroupId): Promise<void> {
    const space = await this.loaded(groupId)
    await this.device.cleanUp(groupId)
    await groups.leave(space)
    await noteMembership(space, this.device.keeper, true)
    this.device.sendAll()
  }

  async createLink(groupId: GroupId, it: NewLink): Promise<string> {
    const link = await groups.createLink(this.device, await this.loaded(groupId), it)
    await this.afterChange(groupId)
    return link
  }

  async links(groupId: GroupId): Promise<LinkView[]> {
    return linksOf(await this.loaded(groupId))
  }

  async withdrawLink(groupId: GroupId, inviteId: string): Promise<void> {
    await groups.withdrawLink(await this.loaded(groupId), inviteId)
    await this.afterChange(groupId)
  }

  async wall(groupId: GroupId, { before, limit }: { before?: number; limit: number }): Promise<WallPage> {
    const space = await this.loaded(groupId)
    return wallOf(space, this.waitingIn(groupId), before, limit)
  }

  async thread(groupId: GroupId, objectId: ObjectId): Promise<PostView[]> {
    const space = await this.loaded(groupId)
    const thread = threadOf(space, objectId, this.waitingIn(groupId))
    if (thread === undefined) throw new VaultError('no_such_post')
    return thread
  }

  post(groupId: GroupId, it: NewPost): Promise<ObjectId> {
    return wall.write(this.device, groupId, undefined, it)
  }

  reply(groupId: GroupId, parent: ObjectId, it: NewPost): Promise<ObjectId> {
    return wall.write(this.device, groupId, parent, it)
  }

  async edit(groupId: GroupId, objectId: ObjectId, it: Draft): Promise<void> {
    await wall.edit(this.device, await this.loaded(groupId), objectId, it)
  }

  async deletePost(groupId: GroupId, objectId: ObjectId, it?: { mayUndo?: boolean }): Promise<void> {
    await wall.takeBack(this.device, await this.loaded(groupId), objectId, it?.mayUndo === true)
  }

  async undoDelete(groupId: GroupId, objectId: ObjectId): Promise<boolean> {
    return wall.undoTakeBack(this.device, await this.loaded(groupId), objectId)
  }

  async react(groupId: GroupId, objectId: ObjectId, word: ReactionWord, on: boolean): Promise<void> {
    await wall.react(this.device, await this.loaded(groupId), objectId, word, on)
  }

  async hide(groupId: GroupId, objectId: ObjectId, on: boolean): Promise<void> {
    await wall.hide(this.device, await this.loaded(groupId), objectId, on)
  }

  async attachment(groupId: GroupId, objectId: ObjectId, index: number): Promise<Blob> {
    return wall.attachment(this.device, await this.loaded(groupId), objectId, index)
  }

  async markRead(groupId: GroupId, thread?: ObjectId): Promise<void> {
    const space = await this.loaded(groupId)
    const { record } = space
    const readK = Math.max(record.readK, thread === undefined ? space.k : readUpTo(space, thread))
    if (record.readK >= readK && (thread !== undefined || record.unread === 0)) return
    record.readK = readK
    record.unread = countUnread(space)
    await space.save()
    this.device.announce({ type: 'groups' })
    await noteMembership(space, this.device.keeper, false)
    this.device.sendAll()
  }

  saveDraft(groupId: GroupId, parent: ObjectId | undefined, draft: Draft): Promise<void> {
    return drafts.saveDraft(this.device, groupId, parent, draft)
  }

  draft(groupId: GroupId, parent: ObjectId | undefined): Promise<Draft | undefined> {
    return drafts.draftOf(this.device, groupId, parent)
  }

  outbox(): Promise<OutboxItem[]> {
    const waiting = this.device.outbox?.waiting ?? []
    return Promise.resolve(
      waiting.map((item) => outboxViewOf(item, this.nameOf(item.space), this.numberOf(item.space))),
    )
  }

  async lookAgain(): Promise<void> {
    void this.device.background(this.device.lookAgain())
    await Promise.resolve()
  }

  async retryOutbox(): Promise<void> {
    const { outbox } = this.device
    for (const item of outbox?.waiting ?? []) {
      if (item.state === 'failed') await outbox!.update(item, { state: 'waiting', code: undefined })
    }
    await this.device.lineMayBeBack()
  }

  async discard(id: string): Promise<void> {
    await wall.discard(this.device, id)
  }

  async search(query: string): Promise<SearchHit[]> {
    const { device } = this
    device.openSecrets
    const here = device.groups.filter(
      ({ log, record }) => log !== undefined && (log.kind !== 'pair' || record.talk?.proven === true),
    )
    await Promise.all(here.map((space) => space.loadPlaces()))
    return search(here, query)
  }

  async serverView(groupId: GroupId, objectId: ObjectId): Promise<ServerView> {
    return wall.serverView(this.device, await this.loaded(groupId), objectId)
  }

  private async loaded(groupId: GroupId): Promise<ReturnType<Device['space']>> {
    const space = this.device.space(groupId)
    if (space.log === undefined) throw new VaultError('group_not_loaded')
    await space.loadPlaces()
    return space
  }

  private async afterChange(groupId: GroupId): Promise<void> {
    const space = this.device.space(groupId)
    void this.device.background(this.device.afterReading(space, false))
    this.device.announce({ type: 'groups' })
    await Promise.resolve()
  }

  private waitingIn(groupId: GroupId): ReturnType<NonNullable<Device['outbox']>['of']> {
    return this.device.outbox?.of(groupId) ?? []
  }

  private nameOf(groupId: GroupId): string {
    const space = this.device.spaces.get(groupId)
    return space?.name ?? ''
  }

  private numberOf(groupId: GroupId): number | undefined {
    if (this.device.status === 'open') return undefined
    const index = this.device.pocketGroups.findIndex((group) => group.groupId === groupId)
    return index < 0 ? undefined : index + 1
  }
}

/** What newer servers tell of the organisation beside the rest. */
function moreOf(
  it: OrganisationAnswer,
): Pick<OrganisationView, 'signOffRequired' | 'hasSteward' | 'helpLines' | 'support'> {
  return {
    signOffRequired: it.sign_off_required,
    ...(it.steward_key !== undefined && { hasSteward: it.steward_key !== null }),
    ...(it.help_lines !== undefined && { helpLines: shownLinesOf(it.help_lines) }),
    ...(it.support && { support: supportOf(it.support) }),
  }
}
