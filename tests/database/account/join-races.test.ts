import type postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holdSignup } from '../../support/database/held-signup.ts'
import { asWorker, makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { openEvent, signUpAs } from '../../support/database/race.ts'
import { brokenPromises, withoutGuard } from '../../support/database/seat-checks.ts'
import { untilItWaits } from '../../support/database/until-it-waits.ts'

/* Wang Fang joins her accounts while something else happens in one of them. */
const server = usePostgres()
let phones: postgres.Sql
beforeAll(() => {
  phones = server.current.connect(6)
})
afterAll(() => phones?.end())

let phone = 13_800_002_000

/** Her account of WeChat and that of the web, which know each other. */
async function twoAccounts(): Promise<[wechat: string, web: string]> {
  const { superuser } = server.current
  const [wechat = '', web = ''] = await makeWorkers(superuser, 2)
  phone += 1
  await superuser`select api.set_verified_phone(${web}, ${String(phone)})`
  await superuser.begin(async (sql) => {
    await sql`set local role app_definer`
    await sql`update private.worker_accounts set openid = null where worker_id = ${web}`
  })
  const [made] = await asWorker(
    phones,
    wechat,
    (sql) => sql`select api.create_join_code() ->> 'code' as code`,
  )
  await asWorker(phones, web, (sql) => sql`select api.claim_join_code(${made?.code})`)
  return [wechat, web]
}

/** The answer to one side's agreement, or why it was refused. */
const agree = (workerId: string): Promise<string> =>
  asWorker(phones, workerId, (sql) => sql`select api.agree_to_join() ->> 'isJoined' as joined`).then(
    ([row]) => String(row?.joined),
    (error: Error) => error.message,
  )

const liveOf = async (workerId: string) => {
  const [row] = await server.current.superuser<{ live: number }[]>`
    select count(*)::integer as live from public.signups
    where worker_id = ${workerId} and status in ('待审核', '已确认', '候补', '待确认')`
  return row?.live
}

/** The web account signs up for an event of the other, not committed, while the last agreement comes. */
async function signingUpWhileJoined() {
  const { owner, superuser } = server.current
  const [wechat, web] = await twoAccounts()
  const eventId = await openEvent(owner, { pools: { 女: 3 } })
  await signUpAs(phones, wechat, eventId)
  await agree(web)
  const held = await holdSignup(phones, web, eventId)
  const joins = agree(wechat)
  await untilItWaits(superuser, 'agree_to_join', joins)
  await held.commit()
  return { joined: await joins, left: await liveOf(web), broken: await brokenPromises(superuser, eventId) }
}

const holdsNobody = {
  'api.agree_to_join': (definition: string) =>
    definition.replace('order by worker.id for update', 'order by worker.id'),
}

describe('Wang Fang, whose web account signs up while the accounts are joined,', () => {
  test('gets an error of the index where a sentence belongs when the workers are not held', async () => {
    const { superuser } = server.current
    const { joined } = await withoutGuard(superuser, holdsNobody, signingUpWhileJoined)
    expect(joined).toContain('one_live_signup_per_worker')
  })

  test('reads that both have signed up, and nothing is joined', async () => {
    expect(await signingUpWhileJoined()).toEqual({ joined: 'both_signed_up', left: 1, broken: [] })
  })
})

test('both sides agree at the same moment: the accounts are joined once, and both read it', async () => {
  const { superuser } = server.current
  for (let round = 0; round < 5; round += 1) {
    const [wechat, web] = await twoAccounts()
    const answers = await Promise.all([agree(wechat), agree(web)])
    expect(answers.toSorted()).toEqual(['false', 'true'])
    const [gone] = await superuser`select joined_into from public.workers where id = ${web}`
    expect(gone).toEqual({ joined_into: wechat })
    const [logged] = await superuser`
      select count(*)::integer as times from public.access_log
      where action = '合并账号' and position(${web} in subject) > 0`
    expect(logged).toEqual({ times: 1 })
  }
})
