import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogue } from '#province/catalogue.ts'
import { todayInChina } from '#shared/foundation/china-time.ts'
import { findClosedReason } from '#shared/service/closing.ts'
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

const forms = catalogue.flatMap((item) => listItemForms(item).map((itemForm) => ({ item, itemForm })))

test.each(forms)(
  'Wang Fang submits $item.name ($itemForm.name), with the consents it asks and no others',
  async ({ item, itemForm }) => {
    const body = await prepareSubmissionOf(wangFang, item, itemForm)
    const answer = await wangFang.attempt('submitApplication', { body })
    const isClosed = findClosedReason(item, todayInChina()) !== undefined
    expect({ status: answer.status, code: Object(answer.json).code }).toEqual(
      isClosed ? { status: 409, code: 'service_closed' } : { status: 200, code: undefined },
    )
  },
)
