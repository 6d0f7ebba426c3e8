import { ask, describe } from './ask.mjs'

/** What anybody reads without signing in: addresses, and what a whole answer of each has. */
const readings = [
  ['/api/service-settings', 'the catalog’s settings', (json) => Array.isArray(json) && json.length > 0],
  ['/api/events', 'the list of events', Array.isArray],
  ['/api/trade-union-contacts', 'the unions’ telephones', Array.isArray],
  ['/api/sign-in-ways', 'the ways to sign in', (json) => typeof json.hasSms === 'boolean'],
  ['/api/openapi.json', 'the description of the API', (json) => json?.openapi !== undefined],
]

/** The read-only journey, and one event when there is one. */
export async function checkReading(api, { seen, hints, faults }) {
  const read = []
  for (const [path, what, isWhole] of readings) {
    const answer = await ask(api, path)
    if (answer.status !== 200 || answer.json === undefined)
      faults.push(`${path} (${what}) cannot be read: ${describe(answer)}.`)
    else if (!isWhole(answer.json))
      faults.push(`${path} (${what}) is empty: apply the migrations with --include-seed.`)
    else read.push(what)
    if (path === '/api/events') await checkEvent(api, answer.json, faults)
  }
  if (read.length > 0) seen.push(`readable: ${read.join(', ')}`)
  const ways = await ask(api, '/api/sign-in-ways')
  if (ways.json?.hasSms === false)
    hints.push('No SMS gateway is set: the page is read-only in browsers, and says so.')
}

async function checkEvent(api, list, faults) {
  const [event] = Array.isArray(list) ? list : []
  if (!event?.id) return
  const answer = await ask(api, `/api/events/${event.id}`)
  if (answer.status !== 200) faults.push(`An event of the list cannot be opened: ${describe(answer)}.`)
}
