// Keeps /help-now and the harmless page that "leave quickly" leads to, with their files, and nothing else. Every other
// address goes to the network untouched.
const FILES = ['__FILES__']
const HELP = '/help-now'
const HARMLESS = '/measures'
const PATHS = [HELP, HARMLESS]
const PAGES = [HELP, HELP + '?lang=en', HELP + '?lang=es', HARMLESS]
const KEPT = 'help-now'

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldFiles().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== location.origin) return
  if (PATHS.includes(url.pathname)) event.respondWith(page(event))
  else if (FILES.includes(url.pathname)) event.respondWith(file(event.request))
})

async function keepAll() {
  const kept = await caches.open(KEPT)
  await kept.addAll(FILES)
  await Promise.all(PAGES.map((page) => kept.add(new Request(page, { cache: 'no-cache' }))))
}

async function dropOldFiles() {
  const kept = await caches.open(KEPT)
  for (const request of await kept.keys()) {
    const { pathname } = new URL(request.url)
    if (!PATHS.includes(pathname) && !FILES.includes(pathname)) await kept.delete(request)
  }
}

// What is kept is shown at once, and renewed behind it: a bad line must not hold up somebody in danger.
async function page(event) {
  const kept = await caches.open(KEPT)
  const same = await kept.match(event.request, { ignoreVary: true })
  const fresh = renewed(kept, event.request)
  if (same) {
    event.waitUntil(fresh.catch(() => {}))
    return same
  }
  try {
    return await fresh
  } catch (error) {
    // Numbers of a country that was never looked at are not here; those of the organisation's country are.
    const { pathname, searchParams } = new URL(event.request.url)
    const inLanguage = `${pathname}?lang=${searchParams.get('lang')}`
    const own = PAGES.includes(inLanguage) ? inLanguage : pathname
    const any = await kept.match(own, { ignoreVary: true })
    if (any) return any
    throw error
  }
}

async function renewed(kept, request) {
  const response = await fetch(request)
  if (response.ok) await kept.put(request, response.clone())
  return response
}

async function file(request) {
  return (await caches.match(request)) ?? fetch(request)
}
