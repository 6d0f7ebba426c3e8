import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { listMaterials } from '#miniapp/features/service/materials.ts'
import { catalogue } from '#province/catalogue.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { todayInChina } from '#shared/foundation/china-time.ts'
import { findClosedReason } from '#shared/service/closing.ts'
import { listItemForms } from '#shared/service/item-form.ts'
import { signIn } from '../../support/functions/phone.ts'
import { prepareSubmissionOf } from '../../support/functions/sample-submission.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'
import { launch } from '../../support/weapp/launch.ts'

/*
 * Submits the example of every form to the API, and opens its first step in the app built for WeChat. The results are
 * printed as a table and kept in .artifacts/services.json.
 */
type Row = { service: string; fields: number; slots: number; submitted: string; weapp: string }
const rows: Row[] = []
const artifacts = path.resolve(import.meta.dirname, '../../../.artifacts')

let server: TestServer
let app: ReturnType<typeof launch> | undefined
beforeAll(async () => {
  server = await startTestServer()
})
afterEach(() => app?.close())
afterAll(async () => {
  await server.close()
  console.table(rows)
  mkdirSync(artifacts, { recursive: true })
  writeFileSync(path.join(artifacts, 'services.json'), `${JSON.stringify(rows, null, 2)}\n`)
})

const forms = catalogue.flatMap((item) => listItemForms(item).map((itemForm) => ({ item, itemForm })))

describe.each(forms)('$item.name ($itemForm.name)', ({ item, itemForm }) => {
  const fields = fieldsOf(itemForm.form).flatMap((field) => [
    field,
    ...(kindOf(field).entryFields?.(field) ?? []),
  ])
  const slots = listMaterials(itemForm.form).length
  const service = itemForm.variant === null ? item.name : `${item.name}：${itemForm.name}`
  const row: Row = { service, fields: fields.length - slots, slots, submitted: '', weapp: '' }
  rows.push(row)

  test('is submitted with its example while it is open, and refused after its last day', async () => {
    // A new person for each form, because together they have more photos than one worker may upload in ten minutes.
    const wangFang = await signIn(server, `wang-fang-${row.service}`)
    const body = await prepareSubmissionOf(wangFang, item, itemForm)
    const { status, json } = await wangFang.attempt('submitApplication', { body })
    const isClosed = findClosedReason(item, todayInChina()) !== undefined
    expect({ status, code: Object(json).code }).toEqual(
      isClosed ? { status: 409, code: 'service_closed' } : { status: 200, code: undefined },
    )
    row.submitted = isClosed ? '已截止' : Object(json).reference
  })

  test('shows its first step in WeChat, and a keystroke draws nothing', async () => {
    app = launch({ storage: new Map([['region', JSON.stringify('340111')]]) })
    const variant = itemForm.variant === null ? '' : `&variant=${itemForm.variant}`
    const form = app.open(`/packages/application/fill/fill?service=${item.code}${variant}&region=340111`)
    await form.untilText(/第 1 步 共 \d+ 步/)
    const shown =
      itemForm.form.steps[0]?.fields.filter((field) => !field.visibleWhen && !field.isAskedLater) ?? []
    for (const { label } of shown) expect(form.text()).toContain(label)
    const [first, second] = await form.until(() => {
      const boxes = form.findAll({ role: 'textbox' })
      return boxes.length > 1 ? boxes : undefined
    }, 'two fields to type in')
    // The first answer creates the draft and the line with the time of saving.
    first?.input('示例')
    first?.blur('示例')
    await form.untilText('已自动保存')
    const before = form.setData.bytes
    for (const typed of ['示', '示例', '示例内', '示例内容']) second?.input(typed)
    expect(form.setData.bytes - before).toBe(0)
    expect(app.errors).toEqual([])
    row.weapp = `${form.nodeCount()} nodes`
  })
})
