import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dialled, linesOf } from './lines.ts'

const table = readFileSync(join(import.meta.dirname, '../../../text/help-lines.toml'), 'utf8')
const countries = new Map(
  table
    .split('[[country]]')
    .slice(1)
    .map((block) => [/code = "(\w+)"/.exec(block)![1]!, block]),
)

describe('the numbers on a private card', () => {
  it.each(['US', 'CA', 'GB', 'IE', 'AU', 'NZ'])('are those of the help page in %s', (code) => {
    const { emergency, crisis, withYou } = linesOf(code)!
    const block = countries.get(code)!

    expect(block).toContain(`emergency = "${emergency}"`)
    for (const line of [crisis, withYou]) {
      if (!line) continue
      expect(block).toContain(`en = "${line.name}"`)
      expect(block).toContain(`call = "${line.number}"`)
    }
  })

  it('are the same in every country that the help page counts to the European Union', () => {
    const covered = /covers = \[([^\]]+)\]/.exec(countries.get('EU')!)![1]!.match(/\w+/g)!

    expect(covered.map((code) => linesOf(code))).toEqual(covered.map(() => ({ emergency: '112' })))
  })

  it('are none where we know none', () => {
    expect([linesOf('XX'), linesOf(undefined)]).toEqual([undefined, undefined])
  })

  it('can be dialled', () => {
    expect(dialled('1-800-972-0590')).toBe('tel:18009720590')
  })
})
