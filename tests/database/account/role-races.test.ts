import postgres from 'postgres'
import { expect, test } from 'vitest'
import { makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { untilItWaits } from '../../support/database/until-it-waits.ts'

const server = usePostgres()
const watch = () => postgres(server.current.superuserUrl, { max: 1, onnotice: () => {} })

/** Staff list a phone while its owner verifies it: whoever comes second waits for the other. */
async function listAndVerify(phone: string, isListedFirst: boolean): Promise<[string | undefined, string]> {
  const { owner, superuser } = server.current
  const [zhouLi = ''] = await makeWorkers(superuser, 1)
  const list = `insert into public.organizers (name, phone, trade_union_id) values ('周丽', '${phone}', '340100')`
  const verify = `select api.set_verified_phone('${zhouLi}', '${phone}')`
  const [[first, firstSql], [second, secondSql]] = isListedFirst
    ? [
        [owner, list],
        [superuser, verify],
      ]
    : [
        [superuser, verify],
        [owner, list],
      ]
  const watcher = watch()
  let late: Promise<unknown> = Promise.resolve()
  await first.begin(async (sql) => {
    await sql.unsafe(firstSql)
    late = second.unsafe(secondSql)
    await untilItWaits(watcher, phone, late)
  })
  await late
  await watcher.end()
  const [row] = await superuser<{ bound: string }[]>`
    select bound_worker_id as bound from public.organizers where phone = ${phone}`
  return [row?.bound, zhouLi]
}

test.each([
  ['13800007101', true],
  ['13800007102', false],
])(
  'Zhou Li verifies %s while staff list it, listed first: %s, and has the role',
  async (phone, isListedFirst) => {
    const [bound, zhouLi] = await listAndVerify(phone, isListedFirst)
    expect(bound).toBe(zhouLi)
  },
)

test('two accounts that verify one listed phone at once: the first has the role, and the other none', async () => {
  const { owner, superuser } = server.current
  const phone = '13800007103'
  const [zhouLi = '', wuMin = ''] = await makeWorkers(superuser, 2)
  await owner`insert into public.organizers (name, phone, trade_union_id) values ('周丽', ${phone}, '340100')`
  const watcher = watch()
  const another = server.current.connect(1)
  let late: Promise<unknown> = Promise.resolve()
  const verify = (id: string) =>
    `set local role service_role; select api.set_verified_phone('${id}', '${phone}')`
  await superuser.begin(async (sql) => {
    await sql`select api.set_verified_phone(${zhouLi}, ${phone})`
    late = another.begin((other) => other.unsafe(verify(wuMin)))
    await untilItWaits(watcher, phone, late)
  })
  await late
  await another.end()
  await watcher.end()
  const rows = await superuser`select bound_worker_id as bound from public.organizers where phone = ${phone}`
  expect(rows).toEqual([{ bound: zhouLi }])
})
