import { afterAll, beforeAll, expect, test } from 'vitest'
import { behindTheGuards } from '../../support/database/console.ts'
import { insertPlace } from '../../support/database/places.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let placeId: string
beforeAll(async () => {
  server = await startTestServer()
  placeId = String((await insertPlace(server.supabase)).id)
})
afterAll(() => server.close())
const get = (path: string, headers = {}) =>
  fetch(`${server.url}/api${path}`, { headers: { connection: 'close', ...headers } })
const report = (body: object, id = placeId) =>
  fetch(`${server.url}/api/places/${id}/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ clientToken: crypto.randomUUID(), subject: '没开门', note: '', ...body }),
  })

test('anybody reads the places of a city, and not again while nothing has changed', async () => {
  const answer = await get('/regions/340100/places')
  expect(await answer.json()).toEqual([
    expect.objectContaining({
      name: '示例骑手驿站',
      tradeUnionName: '包河区总工会',
      openings: [{ days: '1234567', from: 390, to: 1320 }],
      latitude: 31.79,
    }),
  ])
  const again = await get('/regions/340100/places', { 'if-none-match': answer.headers.get('etag') ?? '' })
  expect(again.status).toBe(304)
})

test('a region of another province and a place that is not there are not found', async () => {
  expect((await get('/regions/440100/places')).status).toBe(404)
  expect((await get('/regions/34/places')).status).toBe(404)
  expect((await get(`/places/${crypto.randomUUID()}`)).status).toBe(404)
  expect(await (await get(`/places/${placeId}`)).json()).toMatchObject({ name: '示例骑手驿站' })
})

test('anybody reports a fault without signing in, and reads what is wrong with the report itself', async () => {
  expect(await (await report({ note: '门锁着' })).json()).toEqual({ isReceived: true })
  const refused = await report({ subject: '乱写', note: '长'.repeat(201) })
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({
    errors: [
      { path: 'subject', message: '请选择哪里不对' },
      { path: 'note', message: '说明最多 200 字' },
    ],
  })
  expect((await report({}, crypto.randomUUID())).status).toBe(404)
})

test('3,000 places of the province are answered whole', async () => {
  await behindTheGuards(
    server.supabase,
    `insert into public.places (state, kind, name, trade_union_id, region_code, address, latitude, longitude, opening_hours, facilities)
     select '已发布', '工会驿站', '示例驿站' || n, county.id, county.region_code, '示例路 ' || n || ' 号', 30 + n % 100 * 0.01,
       116 + n % 90 * 0.01, '每天 6:30–22:00', '有水喝、能热饭、能充电、有座歇、有厕所、有药箱'
     from generate_series(1, 3000) as n
     join lateral (
       select * from public.trade_unions where level = '县级' order by id limit 1 offset n % 100
     ) as county on true`,
  )
  expect(await (await get('/regions/340000/places?new')).json()).toHaveLength(3001)
  const city = await get('/regions/340800/places')
  const bytes = (await city.arrayBuffer()).byteLength
  expect(bytes).toBeLessThan(250_000)
})
