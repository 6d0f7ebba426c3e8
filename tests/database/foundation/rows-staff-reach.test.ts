import { beforeAll, describe, expect, test } from 'vitest'
import { seedDemo } from '../../../supabase/demo/seed-demo.ts'
import { staffMay } from '../../support/database/access.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'

/**
 * A policy that gives fewer rows raises nothing: an update of no row succeeds. So rows are counted, of every table, for
 * each thing that staff may do to it.
 */
const database = useEmbeddedSupabase()
beforeAll(() => seedDemo(database.current))

/** How many rows a statement touches, with triggers and foreign keys off. It is rolled back. */
async function touched(role: string, sql: string): Promise<number> {
  const { query } = database.current
  await query('begin')
  try {
    await query('set local session_replication_role = replica')
    await query(`set local role ${role}`)
    const [row] = await query<{ n: number }>(
      `with touched as (${sql}) select count(*)::integer as n from touched`,
    )
    return row?.n ?? -1
  } finally {
    await query('rollback')
  }
}

const tables = async () => {
  const rows = await database.current.query<{ name: string }>(
    `select 'public.' || relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )
  return rows.map(({ name }) => name).filter((name) => staffMay[name] !== undefined)
}

const deedsOf = (name: string) =>
  (staffMay[name] ?? '').split('; ').map((deed) => {
    const [verb = '', column = ''] = deed.replaceAll(',', '').split(' ')
    return { verb, column }
  })

/** What staff of the province reach of each table, beside all rows that there are. */
async function reach(): Promise<Record<string, Record<string, number>>> {
  const found: Record<string, Record<string, number>> = {}
  for (const name of await tables()) {
    const cells: Record<string, number> = {}
    const [first] = await database.current.query<{ column: string }>(
      `select attname as column from pg_attribute where attrelid = $1::regclass and attnum > 0
         and not attisdropped and attidentity = '' order by attnum limit 1`,
      [name],
    )
    for (const { verb, column } of deedsOf(name)) {
      const changed = column || first?.column
      if (verb === 'read') cells[verb] = await touched('province_staff', `select from ${name}`)
      if (verb === 'update')
        cells[verb] = await touched(
          'province_staff',
          `update ${name} set "${changed}" = "${changed}" returning 1`,
        )
      if (verb === 'delete') cells[verb] = await touched('province_staff', `delete from ${name} returning 1`)
    }
    found[name] = cells
  }
  return found
}

async function everything(): Promise<Record<string, Record<string, number>>> {
  const all: Record<string, Record<string, number>> = {}
  for (const name of await tables()) {
    const rows = await touched('postgres', `select from ${name}`)
    const deeds = deedsOf(name).filter(({ verb }) => ['read', 'update', 'delete'].includes(verb))
    all[name] = Object.fromEntries(deeds.map(({ verb }) => [verb, rows]))
  }
  return all
}

describe('staff of the province', () => {
  test('reach every row in every way in which they may', async () => {
    const all = await everything()
    expect(all['public.events']?.update).toBeGreaterThan(3)
    expect(await reach()).toEqual(all)
  })

  test('would be seen to reach none when a policy lets them only look', async () => {
    const { query } = database.current
    const policies = { staff: '"staff keep events"', province_staff: '"provincial staff keep events"' }
    for (const [role, policy] of Object.entries(policies)) {
      await query(`drop policy ${policy} on public.events`)
      await query(`create policy ${policy} on public.events for select to ${role} using (true)`)
    }
    const events = (await reach())['public.events']
    for (const [role, policy] of Object.entries(policies)) {
      await query(`drop policy ${policy} on public.events`)
      await query(
        `create policy ${policy} on public.events for all to ${role} using (true) with check (true)`,
      )
    }
    expect(events).toMatchObject({ update: 0, delete: 0 })
    expect(events?.read).toBeGreaterThan(3)
  })

  test('may insert only where a policy lets them', async () => {
    const rows = await database.current.query<{ name: string }>(
      `select distinct 'public.' || tablename as name from pg_policies
       where schemaname = 'public' and 'staff' = any (roles) and cmd in ('ALL', 'INSERT') order by 1`,
    )
    const listed = Object.keys(staffMay).filter((name) => deedsOf(name).some(({ verb }) => verb === 'insert'))
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(listed.sort()))
  })
})
