import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { letEventPass } from '../../support/database/events.ts'
import { attempt, type Phone, signIn } from '../../support/functions/phone.ts'
import { sampleSignup } from '../../support/functions/sample-event.ts'
import { sampleJpeg, samplePdf } from '../../support/functions/sample-files.ts'
import { samplePlan } from '../../support/functions/sample-plan.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let zhouLi: Phone
let wangFang: Phone
let liQiang: Phone
let params: { id: string }
beforeAll(async () => {
  server = await startTestServer()
  await server.supabase.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000081', '340100')`,
  )
  zhouLi = await signIn(server, 'zhou-li')
  await zhouLi.verifyPhone('13800000081')
  wangFang = await signIn(server, 'wang-fang')
  liQiang = await signIn(server, 'li-qiang')
})
afterAll(() => server.close())
beforeEach(async () => {
  params = { id: crypto.randomUUID() }
  const plan = samplePlan({ contact: { name: '示例联系人', phone: '0551-1234567' } })
  await zhouLi.call('createEvent', { body: { id: params.id, tradeUnionId: '340100', plan } })
})

const publish = () => zhouLi.call('publishEvent', { params })
const picture = (trace = 'profile') =>
  Buffer.from(sampleJpeg().toString('latin1').replace('profile', trace), 'latin1')
const risky = picture(Buffer.from('违规 ').toString('latin1'))
const formOf = (purpose: string, bytes: Uint8Array, id: string, name = 'a.jpg') => {
  const form = new FormData()
  form.set('id', id)
  form.set('purpose', purpose)
  form.set('file', new File([new Uint8Array(bytes)], name))
  return form
}
const send = (phone: Phone, purpose: string, bytes: Uint8Array, id: string = crypto.randomUUID()) =>
  phone.attempt('keepEventFile', { params, form: formOf(purpose, bytes, id) })
const kept = async (purpose: string, bytes: Uint8Array) => {
  const id = crypto.randomUUID()
  expect((await send(zhouLi, purpose, bytes, id)).status).toBe(200)
  return { id }
}
const open = (file: { id: string }) => attempt(server, 'openEventFile', { params: file })
const openAs = (phone: Phone, file: { id: string }) => phone.attempt('openOwnEventFile', { params: file })
const said = async (answer: Promise<{ problem?: { errors?: { message: string }[]; code: string } }>) => {
  const { problem } = await answer
  return problem?.errors?.[0]?.message ?? problem?.code
}

test('Zhou Li gives her event a cover and the rules; everybody sees them once it is published, the latest only', async () => {
  const first = await kept('封面', sampleJpeg({ width: 64 }))
  expect((await open(first)).status).toBe(404)
  expect((await openAs(zhouLi, first)).status).toBe(200)
  await publish()
  const cover = await kept('封面', sampleJpeg())
  const rules = await kept('附件', samplePdf())
  const event = await wangFang.call('getEvent', { params })
  expect(event).toMatchObject({ coverId: cover.id, attachment: { id: rules.id } })
  const opened = await open(cover)
  expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  expect(opened.bytes.toString('latin1')).not.toContain('GPS')
  expect((await open(rules)).headers.get('content-type')).toBe('application/pdf')
  expect((await open(first)).status).toBe(404)
  const removed = { params: { ...params, fileId: cover.id } }
  expect((await zhouLi.call('removeEventFile', removed)).event.coverId).toBeNull()
  expect(
    await server.supabase.query('select path from private.doomed_files where path like $1', [
      `%${cover.id}%`,
    ]),
  ).toHaveLength(1)
})

test('a picture that WeChat refuses, one that is too large, and what is none are refused with a sentence', async () => {
  expect(await said(send(zhouLi, '封面', risky))).toBe('微信没有通过这张图片，请换一张')
  expect(await said(send(zhouLi, '封面', sampleJpeg({ width: 3000, height: 2000 })))).toContain('750×1334')
  expect(await said(send(zhouLi, '封面', samplePdf()))).toContain('要是图片')
  expect(await said(send(zhouLi, '附件', sampleJpeg()))).toBe('附件要是 PDF')
  expect(await said(send(zhouLi, '封面', Buffer.alloc(30 * 1024 * 1024, 1)))).toBe('payload_too_large')
  const event = await zhouLi.call('getManagedEvent', { params })
  expect(event.files).toEqual([])
})

test('the same upload twice is one; another organizer’s event is not found, a worker is no organizer', async () => {
  const id = crypto.randomUUID()
  for (const _ of [1, 2]) expect((await send(zhouLi, '封面', sampleJpeg(), id)).status).toBe(200)
  expect((await zhouLi.call('getManagedEvent', { params })).files).toMatchObject([{ id, purpose: '封面' }])
  expect(await said(send(zhouLi, '封面', sampleJpeg({ width: 72 }), id))).toBe('attachment_unknown')
  expect(await said(send(liQiang, '封面', sampleJpeg()))).toBe('not_organizer')
})

test('Wang Fang has a seat: she sees whom to call and the group’s code, until the event ends; Li Qiang sees neither', async () => {
  const code = await kept('群二维码', sampleJpeg())
  await publish()
  const body = sampleSignup()
  await wangFang.call('signUpForEvent', { params, body })
  expect(await wangFang.call('getMySignup', { params })).toMatchObject({
    contact: { name: '示例联系人', phone: '0551-1234567' },
    groupCodeId: code.id,
  })
  expect((await openAs(wangFang, code)).status).toBe(200)
  expect((await openAs(liQiang, code)).status).toBe(404)
  expect((await open(code)).status).toBe(404)
  expect(JSON.stringify(await liQiang.call('getEvent', { params }))).not.toContain('示例联系人')
  await letEventPass(server.supabase, params.id, 60)
  expect((await openAs(wangFang, code)).status).toBe(404)
  expect(await wangFang.call('getMySignup', { params })).toMatchObject({ contact: null, groupCodeId: null })
})
