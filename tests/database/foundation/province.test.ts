import { createPgliteConnection } from '@supabase/lite/pglite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  applyMigrations,
  applySeeds,
  prepareDatabase,
  type SqlRunner,
} from '../../../supabase/embedded/migrations.ts'
import { runnerOf } from '../../../supabase/embedded/start.ts'
import { refusalOf, staffRefusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent } from '../../support/database/events.ts'

const database = useEmbeddedSupabase()

describe('staff of Anhui', () => {
  test.each([
    ['latitude = 35.5, longitude = 117', '纬度要在29到35之间。'],
    ['latitude = 31, longitude = 113.9', '经度要在114到120之间。'],
  ])('cannot put a union on the map outside of it: %s', async (place, sentence) => {
    const sql = `update public.trade_unions set ${place} where id = '340111'`
    expect(await staffRefusalOf(database.current, sql)).toEqual({ sentence, code: 'outside_province' })
  })

  test.each([
    [`region_code = '610102'`, '所在地要是安徽省内的市、县（区）。'],
    ['latitude = 28, longitude = 117', '纬度要在29到35之间。'],
    ['latitude = 31, longitude = 121', '经度要在114到120之间。'],
  ])('cannot move an event out of it: %s', async (place, sentence) => {
    const id = await anEvent(database.current)
    const sql = `update public.events set ${place} where id = '${id}'`
    expect((await staffRefusalOf(database.current, sql)).sentence).toBe(sentence)
  })

  test('keep their province: its row is neither changed into another nor deleted', async () => {
    const move = `update private.province set code = '610000', name = '陕西省'`
    expect(await refusalOf(database.current, move)).toEqual({
      sentence: '这个数据库里已经有安徽省总工会，不能改成陕西省的：一个省一个数据库。',
      code: 'other_province',
    })
    expect((await refusalOf(database.current, 'delete from private.province')).code).toBe('read_only')
  })

  test('have its rows once, however often they are brought in', async () => {
    const counts = () =>
      database.current.query(`select (select count(*) from private.province) as provinces,
        (select count(*) from public.trade_unions) as unions, (select count(*) from public.holidays) as days,
        (select count(*) from public.change_log) as changes`)
    const before = await counts()
    await applySeeds(database.current)
    expect(await counts()).toEqual(before)
  })
})

describe('a database without a province', () => {
  let fresh: SqlRunner
  let close = async () => {}
  const union = (code: string, name: string) =>
    fresh.query(
      `insert into public.trade_unions (id, name, level, region_code, region_name) values ($1, $2, '省级', $1, $3)`,
      [code, `${name}总工会`, name],
    )

  beforeAll(async () => {
    const connection = await createPgliteConnection({})
    close = () => connection.close()
    fresh = runnerOf(connection)
    await prepareDatabase(fresh)
    await applyMigrations(fresh)
  })
  afterAll(() => close())

  test('refuses every place, until it is given one; then it refuses those of Anhui', async () => {
    await expect(union('990000', '示例省')).rejects.toThrow('还没有本省的资料')
    await fresh.query(`insert into private.province (code, name, letters, hotline, west, east, south, north)
      values ('990000', '示例省', 'SL', '12351', 1, 2, 3, 4)`)
    await union('990000', '示例省')
    await expect(union('340000', '安徽省')).rejects.toThrow('所在地要是示例省内的市、县（区）。')
    await expect(applySeeds(fresh)).rejects.toThrow('已经有示例省总工会，不能改成安徽省的')
    const [row] = await fresh.query('select private.reference_number(private.today()) as reference')
    expect(row?.reference).toMatch(/^SL\d{6}/)
  })
})
