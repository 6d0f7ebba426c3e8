import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { createEvent, sampleChildSignup } from '../../support/functions/sample-event.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone
let id: string
beforeAll(async () => {
  server = await startTestServer()
  wangFang = await signIn(server, 'wang-fang')
  const nobodyAsked = { male_min_age: null, male_max_age: null, female_min_age: null, female_max_age: null }
  const columns = {
    ...nobodyAsked,
    kind: '读书活动',
    attendees: '孩子',
    marital_statuses: null,
    needs_pledge: false,
  }
  const classOfSix = { ...columns, child_min_age: 6, child_max_age: 12, companions: 1 }
  id = await createEvent(server.supabase, { columns: classOfSix })
})
afterAll(() => server.close())

const born = (yearsAgo: number) => `${new Date().getUTCFullYear() - yearsAgo}-01-01`
const send = (changes: Parameters<typeof sampleChildSignup>[0]) =>
  wangFang.attempt('signUpForEvent', { params: { id }, body: sampleChildSignup(changes) })

test('a child older than the class is refused at the child, with the ages', async () => {
  const child = { fullName: '示例大明', sex: '男' as const, birthDate: born(14) }
  expect((await send({ child })).problem).toMatchObject({
    code: 'condition_not_met',
    errors: [{ path: 'child', message: '这场活动给 6–12 岁的孩子，按活动当天的周岁算' }],
  })
})

test('without the guardian’s consent and name Wang Fang reads what is missing', async () => {
  const { problem } = await send({ childConsentVersion: undefined, guardianName: undefined })
  expect(problem?.errors).toEqual([
    { path: 'guardianName', message: '请填写家长姓名' },
    { path: 'childConsentVersion', message: '请先阅读，代孩子同意' },
  ])
})

test('who brings too many reads how many may come', async () => {
  expect((await send({ companions: '示例一、示例二' })).problem?.errors).toEqual([
    { path: 'companions', message: '最多带 1 个人，姓名用顿号隔开' },
  ])
})

test('Wang Fang signs up a child, then changes what she brings, and the download has the child', async () => {
  const body = sampleChildSignup({ companions: '示例外婆' })
  const made = await wangFang.call('signUpForEvent', { params: { id }, body })
  expect(made).toMatchObject({ childName: '示例小明', status: '已确认' })
  expect(await wangFang.call('signUpForEvent', { params: { id }, body })).toMatchObject({ id: made.id })
  const query = { signup: made.id }
  const answers = await wangFang.call('getMyAnswers', { params: { id }, query })
  expect(answers).toMatchObject({ fullName: '示例小明', companions: '示例外婆' })
  const changed = { ...answers, companions: '示例外公' }
  await wangFang.call('editSignup', { params: { id }, body: { answers: changed, signup: made.id } })
  expect(await wangFang.call('getMyAnswers', { params: { id }, query })).toMatchObject({
    fullName: '示例小明',
    companions: '示例外公',
  })
  const page = await wangFang.attempt('downloadMyData', { query: { format: 'html' } })
  expect(page.bytes.toString()).toMatch(/我的孩子.*示例小明.*给孩子报名/s)
})
