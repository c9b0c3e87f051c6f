// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { match } from './router.svelte.ts'
import { routes } from './routes.ts'

describe('addresses', () => {
  it('hand their named parts to the screen', () => {
    expect(match('/g/:group/p/:post', '/g/abc/p/d%20e')).toEqual({ group: 'abc', post: 'd e' })
    expect(match('/g/:group', '/g/abc/members')).toBeUndefined()
    expect(match('/', '/')).toEqual({})
  })

  it('lead up to an address that exists', () => {
    const patterns = new Set(routes.map((route) => route.pattern))

    expect(routes.map((route) => route.up).filter((up) => up && !patterns.has(up))).toEqual([])
  })

  it('each have a screen of their own, but for what is asked in the same way of a post and of a person', async () => {
    const screens = await Promise.all(routes.map(async (route) => (await route.screen()).default))

    expect(new Set(routes.map((route) => route.pattern)).size).toBe(routes.length)
    const ofAPerson = routes.filter((route) => /members\/(report|worry)/.test(route.pattern)).length
    expect(ofAPerson).toBe(2)
    expect(new Set(screens).size).toBe(routes.length - ofAPerson)
  })
})
