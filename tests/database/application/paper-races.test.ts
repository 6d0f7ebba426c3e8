import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holdCall } from '../../support/database/held-call.ts'
import { makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { callAs, type Outcome } from '../../support/database/race.ts'
import { aSubmission } from '../../support/database/submissions.ts'
import { untilItWaits } from '../../support/database/until-it-waits.ts'

/* Wang Fang uses an accepted paper again while something else happens to it. */
const server = usePostgres()
let phones: postgres.Sql
beforeAll(() => {
  phones = server.current.connect(8)
})
afterAll(() => phones?.end())

type Call = (sql: postgres.Sql | postgres.TransactionSql) => postgres.PendingQuery<{ answer: Outcome }[]>
const asJson = (sql: postgres.Sql | postgres.TransactionSql, value: unknown) =>
  sql.json(JSON.parse(JSON.stringify(value)))

const announcing =
  (id: string): Call =>
  (sql) =>
    sql`select api.create_attachment(${asJson(sql, { id, slot: 'studentProof', mimeType: 'image/jpeg', byteSize: 5, sha256: 'ab'.repeat(32), fileName: '照片.jpg' })}) as answer`
const submitting =
  (attachments: { id: string }[]): Call =>
  (sql) =>
    sql`select api.submit_application(${asJson(sql, aSubmission({ attachments: attachments.map(({ id }) => ({ id, slot: 'studentProof' })) }))}) as answer`
const agreeing: Call = (sql) => sql`select api.agree_to_papers('2026-11') as answer`
const copying =
  (paper: string, id: string): Call =>
  (sql) =>
    sql`select api.copy_paper(${paper}, ${id}, 'studentProof') as answer`
const call = (worker: string, how: Call) => callAs(phones, worker, how)

/** Wang Fang, who agreed, with one accepted paper. */
async function withPaper(decisions = ['受理', '通过', '办结']) {
  const { owner, superuser } = server.current
  const [worker = ''] = await makeWorkers(superuser, 1)
  const paper = randomUUID()
  await call(worker, announcing(paper))
  const { reference = '' } = await call(worker, submitting([{ id: paper }]))
  for (const decision of decisions)
    await owner`update public.reviews set decision = ${decision}::public.review_decision
      where reference = ${reference} and closed_at is null`
  await call(worker, agreeing)
  const [consent] = await owner<{ id: string }[]>`
    select id from public.consents where worker_id = ${worker} and kind = 'kept-papers'`
  const withdrawing: Call = (sql) => sql`select api.withdraw_consent(${consent?.id ?? 0}::bigint) as answer`
  return { worker, reference, paper, withdrawing }
}
const copiesOf = async (worker: string) =>
  (
    await server.current.owner`
    select from public.attachments where worker_id = ${worker} and handed_in_at is not null`
  ).length

describe('two applications at once', () => {
  test('each get a copy of their own, and each is submitted', async () => {
    const { worker, paper } = await withPaper()
    const copies = Array.from({ length: 6 }, () => randomUUID())
    await Promise.all(copies.map((id) => call(worker, copying(paper, id))))
    expect(await copiesOf(worker)).toBe(6)
    const sent = await Promise.all(copies.map((id) => call(worker, submitting([{ id }]))))
    expect(new Set(sent.map(({ reference }) => reference)).size).toBe(6)
  })

  test('that send the same copy twice make it once', async () => {
    const { worker, paper } = await withPaper()
    const id = randomUUID()
    const answers = await Promise.all(Array.from({ length: 6 }, () => call(worker, copying(paper, id))))
    expect(answers.map((answer) => answer.id)).toEqual(Array.from({ length: 6 }, () => id))
    expect(await copiesOf(worker)).toBe(1)
  })

  test('give one consent, however often she taps', async () => {
    const [worker = ''] = await makeWorkers(server.current.superuser, 1)
    await Promise.all(Array.from({ length: 6 }, () => call(worker, agreeing)))
    const given = await server.current.owner`
      select from public.consents where worker_id = ${worker} and kind = 'kept-papers'`
    expect(given.length).toBe(1)
  })
})

describe('a copy that comes while', () => {
  test('the consent is being withdrawn waits, and is refused', async () => {
    const { worker, paper, withdrawing } = await withPaper()
    const held = await holdCall(phones, worker, withdrawing)
    const late = call(worker, copying(paper, randomUUID()))
    await untilItWaits(server.current.superuser, 'copy_paper', late)
    await held.commit()
    expect(await late).toEqual({ refusal: 'consent_missing' })
    expect(await copiesOf(worker)).toBe(0)
  })

  test('the withdrawal is taken back is made', async () => {
    const { worker, paper, withdrawing } = await withPaper()
    const held = await holdCall(phones, worker, withdrawing)
    const late = call(worker, copying(paper, randomUUID()))
    await untilItWaits(server.current.superuser, 'copy_paper', late)
    await held.rollback()
    expect(await late).not.toHaveProperty('refusal')
  })

  test('the application is being erased finds nothing', async () => {
    const { worker, paper, reference } = await withPaper()
    let late: Promise<Outcome> | undefined
    await server.current.owner.begin(async (sql) => {
      await sql`select private.purge_application(${reference}, '本人要求清除')`
      late = call(worker, copying(paper, randomUUID()))
      await untilItWaits(server.current.superuser, 'copy_paper', late)
    })
    expect(await late).toEqual({ refusal: 'not_found' })
    expect(await copiesOf(worker)).toBe(0)
  })

  test('staff refuse the paper is refused too', async () => {
    const { worker, paper } = await withPaper(['受理', '通过'])
    let late: Promise<Outcome> | undefined
    await server.current.owner.begin(async (sql) => {
      await sql`update public.attachments set verdict = '重拍' where id = ${paper}`
      late = call(worker, copying(paper, randomUUID()))
      await untilItWaits(server.current.superuser, 'copy_paper', late)
    })
    expect(await late).toEqual({ refusal: 'paper_not_reusable' })
  })

  test('her account is being deleted leaves no copy and no consent', async () => {
    const { worker, paper } = await withPaper()
    const held = await holdCall(phones, worker, (sql) => sql`select api.delete_account() as answer`)
    const late = Promise.all([call(worker, copying(paper, randomUUID())), call(worker, agreeing)])
    await untilItWaits(server.current.superuser, 'copy_paper', late)
    await held.commit()
    expect((await late).map(({ refusal }) => refusal)).toEqual(['not_found', 'unauthenticated'])
    expect(await copiesOf(worker)).toBe(0)
  })
})
