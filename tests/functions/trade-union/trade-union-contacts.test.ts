import { afterAll, beforeAll, expect, test } from 'vitest'
import { findServiceItem } from '#province/catalogue.ts'
import { liaisons } from '#province/facts/liaisons.ts'
import { listItemForms } from '#shared/service/item-form.ts'
import { tradeUnionContactSchema } from '#shared/trade-union/endpoints/contacts.ts'
import * as z from '#shared/zod.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { prepareSubmissionOf } from '../../support/functions/sample-submission.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone
beforeAll(async () => {
  server = await startTestServer()
  wangFang = await signIn(server, 'wang-fang')
})
afterAll(() => server.close())

const contactsSchema = z.array(tradeUnionContactSchema)
const contacts = async () =>
  z.parse(contactsSchema, await (await fetch(`${server.url}/api/trade-union-contacts`)).json())

test('anybody reads the phones that staff entered, and which department of the provincial union looks after a county', async () => {
  await server.supabase.query(
    `update trade_unions set phone = '0551-00000000', address = '示例路 1 号' where id = '340111'`,
  )
  const all = await contacts()
  const of = (id: string) => all.find(({ tradeUnionId }) => tradeUnionId === id)
  expect(of('340111')).toEqual({
    tradeUnionId: '340111',
    phone: '0551-00000000',
    address: '示例路 1 号',
    liaison: '省总领导',
  })
  expect(of('341622')).toEqual({
    tradeUnionId: '341622',
    phone: null,
    address: null,
    liaison: '权益保障部',
  })
  expect(of('340102')).toBeUndefined()
  expect(all.filter(({ liaison }) => liaison !== null)).toHaveLength(
    liaisons.flatMap(({ counties }) => counties).length,
  )
  expect(JSON.stringify(all)).not.toMatch(/徐发成|张文静|阮怀楼|胡东辉|阮永兴|曾传发|张\s*勇/)
})

test('staff write a liaison with the full name of a county’s union; a city’s union is refused with a sentence', async () => {
  const write = (union: string) =>
    server.supabase.query(`insert into union_liaisons (trade_union_id, department) values ($1, '女职工部')`, [
      union,
    ])
  await write('瑶海区总工会')
  const [row] = await server.supabase.query(
    `select department from union_liaisons where trade_union_id = '340102'`,
  )
  expect(row).toEqual({ department: '女职工部' })
  await expect(write('合肥市总工会')).rejects.toThrow('对口联系的是县级工会，“合肥市总工会”是市级工会。')
  await expect(write('包河区')).rejects.toThrow('工会名录里没有“包河区”')
  await expect(write('340102')).rejects.toThrow('这个工会已经有对口联系部门')
})

test('Wang Fang, who teaches at a provincial college, applies to the industrial union she chose', async () => {
  const item = findServiceItem('join-or-establish-union')
  const itemForm = item && listItemForms(item)[0]
  if (!itemForm) throw new Error('nobody can join')
  const body = await prepareSubmissionOf(wangFang, item, itemForm)
  const answer = await wangFang.attempt('submitApplication', { body: { ...body, tradeUnionId: 'AH-JKWWT' } })
  expect(answer.json).toMatchObject({ tradeUnionName: '安徽省教科文卫体工会' })
  const other = { ...body, clientToken: crypto.randomUUID(), tradeUnionId: '340200' }
  const refused = await wangFang.attempt('submitApplication', { body: other })
  expect(refused.problem?.errors).toEqual([
    { path: 'tradeUnionId', message: '这个工会不办理这项服务，请重新选择' },
  ])
})
