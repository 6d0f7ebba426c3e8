import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { purgeDoomedFiles } from '#functions/application/attachments/purge-orphan-files.ts'
import { paperConsent } from '#shared/account/paper-consent.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { prepareSubmission } from '../../support/functions/sample-submission.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone

beforeAll(async () => {
  server = await startTestServer()
  wangFang = await signIn(server, 'wang-fang')
})
afterAll(() => server.close())

const query = (sql: string, parameters: unknown[]) => server.supabase.query(sql, parameters)
async function approved() {
  const detail = await wangFang.call('submitApplication', { body: await prepareSubmission(wangFang) })
  for (const decision of ['受理', '通过'])
    await query(
      `update public.reviews set decision = $2::public.review_decision where reference = $1 and closed_at is null`,
      [detail.reference, decision],
    )
  return detail
}
const agree = (version = paperConsent.version) => wangFang.attempt('agreeToPapers', { body: { version } })
const bytesOf = async (id: string) => {
  const answer = await fetch(`${server.url}/api/attachments/${id}`, {
    headers: { authorization: `Bearer ${wangFang.token}` },
  })
  return answer.ok ? Buffer.from(await answer.arrayBuffer()) : undefined
}

describe('Wang Fang', () => {
  test('uses an accepted paper again: the copy has bytes of its own, also after the first application is erased', async () => {
    const { reference, attachments } = await approved()
    expect((await agree()).status).toBe(200)
    const { papers } = await wangFang.call('listPapers')
    // Of one occasion: it was paid against.
    expect(papers.map(({ slot }) => slot)).not.toContain('feeReceipts')
    expect(attachments.map(({ slot }) => slot)).toContain('feeReceipts')
    const paper = papers.find(({ slot }) => slot === 'householdRegister')
    if (!paper) throw new Error('nothing is offered')
    const before = await bytesOf(paper.id)
    const input = { params: { id: paper.id }, body: { id: crypto.randomUUID(), slot: paper.slot } }
    const copy = await wangFang.call('copyPaper', input)
    expect(await wangFang.call('copyPaper', input)).toEqual(copy)
    expect(copy).not.toHaveProperty('path')
    await query(`update public.reviews set decision = '办结' where reference = $1 and closed_at is null`, [
      reference,
    ])
    await query(`select private.purge_application($1, '本人要求清除')`, [reference])
    await purgeDoomedFiles(server.runtime)
    expect(await bytesOf(paper.id)).toBeUndefined()
    expect(await bytesOf(copy.id)).toEqual(before)
    const body = await prepareSubmission(wangFang, {
      householdRegister: [
        { id: copy.id, name: paper.name, mimeType: copy.mimeType, byteSize: copy.byteSize },
      ],
    })
    const again = await wangFang.call('submitApplication', { body })
    expect(again.attachments.map(({ id }) => id)).toContain(copy.id)
  })

  test('agrees to the text of today, and to no other', async () => {
    const { problem } = await agree('2020-01')
    expect(problem).toMatchObject({
      status: 422,
      errors: [{ path: 'version', message: '说明更新了，请再看一遍' }],
    })
  })

  test('gets no photo that somebody deleted or changed in the storage, and is told to take it again', async () => {
    await approved()
    await agree()
    const { papers } = await wangFang.call('listPapers')
    const paper = papers.find(({ slot }) => slot === 'householdRegister')
    const path = `${wangFang.workerId}/${paper?.id}.jpg`
    const tries = () =>
      wangFang.attempt('copyPaper', {
        params: { id: paper?.id ?? '' },
        body: { id: crypto.randomUUID(), slot: 'householdRegister' },
      })
    const { storage } = server.runtime.service
    await storage.remove([path])
    expect((await tries()).problem).toMatchObject({ status: 409, code: 'paper_not_reusable' })
    await storage.upload(path, new Uint8Array([0xff, 0xd8, 0xff]), 'image/jpeg')
    expect((await tries()).problem).toMatchObject({ status: 409, code: 'paper_not_reusable' })
  })

  test('finds in the download of her data which papers may be used again, and until when', async () => {
    await approved()
    await agree()
    const data = await wangFang.attempt('downloadMyData', { query: { format: 'json' } })
    expect(data.json).toMatchObject({
      papers: expect.arrayContaining([
        expect.objectContaining({ slot: 'idCardPhotos', endsAt: expect.any(String) }),
      ]),
      consents: expect.arrayContaining([
        expect.objectContaining({ kind: 'kept-papers', version: '2026-11' }),
      ]),
    })
    const page = await wangFang.attempt('downloadMyData', { query: { format: 'html' } })
    expect(page.bytes.toString()).toContain('通过的、可以再用的材料')
  })
})

test('Li Qiang copies no paper of Wang Fang', async () => {
  const { attachments } = await approved()
  const liQiang = await signIn(server, 'li-qiang')
  await liQiang.call('agreeToPapers', { body: { version: paperConsent.version } })
  const { problem } = await liQiang.attempt('copyPaper', {
    params: { id: attachments[0]?.id ?? '' },
    body: { id: crypto.randomUUID(), slot: 'idCardPhotos' },
  })
  expect(problem).toMatchObject({ status: 404, code: 'not_found' })
})
