import { expect, test } from 'vitest'
import { asStaff } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { signIn } from '../../support/database/people.ts'
import { submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()
let lastPhone = 13_800_003_100

test.each([
  ['the next county', '340104', false],
  ['another city', '340200', false],
  ['an industry', 'AH-JT', false],
  ['its own county', '340111', true],
  ['the city above', '340100', true],
  ['the province above', '340000', true],
])('a chair of %s (%s) counts as 已核实: %s, and everybody reads so', async (_, union, isVerified) => {
  lastPhone += 1
  const phone = String(lastPhone)
  const [{ id } = { id: union }] = await database.current.query<{ id: string }>(
    `select id from public.trade_unions where id = $1 or ($1 = 'AH-JT' and level = '产业') limit 1`,
    [union],
  )
  await asStaff(
    database.current,
    `insert into public.union_officers (name, phone, unit_name, trade_union_id)
     values ('周示例', '${phone}', '示例钢铁公司工会', '${id}')`,
  )
  const zhou = await signIn(database.current, 'Zhou', phone)
  const wangFang = await signIn(database.current, 'Wang Fang')
  const reference = await submit(wangFang, { confirmationStatement: '这位职工在本单位工作。' })
  const { token } = await wangFang.call<{ token: string }>('request_confirmation', { reference })
  expect(await zhou.call('get_confirmation', { token })).toMatchObject(
    isVerified
      ? { officerUnit: '示例钢铁公司工会', otherUnit: null }
      : { officerUnit: null, otherUnit: '示例钢铁公司工会' },
  )
  await zhou.call('answer_confirmation', { token, answer: { outcome: '属实', name: '周示例' } })
  const seen = await wangFang.call('get_application', { reference })
  expect(seen).toMatchObject({ confirmation: { isVerified }, canRequestConfirmation: !isVerified })
  expect(JSON.stringify(seen.timeline)).toContain(isVerified ? '已核实' : '确认人登记在别的工会，没有核实')
  const [round] = await asStaff(
    database.current,
    `select confirmation from public.reviews where reference = '${reference}'`,
  )
  expect(round?.confirmation).toContain(
    isVerified ? '，已核实：周示例（' : '，未核实：登记在别的工会，周示例（示例钢铁公司工会',
  )
})
