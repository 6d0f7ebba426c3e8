import { beforeAll, describe, expect, test } from 'vitest'
import { staffMay } from '../../support/database/access.ts'
import { asLogin, rowsTouchedAs } from '../../support/database/desk-login.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import {
  commonTables,
  insertionOf,
  type Mark,
  markedUnions,
  marks,
  plantScopedRows,
  scopedRows,
} from '../../support/database/scoped-rows.ts'

/**
 * Every object that staff reach, for two cities, a county, the province, the owner and a login that nobody listed. A policy that
 * gives fewer rows raises nothing, so rows are counted.
 */
const database = useEmbeddedSupabase()

/** Whose rows each login sees. */
const sees: Readonly<Record<string, readonly Mark[]>> = {
  clerk_340100: ['合肥的', '包河的'],
  clerk_340200: ['芜湖的'],
  clerk_340111: ['包河的'],
  clerk_340000: marks,
  postgres: marks,
  clerk_stranger: [],
}
const logins = Object.keys(sees)
const unionLogins = ['clerk_340100', 'clerk_340200', 'clerk_340111']

beforeAll(async () => {
  await plantScopedRows(database.current)
  for (const union of ['340100', '340200', '340111', '340000'])
    await database.current.query(`select * from private.open_desk_login('${union}')`)
  await database.current.query('create role clerk_stranger login in role staff')
})

const relations = async (kind: 'r' | 'v') => {
  const rows = await database.current.query<{ name: string }>(
    `select relname as name from pg_class where relkind = '${kind}' and relnamespace = 'public'::regnamespace
       and has_table_privilege('staff', oid, 'select') order by 1`,
  )
  return rows.map(({ name }) => name)
}

const deedsOf = (table: string) =>
  (staffMay[`public.${table}`] ?? '').split('; ').map((deed) => {
    const [verb = '', column = ''] = deed.replaceAll(',', '').split(' ')
    return { verb, column }
  })

const firstColumns = async () => {
  const rows = await database.current.query<{ name: string; column: string }>(
    `select distinct on (relname) relname as name, attname as column from pg_attribute join pg_class on pg_class.oid = attrelid
     where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped and attidentity = ''
     order by relname, attnum`,
  )
  return Object.fromEntries(rows.map(({ name, column }) => [name, column]))
}

/** For each table with this deed: a statement that does it to every row that there is. */
async function statementsOf(verb: string, tables: readonly string[]): Promise<Record<string, string>> {
  const columns = await firstColumns()
  const all = tables.flatMap((table): [string, string][] => {
    const deed = deedsOf(table).find((one) => one.verb === verb)
    if (deed === undefined) return []
    if (verb === 'read') return [[table, `select from public.${table}`]]
    if (verb === 'delete') return [[table, `delete from public.${table} returning 1`]]
    const column = deed.column || columns[table]
    return [[table, `update public.${table} set "${column}" = "${column}" returning 1`]]
  })
  return Object.fromEntries(all)
}

describe('a table that staff reach', () => {
  test('has rows of unions here, or is one of the lists that all share', async () => {
    expect(await relations('r')).toEqual([...Object.keys(scopedRows), ...commonTables].sort())
  })

  test.each(['read', 'update', 'delete'])(
    '%s: each login reaches the rows of its unions alone',
    async (verb) => {
      const statements = await statementsOf(verb, Object.keys(scopedRows))
      const all = await rowsTouchedAs(database.current, 'postgres', statements)
      for (const [table, rows] of Object.entries(all)) {
        expect(rows, table).toBeGreaterThan(0)
        expect(rows % marks.length, table).toBe(0)
      }
      for (const [login, seen] of Object.entries(sees)) {
        const own = Object.entries(all).map(([table, rows]) => [table, (rows / marks.length) * seen.length])
        expect({ login, ...(await rowsTouchedAs(database.current, login, statements)) }).toEqual({
          login,
          ...Object.fromEntries(own),
        })
      }
    },
  )

  test('is read by all when it is a shared list, and written by the province alone', async () => {
    const shared = commonTables.filter((table) => table !== 'trade_unions')
    for (const verb of ['read', 'update', 'delete']) {
      const statements = await statementsOf(verb, shared)
      const all = await rowsTouchedAs(database.current, 'postgres', statements)
      const none = Object.fromEntries(Object.keys(all).map((table) => [table, 0]))
      for (const login of logins)
        expect({ verb, login, ...(await rowsTouchedAs(database.current, login, statements)) }).toEqual({
          verb,
          login,
          ...(verb === 'read' || login === 'postgres' || login === 'clerk_340000' ? all : none),
        })
    }
  })

  test('has its own part of the directory for each: a city keeps the phones of its counties too', async () => {
    const kept: Record<string, number | undefined> = {}
    for (const login of unionLogins)
      kept[login] = (
        await rowsTouchedAs(database.current, login, await statementsOf('update', ['trade_unions']))
      ).trade_unions
    expect(kept).toEqual({ clerk_340100: 10, clerk_340200: 8, clerk_340111: 1 })
  })
})

describe('a row that a union writes for another', () => {
  const insertable = Object.keys(scopedRows).filter(
    (table) => deedsOf(table).some(({ verb }) => verb === 'insert') && table !== 'place_imports',
  )

  test.each(insertable)('%s: is refused in Chinese', async (table) => {
    for (const [login, mark] of [
      ['clerk_340100', '芜湖的'],
      ['clerk_340111', '合肥的'],
      ['clerk_stranger', '芜湖的'],
    ] as const)
      await expect(asLogin(database.current, login, insertionOf(table, mark)), login).rejects.toThrow(
        /您的登录只能办.+的。|没有编号为|不管.+的服务点/,
      )
  })

  test('is refused when an own event moves to another union, or an organizer to another’s event', async () => {
    for (const sql of [
      `update public.events set trade_union_id = '340200'`,
      `update public.organizers set event_id = (select md5('event芜湖的')::uuid)`,
      `update public.union_officers set trade_union_id = '340200'`,
    ])
      await expect(asLogin(database.current, 'clerk_340111', sql), sql).rejects.toThrow(
        '这一行是芜湖市总工会的，您的登录只能办包河区总工会和下级工会的。',
      )
  })

  test.each(commonTables.filter((table) => table !== 'trade_unions' && table !== 'retention_settings'))(
    '%s: says that the province keeps it',
    async (table) => {
      for (const login of [...unionLogins, 'clerk_stranger'])
        for (const { verb } of deedsOf(table)) {
          if (verb === 'read') continue
          const sql =
            verb === 'insert'
              ? `insert into public.${table} default values`
              : (await statementsOf(verb, [table]))[table]
          await expect(asLogin(database.current, login, String(sql)), `${login} ${sql}`).rejects.toThrow(
            '由省总工会修改',
          )
        }
    },
  )

  test('an imported table of places is the importing union’s, whatever it says', async () => {
    const [row] = await asLogin(
      database.current,
      'clerk_340111',
      `insert into public.place_imports (content, trade_union_id) values ('类型', '340200') returning trade_union_id`,
    )
    expect(row).toEqual({ trade_union_id: '340111' })
  })
})

describe('a view', () => {
  test('shows each login the rows of its unions, and no word of another', async () => {
    const views = (await relations('v')).filter((view) => view !== 'holiday_years')
    for (const login of logins) {
      const [row] = await asLogin(
        database.current,
        login,
        `select ${views.map((view) => `(select coalesce(jsonb_agg(shown), '[]') from public.${view} as shown) as ${view}`).join(', ')}`,
      )
      const seen = Object.fromEntries(Object.entries(row ?? {}).map(([view, rows]) => [view, marksIn(rows)]))
      expect({ login, ...seen }).toEqual({
        login,
        ...Object.fromEntries(views.map((view) => [view, sees[login]])),
      })
    }
  })
})

/** The unions that rows tell of. Statistics hold no word of anybody, but the name of the union that they count. */
function marksIn(rows: unknown): Mark[] {
  const ofUnions = (rows as Record<string, unknown>[]).map((row) => row.受理工会 ?? row.主办工会)
  return marks.filter(
    (mark) => JSON.stringify(rows).includes(mark) || ofUnions.includes(markedUnions[mark].name),
  )
}
