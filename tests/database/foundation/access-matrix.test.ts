import { describe, expect, test } from 'vitest'
import { type Deed, deeds, type Role, roles, staffMay } from '../../support/database/access.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { signIn } from '../../support/database/people.ts'

/**
 * Tries every table and view, every function and every role, instead of reading a list of grants. The expectations are
 * in `support/database/access.ts`. What is not listed there fails.
 */
const database = useEmbeddedSupabase()
const isDenied = (error: unknown) => error instanceof Error && /^permission denied/.test(error.message)

/** Whether this role can do it. The change is rolled back. */
async function mayRun(role: Role, sql: string): Promise<boolean> {
  const { query } = database.current
  await query('begin')
  try {
    await query(`set local role ${role}`)
    await query(sql)
    return true
  } catch (error) {
    return !isDenied(error)
  } finally {
    await query('rollback')
  }
}

const sqlOf: Record<Deed, (name: string, column: string) => string> = {
  read: (name) => `select * from ${name} limit 1`,
  insert: (name) => `insert into ${name} default values`,
  update: (name, column) => `update ${name} set ${column} = default where false`,
  delete: (name) => `delete from ${name} where false`,
  truncate: (name) => `truncate ${name}`,
}

type Relation = { name: string; columns: string[]; isView: boolean }
const listRelations = () =>
  database.current.query<Relation>(
    `select relnamespace::regnamespace || '.' || relname as name, relkind = 'v' as "isView",
       array_agg(attname::text order by attnum) as columns
     from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
     where relnamespace::regnamespace::text in ('public', 'api', 'private') and relkind in ('r', 'p', 'v', 'm', 'f')
     group by pg_class.oid order by 1`,
  )

/** What a role may do to a relation, in words: `read`, `insert`, `update` with its columns unless it is all of them. */
async function whatItMay(role: Role, { name, columns, isView }: Relation): Promise<string> {
  const may: string[] = []
  for (const deed of deeds) {
    if (deed === 'update') {
      const open: string[] = []
      for (const column of isView ? [] : columns)
        if (await mayRun(role, sqlOf.update(name, `"${column}"`))) open.push(column)
      if (open.length > 0) may.push(open.length === columns.length ? 'update' : `update ${open.join(', ')}`)
    } else if (!(isView && deed !== 'read') && (await mayRun(role, sqlOf[deed](name, '')))) may.push(deed)
  }
  return may.join('; ')
}

describe('tables and views', () => {
  test('every object is in the expectations, and nothing else', async () => {
    const names = (await listRelations()).map(({ name }) => name)
    expect(names.filter((name) => name.startsWith('public.')).sort()).toEqual(Object.keys(staffMay).sort())
    expect(names.length).toBeGreaterThan(75)
  })

  test.each(roles)('%s does to each what it may, and nothing more', { timeout: 300_000 }, async (role) => {
    const found: Record<string, string> = {}
    const expected: Record<string, string> = {}
    for (const relation of await listRelations()) {
      found[relation.name] = await whatItMay(role, relation)
      expected[relation.name] = role === 'staff' ? (staffMay[relation.name] ?? '') : ''
    }
    expect(found).toEqual(expected)
  })
})

describe('functions', () => {
  test.each(roles)(
    '%s gets into those that were granted by name, and into no other',
    { timeout: 300_000 },
    async (role) => {
      const functions = await database.current.query<{ call: string; isGranted: boolean }>(
        // The values come from a row: the planner answers a strict function of a constant null without looking at rights.
        `select format('select %I.%I(%s) from (select %s offset 0) as given', pronamespace::regnamespace, proname, (
           select string_agg('value_' || place, ', ' order by place)
           from unnest(proargtypes) with ordinality as listed (argument, place)
         ), (
           select string_agg(format('null::%I.%I as value_%s', typnamespace::regnamespace, typname, place), ', ' order by place)
           from unnest(proargtypes) with ordinality as listed (argument, place) join pg_type on pg_type.oid = argument
         )) as call, has_function_privilege($1, pg_proc.oid, 'execute') as "isGranted"
       from pg_proc
       where pronamespace::regnamespace::text in ('public', 'api', 'private') and prokind = 'f' and prorettype <> 'trigger'::regtype
       order by 1`,
        [role],
      )
      expect(functions.length).toBeGreaterThan(200)
      const entered: string[] = []
      for (const { call, isGranted } of functions)
        if (!isGranted && (await mayRun(role, call))) entered.push(call)
      expect(entered).toEqual([])
      // api-callers.ts and staff-rights.test.ts list them.
      expect(functions.some(({ isGranted }) => isGranted)).toBe(true)
    },
  )
})

describe('the files of Wang Fang', () => {
  type Cell = {
    read: number | 'refused'
    insert: number | 'refused'
    update: number | 'refused'
    delete: number | 'refused'
  }

  /** The number of rows this role and this worker can touch. The change is rolled back. */
  async function touched(role: Role, workerId: string | null, sql: string): Promise<number | 'refused'> {
    const { query } = database.current
    await query('begin')
    try {
      const claims = JSON.stringify({ role, ...(workerId ? { sub: workerId } : {}) })
      await query(`select set_config('request.jwt.claims', $1, true)`, [claims])
      await query(`set local role ${role}`)
      return (await query(`with touched as (${sql}) select * from touched`)).length
    } catch {
      return 'refused'
    } finally {
      await query('rollback')
    }
  }

  test('are read by herself alone, and changed by nobody past the functions', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const liQiang = await signIn(database.current, 'Li Qiang')
    const zhou = await signIn(database.current, 'Zhou', '13800000071')
    await database.current.query(
      `insert into public.organizers (name, phone, trade_union_id) values ('周示例', '13800000071', '340000')`,
    )
    const name = `${wangFang.id}/card.jpg`
    await database.current.query(`insert into storage.objects (bucket_id, name) values ('attachments', $1)`, [
      name,
    ])
    const all = `from storage.objects where bucket_id = 'attachments'`
    const cellsOf = async (role: Role, workerId: string | null): Promise<Cell> => ({
      read: await touched(role, workerId, `select name ${all}`),
      insert: await touched(
        role,
        workerId,
        `insert into storage.objects (bucket_id, name) values ('attachments', '${wangFang.id}/more.jpg') returning name`,
      ),
      update: await touched(
        role,
        workerId,
        `update storage.objects set name = name where true returning name`,
      ),
      delete: await touched(role, workerId, `delete ${all} returning name`),
    })
    const nothing = { read: 0, insert: 'refused', update: 0, delete: 0 }
    expect({
      stranger: await cellsOf('anon', null),
      wangFang: await cellsOf('authenticated', wangFang.id),
      liQiang: await cellsOf('authenticated', liQiang.id),
      organizer: await cellsOf('authenticated', zhou.id),
      staff: await cellsOf('staff', null),
    }).toEqual({
      stranger: nothing,
      wangFang: { ...nothing, read: 1 },
      liQiang: nothing,
      organizer: nothing,
      staff: { read: 'refused', insert: 'refused', update: 'refused', delete: 'refused' },
    })
  })

  test('lie in the one bucket there is, which is not public', async () => {
    expect(await database.current.query('select id, public from storage.buckets')).toEqual([
      { id: 'attachments', public: false },
    ])
  })
})
