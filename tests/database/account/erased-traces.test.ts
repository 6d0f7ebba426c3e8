import { expect, test } from 'vitest'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, letEventPass, signUp } from '../../support/database/events.ts'
import { signIn } from '../../support/database/people.ts'
import { decide, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

test('what staff wrote about Wang Fang in a correction is deleted with the application that she withdrew', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang')
  const reference = await submit(wangFang)
  await decide(database.current, reference, { decision: '受理' })
  await decide(database.current, reference, {
    decision: '要求补正',
    reason: '示例查无此人的照片看不清',
    items: ['缴费票据'],
  })
  await wangFang.call('withdraw_application', { reference })
  await database.current.query(`select private.purge_application($1, '法院的要求')`, [reference])
  const rows = await database.current.query(
    `select application::text as line from public.applications as application where reference = $1
     union all select review::text from public.reviews as review where reference = $1`,
    [reference],
  )
  expect(JSON.stringify(rows)).not.toContain('示例查无此人')
})

test('Li Qiang, whose team Wang Fang joined, no longer reads her name once her account is gone', async () => {
  const eventId = await anEvent(database.current, {
    kind: '文体活动',
    pools: { 不限: 2 },
    columns: { team_min_size: '3', team_max_size: '4' },
  })
  const liQiang = await signIn(database.current, 'Li Qiang')
  await signUp(liQiang, eventId, { teamName: '示例队' })
  const { team } = await liQiang.call<{ team: { invitationCode: string } }>('get_my_signup', {
    event_id: eventId,
  })
  const wangFang = await signIn(database.current, 'Wang Fang')
  await signUp(wangFang, eventId, { invitationCode: team.invitationCode, fullName: '示例查无此人' })
  const words = async () => JSON.stringify(await liQiang.call('list_messages'))
  expect(await words()).toContain('示例查无此人')
  await letEventPass(database.current, eventId, 30)
  await wangFang.call('delete_account')
  expect(await words()).not.toContain('示例查无此人')
  expect(await words()).toContain('有人加入了您的队伍')
})
