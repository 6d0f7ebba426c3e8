import type postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holdSignup } from '../../support/database/held-signup.ts'
import { makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { type Outcome, openEvent, signUpAs } from '../../support/database/race.ts'
import { brokenPromises, withoutGuard } from '../../support/database/seat-checks.ts'
import { untilItWaits } from '../../support/database/until-it-waits.ts'

/* Wang Fang has two accounts. Her phone is verified while she signs up, or in both at the same moment. */
const server = usePostgres()
let phones: postgres.Sql
let functions: postgres.Sql
beforeAll(() => {
  phones = server.current.connect(4)
  functions = server.current.connect(4)
})
afterAll(() => Promise.all([phones?.end(), functions?.end()]))

let verified = 0
/** A phone that nobody has verified yet. */
function aPhone(): string {
  verified += 1
  return String(13800001000 + verified)
}
const verify = (sql: postgres.Sql | postgres.TransactionSql, workerId: string, phone: string) =>
  sql`select api.set_verified_phone(${workerId}, ${phone})`
const asFunctions = <Result>(work: (sql: postgres.TransactionSql) => Promise<Result>) =>
  functions.begin(async (sql) => {
    await sql`set local role service_role`
    return work(sql)
  })

/** How many live signups the two accounts have, and what does not hold. */
async function live(eventId: string): Promise<{ live: number; broken: string[] }> {
  const [row] = await server.current.superuser<{ live: number }[]>`
    select count(*)::integer as live from public.signups
    where event_id = ${eventId} and status in ('待审核', '已确认', '候补', '待确认')`
  return { live: row?.live ?? -1, broken: await brokenPromises(server.current.superuser, eventId) }
}

/** One account has the phone and a seat. The other verifies the phone and signs up meanwhile, before the commit. */
async function verifiedWhileSigningUp() {
  const { owner, superuser } = server.current
  const [first = '', second = ''] = await makeWorkers(superuser, 2)
  const phone = aPhone()
  await verify(superuser, first, phone)
  const eventId = await openEvent(owner, { pools: { 女: 3 } })
  await signUpAs(phones, first, eventId)
  let comes: Promise<Outcome> = Promise.resolve({})
  await asFunctions(async (sql) => {
    await verify(sql, second, phone)
    comes = signUpAs(phones, second, eventId)
    await untilItWaits(superuser, 'sign_up_for_event', comes)
  })
  return { came: await comes, ...(await live(eventId)) }
}

/** The other account is signing up, not committed, when its phone is verified. */
async function signingUpWhileVerified() {
  const { owner, superuser } = server.current
  const [first = '', second = ''] = await makeWorkers(superuser, 2)
  const phone = aPhone()
  await verify(superuser, first, phone)
  const eventId = await openEvent(owner, { pools: { 女: 3 } })
  await signUpAs(phones, first, eventId)
  const held = await holdSignup(phones, second, eventId)
  const verifies = asFunctions((sql) => verify(sql, second, phone))
  await untilItWaits(superuser, 'set_verified_phone', verifies)
  await held.commit()
  await verifies
  return live(eventId)
}

const holdsNoPhone = {
  'api.sign_up_for_event': (definition: string) =>
    definition.replace('where account.worker_id = own_id for share', 'where account.worker_id = own_id'),
}

describe('Wang Fang, who verifies her phone while she signs up a second time,', () => {
  test('has two seats when the signup does not hold her account', async () => {
    const { superuser } = server.current
    expect(await withoutGuard(superuser, holdsNoPhone, verifiedWhileSigningUp)).toMatchObject({ live: 2 })
    expect(await withoutGuard(superuser, holdsNoPhone, signingUpWhileVerified)).toMatchObject({ live: 2 })
  })

  test('is refused after it', async () => {
    expect(await verifiedWhileSigningUp()).toEqual({
      came: { refusal: 'already_signed_up' },
      live: 1,
      broken: [],
    })
  })

  test('has one seat when the signup came first', async () => {
    expect(await signingUpWhileVerified()).toEqual({ live: 1, broken: [] })
  })
})

describe('Wang Fang, who has signed up with both accounts and verifies one phone in both at once,', () => {
  async function race() {
    const { owner, superuser } = server.current
    const accounts = await makeWorkers(superuser, 2)
    const [first = '', second = ''] = accounts
    const phone = aPhone()
    const eventId = await openEvent(owner, { pools: { 男: 2, 女: 2 } })
    await signUpAs(phones, first, eventId)
    await signUpAs(phones, second, eventId, { sex: '男' })
    let other: Promise<unknown> = Promise.resolve()
    await asFunctions(async (sql) => {
      await verify(sql, first, phone)
      other = asFunctions((later) => verify(later, second, phone))
      await untilItWaits(superuser, 'set_verified_phone', other)
    })
    const [settled] = await Promise.allSettled([other])
    return { failed: settled?.status === 'rejected' ? String(settled.reason) : '', ...(await live(eventId)) }
  }

  test('gets an error when a look decides and not the index', async () => {
    const { superuser } = server.current
    const looks = (definition: string) =>
      definition.replace('exception when unique_violation', 'exception when division_by_zero')
    const { failed } = await withoutGuard(superuser, { 'private.count_for_person': looks }, race)
    expect(failed).toContain('one_live_signup_per_person')
  })

  test('keeps the first, and both accounts have the phone', async () => {
    expect(await race()).toEqual({ failed: '', live: 1, broken: [] })
  })
})
