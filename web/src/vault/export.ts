// Everything the member can read, as a zip of JSON, Markdown and files.
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

/** Puts a file into the zip; `packed` ones are stored as they are. */
type Add = (name: string, bytes: Bytes, packed?: boolean) => void

/** `progress` is called with a share from 0 to 1. */
export async function exportAll(
  groups: Space[],
  vault: Space | undefined,
  fetch: Fetch,
  progress: (share: number) => void,
): Promise<Blob> {
  for (const group of groups) await group.loadPlaces()
  const steps = groups.reduce((sum, { contents }) => sum + 1 + filesOf(contents).length, 1)
  let done = 0
  const step = (): void => progress(++done / steps)
  const { add, finish } = await zipped()
  for (const [i, group] of groups.entries()) {
    if (group.log !== undefined) await addGroup(add, group, `group-${i + 1}`, fetch, step)
    step()
  }
  if (vault !== undefined) {
    await vault.loadPlaces()
    const drafts = [...vault.contents.drafts.values()].filter(({ deleted }) => !deleted)
    add('drafts.json', json(drafts.map(plain)))
  }
  return finish()
}

/** A zip made piece by piece in this thread: the policy of the vault's worker lets it start no other. */
async function zipped(): Promise<{ add: Add; finish: () => Blob }> {
  const { Zip, ZipDeflate, ZipPassThrough } = await import('fflate')
  const parts: Blob[] = []
  let trouble: Error | null = null
  const zip = new Zip((error, bytes) => {
    if (error !== null) trouble = error
    // As blobs they need not stay in memory.
    else parts.push(new Blob([bytes as Bytes]))
  })
  const add: Add = (name, bytes, packed = false) => {
    const file = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    zip.add(file)
    file.push(bytes, true)
  }
  const finish = (): Blob => {
    zip.end()
    if (trouble !== null) throw new VaultError('internal', trouble.message)
    return new Blob(parts, { type: 'application/zip' })
  }
  return { add, finish }
}

const filesOf = ({ items }: Space['contents']): { item: Item; index: number }[] =>
  [...items.values()].flatMap((item) => item.attachments.map((_, index) => ({ item, index })))

async function addGroup(
  add: Add,
  group: Space,
  folder: string,
  fetch: Fetch,
  step: () => void,
): Promise<void> {
  const { contents } = group
  const about = {
    settings: publicSettings(group.settings),
    myPseudonym: group.record.pseudonym,
    members: group.checkedLog.members.map(({ id, role, since }) => ({
      id,
      role,
      since: time(since),
      pseudonym: contents.profileOf(id)?.pseudonym,
    })),
    written: [...contents.items.values()].map(plain),
    missing: unexplained(group).length,
  }
  add(`${folder}/group.json`, json(about))
  add(`${folder}/group.md`, utf8(markdown(group)))
  for (const { item, index } of filesOf(contents)) {
    const extension = EXTENSIONS[item.attachments[index]!.mediaType] ?? 'bin'
    const name = `${folder}/files/${item.objectId}-${index + 1}.${extension}`
    try {
      // Pictures and voices are packed already.
      add(name, await fetch(group, item, index), true)
    } catch (error) {
      if (!(error instanceof VaultError)) throw error
      add(`${name}.missing.txt`, utf8(`This file could not be fetched (${error.code}).\n`))
    }
    step()
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
