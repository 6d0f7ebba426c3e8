import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Clerk, openDesk, playWeek, type Week } from '../../support/database/desk-of-unions.ts'
import { usePostgres } from '../../support/database/postgres.ts'
import { cases } from '../../support/database/staff-week.ts'
import { brokenEnds, brokenLists, foreignDecisions } from '../../support/database/week-promises.ts'

/** Hefei, Wuhu and Huangshan at their consoles at once. `npm run test:deep` plays the same week with 500 applications. */
const server = usePostgres()
let clerks: Clerk[]
let week: Week
beforeAll(async () => {
  clerks = await openDesk(server.current, ['340100', '340200', '341000'])
  week = await playWeek(server.current, clerks, cases.length * clerks.length * 2)
})
afterAll(() => Promise.all((clerks ?? []).map(({ sql }) => sql.end({ timeout: 1 }))))

describe('after a week at the desks of three unions', () => {
  test('every step went as it should: no deadlock, no wrong refusal, and nobody reached a neighbor’s row', () => {
    expect(week.wrong).toEqual([])
  })

  test('every application stands where its case ends, and its worker reads what happened, in order', async () => {
    expect(await brokenEnds(server.current, week)).toEqual([])
  })

  test('each clerk’s lists hold all of the own union and nothing else, and the counts are right', async () => {
    expect(await brokenLists(week)).toEqual([])
  })

  test('the record says for each decision which login made it, and none decided for another union', async () => {
    expect([...(await foreignDecisions(server.current))]).toEqual([])
  })

  test('every open application has one open round, every closed one none', async () => {
    expect([
      ...(await server.current.owner`
        select application.reference from public.applications as application
        join public.reviews as review on review.application_id = application.id
        group by application.id
        having (application.closed_at is null) <> (count(*) filter (where review.closed_at is null) = 1)`),
    ]).toEqual([])
  })
})
