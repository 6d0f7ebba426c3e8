import { ask, describe } from './ask.mjs'

const stranger = 'https://stranger.example'

/** What must be closed to a stranger. */
export async function checkDoors(page, api, { seen, faults }) {
  const before = faults.length
  const me = await ask(api, '/api/me')
  if (me.status !== 401) faults.push(`/api/me answers somebody without a session: ${describe(me)}.`)
  const jobs = await ask(api, '/api/jobs', { method: 'POST' })
  if (![401, 403].includes(jobs.status)) faults.push(`/api/jobs runs without its secret: ${describe(jobs)}.`)
  const lost = await ask(api, '/api/no-such-thing')
  if (lost.status !== 404 || lost.json?.code !== 'not_found')
    faults.push(
      `An unknown address below /api is answered by something else than our functions (${describe(lost)}): a page there hides every fault.`,
    )
  const cors = await ask(api, '/api/events', { headers: { origin: stranger } })
  const allowed = cors.headers.get('access-control-allow-origin')
  if (allowed === '*' || allowed === stranger)
    faults.push(
      `Pages of every other site may read the API (access-control-allow-origin: ${allowed}): set ALLOWED_ORIGINS, and no such header in the proxy.`,
    )
  for (const address of new Set([page, api])) {
    const development = await ask(address, '/development/wechat-code', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"persona":"worker"}',
    })
    if (development.json?.code !== undefined && development.status === 200)
      faults.push(`${address} signs everybody in as a demo person: this is npm start, and no deployment.`)
  }
  if (faults.length === before)
    seen.push('closed to strangers: sessions, jobs, other sites, the development sign-in')
}
