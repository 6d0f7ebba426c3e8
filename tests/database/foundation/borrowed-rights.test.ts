import postgres from 'postgres'
import { beforeAll, describe, expect, test } from 'vitest'
import { applyMigrations } from '../../../supabase/embedded/migrations.ts'
import { type Entry, listEntries } from '../../support/database/every-entry.ts'
import { makeHistory } from '../../support/database/history.ts'
import { makeWorkers, startPostgres, usePostgres } from '../../support/database/postgres.ts'
import { layTraps, readTrap } from '../../support/database/traps.ts'

/**
 * A caller of a function that runs as `app_definer` or as the tables' owner must not be able to make it run the
 * caller's code. A domain `pg_temp.text` with a check is enough when `pg_temp` is searched before `pg_catalog`.
 */
const server = usePostgres()
const people = ['staff', 'anon', 'authenticated'] as const
const slowly = { timeout: 120_000 }
let worker: string

beforeAll(async () => {
  await makeHistory(server.current.superuser, 100)
  ;[worker = ''] = await makeWorkers(server.current.superuser, 1)
}, 120_000)

test.each(people)('%s cannot make a temporary object', async (person) => {
  const { superuser } = server.current
  for (const sql of ['create temporary table mine ()', 'create domain pg_temp.text as pg_catalog.text'])
    await expect(
      superuser.begin((made) => made.unsafe(`set local role ${person}; ${sql}`)),
      sql,
    ).rejects.toMatchObject({ code: '42501' })
})

describe('with the right to make them all the same', () => {
  let entries: Entry[]
  beforeAll(async () => {
    const { superuser } = server.current
    await superuser.unsafe(`grant temporary on database postgres to ${people.join(', ')}`)
    entries = await listEntries(superuser)
  })

  /**
   * Calls these as each role in turn, in a session with traps of this person. Returns the traps that ran as somebody
   * else.
   */
  async function enterAmongTraps(person: string, roles: string[], some: Entry[]): Promise<string[]> {
    const sprung = new Set<string>()
    let entered = ''
    const session = postgres(server.current.superuserUrl, {
      max: 1,
      onnotice: ({ message }) => {
        const trap = readTrap(message)
        if (trap !== undefined && trap.role !== person) sprung.add(`${entered}: ${trap.name} as ${trap.role}`)
      },
    })
    const claims = JSON.stringify({ sub: worker, role: person })
    await session`select set_config('request.jwt.claims', ${claims}, false)`
    await session.unsafe(`set role ${person}`)
    await layTraps(session)
    await session.unsafe('reset role')
    for (const role of roles)
      for (const { of, sql } of some) {
        entered = of
        // Most of them refuse their arguments. It is enough how far they get.
        await session.unsafe(`rollback; begin; set local role ${role}; ${sql}`).catch(() => {})
      }
    await session.end()
    return [...sprung].sort()
  }

  test.each(people)('%s gets nothing of theirs run by any function or trigger', slowly, async (person) => {
    expect(entries.length).toBeGreaterThan(1000)
    expect(await enterAmongTraps(person, [person], entries)).toEqual([])
  })

  test('nothing of staff’s is found by whatever the definers run themselves', slowly, async () => {
    expect(await enterAmongTraps('staff', ['app_definer', 'postgres'], entries)).toEqual([])
  })

  test(
    'staff would act as the owner by a function and by a trigger with an empty search_path',
    slowly,
    async () => {
      const { owner, superuser } = server.current
      await owner.unsafe(`
      create function public.planted(word text) returns boolean language plpgsql security definer set search_path = ''
      as $$ begin return word::text is null; end $$;
      create function private.planted() returns trigger language plpgsql security definer set search_path = ''
      as $$ begin new.title := new.title::text; return new; end $$;
      grant execute on function public.planted to staff;
      create trigger planted before update on public.notices for each row execute function private.planted();
      insert into public.notices (title, body) values ('示例公告', '示例')`)
      const entered = ['public.planted(text)', 'public.notices']
      const sprung = await enterAmongTraps(
        'staff',
        ['staff'],
        (await listEntries(superuser)).filter(({ of }) => entered.includes(of)),
      )
      await owner.unsafe('drop function public.planted; drop function private.planted cascade')
      expect(sprung).toEqual(expect.arrayContaining(entered.map((of) => `${of}: type text as postgres`)))
    },
  )
})

test(
  'where the migrating role may not take the right away, the migrations say so and go on',
  slowly,
  async () => {
    const fresh = await startPostgres({ isMigrated: false })
    const said: string[] = []
    const owner = postgres(fresh.server.url, { max: 1, onnotice: ({ message = '' }) => said.push(message) })
    try {
      await fresh.server.superuser.unsafe(`
      alter database postgres owner to supabase_admin;
      grant create, temporary on database postgres to postgres`)
      const state = await applyMigrations({
        execute: (sql) => owner.unsafe(sql),
        query: async (sql, parameters = []) => [...(await owner.unsafe(sql, parameters.map(String)))],
      })
      expect(state).toBe('current')
      expect(said).toContainEqual(
        expect.stringMatching(
          /^temporary objects may still be made by: public, .*revoke temporary on database postgres from public/,
        ),
      )
    } finally {
      await owner.end()
      await fresh.stop()
    }
  },
)
