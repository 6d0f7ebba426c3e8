import { beforeAll, describe, expect, test } from 'vitest'
import { aSignup } from '../../support/database/events.ts'
import { heldAtGate, waitAtGate } from '../../support/database/held-at-gate.ts'
import { makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { callAs, cancelAs, openEvent, outlastOffers, signUpAs } from '../../support/database/race.ts'
import { brokenPromises, withoutGuard } from '../../support/database/seat-checks.ts'
import { untilItWaits } from '../../support/database/until-it-waits.ts'

const server = usePostgres()
const full = { refusal: 'event_full' }
let [wangFang, liQiang, zhaoMin, sunLi] = ['', '', '', '']
beforeAll(async () => {
  ;[wangFang = '', liQiang = '', zhaoMin = '', sunLi = ''] = await makeWorkers(server.current.superuser, 4)
})

const openSeats = (capacity: number, waitlistSize: number) =>
  openEvent(server.current.owner, {
    pools: { 不限: capacity },
    kind: '文体活动',
    columns: { waitlist_size: String(waitlistSize) },
  })

describe('that all is full', () => {
  test('is answered without waiting for the lock on the counter', async () => {
    const { superuser, connect } = server.current
    const pool = connect(2)
    const eventId = await openSeats(1, 0)
    await signUpAs(pool, wangFang, eventId)
    await superuser.begin(async (sql) => {
      await sql`select from public.event_pools where event_id = ${eventId} for update`
      expect(await signUpAs(pool, liQiang, eventId)).toEqual(full)
    })
    await pool.end()
  })

  test('is over once Wang Fang has canceled', async () => {
    const pool = server.current.connect(1)
    const eventId = await openSeats(1, 0)
    const { id = '' } = await signUpAs(pool, wangFang, eventId)
    expect(await signUpAs(pool, liQiang, eventId)).toEqual(full)
    await cancelAs(pool, wangFang, id)
    expect(await signUpAs(pool, liQiang, eventId)).toMatchObject({ status: '已确认' })
    await pool.end()
  })
})

describe('the last seat of Wang Fang, whose tap arrives ten times at once', () => {
  /** How many of the ten are told that all is full. */
  async function tapTenTimes(): Promise<number> {
    const pool = server.current.connect(10)
    const eventId = await openSeats(1, 0)
    const body = JSON.parse(JSON.stringify(aSignup()))
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () =>
        callAs(
          pool,
          wangFang,
          (sql) => sql`select api.sign_up_for_event(${eventId}, ${sql.json(body)}) as answer`,
        ),
      ),
    )
    await pool.end()
    expect(await brokenPromises(server.current.superuser, eventId)).toEqual([])
    return outcomes.filter(({ refusal }) => refusal === 'event_full').length
  }

  test('is "full" to an arrival that looked for the own signup before the other one and for seats after it', async () => {
    const { owner, superuser, connect } = server.current
    const pool = connect(2)
    const eventId = await openSeats(1, 0)
    const body = JSON.parse(JSON.stringify(aSignup()))
    const tap = (name: string) =>
      callAs(
        pool,
        wangFang,
        (sql) => sql`select api.sign_up_for_event(${eventId}, ${sql.json(body)}) as answer
          from set_config('application_name', ${name}, true)`,
      )
    const twoLooks = (definition: string) =>
      definition
        .replace(
          /\nbegin\n/,
          `
begin
  for made in
    select * from public.signups as own where own.event_id = sign_up_for_event.event_id and own.client_token = token
  loop
    return private.signup_json(made);
  end loop;
  if current_setting('application_name') = 'late' then
    ${waitAtGate}
  end if;
`,
        )
        .replace('and not seen.has_tried', '')
    const told = await withoutGuard(superuser, { 'api.sign_up_for_event': twoLooks }, async () => {
      const [late] = await heldAtGate(owner, async () => {
        const waits = tap('late')
        await untilItWaits(superuser, 'sign_up_for_event', waits)
        expect(await tap('early')).toMatchObject({ status: '已确认' })
        return [waits]
      })
      return late
    })
    expect(told).toEqual(full)
    await pool.end()
  })

  test('is hers for all ten when both are one look', async () => {
    for (let round = 0; round < 5; round += 1) expect(await tapTenTimes()).toBe(0)
  })
})

describe('an offer that ran out unnoticed', () => {
  /** One seat was offered to Li Qiang, who did not take it. Zhao Min is next, and the waitlist has no third place. */
  async function lateOffer(): Promise<string> {
    const pool = server.current.connect(1)
    const eventId = await openSeats(1, 1)
    const { id = '' } = await signUpAs(pool, wangFang, eventId)
    await signUpAs(pool, liQiang, eventId)
    await cancelAs(pool, wangFang, id)
    await signUpAs(pool, zhaoMin, eventId)
    await outlastOffers(server.current.superuser, eventId)
    await pool.end()
    return eventId
  }
  async function comesNow(eventId: string) {
    const pool = server.current.connect(1)
    const outcome = await signUpAs(pool, sunLi, eventId)
    await pool.end()
    return outcome
  }

  test('turns Sun Li away from a place in line when nobody looks for it', async () => {
    const carelessly = (definition: string) => definition.replace('and not seen.has_late_offers', '')
    await withoutGuard(server.current.superuser, { 'api.sign_up_for_event': carelessly }, async () => {
      expect(await comesNow(await lateOffer())).toEqual(full)
    })
  })

  test('goes to Zhao Min, and Sun Li gets the place in line', async () => {
    const eventId = await lateOffer()
    expect(await comesNow(eventId)).toMatchObject({ status: '候补' })
    expect(await brokenPromises(server.current.superuser, eventId)).toEqual([])
  })
})
