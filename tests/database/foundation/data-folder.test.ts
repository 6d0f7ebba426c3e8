import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createPgliteConnection } from '@supabase/lite/pglite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DataFolderError, type DataFolderProblem } from '../../../supabase/embedded/data-folder-error.ts'
import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'
import { startEmbeddedSupabase } from '../../../supabase/embedded/start.ts'
import { signIn } from '../../support/database/people.ts'
import { submit } from '../../support/database/submissions.ts'

const root = path.resolve(import.meta.dirname, '../../..')
let withData: string
let reference: string
let dataDir: string
let said: string[]
const running = new Set<EmbeddedSupabase>()

beforeAll(async () => {
  withData = mkdtempSync(path.join(tmpdir(), 'wangong-data-'))
  const supabase = await startEmbeddedSupabase({ dataDir: withData, demo: false })
  reference = await submit(await signIn(supabase, 'Wang Fang'))
  await supabase.close()
})
afterAll(() => rmSync(withData, { recursive: true, force: true }))

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'wangong-data-'))
  said = []
})
afterEach(async () => {
  for (const supabase of running) await supabase.close()
  running.clear()
  rmSync(dataDir, { recursive: true, force: true })
})

const inFolder = (...parts: string[]) => path.join(dataDir, ...parts)
const copyData = () => cpSync(withData, dataDir, { recursive: true })
const applicationsOf = (supabase: EmbeddedSupabase) =>
  supabase.query('select reference from public.applications')

async function start(options: { demo?: boolean; reset?: boolean } = {}): Promise<EmbeddedSupabase> {
  const supabase = await startEmbeddedSupabase({
    dataDir,
    demo: false,
    say: (sentence) => said.push(sentence),
    ...options,
  })
  running.add(supabase)
  return supabase
}

async function problemOf(options: { reset?: boolean } = {}): Promise<DataFolderProblem> {
  const error = await start(options).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof DataFolderError) return error.problem
  throw error ?? new Error('it started')
}

/** The folder that was moved away. There must be at most one. */
function setAside(): string | undefined {
  const [one, ...others] = readdirSync(dataDir).filter((name) => name.startsWith('set-aside-'))
  expect(others).toEqual([])
  return one
}

describe('a lost marker', () => {
  test('loses no data: what Wang Fang handed in is there, without a line of demo data', async () => {
    copyData()
    rmSync(inFolder('database', 'wangong-ready'))
    const supabase = await start({ demo: true })
    expect(await applicationsOf(supabase)).toEqual([{ reference }])
    expect(await supabase.query('select * from public.events')).toEqual([])
    expect(said).toEqual([expect.stringContaining('wangong-ready')])
    expect(setAside()).toBeUndefined()
    expect(existsSync(inFolder('database', 'wangong-ready'))).toBe(true)
  })

  test('beside a database that does not open is no reason to touch it', async () => {
    copyData()
    rmSync(inFolder('database', 'wangong-ready'))
    writeFileSync(inFolder('database', 'global', 'pg_control'), 'half')
    expect(await problemOf()).toBe('broken')
    expect(readFileSync(inFolder('database', 'global', 'pg_control'), 'utf8')).toBe('half')
    expect(setAside()).toBeUndefined()
  })
})

describe('a first start', () => {
  /** Runs local mode until a given moment and kills it. */
  async function killFirstStartWhen(hasCome: () => boolean): Promise<void> {
    const server = spawn(process.execPath, ['functions/local/start.ts'], {
      cwd: root,
      env: { ...process.env, PORT: '1', DATA_DIR: dataDir },
      stdio: 'ignore',
    })
    const ended = once(server, 'exit')
    const watch = setInterval(() => hasCome() && server.kill('SIGKILL'), 5)
    const [, signal] = await ended
    clearInterval(watch)
    expect(signal).toBe('SIGKILL')
  }

  const isThere = (...parts: string[]) => existsSync(inFolder(...parts))
  test.each([
    ['while PostgreSQL is made', () => isThere('database', 'PG_VERSION')],
    [
      'before the first demo photo is whole',
      () => isThere('files') && readdirSync(inFolder('files')).length > 0,
    ],
  ])('that is killed %s begins anew, and what it left is kept and named', async (_, hasCome) => {
    await killFirstStartWhen(hasCome)
    const supabase = await start()
    const [unions] = await supabase.query('select count(*)::integer as n from public.trade_unions')
    expect(unions).toEqual({ n: 129 })
    const kept = setAside() ?? 'nothing was set aside'
    expect(said).toEqual([expect.stringContaining(kept)])
    expect(isThere(kept, 'database', 'PG_VERSION')).toBe(true)
  })

  test('that ended before the first table of ours, under a version without notes, is told by its contents', async () => {
    const bare = await createPgliteConnection({ url: inFolder('database') })
    await bare.driver.query('select 1')
    await bare.close()
    expect(await applicationsOf(await start())).toEqual([])
    expect(setAside()).toBeDefined()
  })
})

describe('a reset', () => {
  test('says what it erases, and leaves the secrets and what was set aside', async () => {
    copyData()
    mkdirSync(inFolder('set-aside-1'))
    const secrets = readFileSync(inFolder('secrets.json'), 'utf8')
    expect(await applicationsOf(await start({ reset: true }))).toEqual([])
    expect(said).toEqual([
      expect.stringMatching(/清空.+database（\d+ 个文件）.+files（\d+ 个文件）.+secrets.json 保留/),
    ])
    expect(readFileSync(inFolder('secrets.json'), 'utf8')).toBe(secrets)
    expect(setAside()).toBe('set-aside-1')
  })

  test.each([{ reset: true }, { reset: false }])(
    'or a start ($reset) does nothing to a folder of somebody else',
    async (options) => {
      mkdirSync(inFolder('database'))
      writeFileSync(inFolder('database', 'customers.mdb'), 'theirs')
      expect(await problemOf(options)).toBe('foreign')
      expect(readFileSync(inFolder('database', 'customers.mdb'), 'utf8')).toBe('theirs')
    },
  )
})

describe('a database', () => {
  test('of another PostgreSQL is left to the program that knows it', async () => {
    copyData()
    writeFileSync(inFolder('database', 'PG_VERSION'), '18\n')
    expect(await problemOf()).toBe('other-postgres')
  })

  test('that lost its version file is not made anew over what is there', async () => {
    copyData()
    rmSync(inFolder('database', 'PG_VERSION'))
    expect(await problemOf()).toBe('broken')
    expect(existsSync(inFolder('database', 'PG_VERSION'))).toBe(false)
  })
})

test('no advice about a data folder begins with erasing it', () => {
  const problems: DataFolderProblem[] = ['full', 'unwritable', 'foreign', 'broken', 'other-postgres', 'newer']
  for (const problem of problems)
    expect(new DataFolderError(problem, '/x').message).not.toMatch(/--reset|清空|删除|delete|erase/)
  expect(new DataFolderError('edited', '/x').message).toMatch(/请用建立它的那一版.+不要这些数据时才/)
  expect(new DataFolderError('in-use', '/x').message).toMatch(/请先停掉它.+只删除其中的 lock/)
})
