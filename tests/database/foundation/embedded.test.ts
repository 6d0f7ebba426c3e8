import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DataFolderError } from '../../../supabase/embedded/data-folder-error.ts'
import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'
import { startEmbeddedSupabase } from '../../../supabase/embedded/start.ts'
import { signIn } from '../../support/database/people.ts'
import { submit } from '../../support/database/submissions.ts'

const problems = [
  'full',
  'unwritable',
  'in-use',
  'foreign',
  'broken',
  'other-postgres',
  'newer',
  'edited',
] as const
let template: string
let dataDir: string
const running: EmbeddedSupabase[] = []

// A first start takes seconds, so most tests begin with a copy of one.
beforeAll(async () => {
  template = mkdtempSync(join(tmpdir(), 'wangong-data-'))
  await (await startEmbeddedSupabase({ dataDir: template, demo: false })).close()
})
afterAll(() => rmSync(template, { recursive: true, force: true }))

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'wangong-data-'))
  cpSync(template, dataDir, { recursive: true })
})
afterEach(async () => {
  for (const supabase of running.splice(0)) await supabase.close()
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(changes: object = {}): Promise<EmbeddedSupabase> {
  const supabase = await startEmbeddedSupabase({ dataDir, demo: false, ...changes })
  running.push(supabase)
  return supabase
}

async function stop(supabase: EmbeddedSupabase): Promise<void> {
  running.splice(running.indexOf(supabase), 1)
  await supabase.close()
}

async function problemOf(changes: object = {}): Promise<DataFolderError> {
  try {
    await start(changes)
  } catch (error) {
    if (error instanceof DataFolderError) return error
    throw error
  }
  throw new Error('it started')
}

describe('a restart', () => {
  test('keeps applications, secrets and tokens; the second start is quick', async () => {
    const first = await start()
    const wangFang = await signIn(first, 'Wang Fang')
    const reference = await submit(wangFang)
    await stop(first)

    const started = performance.now()
    const second = await start()
    expect(performance.now() - started).toBeLessThan(5000)
    expect(second.jwtSecret).toBe(first.jwtSecret)
    const [row] = await second.query('select status from public.applications where reference = $1', [
      reference,
    ])
    expect(row).toEqual({ status: '已提交' })
    expect(
      await second.query(`select value from public.reveal_identity($1, '核对身份信息') limit 1`, [reference]),
    ).toHaveLength(1)
  })

  test('with reset begins from the seed and keeps the secrets', async () => {
    const first = await start()
    await signIn(first, 'Wang Fang')
    await stop(first)
    const second = await start({ reset: true })
    expect(await second.query('select * from public.workers')).toEqual([])
    expect(second.jwtSecret).toBe(first.jwtSecret)
  })

  test('after a first start that was cut off begins anew', async () => {
    rmSync(join(dataDir, 'database', 'wangong-ready'))
    rmSync(join(dataDir, 'database', 'global'), { recursive: true })
    const supabase = await start()
    expect(await supabase.query('select count(*)::integer as n from public.trade_unions')).toEqual([
      { n: 129 },
    ])
  })
})

describe('the data folder', () => {
  test('holds everything, its secrets readable by their owner alone', async () => {
    await start()
    for (const part of ['database', 'files', 'secrets.json'])
      expect(existsSync(join(dataDir, part))).toBe(true)
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
  })

  test('with half a secrets file starts, with new secrets and the old data', async () => {
    const first = await start()
    const reference = await submit(await signIn(first, 'Wang Fang'))
    await stop(first)
    writeFileSync(join(dataDir, 'secrets.json'), '{"jwtSecret": "ab')
    const second = await start()
    expect(second.jwtSecret.length).toBeGreaterThan(32)
    expect(
      await second.query(`select * from public.reveal_identity($1, '核对身份信息')`, [reference]),
    ).toHaveLength(2)
  })

  test('that another start holds is refused, and free again after closing', async () => {
    const first = await start()
    expect((await problemOf()).problem).toBe('in-use')
    await stop(first)
    await start()
  })

  test('whose process died is taken over', async () => {
    writeFileSync(join(dataDir, 'lock'), '999999')
    await start()
  })

  test('that is a file is refused', async () => {
    const file = join(dataDir, 'file')
    writeFileSync(file, '')
    expect((await problemOf({ dataDir: join(file, 'data') })).problem).toBe('unwritable')
  })

  test('with a broken database is refused, and nothing in it is touched', async () => {
    const control = join(dataDir, 'database', 'global', 'pg_control')
    truncateSync(control, 100)
    const before = readFileSync(control)
    expect((await problemOf()).problem).toBe('broken')
    expect(readFileSync(control)).toEqual(before)
  })

  test('of a newer version is refused', async () => {
    const supabase = await start()
    await supabase.query(
      `insert into supabase_migrations.schema_migrations (version, name) values ('29990101000000', 'future')`,
    )
    await stop(supabase)
    expect((await problemOf()).problem).toBe('newer')
  })

  test('of migrations that were edited since is refused', async () => {
    const supabase = await start()
    await supabase.query(`update supabase_migrations.schema_migrations set statements = array['other']`)
    await stop(supabase)
    expect((await problemOf()).problem).toBe('edited')
  })

  test('of migrations that are gone since is refused as old, not as new', async () => {
    const supabase = await start()
    await supabase.query(
      `insert into supabase_migrations.schema_migrations (version, name) values ('20261122010000', 'extensions_and_roles')`,
    )
    await stop(supabase)
    expect((await problemOf()).problem).toBe('edited')
  })

  test('is explained in one sentence, in both languages, that says what to do', async () => {
    for (const problem of problems)
      expect(new DataFolderError(problem, '/x/.data').message).toMatch(
        /^数据文件夹 \/x\/\.data .+：.+。\(.+: .+\.\)$/,
      )
  })
})

describe('requests', () => {
  test('at the same time keep their own identity', async () => {
    const supabase = await start()
    const people = await Promise.all(
      ['Wang Fang', 'Li Qiang', 'Zhao Min'].map((name) => signIn(supabase, name)),
    )
    const asked = Array.from({ length: 60 }, (_, index) => people[index % 3])
    const answers = await Promise.all(asked.map((person) => person?.call<{ workerId: string }>('get_me')))
    expect(answers.map((answer) => answer?.workerId)).toEqual(asked.map((person) => person?.id))
  })

  test('with an altered, expired or foreign token are refused', async () => {
    const supabase = await start()
    const wangFang = await signIn(supabase, 'Wang Fang')
    const call = async (token: string) =>
      (
        await supabase.fetch(`${supabase.url}/rest/v1/rpc/get_me`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${token}`,
            'content-profile': 'api',
            'content-type': 'application/json',
          },
          body: '{}',
        })
      ).status
    expect(await call(wangFang.token)).toBe(200)
    expect(await call(`${wangFang.token.slice(0, -3)}abc`)).toBe(401)
    const [header, claims] = wangFang.token.split('.')
    expect(await call(`${header}.${claims}.`)).toBeGreaterThanOrEqual(401)
  })
})
