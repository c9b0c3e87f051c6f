// Reads the development lines: `(one|or the other)` stands for both, and a heading says what the lines below it are.
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** So many sentences at most are made of one line. */
export const SENTENCES_PER_LINE_MAX = 8

/** @returns {Promise<{text: string, fires: string[], kind: string, near?: string, line: string}[]>} */
export async function linesOf(folder, sentencesMax = SENTENCES_PER_LINE_MAX) {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.txt')).sort()
  const sentences = []
  for (const name of names) {
    let heading
    for (const line of (await readFile(join(folder, name), 'utf8')).split('\n')) {
      if (line.trim() === '') continue
      heading = headingOf(line) ?? heading
      if (headingOf(line)) continue
      if (!heading) throw new Error(`${name} begins without a heading`)
      for (const text of expanded(line, sentencesMax))
        sentences.push({ text, ...heading, line: `${name} ${line}`, topic: name })
    }
  }
  return sentences
}

/** `+self_harm` fires, `-self_harm` only sounds like it, `.` is an ordinary post. */
function headingOf(line) {
  if (line === '.') return { fires: [], kind: 'ordinary' }
  const [, sign, names] = /^([+-])([a-z_,]+)$/.exec(line) ?? []
  if (sign === '+') return { fires: names.split(','), kind: 'positive' }
  if (sign === '-') return { fires: [], kind: 'look_alike', near: names }
}

/** Every choice is taken at least once; then the choices are turned against each other until there are enough. */
export function expanded(line, sentencesMax) {
  const parts = line.split(/\(([^()]*\|[^()]*)\)/)
  const choices = parts.map((part, at) => (at % 2 === 1 ? part.split('|') : [part]))
  const all = choices.reduce((count, options) => count * options.length, 1)
  const texts = new Set()
  for (let turn = 0; texts.size < Math.min(all, sentencesMax) && turn < 200; turn++) {
    let stride = 0
    const text = choices
      .map((options) => {
        if (options.length === 1) return options[0]
        stride++
        return options[
          (turn + Math.floor(turn / options.length) * stride + (turn > 4 ? stride * turn : 0)) %
            options.length
        ]
      })
      .join('')
    texts.add(
      text
        .replace(/ {2,}/g, ' ')
        .replace(/ ([,.!?])/g, '$1')
        .trim(),
    )
  }
  return [...texts]
}
