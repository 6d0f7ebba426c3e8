import { expect, test } from 'vitest'
import { asStaff, refusalOf, staffRefusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { decide, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

/** Twenty applications of Wang Fang, with a name for one statement that finds them. */
async function twenty(applicantName: string): Promise<{ wangFang: Person; references: string[] }> {
  const wangFang = await signIn(database.current, 'Wang Fang')
  const references: string[] = []
  for (let made = 0; made < 20; made += 1) references.push(await submit(wangFang, { applicantName }))
  return { wangFang, references }
}

const acceptAll = (applicantName: string) =>
  `update public.reviews set decision = '受理' where applicant_name = '${applicantName}' and closed_at is null`

const countOf = async (sql: string, parameters: unknown[]) =>
  Number((await database.current.query<{ count: number }>(sql, parameters))[0]?.count)

test('twenty rows in one statement are twenty transitions: status, next round, timeline and message each', async () => {
  const { wangFang, references } = await twenty('示例二十')
  await asStaff(database.current, acceptAll('示例二十'))
  const applications = await wangFang.call<{ status: string; reference: string }[]>('list_applications')
  expect(applications.map(({ status }) => status)).toEqual(Array(20).fill('已受理'))
  expect(
    await countOf(
      `select count(*) from public.reviews where reference = any ($1) and round = 2 and closed_at is null`,
      [references],
    ),
  ).toBe(20)
  expect(
    await countOf('select count(distinct link) from public.messages where worker_id = $1', [wangFang.id]),
  ).toBe(20)
  expect(await countOf('select count(*) from public.change_log where subject = any ($1)', [references])).toBe(
    20,
  )
  const timelines = await countOf(
    `select count(*) from public.application_events as event
     join public.applications as application on application.id = event.application_id
     where application.reference = any ($1) and event.title = '已受理'`,
    [references],
  )
  expect(timelines).toBe(20)
})

test('one illegal row among twenty, and none is decided: nothing moved, nobody was told', async () => {
  const { wangFang, references } = await twenty('示例十九')
  await decide(database.current, references[7] ?? '', {
    decision: '要求补正',
    reason: '看不清',
    items: ['姓名'],
  })
  const messagesBefore = await wangFang.call<object[]>('list_messages')
  const refusals = [
    await refusalOf(database.current, acceptAll('示例十九')),
    await staffRefusalOf(database.current, acceptAll('示例十九')),
  ]
  for (const refusal of refusals)
    expect(refusal).toEqual({
      code: 'illegal_decision',
      sentence: `${references[7]}：正在等职工补正，补正提交后才能作决定。`,
    })
  const applications = await wangFang.call<{ status: string }[]>('list_applications')
  expect(applications.filter(({ status }) => status === '已提交')).toHaveLength(19)
  expect(await wangFang.call<object[]>('list_messages')).toEqual(messagesBefore)
})

test('each row may be transferred to a union of its own in one statement', async () => {
  const { references } = await twenty('示例转办')
  await database.current.query(
    `update public.reviews as review set decision = '转办', transfer_to = chosen.id
     from (select id, row_number() over (order by id) as place from public.trade_unions where level = '县级') as chosen
     where review.reference = any ($1)
       and chosen.place = (select count(*) from unnest($1::text[]) as other where other < review.reference) + 10`,
    [references],
  )
  const unions = await countOf(
    'select count(distinct trade_union_id) from public.applications where reference = any ($1)',
    [references],
  )
  expect(unions).toBe(20)
})
