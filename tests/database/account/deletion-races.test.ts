import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { aSignup } from '../../support/database/events.ts'
import { asWorker, makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { samplePlan } from '../../support/functions/sample-plan.ts'

const server = usePostgres()
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value))

async function anEvent(): Promise<string> {
  const [event] = await server.current.owner<{ id: string }[]>`
    insert into public.events (kind, title, state, trade_union_id, place_name, address, region_code, starts_at, ends_at,
      signup_opens_at, signup_closes_at, cancel_deadline)
    values ('文体活动', '示例活动', '已发布', '340100', '地点', '地址', '340104', now() + interval '2 days',
      now() + interval '3 days', now() - interval '1 day', now() + interval '1 day', now() + interval '1 day')
    returning id`
  await server.current
    .owner`insert into public.event_pools (event_id, pool, capacity) values (${event?.id ?? ''}, '不限', 9)`
  return event?.id ?? ''
}

/** Wang Fang signs up on one phone while the purge from her other phone has not committed. */
async function signUpWhileDeleting() {
  const eventId = await anEvent()
  const [wangFang = ''] = await makeWorkers(server.current.superuser, 1)
  const pool = server.current.connect(3)
  const signup = pool.json(asJson(aSignup()))
  let late: Promise<string> | undefined
  await asWorker(pool, wangFang, async (sql) => {
    await sql`select api.delete_account()`
    late = asWorker(
      pool,
      wangFang,
      (other) => other`select api.sign_up_for_event(${eventId}, ${signup})`,
    ).then(
      () => 'signed up',
      (error: Error) => error.message,
    )
    // The deletion commits while the signup waits for it.
    for (let isWaiting = false; !isWaiting; ) {
      const rows = await pool`select from pg_locks where not granted`
      isWaiting = rows.length > 0
    }
  })
  const outcome = await late
  await pool.end()
  const left = await server.current.superuser`select id from public.signups where worker_id = ${wangFang}`
  return { outcome, left: left.length }
}

test('without the guard, a signup that waited for the deletion of its account stays behind', async () => {
  await server.current.owner`alter table public.signups disable trigger a_refuse_the_deleted`
  expect(await signUpWhileDeleting()).toEqual({ outcome: 'signed up', left: 1 })
  await server.current.owner`alter table public.signups enable trigger a_refuse_the_deleted`
})

test('Wang Fang, who deletes her account while she signs up on another phone, leaves no signup behind', async () => {
  expect(await signUpWhileDeleting()).toEqual({ outcome: 'unauthenticated', left: 0 })
})

test('Zhou Li, whose phone sends a new event eight times at once, has made one', async () => {
  const [zhouLi = ''] = await makeWorkers(server.current.superuser, 1)
  await server.current.superuser`select api.set_verified_phone(${zhouLi}, '13800000601')`
  await server.current
    .owner`insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000601', '340100')`
  const pool = server.current.connect(8)
  for (let round = 0; round < 5; round += 1) {
    const id = randomUUID()
    const plan = pool.json(asJson(samplePlan()))
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        asWorker(
          pool,
          zhouLi,
          (sql) => sql`select api.create_event(${id}, '340100', ${plan}) ->> 'state' as state`,
        ),
      ),
    )
    expect(answers.flat().map(({ state }) => state)).toEqual(Array.from({ length: 8 }, () => '草稿'))
  }
  await pool.end()
})
