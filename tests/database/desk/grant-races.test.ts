import type postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { callAs } from '../../support/database/race.ts'
import { aSubmission } from '../../support/database/submissions.ts'

/* Two clerks decide two applications of Wang Fang at once. */
const server = usePostgres()
let clerks: postgres.Sql
beforeAll(() => {
  clerks = server.current.connect(4)
})
afterAll(() => clerks?.end())

async function twoAccepted() {
  const { owner, superuser } = server.current
  const [worker = ''] = await makeWorkers(superuser, 1)
  const references: string[] = []
  for (let n = 0; n < 2; n += 1) {
    const { reference = '' } = await callAs(
      clerks,
      worker,
      (sql) =>
        sql`select api.submit_application(${sql.json(JSON.parse(JSON.stringify(aSubmission())))}) as answer`,
    )
    await owner`update public.reviews set decision = '受理' where reference = ${reference} and closed_at is null`
    references.push(reference)
  }
  return references
}
const grant = (sql: postgres.Sql | postgres.TransactionSql, reference: string) =>
  sql`update public.reviews set decision = '通过', granted_amount = 3000 where reference = ${reference} and closed_at is null`
const noted = async (reference: string) => {
  const [row] = await server.current.owner<{ earlier_grants: string | null }[]>`
    select earlier_grants from public.reviews where reference = ${reference} and closed_at is null`
  return row?.earlier_grants ?? ''
}

test('a grant waits for no clerk who is editing the other case, and that case tells of it a minute later', async () => {
  const [first = '', second = ''] = await twoAccepted()
  const { owner, superuser } = server.current
  await owner.begin(async (sql) => {
    await sql`update public.reviews set internal_note = '等电话' where reference = ${second} and closed_at is null`
    await grant(superuser, first)
  })
  await superuser`select private.note_grants()`
  expect(await noted(second)).toContain(first)
})

test('the grants of two clerks at the same moment are both carried out, and each case tells of the other', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [first = '', second = ''] = await twoAccepted()
    const { owner, superuser } = server.current
    await Promise.all([grant(owner, first), grant(superuser, second)])
    await superuser`select private.note_grants()`
    expect(await noted(first)).toContain(second)
    expect(await noted(second)).toContain(first)
  }
})
