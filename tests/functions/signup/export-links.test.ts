import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAnswer } from '../../support/functions/answer.ts'
import { signInOrganizer } from '../../support/functions/organizer.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { createEvent } from '../../support/functions/sample-event.ts'
import { createRoster, type Roster } from '../../support/functions/sample-roster.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let organizer: Phone
let params: { id: string }
let download: Roster['download']

beforeAll(async () => {
  server = await startTestServer()
  const roster = await createRoster(server)
  organizer = roster.organizer
  params = roster.params
  download = roster.download
})
afterAll(() => server.close())

describe('a download link', () => {
  test('works again for a minute, as after a download that broke off, with Range or from a preview', async () => {
    const { url, expiresAt } = await organizer.call('createExport', { params, body: { format: 'csv' } })
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(5 * 60_000)
    expect((await fetch(server.url + url)).status).toBe(200)
    const part = await fetch(server.url + url, { headers: { range: 'bytes=100-' } })
    expect([part.status, await part.text()]).toEqual([200, await (await fetch(server.url + url)).text()])
    await server.supabase.query(`update private.export_links set redeemed_at = now() - interval '61 seconds'`)
    const again = await readAnswer(await fetch(server.url + url))
    expect(again.problem).toMatchObject({ status: 410, code: 'link_expired' })
  })

  test('is not used up by a HEAD, as link previews send it', async () => {
    const { url } = await organizer.call('createExport', { params, body: { format: 'csv' } })
    const head = await fetch(server.url + url, { method: 'HEAD' })
    expect([head.status, head.headers.get('allow')]).toEqual([405, 'GET'])
    const patch = await fetch(server.url + url, { method: 'PATCH' })
    expect(patch.headers.get('allow')).toBe('GET')
    expect((await fetch(server.url + url)).status).toBe(200)
  })

  test('works for five minutes', async () => {
    const { url } = await organizer.call('createExport', { params, body: { format: 'csv' } })
    await server.supabase.query(`update private.export_links set expires_at = now() - interval '1 second'`)
    expect((await readAnswer(await fetch(server.url + url))).problem?.code).toBe('link_expired')
  })

  test('is written down with who, when and how many', async () => {
    const count = async () => (await server.supabase.query('select * from public.access_log')).length
    const before = await count()
    await download('xlsx')
    expect(await count()).toBe(before + 1)
    const [entry] = await server.supabase.query('select * from public.access_log order by id desc limit 1')
    expect(entry).toMatchObject({ row_count: 3, actor: expect.stringContaining('示例组织者') })
  })

  test('is worth nothing once its maker organizes no more', async () => {
    const eventId = await createEvent(server.supabase)
    const former = await signInOrganizer(server, { openid: 'former', phone: '13800000599', eventId })
    const { url } = await former.call('createExport', { params: { id: eventId }, body: { format: 'csv' } })
    await server.supabase.query('delete from public.organizers where phone = $1', ['13800000599'])
    expect((await readAnswer(await fetch(server.url + url))).problem?.status).toBeGreaterThanOrEqual(403)
  })
})

test('a link to whole ID numbers is worth nothing once its maker is only a helper', async () => {
  const eventId = await createEvent(server.supabase)
  const phone = '13800000597'
  const former = await signInOrganizer(server, { openid: 'now-a-helper', phone, eventId })
  const body = { format: 'csv', reason: '买当天的意外险' } as const
  const { url } = await former.call('createExport', { params: { id: eventId }, body })
  await server.supabase.query(`update public.organizers set role = '助手' where phone = $1`, [phone])
  expect((await readAnswer(await fetch(server.url + url))).problem?.code).toBe('role_too_small')
})

describe('an export cannot be had by', () => {
  const body = { format: 'xlsx' }

  test('a stranger', async () => {
    const answer = await fetch(`${server.url}/api/organizer/events/${params.id}/exports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(answer.status).toBe(401)
  })

  test('a worker who signed up for the event', async () => {
    const participant = await signIn(server, 'person-0')
    expect((await participant.attempt('createExport', { params, body })).problem?.code).toBe('not_organizer')
  })

  test('the organizer of another event', async () => {
    const eventId = await createEvent(server.supabase)
    const other = await signInOrganizer(server, { openid: 'sun-wei', phone: '13800000598', eventId })
    expect((await other.attempt('createExport', { params, body })).problem?.code).toBe('not_found')
  })
})
