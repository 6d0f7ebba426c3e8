import { afterAll, beforeAll, expect, test } from 'vitest'
import { findServiceItem } from '#province/catalogue.ts'
import { listItemForms } from '#shared/service/item-form.ts'
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

const contacts = async () => (await fetch(`${server.url}/api/trade-union-contacts`)).json()

test('anybody reads the phones that staff entered, and nothing of unions without one', async () => {
  await server.supabase.query(
    `update trade_unions set phone = '0551-00000000', address = '示例路 1 号' where id = '340111'`,
  )
  expect(await contacts()).toEqual([
    { tradeUnionId: '340111', phone: '0551-00000000', address: '示例路 1 号' },
  ])
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
