import { rmSync } from 'node:fs'
import { createPgliteConnection } from '@supabase/lite/pglite'
import { afterAll, expect, test } from 'vitest'
import * as z from '#shared/zod.ts'
import { applyMigrations, prepareDatabase } from '../../supabase/embedded/migrations.ts'
import { runnerOf } from '../../supabase/embedded/start.ts'
import { makeSecondProvince } from '../support/second-province.ts'

const second = makeSecondProvince()
afterAll(() => rmSync(second.folder, { recursive: true, force: true }))

test('with another folder nothing that workers read names Anhui, its hotline or its codes', () => {
  const texts = second.run(`
    const modules = await Promise.all(['#province/catalogue.ts', './shared/foundation/errors.ts', './shared/account/consents.ts',
      './shared/service/groups.ts', './shared/event/event-kind.ts', './shared/trade-union/trade-unions.ts',
      './miniapp/src/features/account/personal-data/privacy-sections.ts',
      './miniapp/src/features/service/self-check/rules/events.ts'].map((file) => import(file)))
    console.log(JSON.stringify(modules.map((module) => ({ ...module }))))`)
  const text = JSON.stringify(texts)
  expect(text).toContain('示例省总工会')
  expect(text).toContain('拨打 12300')
  expect(text.match(/.{20}(安徽|皖|合肥|12351|\b34\d{4}\b|AH-).{20}/g)).toBeNull()
})

test('with another folder a worker there finds the receiving union, and a county of Anhui is none', () => {
  const shape = z.object({ receivers: z.array(z.string()), accepted: z.array(z.boolean()) })
  const answer = shape.parse(
    second.run(`
      const { catalogue } = await import('#province/catalogue.ts')
      const { findReceiver } = await import('./shared/trade-union/receiving-union.ts')
      const { regionCodeSchema } = await import('./shared/foundation/values.ts')
      const { isReferenceNumber } = await import('./shared/application/reference-number.ts')
      const item = catalogue.find(({ code }) => code === 'living-aid')
      console.log(JSON.stringify({
        receivers: ['990101', '990102', '340111'].map((code) => findReceiver(item, code)?.tradeUnion.name ?? 'nobody'),
        accepted: ['990101', '340111'].map((code) => regionCodeSchema.safeParse(code).success)
          .concat(['SL2611227K3MAA', 'AH2611227K3MAA'].map(isReferenceNumber)),
      }))`),
  )
  expect(answer.receivers).toEqual(['示例区总工会', '示例县总工会', 'nobody'])
  expect(answer.accepted).toEqual([true, false, true, false])
})

test('the rows that follow from another folder fill a database, which then refuses those of Anhui', async () => {
  const files = z
    .record(z.string(), z.string())
    .parse(second.run(`import './scripts/generate/province-files.mjs'`))
  const connection = await createPgliteConnection({})
  const database = runnerOf(connection)
  try {
    await prepareDatabase(database)
    await applyMigrations(database)
    await database.execute(`${files['seeds/province.sql']}${files['seeds/trade_unions.sql']}`)
    const rows = await database.query('select name from public.trade_unions order by id')
    expect(rows.map(({ name }) => name)).toEqual([
      '示例省总工会',
      '示例市总工会',
      '示例区总工会',
      '示例县总工会',
      '示例省教育工会',
    ])
    const anhui = `insert into public.trade_unions (id, name, level, parent_id, region_code, region_name)
      values ('340100', '合肥市总工会', '市级', '990000', '340100', '合肥市')`
    await expect(database.query(anhui)).rejects.toThrow('所在地要是示例省内的市、县（区）。')
  } finally {
    await connection.close()
  }
})
