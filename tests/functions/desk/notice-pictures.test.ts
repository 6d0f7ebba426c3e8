import { afterAll, beforeAll, expect, test } from 'vitest'
import { asStaff } from '../../support/database/console.ts'
import { insertAsStaff } from '../../support/database/console-rows.ts'
import { asLogin } from '../../support/database/desk-login.ts'
import { sampleJpeg } from '../../support/functions/sample-files.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let noticeId: string
beforeAll(async () => {
  server = await startTestServer()
  await server.supabase.query('update private.deployment set functions_url = $1', [server.url])
  const notice = { title: '有<图>的公告', body: '示例正文。', trade_union_id: '340111' }
  noticeId = String((await insertAsStaff(server.supabase, 'notices', notice)).id)
})
afterAll(() => server.close())

const get = (path: string) => fetch(`${server.url}/api${path}`, { headers: { connection: 'close' } })
/** The link that a clerk finds beside the notice in the console. */
const link = async () => {
  const [row] = await asStaff(
    server.supabase,
    `select 传图片 as link, 图片 as picture from public.notice_pictures where 公告编号 = '${noticeId}'`,
  )
  return String(row?.link)
}
const send = async (bytes: Uint8Array<ArrayBuffer>, to?: string) => {
  const body = new FormData()
  body.set('file', new File([bytes], 'picture'))
  return fetch(to ?? (await link()), { method: 'POST', body })
}
const shown = async () => {
  const { notices } = await (await get('/trade-unions/340111/notice-board')).json()
  return notices[0]
}

test('a clerk opens the link of a notice and finds its page, which runs its own script alone', async () => {
  const page = await fetch(await link())
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('content-security-policy')).toMatch(
    /script-src 'sha256-.+'; .*frame-ancestors 'none'/,
  )
  expect(await page.text()).toContain('有&lt;图&gt;的公告')
})

test('the picture that she sends is on the phone, without where the camera was', async () => {
  expect((await shown()).picture).toBeNull()
  const photo = sampleJpeg({ withMetadata: true })
  expect(await (await send(new Uint8Array(photo))).json()).toEqual({ isReceived: true })
  const { picture } = await shown()
  const answer = await get(`/notices/${noticeId}/pictures/${picture}`)
  expect(answer.headers.get('content-type')).toBe('image/jpeg')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=86400')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  expect(photo.includes('GPS')).toBe(true)
  expect(bytes.includes('GPS')).toBe(false)
  expect((await get(`/notices/${noticeId}/pictures/${'0'.repeat(16)}`)).status).toBe(404)
})

test('the record of changes says who sent it', async () => {
  const [entry] = await asStaff(
    server.supabase,
    `select subject, database_user, trade_union_id, before, after from public.change_log
     where table_name = 'notices' and kind = '修改' order by id desc limit 1`,
  )
  expect(entry).toEqual({
    subject: '有<图>的公告',
    database_user: 'staff（postgres）',
    trade_union_id: '340111',
    before: { picture: null },
    after: { picture: (await shown()).picture },
  })
})

test('a link of a login that was closed within its hour sets nothing, and opens no page', async () => {
  await server.supabase.query(`select private.open_desk_login('340111')`)
  const [row] = await asLogin(
    server.supabase,
    'clerk_340111',
    `select 传图片 as link from public.notice_pictures where 公告编号 = '${noticeId}'`,
  )
  const own = String(row?.link)
  expect((await fetch(own)).status).toBe(200)
  await server.supabase.query(`select private.close_desk_login('340111')`)
  expect((await fetch(own)).status).toBe(410)
  expect((await send(new Uint8Array(sampleJpeg()), own)).status).toBe(410)
})

test('what is no picture is refused with a sentence, and the picture of before stays', async () => {
  const before = (await shown()).picture
  for (const [bytes, sentence] of [
    [new Uint8Array(), '这个文件是空的，请重新选择'],
    [new TextEncoder().encode('<svg onload="alert(1)"/>'), '只能上传照片（JPG、PNG、WebP）或 PDF'],
    [new Uint8Array(sampleJpeg().subarray(0, 60)), '这个文件不完整，打不开，请重新拍照或选择'],
  ] as const) {
    const answer = await (await send(new Uint8Array(bytes))).json()
    expect(answer.errors[0].message).toBe(sentence)
  }
  expect((await shown()).picture).toBe(before)
})

test('staff clear the cell, and the picture is gone for everybody', async () => {
  const { picture } = await shown()
  await asStaff(server.supabase, `update public.notices set picture = null where id = '${noticeId}'`)
  await expect.poll(async () => (await shown()).picture, { timeout: 10_000 }).toBeNull()
  expect((await get(`/notices/${noticeId}/pictures/${picture}`)).status).toBe(404)
})

test('a link that somebody changed, one to a photo, and one to a notice that was deleted set nothing', async () => {
  const good = await link()
  const forged = good.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  expect((await send(new Uint8Array(sampleJpeg()), forged)).status).toBe(410)
  // The other way round, too: the link of a notice opens no photo of a worker.
  expect((await fetch(good.replace('notice-pictures', 'materials'))).status).toBe(410)
  await asStaff(server.supabase, `delete from public.notices where id = '${noticeId}'`)
  expect((await send(new Uint8Array(sampleJpeg()), good)).status).toBe(404)
  expect((await fetch(good)).status).toBe(404)
})
