import { afterAll, beforeAll, expect, test } from 'vitest'
import { describePaper } from '#functions/application/paper/describe-paper.ts'
import { findServiceItem } from '#province/catalogue.ts'
import { applicationDetailSchema } from '#shared/application/application-shapes.ts'
import { attachmentSchema } from '#shared/application/endpoints/attachments.ts'
import type { Answers } from '#shared/form/answers.ts'
import { listItemForms } from '#shared/service/item-form.ts'
import * as z from '#shared/zod.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { sampleJpeg } from '../../support/functions/sample-files.ts'
import { prepareSubmissionOf } from '../../support/functions/sample-submission.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let liQiang: Phone
beforeAll(async () => {
  server = await startTestServer()
  liQiang = await signIn(server, 'li-qiang')
})
afterAll(() => server.close())

const name = '示例保密人'
const phone = '13877776666'

async function submissionOf(code: string, changes: Record<string, unknown> = {}) {
  const item = findServiceItem(code)
  const itemForm = item && listItemForms(item)[0]
  if (!item || !itemForm) throw new Error(`no ${code}`)
  const chosen = { fullName: name, phone, employerMayKnow: '不能让单位知道', evidence: undefined, ...changes }
  return prepareSubmissionOf(liQiang, item, itemForm, chosen)
}

/** Staff ask Li Qiang to correct these items, by their labels. */
const askToCorrect = (reference: string, labels: string) =>
  server.supabase.query(
    `update public.reviews set decision = '要求补正', reason = '请写清楚', items_to_correct = string_to_array($2, '、')
     where reference = $1 and closed_at is null`,
    [reference, labels],
  )

async function supplement(reference: string, answers: Answers) {
  const body = { clientToken: crypto.randomUUID(), answers }
  return z.parse(
    applicationDetailSchema,
    await liQiang.call('supplementApplication', { params: { reference }, body }),
  )
}

/** A photo as Li Qiang named it. */
async function uploadEvidence(fileName: string) {
  const { json } = await liQiang.upload('evidence', sampleJpeg(), { name: fileName })
  const { id, mimeType, byteSize } = z.parse(attachmentSchema, json)
  return { id, name: fileName, mimeType, byteSize }
}

async function submit(code: string, changes: Record<string, unknown> = {}) {
  return z.parse(
    applicationDetailSchema,
    await liQiang.call('submitApplication', { body: await submissionOf(code, changes) }),
  )
}

/** The tables and views of staff that hold one of these words. */
async function whereStaffRead(words: RegExp): Promise<string[]> {
  const relations = await server.supabase.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')
     and has_table_privilege('staff', oid, 'select')`,
  )
  const found: string[] = []
  for (const { name } of relations) {
    const rows = await server.supabase.query<{ row: string }>(
      `select to_jsonb(whole)::text as row from public.${name} as whole`,
    )
    if (rows.some(({ row }) => words.test(row))) found.push(name)
  }
  return found
}

test.each(['rights-complaint', 'legal-advice'])(
  'nothing of %s that staff read, download or print names Li Qiang, who said that the employer may not know',
  async (code) => {
    const detail = await submit(code)
    expect(await whereStaffRead(new RegExp(`${name}|${phone}`))).toEqual([])
    expect(await whereStaffRead(/对单位保密：不能让单位知道是谁反映的/)).toEqual(
      expect.arrayContaining(['applications', 'reviews']),
    )
    const paper = JSON.stringify(describePaper(detail))
    expect(paper).not.toMatch(new RegExp(`${name}|${phone}`))
    expect(paper).toContain('不能让单位知道是谁反映的')
    const revealed = await server.supabase.query(
      `select item, value from public.reveal_identity($1, '要打电话核实情况')`,
      [detail.reference],
    )
    expect(revealed).toEqual([
      { item: '姓名', value: name },
      { item: '手机号', value: phone },
    ])
  },
)

test('Li Qiang’s next form begins with his name all the same', async () => {
  await submit('rights-complaint')
  const { answers } = await liQiang.call('getProfile')
  expect(answers).toMatchObject({ fullName: name, phone })
})

test('who lets the employer know is named as in every other application', async () => {
  const { reference } = await submit('rights-complaint', {
    employerMayKnow: '可以让单位知道',
    fullName: '示例实名人',
    phone: '13811112222',
  })
  const rows = await server.supabase.query(
    'select applicant_name, phone, name_withheld from public.applications where reference = $1',
    [reference],
  )
  expect(rows).toEqual([{ applicant_name: '示例实名人', phone: '13811112222', name_withheld: false }])
})

test('a corrected phone number of a withheld complaint stays unknown, and 能不能让单位知道 cannot be asked again', async () => {
  const { reference } = await submit('rights-complaint')
  const [row] = await server.supabase.query<{ items: { name: string }[] }>(
    'select items from public.applications where reference = $1',
    [reference],
  )
  expect(row?.items.map((item) => item.name)).not.toContain('employerMayKnow')
  await askToCorrect(reference, '手机号')
  await supplement(reference, { phone: '13877775555' })
  expect(await whereStaffRead(/13877775555|13877776666|示例保密人/)).toEqual([])
  const revealed = await server.supabase.query(
    `select value from public.reveal_identity($1, '要打电话核实情况')`,
    [reference],
  )
  expect(revealed).toEqual([{ value: name }, { value: '13877775555' }])
})

test.each(['', '不知道', '无', '某公司'])(
  'a complaint about nobody (“%s”) gets its sentence at the employer',
  async (opponentName) => {
    const submission = await submissionOf('rights-complaint')
    const { problem } = await liQiang.attempt('submitApplication', {
      body: { ...submission, answers: { ...submission.answers, opponentName } },
    })
    expect(problem).toMatchObject({ status: 422, errors: [{ path: 'opponentName' }] })
  },
)

test('his name is not read either where he wrote it himself: in what happened, in the name of a photo, in a message that failed', async () => {
  const detail = await submit('rights-complaint', {
    facts: `我是${name}，电话${phone}，三月起没有加班费。`,
    claims: `给${name}补发加班费`,
    evidence: [await uploadEvidence(`${name}的工资条.jpg`)],
  })
  await server.supabase.query(
    `update public.messages set delivery = '发送失败' where link = '/applications/' || $1`,
    [detail.reference],
  )
  expect(await whereStaffRead(new RegExp(`${name}|${phone}|138\\*+6666`))).toEqual([])
  expect(await whereStaffRead(/我是（保密），电话（保密），三月起没有加班费。/)).toContain('reviews')
  expect(JSON.stringify(describePaper(detail))).not.toMatch(new RegExp(`${name}|${phone}`))
})

test.each([
  '138 7777 6666',
  '+86-138-7777-6666',
  '１３８７７７７６６６６',
  '一三八七七七七六六六六',
  '138，7777，再6666',
])('nor his number written as %s, and his name with a space in it', async (written) => {
  const { reference } = await submit('rights-complaint', {
    facts: `我是示例 保密人，电话${written}。三月起没有加班费。`,
  })
  const [row] = await server.supabase.query<{ summary: string }>(
    'select summary from public.reviews where reference = $1',
    [reference],
  )
  expect(row?.summary).toMatch(/我是（保密），电话[-+86]*（保密）。三月起没有加班费。/)
})

test('what staff copy out of the list of reviews does not lead to his other applications', async () => {
  const { reference } = await submit('rights-complaint')
  const [review] = await server.supabase.query<{ row: string; worker_id: string }>(
    `select to_jsonb(review)::text as row, application.worker_id from public.reviews as review
     join public.applications as application on application.id = review.application_id where review.reference = $1`,
    [reference],
  )
  expect(review?.row).not.toContain(review?.worker_id)
  expect(review?.row).toContain('"attachments_folder": ""')
})

test('nor where he writes it when he corrects what happened and adds a photo', async () => {
  const { reference } = await submit('rights-complaint')
  await askToCorrect(reference, '事情经过、证据')
  const facts = `我叫${name}，电话${phone}，三月起没有加班费。`.padEnd(60, '老板说没有钱。')
  const evidence = [await uploadEvidence(`${name}的工资条.jpg`)]
  const { answers } = await supplement(reference, { facts, evidence })
  expect(answers).toMatchObject({ evidence: [{ name: '（保密）的工资条.jpg' }], fullName: '（保密）' })
  expect(await whereStaffRead(new RegExp(`${name}|${phone}`))).toEqual([])
  expect(await whereStaffRead(/→ 我叫（保密），电话（保密），三月起没有加班费。/)).toEqual(['reviews'])
})

test('nor what he wrote first and what is right where he corrects his name and number together with what happened', async () => {
  const { reference } = await submit('rights-complaint')
  await askToCorrect(reference, '姓名、手机号、事情经过')
  const [rightName, rightPhone] = ['示例保密', '13877774444']
  const facts = `我叫${rightName}，不叫${name}，电话${phone}停机了，打${rightPhone}。`
  await supplement(reference, { fullName: rightName, phone: rightPhone, facts })
  expect(await whereStaffRead(new RegExp(`${rightName}|${phone}|${rightPhone}`))).toEqual([])
  expect(await whereStaffRead(/我叫（保密），不叫（保密），电话（保密）停机了，打（保密）。/)).toContain(
    'reviews',
  )
})
