import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from '#shared/zod.ts'
import { endpoints } from '../../support/functions/endpoints.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
import { sampleJpeg, samplePdf } from '../../support/functions/sample-files.ts'
import { prepareSubmission } from '../../support/functions/sample-submission.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone
let liQiang: Phone
let reference: string
let attachmentId: string
let signupId: string
let eventId: string
let idNumber: string

beforeAll(async () => {
  server = await startTestServer()
  wangFang = await signIn(server, 'wang-fang')
  liQiang = await signIn(server, 'li-qiang')
  const submission = await prepareSubmission(liQiang)
  idNumber = String(submission.answers.idNumber)
  const application = await liQiang.call('submitApplication', { body: submission })
  reference = application.reference
  attachmentId = application.attachments[0]?.id ?? ''
  eventId = await createEvent(server.supabase)
  const body = sampleSignup({ sex: '男', fullName: '示例三', phone: '13800000303' })
  signupId = (await liQiang.call('signUpForEvent', { params: { id: eventId }, body })).id
})
afterAll(() => server.close())

describe('Wang Fang cannot', () => {
  test('read, withdraw or supplement the application of Li Qiang', async () => {
    const params = { reference }
    const body = { clientToken: crypto.randomUUID(), answers: { phone: '13800000999' } }
    for (const name of ['getApplication', 'withdrawApplication', 'supplementApplication'] as const) {
      expect((await wangFang.attempt(name, { params, body })).problem?.code).toBe('not_found')
    }
    expect((await liQiang.call('getApplication', { params })).status).toBe('已提交')
    expect(await wangFang.call('listApplications')).toEqual([])
  })

  test('see the files of Li Qiang, or send them as her own', async () => {
    expect((await wangFang.attempt('getAttachment', { params: { id: attachmentId } })).problem?.code).toBe(
      'not_found',
    )
    const submission = await prepareSubmission(wangFang)
    const files = [{ id: attachmentId, name: 'x.jpg', mimeType: 'image/jpeg', byteSize: 10 }]
    const body = { ...submission, answers: { ...submission.answers, schoolProof: files } }
    expect((await wangFang.attempt('submitApplication', { body })).problem?.code).toBe('attachment_unknown')
  })

  test('overwrite a file of Li Qiang by choosing its id', async () => {
    const { problem } = await wangFang.upload('schoolProof', samplePdf(), { id: attachmentId })
    expect(problem?.code).toBe('attachment_unknown')
    expect((await liQiang.attempt('getAttachment', { params: { id: attachmentId } })).status).toBe(200)
  })

  test('see, cancel or accept the signup of Li Qiang', async () => {
    expect(await wangFang.call('getMySignup', { params: { id: eventId } })).toBeNull()
    expect(await wangFang.call('listMySignups')).toEqual([])
    for (const name of ['cancelSignup', 'acceptOffer'] as const) {
      expect((await wangFang.attempt(name, { params: { id: signupId } })).problem?.code).toBe('not_found')
    }
    expect(await liQiang.call('getMySignup', { params: { id: eventId } })).toMatchObject({ status: '已确认' })
  })

  test('look at the roster of an event she only takes part in', async () => {
    const params = { id: eventId }
    for (const name of ['getManagedEvent', 'listSignups'] as const) {
      expect((await wangFang.attempt(name, { params })).problem?.code).toBe('not_organizer')
    }
  })
})

describe('what the API shows in public', () => {
  test('of an event are numbers, never people', async () => {
    const answers = [
      await fetch(`${server.url}/api/events`),
      await fetch(`${server.url}/api/events/${eventId}`),
    ]
    for (const answer of answers) expect(await answer.text()).not.toMatch(/示例三|13800000303/)
  })
})

describe('a material of Li Qiang', () => {
  test('comes back to him alone as the bytes it was, without what the camera added', async () => {
    const { status, headers, bytes } = await liQiang.attempt('getAttachment', {
      params: { id: attachmentId },
    })
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('image/jpeg')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(bytes.includes('GPS')).toBe(false)
    expect(bytes.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]))
  })

  test('uploaded twice under one id is one material, and another file under that id is refused', async () => {
    const id = crypto.randomUUID()
    const first = await liQiang.upload('feeReceipts', sampleJpeg(), { id })
    const second = await liQiang.upload('feeReceipts', sampleJpeg(), { id })
    expect(second.json).toEqual(first.json)
    expect(z.parse(endpoints.createAttachment.response, first.json).id).toBe(id)
    expect((await liQiang.upload('feeReceipts', samplePdf(), { id })).problem?.code).toBe(
      'attachment_unknown',
    )
  })

  test('that was submitted answers a late retry as before', async () => {
    const answer = await liQiang.upload('idCardPhotos', sampleJpeg(), { id: attachmentId })
    expect(answer.json).toMatchObject({ id: attachmentId })
  })

  test('is never refused for its name', async () => {
    const boundary = 'by-hand'
    const part = (head: string, content: string) =>
      `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`
    const answer = await fetch(`${server.url}/api/attachments`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${liQiang.token}`,
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
      body: Buffer.from(
        part('name="id"', crypto.randomUUID()) +
          part('name="slot"', 'feeReceipts') +
          part('name="file"; filename="a\0b.pdf"', samplePdf().toString('latin1')) +
          `--${boundary}--\r\n`,
        'latin1',
      ),
    })
    expect(answer.status).toBe(200)
    const [kept] = await server.supabase.query<{ name: string }>(
      `select file_name as name from attachments where file_name like 'a%b.pdf'`,
    )
    expect(kept?.name).toMatch(/^a.b\.pdf$/)
  })

  test('is known by its bytes, whatever it calls itself', async () => {
    const asPdf = await liQiang.upload('feeReceipts', sampleJpeg(), {
      name: 'bill.pdf',
      type: 'application/pdf',
    })
    expect(asPdf.json).toMatchObject({ mimeType: 'image/jpeg' })
    const asPhoto = await liQiang.upload('feeReceipts', Buffer.from('<script>'), { name: 'photo.jpg' })
    expect(asPhoto.problem).toMatchObject({ status: 415, errors: [{ path: 'file' }] })
  })
})

test('no name, number or address of anybody stands in the log', async () => {
  await liQiang.attempt('submitApplication', { body: { fullName: '示例三', idNumber } })
  await liQiang.attempt('getApplication', { params: { reference: 'AH000000000000' } })
  const log = JSON.stringify(server.log)
  expect(server.log.length).toBeGreaterThan(20)
  for (const secret of [
    '示例',
    idNumber,
    '13800000303',
    reference,
    attachmentId,
    liQiang.token,
    liQiang.workerId,
  ]) {
    expect(log).not.toContain(secret)
  }
})
