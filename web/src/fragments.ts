// What a page's address may carry after '#': a link's secret, a set-up token, a demo sign-in. It is taken out of the
// address bar before anything is drawn.

export type Fragment =
  | { kind: 'link'; link: string }
  | { kind: 'set-up'; token: string }
  | { kind: 'demo'; handle: string; passphrase: string }

/** Reads and clears the address; `/join/...` becomes `/app/join`. */
export function takeFragment(location: Location, history: History): Fragment | undefined {
  const { pathname, hash, origin } = location
  if (pathname.startsWith('/join/')) {
    history.replaceState(null, '', '/app/join')
    return hash.length > 1 ? { kind: 'link', link: `${origin}${pathname}${hash}` } : undefined
  }
  if (!hash) return undefined
  history.replaceState(null, '', pathname)
  return fragmentOf(hash.slice(1))
}

export function fragmentOf(hash: string): Fragment | undefined {
  const [name, value] = split(hash)
  if (name === 'setup' && value) return { kind: 'set-up', token: value }
  if (name === 'demo' && value) {
    try {
      const bytes = Uint8Array.from(atob(value.replaceAll('-', '+').replaceAll('_', '/')), (it) =>
        it.charCodeAt(0),
      )
      const it = JSON.parse(new TextDecoder().decode(bytes)) as { handle?: unknown; passphrase?: unknown }
      if (typeof it.handle === 'string' && typeof it.passphrase === 'string') {
        return { kind: 'demo', handle: it.handle, passphrase: it.passphrase }
      }
    } catch {
      return undefined
    }
  }
  return undefined
}

/** The link inside whatever was pasted or scanned, if there is one. */
export function linkIn(words: string): string | undefined {
  return /https?:\/\/[^\s#]+\/join\/[\w-]+#1\.[\w-]+\.[\w-]+\.[\w-]+/.exec(words)?.[0]
}

function split(hash: string): [string, string] {
  const at = hash.indexOf('=')
  return at < 0 ? [hash, ''] : [hash.slice(0, at), hash.slice(at + 1)]
}
