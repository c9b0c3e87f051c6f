// Keeps the page "Help now" readable without a line. It touches no other request of this site.
const STYLE = '{style}'
const ICON = '/icon.svg'
const PAGE = '/help-now'
const KEPT = 'help-now-{version}'
const PATIENCE_MS = 3000
const KEPT_PAGES_MAX = 12

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(KEPT)
      .then((kept) => kept.addAll([PAGE, STYLE, ICON]))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  const old = (name) => name.startsWith('help-now-') && name !== KEPT
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (pathname === PAGE) event.respondWith(page(request, event))
  if (pathname === STYLE || pathname === ICON) event.respondWith(keptFirst(request))
})

async function page(request, event) {
  const kept = await caches.open(KEPT)
  const loading = fetch(request).then((answer) => {
    if (!answer.ok) throw new Error('the server is in trouble')
    event.waitUntil(keep(kept, request, answer.clone()))
    return answer
  })
  const outOfPatience = new Promise((_, reject) => setTimeout(reject, PATIENCE_MS))
  try {
    return await Promise.race([loading, outOfPatience])
  } catch {
    const same = await kept.match(request.url, { ignoreVary: true })
    const near = same ?? (await kept.match(PAGE, { ignoreVary: true, ignoreSearch: true }))
    return near ?? loading
  }
}

async function keep(kept, request, answer) {
  await kept.put(request.url, answer)
  const pages = (await kept.keys()).filter((it) => new URL(it.url).search !== '')
  await Promise.all(pages.slice(0, -KEPT_PAGES_MAX).map((it) => kept.delete(it)))
}

async function keptFirst(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}
