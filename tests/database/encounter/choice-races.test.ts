import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { usePostgres } from '../../support/database/postgres.ts'

const postgres = usePostgres()
const token = () => randomBytes(32).toString('base64url')
const three = () => [token(), token(), token()]

/** Creates an open round, without the guards, and returns its event. */
async function openRound(): Promise<string> {
  return postgres.current.superuser.begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    const [event] = await sql<{ id: string }[]>`
      insert into public.events (kind, title, state, trade_union_id, place_name, address, region_code, starts_at, ends_at,
        signup_opens_at, signup_closes_at, cancel_deadline)
      values ('婚恋交友', '示例双向选择', '已发布', '340100', '示例地点', '示例路 1 号', '340104', now() + interval '1 hour',
        now() + interval '3 hours', now() - interval '2 days', now() - interval '1 day', now() - interval '1 day')
      returning id`
    if (event === undefined) throw new Error('no event')
    await sql`insert into public.choice_rounds (event_id, ends_at) values (${event.id}, now() + interval '10 minutes')`
    return event.id
  })
}

/** Calls as the functions do, each on its own connection. */
const asFunctions = (work: (sql: ReturnType<typeof postgres.current.connect>) => Promise<unknown>) =>
  work(postgres.current.connect(20))

test('Wang Fang saves twenty times at once, with other picks each time: three rows stay, all of one save', async () => {
  const eventId = await openRound()
  const slots = three()
  const saves = Array.from({ length: 20 }, () => three())
  await asFunctions((pool) =>
    Promise.all(
      saves.map((directions) =>
        pool.begin(async (sql) => {
          await sql`set local role service_role`
          await sql`select api.save_choices(${eventId}, ${slots}, ${directions}, ${three()})`
        }),
      ),
    ),
  )
  const rows = await postgres.current.superuser<{ slot: string; direction: string }[]>`
    select slot, direction from private.choices where event_id = ${eventId}`
  expect(rows.map(({ slot }) => slot).sort()).toEqual([...slots].sort())
  const kept = rows.map(({ direction }) => direction).sort()
  expect(saves.map((directions) => [...directions].sort())).toContainEqual(kept)
})

test('forty people save while the round is closed: whoever was in time counts, nothing is left, pairs are whole', async () => {
  const eventId = await openRound()
  const pairs = Array.from({ length: 20 }, token)
  const save = (pair: string) => (pool: ReturnType<typeof postgres.current.connect>) =>
    pool.begin(async (sql) => {
      await sql`set local role service_role`
      await sql`select api.save_choices(${eventId}, ${three()}, ${three()}, ${[pair, token(), token()]})`
    })
  const pool = postgres.current.connect(20)
  const saving = pairs.flatMap((pair) => [save(pair)(pool), save(pair)(pool)])
  const closing = postgres.current.superuser.begin(async (sql) => {
    await sql`set local role app_definer`
    await sql`select private.close_choice_round(${eventId})`
  })
  const outcomes = await Promise.allSettled([...saving, closing])
  expect(outcomes.at(-1)?.status).toBe('fulfilled')
  const refusals = outcomes.filter(({ status }) => status === 'rejected')
  for (const refusal of refusals) expect(String(Object(refusal).reason)).toContain('choice_closed')
  const [left] = await postgres.current.superuser<{ picks: number; matches: number; pairs: number }[]>`
    select (select count(*)::integer from private.choices where event_id = ${eventId}) as picks,
      (select count(*)::integer from private.choice_matches where event_id = ${eventId}) as matches,
      (select pairs from public.choice_rounds where event_id = ${eventId}) as pairs`
  expect(left?.picks).toBe(0)
  expect(left?.matches).toBe(left?.pairs)
})
