import { beforeAll, describe, expect, test } from 'vitest'
import { heldAtGate, waitAtGate } from '../../support/database/held-at-gate.ts'
import { makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import {
  acceptAs,
  cancelAs,
  lookAs,
  openEvent,
  outlastOffers,
  reviewAs,
  signUpAs,
} from '../../support/database/race.ts'
import { brokenPromises, withoutGuard } from '../../support/database/seat-checks.ts'
import { untilItWaits } from '../../support/database/until-it-waits.ts'

const server = usePostgres()
const man = { sex: '男', birthDate: '1990-01-01' }
let workers: string[]
let organizer: string
beforeAll(async () => {
  const { owner, superuser } = server.current
  workers = await makeWorkers(superuser, 60)
  organizer = (await makeWorkers(superuser, 1))[0] ?? ''
  await superuser`select api.set_verified_phone(${organizer}, '13800000081')`
  await owner`insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000081', '340100')`
})

/** A race happens by chance, so it is repeated a few times until it goes wrong. */
async function untilBroken(race: () => Promise<string[]>): Promise<string[]> {
  for (let attempt = 0; attempt < 15; attempt += 1) {
    const broken = await race()
    if (broken.length > 0) return broken
  }
  return []
}

const slowly = (definition: string) =>
  definition.replace(/\nbegin\n/i, '\nbegin\n  perform pg_sleep(0.02);\n')

describe('men and women at the same moment, under a limit to the difference', () => {
  async function rush(rounds: number): Promise<string[]> {
    const { owner, superuser, connect } = server.current
    const pool = connect(12)
    const broken: string[] = []
    for (let round = 0; round < rounds; round += 1) {
      const eventId = await openEvent(owner, { pools: { 男: 20, 女: 20 }, columns: { max_difference: '1' } })
      const settled = await Promise.allSettled(
        workers.slice(0, 12).map((worker, index) => signUpAs(pool, worker, eventId, index % 2 ? man : {})),
      )
      for (const one of settled) if (one.status === 'rejected') broken.push(String(one.reason))
      broken.push(...(await brokenPromises(superuser, eventId)))
    }
    await pool.end()
    return broken
  }

  test('when each locks the own pool alone, they wait for each other, or are left waiting for a seat that is fair', async () => {
    const { superuser } = server.current
    const ownPoolOnly = (definition: string) =>
      slowly(definition).replace(
        /and \(seats\.pool = lock_pool\.pool or exists[\s\S]*?\n {4}\)\)/,
        'and seats.pool = lock_pool.pool',
      )
    const broken = await withoutGuard(superuser, { 'private.lock_pool': ownPoolOnly }, () =>
      untilBroken(() => rush(1)),
    )
    expect(broken.length).toBeGreaterThan(0)
  })

  test('with both locked in one order, nobody is, and nothing deadlocks', async () => {
    expect(await rush(8)).toEqual([])
  })

  test('while others cancel, accept and outlast their offers', async () => {
    const { owner, superuser, connect } = server.current
    const pool = connect(16)
    const eventId = await openEvent(owner, {
      pools: { 男: 6, 女: 6 },
      columns: { max_difference: '2', difference_from: '4' },
    })
    const first = await Promise.all(
      workers.slice(0, 24).map((worker, index) => signUpAs(pool, worker, eventId, index % 2 ? man : {})),
    )
    for (let round = 0; round < 3; round += 1) {
      await outlastOffers(superuser, eventId)
      await Promise.all(
        first.flatMap(({ id = '' }, index) => {
          const worker = workers[index] ?? ''
          return [
            index % 3 === round ? cancelAs(pool, worker, id) : acceptAs(pool, worker, id),
            lookAs(pool, worker, eventId),
          ]
        }),
      )
      expect(await brokenPromises(superuser, eventId)).toEqual([])
    }
    await pool.end()
  })
})

describe('a seat that is passed on', () => {
  /** One seat and four waiting people, the first of whom has an expired offer. */
  async function lateOffer(pool: ReturnType<typeof server.current.connect>) {
    const eventId = await openEvent(server.current.owner, { pools: { 不限: 1 }, kind: '文体活动' })
    const signups = []
    for (const worker of workers.slice(0, 5)) signups.push(await signUpAs(pool, worker, eventId))
    await cancelAs(pool, workers[0] ?? '', signups[0]?.id ?? '')
    await outlastOffers(server.current.superuser, eventId)
    return { eventId, offered: signups[1]?.id ?? '' }
  }

  const everybodyLooks = async (pool: ReturnType<typeof server.current.connect>, eventId: string) =>
    Promise.all(workers.slice(0, 8).map((worker) => lookAs(pool, worker, eventId)))

  test('goes twice when whoever passes it on neither locks nor looks again', async () => {
    const { superuser, connect } = server.current
    const pool = connect(8)
    const careless = (definition: string) =>
      definition
        .replace('perform private.lock_pool(expired.event_id, expired.pool);', 'perform pg_sleep(0.05);')
        .replace(
          /and signup\.status = '待确认' and signup\.offer_expires_at <= now\(\)\n {4}returning/,
          'returning',
        )
    const broken = await withoutGuard(superuser, { 'private.expire_offers': careless }, () =>
      untilBroken(async () => {
        const { eventId } = await lateOffer(pool)
        await Promise.allSettled(workers.slice(0, 8).map((worker) => lookAs(pool, worker, eventId)))
        return brokenPromises(superuser, eventId)
      }),
    )
    await pool.end()
    expect(broken.length).toBeGreaterThan(0)
  })

  test('goes once, however many look at the same moment', async () => {
    const pool = server.current.connect(8)
    const { eventId } = await lateOffer(pool)
    await everybodyLooks(pool, eventId)
    expect(await brokenPromises(server.current.superuser, eventId)).toEqual([])
    await pool.end()
  })

  test('is taken, given back or passed on, never two of them: accept against cancel against expire', async () => {
    const { superuser, connect } = server.current
    const pool = connect(8)
    for (let round = 0; round < 8; round += 1) {
      const { eventId, offered } = await lateOffer(pool)
      const worker = workers[1] ?? ''
      await Promise.all([
        acceptAs(pool, worker, offered),
        cancelAs(pool, worker, offered),
        everybodyLooks(pool, eventId),
      ])
      expect(await brokenPromises(superuser, eventId)).toEqual([])
    }
    await pool.end()
  })
})

describe('a review and a cancelation at the same moment', () => {
  async function race(rounds: number): Promise<string[]> {
    const { owner, superuser, connect } = server.current
    const pool = connect(2)
    const broken: string[] = []
    for (let round = 0; round < rounds; round += 1) {
      const eventId = await openEvent(owner, { pools: { 女: 5 }, columns: { needs_review: 'true' } })
      const worker = workers[0] ?? ''
      const { id = '' } = await signUpAs(pool, worker, eventId)
      await Promise.all([cancelAs(pool, worker, id), reviewAs(pool, organizer, eventId, id, true)])
      broken.push(...(await brokenPromises(superuser, eventId)))
    }
    await pool.end()
    return broken
  }

  /** Zhou Li's review has read the signup when it is canceled. */
  async function canceledMeanwhile(): Promise<string[]> {
    const { owner, superuser, connect } = server.current
    const pool = connect(2)
    const eventId = await openEvent(owner, { pools: { 女: 5 }, columns: { needs_review: 'true' } })
    const worker = workers[0] ?? ''
    const { id = '' } = await signUpAs(pool, worker, eventId)
    const reviews = await heldAtGate(owner, async () => {
      const reviewing = reviewAs(pool, organizer, eventId, id, true)
      await untilItWaits(superuser, 'review_signups', reviewing)
      await cancelAs(pool, worker, id)
      return [reviewing]
    })
    await Promise.all(reviews)
    await pool.end()
    return brokenPromises(superuser, eventId)
  }

  test('without locks a canceled signup is let in', async () => {
    const unlocked = (definition: string) => definition.replace('for no key update', '')
    const guards = {
      ...{ 'private.lock_pool': unlocked, 'private.lock_pools': unlocked },
      'private.decide_signup': (text: string) => text.replace('for update;', `;\n  ${waitAtGate}`),
    }
    const broken = await withoutGuard(server.current.superuser, guards, canceledMeanwhile)
    expect(broken).toEqual(['one state followed another that it cannot follow: 已取消 已确认'])
  })

  test('with them one comes after the other', async () => {
    expect(await race(15)).toEqual([])
  })
})

describe('many pools at once', () => {
  test('60 people for 15 seats in each of 40 events: 15 in, 10 in line, the rest told, everywhere', async () => {
    const { owner, superuser, connect } = server.current
    const pool = connect(40)
    const events = await Promise.all(
      Array.from({ length: 40 }, () =>
        openEvent(owner, { pools: { 不限: 15 }, kind: '读书活动', columns: { waitlist_size: '10' } }),
      ),
    )
    const outcomes = await Promise.all(
      events.flatMap((eventId) => workers.map((worker) => signUpAs(pool, worker, eventId))),
    )
    await pool.end()
    const count = (what: string) =>
      outcomes.filter(({ status, refusal }) => (status ?? refusal) === what).length
    expect([count('已确认'), count('候补'), count('event_full')]).toEqual([600, 400, 1400])
    for (const eventId of events) expect(await brokenPromises(superuser, eventId)).toEqual([])
  })

  test('whoever is late when signups close is not on the list, and the list is what the rows are', async () => {
    const { owner, superuser, connect } = server.current
    const pool = connect(20)
    const eventId = await openEvent(owner, { pools: { 女: 60 }, columns: { needs_review: 'true' } })
    const [outcomes] = await Promise.all([
      Promise.all(workers.map((worker) => signUpAs(pool, worker, eventId))),
      owner`update public.events set signup_is_closed = true where id = ${eventId}`.then(() =>
        lookAs(pool, workers[0] ?? '', eventId),
      ),
    ])
    await lookAs(pool, workers[0] ?? '', eventId)
    await pool.end()
    const [closing] = await superuser<{ lines: number; rows: number }[]>`
      select signup_count as lines, (select count(*)::integer from public.signups where event_id = ${eventId}) as rows
      from public.event_closings where event_id = ${eventId}`
    expect(closing?.lines).toBe(closing?.rows)
    expect(outcomes.filter(({ status }) => status === '待审核')).toHaveLength(closing?.rows ?? -1)
  })
})
