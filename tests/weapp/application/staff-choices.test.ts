import { afterEach, expect, test } from 'vitest'
import { modelWorkerSubsidy } from '#shared/service/items/model-worker-subsidy.ts'
import { launch } from '../../support/weapp/launch.ts'

let app: ReturnType<typeof launch> | undefined
afterEach(() => app?.close())

/** 劳模专项补助 at the step of 补助类别, on an offline phone that remembers these settings. */
function openKinds(settings: readonly object[]) {
  const { code: serviceCode, handledBy } = modelWorkerSubsidy
  const formVersion = handledBy.way === 'application' ? handledBy.form.version : 0
  const savedAt = new Date().toISOString()
  const draft = {
    clientToken: crypto.randomUUID(),
    serviceCode,
    variant: null,
    formVersion,
    regionCode: '340111',
    answers: { fullName: '示例一' },
    pendingFiles: [],
    prefilled: [],
    place: 'subsidyKind',
    savedAt,
  }
  app = launch({
    storage: new Map([
      ['service-settings', JSON.stringify(settings)],
      [`draft:${serviceCode}:`, JSON.stringify(draft)],
    ]),
  })
  return app.open(`/packages/application/fill/fill?service=${serviceCode}&region=340111`)
}

const setting = {
  serviceCode: modelWorkerSubsidy.code,
  isOffered: true,
  isOpen: true,
  closedReason: null,
  closesOn: null,
  committedWorkingDays: 15,
  enquiryPhone: null,
  amount: null,
  notice: null,
  choices: ['春节慰问', '荣誉津贴'],
}

test('Wang Fang is offered the list that staff have set', async () => {
  const page = openKinds([setting])
  await page.untilText('春节慰问')
  expect(page.findAll({ role: 'radio', label: /特殊困难帮扶/ })).toEqual([])
  expect(page.findAll({ role: 'radio', label: /春节慰问/ })).toHaveLength(1)
})

test('a phone that knows no list offers the form’s own', async () => {
  const page = openKinds([])
  await page.untilText('特殊困难帮扶')
  expect(page.text()).not.toContain('春节慰问')
})
