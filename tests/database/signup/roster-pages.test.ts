import { beforeAll, describe, expect, test } from 'vitest'
import { asWorker, makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { openEvent } from '../../support/database/race.ts'

const server = usePostgres()
const people = 20_000
let organizer: string
let event: string

/** 20,000 people on the waitlist of a matchmaking event of Zhou Li's union, half of them men. */
beforeAll(async () => {
  const { owner, superuser } = server.current
  const [worker] = await makeWorkers(superuser, 1)
  organizer = worker ?? ''
  await superuser`select api.set_verified_phone(${organizer}, '13800000071')`
  await owner`insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000071', '340100')`
  event = await openEvent(owner, { pools: { 男: 10, 女: 10 } })
  await superuser.begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql`
      insert into public.signups (number, line_number, event_id, pool, worker_id, client_token, status, full_name, sex, birth_date, phone,
        region_code, consent_version)
      select place, place, ${event}, sex::text, gen_random_uuid(), gen_random_uuid(), '候补', '示例' || place, sex,
        '1996-05-01', (13000000000 + place)::text, '340111', '1'
      from generate_series(1, ${people}) as place, lateral (select case place % 2 when 0 then '男' else '女' end as sex) as pool`
  })
}, 120_000)

/** The numbers of a page, and how many rows of `signups` PostgreSQL read for it. */
async function readPage(call: string): Promise<{ numbers: number[]; rowsRead: number }> {
  return asWorker(server.current.superuser, organizer, async (sql) => {
    const countReads = async () => {
      const [counted] = await sql<{ read: string }[]>`
        select seq_tup_read + idx_tup_fetch as read from pg_stat_xact_user_tables where relname = 'signups'`
      return Number(counted?.read)
    }
    const before = await countReads()
    const [page] = await sql.unsafe<{ rows: { number: number }[] }[]>(`select ${call} as rows`)
    return {
      numbers: (page?.rows ?? []).map((row) => row.number),
      rowsRead: (await countReads()) - before,
    }
  })
}

for (const knowledge of ['nothing', 'everything'])
  describe(`with a roster of ${people} that the planner knows ${knowledge} of, Zhou Li`, () => {
    beforeAll(async () => {
      if (knowledge === 'everything') await server.current.superuser.unsafe('vacuum analyze public.signups')
    })

    test('gets a page of everybody for the price of its rows, at the beginning and far down', async () => {
      for (const after of [0, 15_000]) {
        const page = await readPage(`api.list_signups('${event}', ${after}, 100)`)
        expect(page.numbers).toEqual(Array.from({ length: 100 }, (_, place) => after + place + 1))
        expect(page.rowsRead).toBeLessThan(150)
      }
    })

    test('gets a page of the men, half of the rows, for the price of twice its rows', async () => {
      const men = Array.from({ length: 100 }, (_, place) => 2 * (place + 1))
      const page = await readPage(`api.list_signups('${event}', 0, 100, false, '男')`)
      expect(page.numbers).toEqual(men)
      expect(page.rowsRead).toBeLessThan(300)
      // Beside each line it looks for the same person again: by name and by phone.
      const search = `api.search_signups('${event}', pool => '男', status => '候补', page_size => 100)`
      const found = await readPage(search)
      expect(found.numbers).toEqual(men)
      expect(found.rowsRead).toBeLessThan(600)
    })
  })

test('twenty thousand signups with one phone are said to be one person, and cost no more', async () => {
  const { superuser } = server.current
  await superuser.begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql`update public.signups set phone = '13800000701' where event_id = ${event}`
  })
  const page = await readPage(`api.search_signups('${event}', page_size => 100)`)
  expect(page.rowsRead).toBeLessThan(1500)
})

test('another organizer gets no page of it', async () => {
  const [stranger] = await makeWorkers(server.current.superuser, 1)
  const { superuser } = server.current
  await expect(
    asWorker(superuser, stranger ?? '', (sql) => sql`select api.list_signups(${event})`),
  ).rejects.toThrow('not_organizer')
})
