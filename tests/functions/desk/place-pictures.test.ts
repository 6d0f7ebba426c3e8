import { afterAll, beforeAll, expect, test } from 'vitest'
import { asStaff } from '../../support/database/console.ts'
import { refusalOfRow } from '../../support/database/console-rows.ts'
import { asLogin } from '../../support/database/desk-login.ts'
import { insertPlace } from '../../support/database/places.ts'
import { sampleJpeg } from '../../support/functions/sample-files.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let placeId: string
beforeAll(async () => {
  server = await startTestServer()
  await server.supabase.query('update private.deployment set functions_url = $1', [server.url])
  placeId = String((await insertPlace(server.supabase, { name: '有<图>的驿站' })).id)
})
afterAll(() => server.close())

const get = (path: string) => fetch(`${server.url}/api${path}`, { headers: { connection: 'close' } })
/** The link that a clerk finds beside the place in the console. */
const link = async () => {
  const [row] = await asStaff(
    server.supabase,
    `select 传图片 as link from public.place_pictures where 服务点编号 = '${placeId}'`,
  )
  return String(row?.link)
}
const send = async (bytes: Buffer, to?: string) => {
  const body = new FormData()
  body.set('file', new File([new Uint8Array(bytes)], 'picture'))
  return fetch(to ?? (await link()), { method: 'POST', body })
}
const shown = async (): Promise<string | null> => {
  const [row] = await server.supabase.query<{ place: { picture: string | null } }>(
    'select api.get_place($1) as place',
    [placeId],
  )
  return row?.place.picture ?? null
}

test('a clerk opens the link of a station and finds its page', async () => {
  const page = await fetch(await link())
  expect(page.headers.get('content-security-policy')).toMatch(/script-src 'sha256-.+'/)
  const words = await page.text()
  expect(words).toContain('有&lt;图&gt;的驿站')
  expect(words).toContain('给这个服务点传一张图片。')
})

test('the photo that she sends is on the phone, without where the camera was, and the record says who sent it', async () => {
  expect(await shown()).toBeNull()
  expect(await (await send(sampleJpeg({ withMetadata: true }))).json()).toEqual({ isReceived: true })
  const picture = await shown()
  const answer = await get(`/places/${placeId}/pictures/${picture}`)
  expect(answer.headers.get('content-type')).toBe('image/jpeg')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=86400')
  expect(Buffer.from(await answer.arrayBuffer()).includes('GPS')).toBe(false)
  expect((await get(`/places/${placeId}/pictures/${'0'.repeat(16)}`)).status).toBe(404)
  const [entry] = await asStaff(
    server.supabase,
    `select subject, database_user, trade_union_id, after from public.change_log
     where table_name = 'places' and kind = '修改' order by id desc limit 1`,
  )
  expect(entry).toEqual({
    subject: '有<图>的驿站',
    database_user: 'staff（postgres）',
    trade_union_id: '340111',
    after: { picture },
  })
})

test('what is no picture is refused with a sentence, and the photo of before stays', async () => {
  const before = await shown()
  const answer = await (await send(sampleJpeg().subarray(0, 60))).json()
  expect(answer.errors[0].message).toBe('这个文件不完整，打不开，请重新拍照或选择')
  expect(await shown()).toBe(before)
})

test('the photo of a draft is seen by nobody', async () => {
  const address = `/places/${placeId}/pictures/${await shown()}`
  await asStaff(server.supabase, `update public.places set state = '草稿' where id = '${placeId}'`)
  expect((await get(address)).status).toBe(404)
  await asStaff(server.supabase, `update public.places set state = '已发布' where id = '${placeId}'`)
  expect((await get(address)).status).toBe(200)
})

test('a clerk of another county gets no link to it, and nobody types a picture', async () => {
  await server.supabase.query(`select private.open_desk_login('340123')`)
  expect(await asLogin(server.supabase, 'clerk_340123', 'select * from public.place_pictures')).toEqual([])
  await expect(
    asLogin(server.supabase, 'clerk_340123', `select private.place_picture_link('${placeId}')`),
  ).rejects.toThrow('没有这个服务点')
  const typed = { kind: '工会驿站', name: '示例二', trade_union_id: '340111', region_code: '340111' }
  expect(
    await refusalOfRow(server.supabase, 'places', {
      ...typed,
      address: '示例路 2 号',
      picture: '0123456789abcdef',
    }),
  ).toContain('到 place_pictures 里打开“传图片”')
})

test('staff clear the cell, and the photo is gone; a forged link and one to a place that was deleted set nothing', async () => {
  const address = `/places/${placeId}/pictures/${await shown()}`
  await asStaff(server.supabase, `update public.places set picture = null where id = '${placeId}'`)
  expect(await shown()).toBeNull()
  expect((await get(address)).status).toBe(404)
  const good = await link()
  expect(
    (
      await send(
        sampleJpeg(),
        good.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      )
    ).status,
  ).toBe(410)
  expect((await fetch(good.replace('place-pictures', 'notice-pictures'))).status).toBe(410)
  await asStaff(server.supabase, `delete from public.places where id = '${placeId}'`)
  expect((await send(sampleJpeg(), good)).status).toBe(404)
})
