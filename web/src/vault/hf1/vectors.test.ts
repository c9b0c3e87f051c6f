// The committed vectors in Node. `e2e/vectors.mjs` runs the same checks in a real browser.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { stretch } from '../account/stretch.ts'
import { checkVectors, type VectorFiles } from '../testing/vectors.ts'

const FOLDER = new URL('../../../../vectors/', import.meta.url)

function read(): VectorFiles {
  const names = readdirSync(FOLDER, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))]),
  )
}

const outcomes = await checkVectors(read(), stretch)

describe('the vectors that Rust makes', () => {
  test('are many', () => expect(outcomes.length).toBeGreaterThan(300))

  for (const { name, failed } of outcomes) test(name, () => expect(failed).toBeUndefined())
})
