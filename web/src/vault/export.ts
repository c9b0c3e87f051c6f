// Everything the member can read, as a zip of JSON, Markdown and files.
import type { Zippable } from 'fflate'
import { VaultError } from './api.ts'
import { base64url, type Bytes, utf8 } from './bytes.ts'
import { shownType } from './media/voice.ts'
import type { Item } from './space/contents.ts'
import type { Space } from './space/space.ts'
import { unexplained } from './space/unexplained.ts'
import { publicSettings } from './views/group.ts'

/** Fetches and opens one attachment. */
export type Fetch = (space: Space, item: Item, index: number) => Promise<Bytes>

const EXTENSIONS: Record<string, string> = {
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'audio/webm': 'webm',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
}

/** `progress` is called with a share from 0 to 1. */
export async function exportAll(
  groups: Space[],
  vault: Space | undefined,
  fetch: Fetch,
  progress: (share: number) => void,
): Promise<Blob> {
  const { zip } = await import('fflate')
  const files: Zippable = {}
  for (const [i, group] of groups.entries()) {
    await group.loadPlaces()
    if (group.log !== undefined) await addGroup(files, group, `group-${i + 1}`, fetch)
    progress((i + 1) / (groups.length + 1))
  }
  if (vault !== undefined) {
    await vault.loadPlaces()
    files['drafts.json'] = json(
      [...vault.contents.drafts.values()].filter(({ deleted }) => !deleted).map(plain),
    )
  }
  return new Promise((resolve, reject) => {
    zip(files, { level: 6 }, (error, bytes) => {
      if (error !== null) reject(new VaultError('internal', error.message))
      else resolve(new Blob([bytes as Bytes], { type: 'application/zip' }))
    })
  })
}

async function addGroup(files: Zippable, group: Space, folder: string, fetch: Fetch): Promise<void> {
  const { contents } = group
  const items = [...contents.items.values()]
  files[`${folder}/group.json`] = json({
    settings: publicSettings(group.settings),
    myPseudonym: group.record.pseudonym,
    members: group.checkedLog.members.map(({ id, role, since }) => ({
      id,
      role,
      since: time(since),
      pseudonym: contents.profileOf(id)?.pseudonym,
    })),
    written: items.map(plain),
    missing: unexplained(group).length,
  })
  files[`${folder}/group.md`] = utf8(markdown(group))
  for (const item of items) {
    for (const [index, attachment] of item.attachments.entries()) {
      const name = `${folder}/files/${item.objectId}-${index + 1}.${EXTENSIONS[attachment.mediaType] ?? 'bin'}`
      try {
        // Pictures and voices are packed already.
        files[name] = [await fetch(group, item, index), { level: 0 }]
      } catch (error) {
        if (!(error instanceof VaultError)) throw error
        files[`${name}.missing.txt`] = utf8(`This file could not be fetched (${error.code}).\n`)
      }
    }
  }
}

function markdown(group: Space): string {
  const { contents } = group
  const lines = [`# ${group.settings?.name ?? ''}`, '', group.settings?.norms ?? '', '']
  const write = (item: Item, depth: string): void => {
    const { content } = item
    if (content.kind !== 'post' && content.kind !== 'reply') return
    const words = item.deleted ? '(deleted)' : content.text
    const who = contents.profileOf(item.author)?.pseudonym ?? content.from
    lines.push(`${depth}**${who}**, ${time(item.at)}`, depth.trimEnd())
    if (content.contentNote !== undefined) lines.push(`${depth}*${content.contentNote}*`, depth.trimEnd())
    lines.push(...words.split('\n').map((line) => depth + line), '')
  }
  for (const post of contents.posts) {
    write(post, '')
    for (const reply of contents.replies.get(post.objectId) ?? []) write(reply, '> ')
    lines.push('---', '')
  }
  return lines.join('\n')
}

function plain(item: Item): unknown {
  const { objectId, author, parent, at, revision, deleted, content, earlier, attachments } = item
  return {
    ...{ objectId, author, parent: parent?.objectId, at: time(at), revision, deleted },
    ...(!deleted && { content, earlier: earlier.length > 0 ? earlier : undefined }),
    files: attachments.map(({ mediaType, length, name }) => ({
      mediaType: shownType(mediaType),
      length,
      name,
    })),
  }
}

const time = (minute: number): string => new Date(minute * 60_000).toISOString().slice(0, 16) + 'Z'

const json = (value: unknown): Bytes =>
  utf8(
    JSON.stringify(value, (_key, it: unknown) => (it instanceof Uint8Array ? base64url(it) : it), 2) + '\n',
  )
