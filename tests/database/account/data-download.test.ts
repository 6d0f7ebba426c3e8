import { expect, test } from 'vitest'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, signUp } from '../../support/database/events.ts'
import { signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()

test('what Wang Fang downloads of a signup is named field by field: a column that is new does not leave by itself', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang')
  await signUp(wangFang, await anEvent(database.current))
  const signupsOf = async () => (await wangFang.call<{ signups: object[] }>('get_my_data')).signups
  const before = await signupsOf()
  expect(before).toMatchObject([{ fullName: '示例一', status: '已确认', teamName: null, history: [{}] }])
  await database.current.execute(
    `alter table public.signups add column a_new_column text not null default '不给本人看的话'`,
  )
  expect(await signupsOf()).toEqual(before)
})
