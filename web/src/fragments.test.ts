import { describe, expect, it } from 'vitest'
import { fragmentOf, linkIn, takeFragment } from './fragments.ts'

const LINK = 'https://notes.example/join/abc_-1#1.secret.group.hash'

/** An address bar that can be looked at afterwards. */
function addressBar(url: string): { location: Location; history: History; shown: () => string } {
  const parsed = new URL(url)
  let shown = url
  return {
    location: parsed as unknown as Location,
    history: {
      replaceState: (_state: unknown, _title: string, to: string) => (shown = new URL(to, parsed).href),
    } as unknown as History,
    shown: () => shown,
  }
}

describe('what an address carries', () => {
  it('takes the secret of a link out of the address bar at once', () => {
    const bar = addressBar(LINK)

    const fragment = takeFragment(bar.location, bar.history)

    expect(fragment).toEqual({ kind: 'link', link: LINK })
    expect(bar.shown()).toBe('https://notes.example/app/join')
  })

  it('takes a set-up token out of the address bar at once', () => {
    const bar = addressBar('https://notes.example/app/#setup=t0ken')

    expect(takeFragment(bar.location, bar.history)).toEqual({ kind: 'set-up', token: 't0ken' })
    expect(bar.shown()).toBe('https://notes.example/app/')
  })

  it('leaves an address without secrets alone', () => {
    const bar = addressBar('https://notes.example/app/g/abc')

    expect(takeFragment(bar.location, bar.history)).toBeUndefined()
    expect(bar.shown()).toBe('https://notes.example/app/g/abc')
  })

  it('reads the demo sign-in and refuses what is none', () => {
    const hash = `demo=${Buffer.from(JSON.stringify({ handle: 'sol', passphrase: 'río ámbar' })).toString('base64url')}`

    expect(fragmentOf(hash)).toEqual({ kind: 'demo', handle: 'sol', passphrase: 'río ámbar' })
    expect(fragmentOf('demo=%%%')).toBeUndefined()
    expect(fragmentOf(`demo=${Buffer.from('{"handle":1}').toString('base64url')}`)).toBeUndefined()
  })

  it('finds the link in a whole message', () => {
    expect(linkIn(`Hi, this is our group: ${LINK} See you!`)).toBe(LINK)
    expect(linkIn('https://notes.example/join/abc')).toBeUndefined()
    expect(linkIn('no link at all')).toBeUndefined()
  })
})
