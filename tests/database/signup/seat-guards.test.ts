import type postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holdSignup } from '../../support/database/held-signup.ts'
import { makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { cancelAs, openEvent, signUpAs } from '../../support/database/race.ts'
import { brokenPromises, withoutGuard } from '../../support/database/seat-checks.ts'
import { untilItWaits } from '../../support/database/until-it-waits.ts'

/* What seats that are rows would lose without each of their guards (decision 44). */
const server = usePostgres()
let workers: string[]
let [wangFang, liQiang] = ['', '']
let phones: postgres.Sql
beforeAll(async () => {
  workers = await makeWorkers(server.current.superuser, 60)
  ;[wangFang = '', liQiang = ''] = workers
  phones = server.current.connect(40)
})
afterAll(() => phones?.end())

const seats = (capacity: number, line: number) =>
  openEvent(server.current.owner, {
    pools: { 不限: capacity },
    kind: '读书活动',
    columns: { waitlist_size: String(line) },
  })
const broken = (eventId: string) => brokenPromises(server.current.superuser, eventId)
const besideAFreeSeat = ['somebody waits for a seat that is free and fair: 不限']

/** Everybody at once; what the database could not do, and what does not hold afterwards. */
async function rush(eventId: string): Promise<string[]> {
  const settled = await Promise.allSettled(workers.map((worker) => signUpAs(phones, worker, eventId)))
  const failed = settled.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
  return [...failed, ...(await broken(eventId))]
}

/** A race is luck: it is run until it goes wrong, a few times at most. */
async function untilBroken(race: () => Promise<string[]>): Promise<string[]> {
  for (let attempt = 0; attempt < 15; attempt += 1) {
    const wrong = await race()
    if (wrong.length > 0) return wrong
  }
  return []
}

// A short line is joined by one at a time, a long one by many.
describe.each([10, 1000])('with a line of %i, Li Qiang', (line) => {
  /** Wang Fang has taken the last seat and not committed; Li Qiang comes, and she rolls back. */
  async function holderRollsBack(): Promise<{ eventId: string; status: string | undefined }> {
    const eventId = await seats(1, line)
    const held = await holdSignup(phones, wangFang, eventId)
    const comes = signUpAs(phones, liQiang, eventId)
    await untilItWaits(server.current.superuser, 'sign_up_for_event', comes)
    await held.rollback()
    return { eventId, status: (await comes).status }
  }

  test('waits beside the seat that Wang Fang was taking when she rolls back, if he looks once', async () => {
    const looksOnce = (definition: string) => definition.replace(/for update\n/, 'for update skip locked\n')
    await withoutGuard(server.current.superuser, { 'private.find_place': looksOnce }, async () => {
      const { eventId, status } = await holderRollsBack()
      expect(status).toBe('候补')
      expect(await broken(eventId)).toEqual(besideAFreeSeat)
    })
  })

  test('gets that seat when he looks again', async () => {
    const { eventId, status } = await holderRollsBack()
    expect(status).toBe('已确认')
    expect(await broken(eventId)).toEqual([])
  })

  /** Li Qiang has found no seat and joined the line, not committed; Wang Fang gives hers back. */
  async function missEachOther(): Promise<string> {
    const eventId = await seats(1, line)
    const { id = '' } = await signUpAs(phones, wangFang, eventId)
    const held = await holdSignup(phones, liQiang, eventId)
    expect(held.status).toBe('候补')
    const cancels = cancelAs(phones, wangFang, id)
    await untilItWaits(server.current.superuser, 'cancel_signup', cancels)
    await held.commit()
    await cancels
    return eventId
  }

  test('and Wang Fang, who gives hers back, miss each other when he does not hold the line', async () => {
    const holdsNothing = (definition: string) =>
      definition
        .replace(/perform from public[^;]*for share;/, '')
        .replace(/perform private\.lock_pool[^;]*;/, '')
    await withoutGuard(server.current.superuser, { 'private.lock_line': holdsNothing }, async () => {
      expect(await broken(await missEachOther())).toEqual(besideAFreeSeat)
    })
  })

  test('is offered hers when he does', async () => {
    const eventId = await missEachOther()
    expect(await broken(eventId)).toEqual([])
    const [offered] = await server.current
      .superuser`select status from public.signups where event_id = ${eventId} and worker_id = ${liQiang}`
    expect(offered).toEqual({ status: '待确认' })
  })
})

describe('60 people at once for 15 seats', () => {
  test('wait for each other when a look keeps seats that it did not get', async () => {
    const keepsLocks = (definition: string) =>
      definition
        .replaceAll('into strict label', 'into label')
        .replaceAll(
          /status := '已确认';\s+return;\s+exception/g,
          `if found then status := '已确认'; return; end if;\nexception`,
        )
    const wrong = await withoutGuard(server.current.superuser, { 'private.find_place': keepsLocks }, () =>
      untilBroken(async () => rush(await seats(15, 20))),
    )
    expect(wrong.join()).toContain('deadlock')
  })

  test('make the line too long when as many as there is room for join it at once', async () => {
    const sharesTheEnd = (definition: string) =>
      definition.replace(`current_setting('max_connections')::integer`, '0')
    const wrong = await withoutGuard(server.current.superuser, { 'private.lock_line': sharesTheEnd }, () =>
      untilBroken(async () => rush(await seats(1, 3))),
    )
    expect(wrong).toContain('a line too long: 不限')
  })

  test('do neither as it is, with a short line and with a long one', async () => {
    for (const line of [3, 20, 110]) expect(await rush(await seats(15, line))).toEqual([])
  })
})
