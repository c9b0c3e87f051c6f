// A text in stretches of a few sentences: what a sign of danger and what excuses it usually fit into.
import type { Token } from './reading.ts'

/** Short sentences are read together up to so many words. */
const WINDOW_WORDS_MAX = 36
/** A sentence without an end is read in stretches of so many words, which overlap by half. */
const STRETCH_WORDS_MAX = 48

export interface Stretch {
  from: number
  to: number
}

/** What is weighed at once: a few sentences, or one of them without what stands beside it. */
export interface Window extends Stretch {
  alone: boolean
}

export function windowsOf(tokens: readonly Token[]): Window[] {
  const sentences = sentencesOf(tokens)
  const windows: Window[] = []
  let reached = 0
  for (let first = 0; first < sentences.length; first++) {
    const { from, to } = sentences[first]!
    let end = to
    for (let last = first + 1; last < sentences.length; last++) {
      if (sentences[last]!.to - from > WINDOW_WORDS_MAX) break
      end = sentences[last]!.to
    }
    if (end > to || (first > 0 && to <= reached)) windows.push({ from, to, alone: true })
    if (end <= reached && first > 0) continue
    reached = end
    windows.push({ from, to: end, alone: false })
  }
  return windows
}

function sentencesOf(tokens: readonly Token[]): Stretch[] {
  const sentences: Stretch[] = []
  let from = 0
  for (let at = 1; at <= tokens.length; at++) {
    if (at < tokens.length && tokens[at]!.sentence === tokens[at - 1]!.sentence) continue
    for (;;) {
      const to = Math.min(at, from + STRETCH_WORDS_MAX)
      sentences.push({ from, to })
      if (to === at) break
      from += STRETCH_WORDS_MAX / 2
    }
    from = at
  }
  return sentences
}
