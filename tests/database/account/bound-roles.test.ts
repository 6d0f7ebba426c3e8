import { beforeEach, describe, expect, test } from 'vitest'
import { asStaff, staffRefusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent } from '../../support/database/events.ts'
import { type Person, serviceAccount, signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()
let lastPhone = 13_800_007_000
let phone = ''

beforeEach(() => {
  lastPhone += 1
  phone = String(lastPhone)
})

/** The two lists that give a role by phone, and whether somebody has it. */
const lists = [
  {
    table: 'organizers',
    row: () =>
      `insert into public.organizers (name, phone, trade_union_id) values ('周丽', '${phone}', '340100')`,
    has: async (person: Person) => (await person.call('get_me')).isOrganizer,
  },
  {
    table: 'union_officers',
    row: () =>
      `insert into public.union_officers (name, phone, unit_name, trade_union_id, can_assist)
       values ('周丽', '${phone}', '示例公司工会', '340100', true)`,
    has: async (person: Person) => (await person.call('get_me')).isHelper,
  },
]

const verify = (person: Person) =>
  serviceAccount(database.current).call('set_verified_phone', { worker_id: person.id, phone })
const verifiedDaysAgo = (person: Person, days: number) =>
  database.current.query(
    `update private.worker_accounts set phone_verified_at = now() - make_interval(days => $2) where worker_id = $1`,
    [person.id, days],
  )

describe.each(lists)('a phone in $table', ({ table, row, has }) => {
  const list = () => asStaff(database.current, row())
  const listed = async () =>
    (
      await asStaff(
        database.current,
        `select bound_worker_id, bound_at from public.${table} where phone = '${phone}'`,
      )
    )[0]
  const unbind = (cell: string) =>
    asStaff(database.current, `update public.${table} set ${cell} = null where phone = '${phone}'`)

  test('gives Zhou Li the role when she verifies it afterwards, and staff see her account and since when', async () => {
    await list()
    expect(await listed()).toEqual({ bound_worker_id: null, bound_at: null })
    const zhouLi = await signIn(database.current, 'Zhou Li', phone)
    expect(await has(zhouLi)).toBe(true)
    expect(await listed()).toEqual({ bound_worker_id: zhouLi.id, bound_at: expect.anything() })
  })

  test.each([
    [89, true],
    [91, false],
    [400, false],
  ])('that she verified %i days before gives it: %s', async (days, isGiven) => {
    const zhouLi = await signIn(database.current, 'Zhou Li', phone)
    await verifiedDaysAgo(zhouLi, days)
    await list()
    expect(await has(zhouLi)).toBe(isGiven)
    expect((await zhouLi.call('get_me')).isPhoneVerified).toBe(isGiven)
    await verify(zhouLi)
    expect(await has(zhouLi)).toBe(true)
  })

  test('goes to Wu Min, its new owner, and not to Zhou Li who had it 400 days ago', async () => {
    const zhouLi = await signIn(database.current, 'Zhou Li', phone)
    await verifiedDaysAgo(zhouLi, 400)
    await list()
    const wuMin = await signIn(database.current, 'Wu Min', phone)
    expect([await has(zhouLi), await has(wuMin)]).toEqual([false, true])
  })

  test('stays with Zhou Li when its next owner verifies it, and when she has another number', async () => {
    await list()
    const zhouLi = await signIn(database.current, 'Zhou Li', phone)
    const nextOwner = await signIn(database.current, 'Next Owner', phone)
    expect([await has(zhouLi), await has(nextOwner)]).toEqual([true, false])
    await serviceAccount(database.current).call('set_verified_phone', {
      worker_id: zhouLi.id,
      phone: '13800007999',
    })
    await verify(nextOwner)
    expect([await has(zhouLi), await has(nextOwner)]).toEqual([true, false])
  })

  test('stays with her account when she closes it: nobody inherits the role', async () => {
    await list()
    const zhouLi = await signIn(database.current, 'Zhou Li', phone)
    await zhouLi.call('delete_account')
    expect(await has(await signIn(database.current, 'Next Owner', phone))).toBe(false)
  })

  test.each(['bound_worker_id', 'bound_at'])(
    'is unbound by emptying %s: Wu Min, who verified it meanwhile, has the role at once, Zhou Li no more',
    async (cell) => {
      await list()
      const zhouLi = await signIn(database.current, 'Zhou Li', phone)
      const wuMin = await signIn(database.current, 'Wu Min', phone)
      await unbind(cell)
      expect([await has(zhouLi), await has(wuMin)]).toEqual([false, true])
    },
  )

  test('that was unbound waits for the next who verifies it, also for Zhou Li herself', async () => {
    await list()
    const zhouLi = await signIn(database.current, 'Zhou Li', phone)
    await unbind('bound_worker_id')
    expect(await has(zhouLi)).toBe(false)
    expect(await listed()).toEqual({ bound_worker_id: null, bound_at: null })
    await verify(zhouLi)
    expect(await has(zhouLi)).toBe(true)
  })

  test('that staff correct takes the role away from the wrong number and gives it to the right one', async () => {
    await list()
    const zhouLi = await signIn(database.current, 'Zhou Li', phone)
    const right = '13800007998'
    const wuMin = await signIn(database.current, 'Wu Min', right)
    await asStaff(database.current, `update public.${table} set phone = '${right}' where phone = '${phone}'`)
    expect([await has(zhouLi), await has(wuMin)]).toEqual([false, true])
    await asStaff(database.current, `delete from public.${table} where phone = '${right}'`)
  })

  test('is bound by nobody by hand, and an edit of the name changes no binding', async () => {
    await list()
    const zhouLi = await signIn(database.current, 'Zhou Li', phone)
    const wuMin = await signIn(database.current, 'Wu Min')
    const before = await listed()
    for (const entry of [`bound_worker_id = '${wuMin.id}'`, `bound_at = now() - interval '1 year'`])
      expect(
        await staffRefusalOf(
          database.current,
          `update public.${table} set ${entry} where phone = '${phone}'`,
        ),
      ).toEqual({
        code: 'bound_by_system',
        sentence: '绑定的账号由系统填写，本人验证手机号时绑定；要解除绑定，请把这一格清空。',
      })
    await asStaff(database.current, `update public.${table} set name = '周莉' where phone = '${phone}'`)
    expect(await listed()).toEqual(before)
    expect(await has(zhouLi)).toBe(true)
  })
})

test('a co-organizer whom Zhou Li names is bound in the same way', async () => {
  const zhouLi = await signIn(database.current, 'Zhou Li', '13800007997')
  await asStaff(
    database.current,
    `insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800007997', '340100')`,
  )
  const event = await anEvent(database.current)
  const gone = await signIn(database.current, 'Sun Li before', phone)
  await verifiedDaysAgo(gone, 120)
  await zhouLi.call('add_co_organizer', { event_id: event, name: '孙丽', phone })
  const sunLi = await signIn(database.current, 'Sun Li', phone)
  const next = await signIn(database.current, 'Next Owner', phone)
  const roles = [gone, sunLi, next].map(async (person) => (await person.call('get_me')).isOrganizer)
  expect(await Promise.all(roles)).toEqual([false, true, false])
})
