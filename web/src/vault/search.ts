// Searching what this device holds. Case and accents do not matter; the words never leave the worker.
import type { SearchHit } from './api.ts'
import type { Content } from './hf1/kinds.ts'
import type { Space } from './space/space.ts'

const HITS_MAX = 100
const EXCERPT_CHARS = 120

/** Posts and replies that hold every word of the query, the newest first. */
export function search(spaces: Space[], query: string): SearchHit[] {
  const words = fold(query)
    .text.split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const hits = spaces.flatMap((space) => searchSpace(space, words))
  return hits.sort((a, b) => b.at - a.at).slice(0, HITS_MAX)
}

function searchSpace(space: Space, words: string[]): SearchHit[] {
  const hits: SearchHit[] = []
  for (const { content, deleted, objectId, parent, author, at } of space.contents.items.values()) {
    if ((content.kind !== 'post' && content.kind !== 'reply') || deleted) continue
    if (space.contents.isHidden(objectId) && !space.isFacilitator) continue
    const text = foldedOf(content)
    const places = words.map((word) => text.indexOf(word))
    if (places.some((place) => place < 0)) continue
    hits.push({
      groupId: space.id,
      groupName: space.name,
      objectId,
      ...(parent !== undefined && { parent: parent.objectId }),
      pseudonym: space.contents.profileOf(author)?.pseudonym ?? content.from,
      at,
      ...(content.contentNote !== undefined && { contentNote: content.contentNote }),
      ...excerpt(content.text, fold(content.text), places[0]!, words[0]!.length),
    })
  }
  return hits
}

/** Folding every symbol takes a slow phone long, and a content never changes: an edit brings a new one. */
const foldedBefore = new WeakMap<Content, string>()

function foldedOf(content: Content & { text: string }): string {
  const known = foldedBefore.get(content)
  if (known !== undefined) return known
  const { text } = fold(content.text)
  foldedBefore.set(content, text)
  return text
}

interface Folded {
  text: string
  /** For each place of the folded text: where it came from. */
  from: number[]
}

/** Lower case, without accents, each symbol knowing its place in the original. */
function fold(text: string): Folded {
  let folded = ''
  const from: number[] = []
  let at = 0
  for (const symbol of text) {
    const plain = symbol.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    for (let i = 0; i < plain.length; i++) from.push(at)
    folded += plain
    at += symbol.length
  }
  from.push(at)
  return { text: folded, from }
}

function excerpt(
  text: string,
  { from }: Folded,
  place: number,
  length: number,
): Pick<SearchHit, 'excerpt' | 'start' | 'end'> {
  const [start, end] = [from[place]!, from[place + length]!]
  let first = Math.max(0, start - Math.floor((EXCERPT_CHARS - (end - start)) / 2))
  let last = Math.min(text.length, Math.max(end, first + EXCERPT_CHARS))
  // Never in the middle of a symbol.
  if (isSecondHalf(text, first)) first--
  if (isSecondHalf(text, last)) last++
  return { excerpt: text.slice(first, last), start: start - first, end: end - first }
}

const isSecondHalf = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}
