import { afterAll, beforeAll, expect, test } from 'vitest'
import { carryOver } from '#miniapp/form/migrate.ts'
import { findServiceItem } from '#province/catalogue.ts'
import { validateForm } from '#shared/form/schema.ts'
import { findItemForm } from '#shared/service/item-form.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { prepareSubmission } from '../../support/functions/sample-submission.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone

beforeAll(async () => {
  server = await startTestServer()
  wangFang = await signIn(server, 'wang-fang')
})
afterAll(() => server.close())

test('Wang Fang withdraws, and what she had typed fills her next application, whole numbers and family included', async () => {
  const body = await prepareSubmission(wangFang)
  const { reference } = await wangFang.call('submitApplication', { body })
  await wangFang.call('withdrawApplication', { params: { reference } })
  const { answers } = await wangFang.call('getApplicationContent', { params: { reference } })
  expect(answers).toMatchObject({
    idNumber: body.answers.idNumber,
    bankCardNumber: body.answers.bankCardNumber,
  })
  expect(JSON.stringify(answers)).not.toContain('***')
  expect(answers.children).toEqual(body.answers.children)

  const item = findServiceItem(body.serviceCode)
  const form = item && findItemForm(item, body.variant)?.form
  if (!form) throw new Error('no such form')
  const again = validateForm(form, carryOver(answers, form))
  expect(again.errors.map(({ path }) => path)).toEqual(['truthPledge'])
})

test('Li Qiang cannot read what Wang Fang answered', async () => {
  const { reference } = await wangFang.call('submitApplication', { body: await prepareSubmission(wangFang) })
  const liQiang = await signIn(server, 'li-qiang')
  const { problem } = await liQiang.attempt('getApplicationContent', { params: { reference } })
  expect(problem).toMatchObject({ status: 404, code: 'not_found' })
})
