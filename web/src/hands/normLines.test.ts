// The suggested norms have to say the same, line for line, in both languages.
import { describe, expect, it } from 'vitest'
import { Text } from '../text.svelte.ts'
import { linesOf, suggestedIn } from './normLines.ts'

describe('the lines of norms', () => {
  it('are whole whatever stood before them', () => {
    expect(linesOf('- One\n\n• Two\n  Three ')).toEqual(['One', 'Two', 'Three'])
  })

  it('are as many in every language, so that each has its fellow', async () => {
    const suggested = await new Text().everywhere('norms-default')

    expect(linesOf(suggested.en).length).toBeGreaterThan(9)
    expect(linesOf(suggested.es)).toHaveLength(linesOf(suggested.en).length)
  })

  it('are read in the language of the reader when they are ours', async () => {
    const suggested = await new Text().everywhere('norms-default')

    const spanish = suggestedIn('es', suggested)

    expect(spanish.get('Facilitators do not date members.')).toBe(
      'Quien facilita no sale con miembros del grupo.',
    )
    expect(spanish.get('Bring your own cup.')).toBeUndefined()
  })
})
