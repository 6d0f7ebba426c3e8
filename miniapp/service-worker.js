/*
 * Keeps the app and public answers for a browser without a network. The build writes the app's files and their version
 * here. An answer is kept only when the server calls it public, so what belongs to one person is never in these caches.
 *
 * A new version never strands anybody on an old one: the page itself always comes from the network when there is one,
 * the names of all other files change with their content, and the version before stays for the tabs that still show it.
 */
const version = '__VERSION__'
const files = ['__FILES__']
const shell = `app-${version}`
const answers = 'public-answers'
const mostAnswers = 200
/** A network that takes longer to answer counts as none, when the page is kept. */
const patienceMilliseconds = 4_000

self.addEventListener('install', (event) => {
  event.waitUntil(keepApp().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldVersions().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (pathname.startsWith('/api/')) event.respondWith(askServer(event))
  else if (request.mode === 'navigate') event.respondWith(openPage(request))
  else if (/^\/(js|css|static)\//.test(pathname)) event.respondWith(openFile(request))
})

/** Keeps all files, one after another: the person's own requests go first. Kept ones are not fetched again. */
async function keepApp() {
  const cache = await caches.open(shell)
  for (const file of files) {
    if (await cache.match(file)) continue
    const known = file === '/' ? undefined : await caches.match(file)
    const answer =
      known ?? (await fetch(file, { cache: file === '/' ? 'no-cache' : 'default', priority: 'low' }))
    await refuseOtherVersion(file, answer.clone())
    await cache.put(file, answer)
  }
}

/** While a deployment is under way, a host may answer with the page of another version, or with it instead of a file. */
async function refuseOtherVersion(file, answer) {
  const isPage = /text\/html/.test(answer.headers.get('content-type') ?? '')
  if (!answer.ok || isPage !== (file === '/')) throw new Error(`${file} is not there yet`)
  if (!isPage) return
  const named = [...(await answer.text()).matchAll(/"(\/(?:js|css)\/[^"]+)"/g)].map(([, name]) => name)
  if (!named.every((name) => files.includes(name))) throw new Error('the page is of another version')
}

async function forgetOldVersions() {
  const others = (await caches.keys()).filter((name) => name !== shell && name !== answers)
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)))
}

/** The newest page. The kept one when there is no network, or none worth the name. */
async function openPage(request) {
  const fresh = fetch(request).then((answer) => {
    if (answer.ok || answer.type === 'opaqueredirect') return answer
    throw new Error(`the page was answered with ${answer.status}`)
  })
  const kept = () => caches.match('/', { cacheName: shell, ignoreVary: true })
  const late = new Promise((resolve) => setTimeout(resolve, patienceMilliseconds)).then(kept)
  try {
    return (await Promise.race([fresh, late])) ?? (await fresh)
  } catch {
    return (await kept()) ?? fetch(request)
  }
}

async function openFile(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}

/** The server's answer. Without a network, the last public one to the same question. */
async function askServer(event) {
  const { request } = event
  try {
    const answer = await fetch(request)
    const isPublic = /\bpublic\b/.test(answer.headers.get('cache-control') ?? '')
    if (answer.status === 200 && isPublic) event.waitUntil(keepAnswer(request.url, answer.clone()))
    return answer
  } catch (failure) {
    const kept = await caches.match(request.url, { cacheName: answers, ignoreVary: true })
    if (kept) return kept
    throw failure
  }
}

/** Without its time: the app would take it for the server's clock. */
async function keepAnswer(address, answer) {
  const headers = new Headers(answer.headers)
  headers.delete('date')
  const cache = await caches.open(answers)
  // Put again, the question is the latest in the cache's order.
  await cache.delete(address)
  await cache.put(address, new Response(await answer.blob(), { headers }))
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, -mostAnswers).map((key) => cache.delete(key)))
}
