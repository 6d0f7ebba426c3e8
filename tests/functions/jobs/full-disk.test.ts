import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '#functions/app.ts'
import { createLocalEnvironment } from '#functions/local/local-environment.ts'
import { createRuntime } from '#functions/runtime.ts'
import { DataFolderError } from '../../../supabase/embedded/data-folder-error.ts'
import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'
import { startEmbeddedSupabase } from '../../../supabase/embedded/start.ts'
import { signIn } from '../../support/database/people.ts'
import { submit } from '../../support/database/submissions.ts'
import { readAnswer } from '../../support/functions/answer.ts'
import { mountSmallDisk, type SmallDisk } from '../../support/small-disk.ts'

const probe = mountSmallDisk(1)
probe?.remove()

/** The answers of the health check for this database. Each check is of an instance that has kept no earlier answer. */
function watchHealth(supabase: EmbeddedSupabase) {
  const { environment } = createLocalEnvironment(supabase, { log: () => {} })
  return async () =>
    readAnswer(await createApp(createRuntime(environment)).request('http://functions.test/api/health'))
}

// Fills a real disk, which only a user who may mount one can do.
describe.skipIf(probe === undefined)('on a full disk', () => {
  let template: string
  let disk: SmallDisk
  let dataDir: string
  const running = new Set<EmbeddedSupabase>()

  // A first start takes seconds, so the tests begin with a copy of one.
  beforeAll(async () => {
    template = mkdtempSync(path.join(tmpdir(), 'wangong-data-'))
    await (await startEmbeddedSupabase({ dataDir: template, demo: false })).close()
  })
  afterAll(() => rmSync(template, { recursive: true, force: true }))

  beforeEach(() => {
    const mounted = mountSmallDisk(160)
    if (mounted === undefined) throw new Error('a disk was mounted a moment ago')
    disk = mounted
    dataDir = path.join(disk.folder, 'data')
    cpSync(template, dataDir, { recursive: true })
  })
  afterEach(async () => {
    for (const supabase of running) await supabase.close()
    running.clear()
    disk.remove()
  })

  async function start(): Promise<EmbeddedSupabase> {
    const supabase = await startEmbeddedSupabase({ dataDir, demo: false })
    running.add(supabase)
    return supabase
  }

  async function stop(supabase: EmbeddedSupabase): Promise<void> {
    running.delete(supabase)
    await supabase.close()
  }

  const problemOf = () =>
    start().then(
      () => undefined,
      (error: unknown) => error,
    )

  test('health says so with 503, and is well again once there is room', async () => {
    const look = watchHealth(await start())
    expect(await look()).toMatchObject({ status: 200, json: { database: 'ok', storage: 'ok', disk: 'ok' } })
    disk.fill()
    expect(await look()).toMatchObject({ status: 503, json: { disk: 'full' } })
    disk.free()
    expect(await look()).toMatchObject({ status: 200, json: { disk: 'ok' } })
  })

  test('a start is refused with the advice to free space; then everything Wang Fang handed in is there', async () => {
    const first = await start()
    const reference = await submit(await signIn(first, 'Wang Fang'))
    await stop(first)
    disk.fill()
    const problem = await problemOf()
    expect(problem).toBeInstanceOf(DataFolderError)
    expect(problem).toMatchObject({ problem: 'full', message: expect.stringContaining('请先腾出空间') })
    disk.free()
    const again = await start()
    expect(await again.query('select reference from public.applications')).toEqual([{ reference }])
  })

  test('a first start is refused in the same words', async () => {
    rmSync(dataDir, { recursive: true })
    disk.fill()
    expect(await problemOf()).toMatchObject({ problem: 'full' })
  })

  test('a disk that takes no writing is told from a full one, at the start', async () => {
    disk.setReadOnly(true)
    expect(await problemOf()).toMatchObject({
      problem: 'unwritable',
      message: expect.stringContaining('EROFS'),
    })
    disk.setReadOnly(false)
    await start()
  })
})
