import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Clerk, openDesk, playWeek } from '../support/database/desk-of-unions.ts'
import { usePostgres } from '../support/database/postgres.ts'
import { brokenEnds, brokenLists, foreignDecisions } from '../support/database/week-promises.ts'

const server = usePostgres()
let clerks: Clerk[]
beforeAll(async () => {
  clerks = await openDesk(server.current, ['340100', '340200', '341000'])
})
afterAll(() => Promise.all((clerks ?? []).map(({ sql }) => sql.end({ timeout: 1 }))))

test('a week of three unions with 500 applications keeps every promise of the desk', async () => {
  const start = performance.now()
  const week = await playWeek(server.current, clerks, 500)
  console.log(`500 applications in ${Math.round((performance.now() - start) / 1000)} s`)
  expect(week.wrong).toEqual([])
  expect(await brokenEnds(server.current, week)).toEqual([])
  expect(await brokenLists(week)).toEqual([])
  expect([...(await foreignDecisions(server.current))]).toEqual([])
})
