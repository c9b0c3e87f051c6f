import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../parts/tokens.css'), 'utf8')

function colours(block: string): string[] {
  return [...block.matchAll(/--[\w-]+:[^;]+;/g)].map(([line]) => line.replace(/\s+/g, ' ')).sort()
}

describe('the look', () => {
  it('is the same dark whether the device or the person chose it', () => {
    const byDevice = /:root:not\(\[data-theme='light'\]\) \{([^}]+)\}/.exec(css)?.[1] ?? ''
    const byPerson = /:root\[data-theme='dark'\] \{([^}]+)\}/.exec(css)?.[1] ?? ''

    expect(colours(byDevice).length).toBeGreaterThan(10)
    expect(colours(byPerson)).toEqual(colours(byDevice))
  })
})
