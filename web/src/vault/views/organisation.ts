// What the organisation says to everybody, as screens take it: the lines that people are shown, and where it is reached.
import type { components } from '../../api/schema.d.ts'
import type { HelpLine, ShownLine, ShownLines, Support } from '../api.ts'

type Shapes = components['schemas']
export type HelpLinesAnswer = Shapes['HelpLinesView']

export function shownLinesOf({ emergency, lines }: Shapes['ShownLines']): ShownLines {
  return { ...(emergency && { emergency }), lines: lines.map(shownLineOf) }
}

function shownLineOf({
  note,
  call,
  text,
  checked_on,
  purpose,
  name,
  own,
}: Shapes['ShownLineView']): ShownLine {
  return {
    ...{ purpose, name, own },
    ...(note && { note }),
    ...(call && { call }),
    ...(text && { text }),
    ...(checked_on && { checked: checked_on }),
  }
}

export function supportOf({ words, phone, email }: Shapes['Support']): Support {
  return { words, ...(phone && { phone }), ...(email && { email }) }
}

export function ownLinesOf({ country, lines }: HelpLinesAnswer): HelpLine[] {
  return lines.map(({ purpose = 'talk', name, number, text, languages, hours, checked_on }) => ({
    ...{ country, purpose, name, number, languages, hours, checkedOn: checked_on },
    ...(text && { text }),
  }))
}
