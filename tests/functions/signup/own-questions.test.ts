import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EventQuestion } from '#shared/event/event-question.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { sampleSignup } from '../../support/functions/sample-event.ts'
import { samplePlan } from '../../support/functions/sample-plan.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let zhouLi: Phone
beforeAll(async () => {
  server = await startTestServer()
  await server.supabase.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000081', '340100')`,
  )
  zhouLi = await signIn(server, 'zhou-li')
  await zhouLi.verifyPhone('13800000081')
})
afterAll(() => server.close())

const ask = (title: string, changes: Partial<EventQuestion> = {}): EventQuestion => ({
  kind: '文字',
  title,
  hint: null,
  options: [],
  isNeeded: true,
  isOfCaptain: false,
  ...changes,
})
const shirt = ask('T 恤尺码', { kind: '单选', options: ['120', '130', '140'] })
const care = ask('身体有要照顾的吗', { isNeeded: false })

async function publish(questions: EventQuestion[], changes: object = {}) {
  const params = { id: crypto.randomUUID() }
  const plan = samplePlan({ questions, ...changes })
  await zhouLi.call('createEvent', { body: { id: params.id, tradeUnionId: '340100', plan } })
  const { event } = await zhouLi.call('publishEvent', { params })
  const idOf = (title: string) => event.questions.find((one) => one.title === title)?.id ?? ''
  return { params, idOf, plan }
}

const faultsOf = async (questions: EventQuestion[]) => {
  const body = { id: crypto.randomUUID(), tradeUnionId: '340100', plan: samplePlan({ questions }) }
  return (await zhouLi.attempt('createEvent', { body })).problem?.errors
}

describe('Zhou Li hears at the field what is wrong with a question', () => {
  test.each([
    ['a choice of one', [ask('T 恤尺码', { kind: '单选', options: ['120'] })], 'options', '至少 2 个选项'],
    ['options twice', [ask('尺码', { kind: '多选', options: ['Ａ码', 'a码'] })], 'options', '一样'],
    ['an empty title', [ask('\u200B\u200B\u3000')], 'title', '请写明问题'],
    ['100,000 characters', [ask('长'.repeat(100_000))], 'title', '最多 40 个字'],
    ['an ID number', [ask('谁是 340101199001011234')], 'title', '身份证号'],
  ])('%s', async (_, questions, field, words) => {
    const [fault] = (await faultsOf(questions)) ?? []
    expect(fault?.path).toMatch(new RegExp(`questions\\.0\\.${field}$`))
    expect(fault?.message).toContain(words)
  })

  test('the same question twice, and eleven of them', async () => {
    expect(await faultsOf([care, ask('身体有要 照顾的吗')])).toMatchObject([
      { path: 'questions.1.title', message: expect.stringContaining('已经问了') },
    ])
    const eleven = Array.from({ length: 11 }, (_, index) => ask(`第 ${index} 个问题`))
    expect(await faultsOf(eleven)).toMatchObject([{ message: '一场活动最多问 10 个问题' }])
    expect(await faultsOf(eleven.slice(1))).toBeUndefined()
  })
})

describe('Wang Fang', () => {
  test('is told before, must answer what is needed, reads and changes her answers until closing', async () => {
    const wangFang = await signIn(server, 'wang-fang')
    const { params, idOf } = await publish([shirt, care])
    const { questions } = await wangFang.call('getEvent', { params })
    expect(questions.map(({ title, isNeeded }) => [title, isNeeded])).toEqual([
      ['T 恤尺码', true],
      ['身体有要照顾的吗', false],
    ])
    const signUp = (ownAnswers: Record<string, string>) =>
      wangFang.attempt('signUpForEvent', { params, body: sampleSignup({ ownAnswers }) })
    expect((await signUp({})).problem?.errors).toEqual([
      { path: idOf('T 恤尺码'), message: '请选择T 恤尺码' },
    ])
    expect((await signUp({ [idOf('T 恤尺码')]: '150' })).problem?.errors).toMatchObject([
      { path: idOf('T 恤尺码') },
    ])
    const all = { [idOf('T 恤尺码')]: '130', [idOf('身体有要照顾的吗')]: '=1+1 对花生过敏' }
    expect((await signUp(all)).problem).toBeUndefined()
    const given = await wangFang.call('getMyAnswers', { params })
    expect(given).toMatchObject(all)
    await wangFang.call('editSignup', {
      params,
      body: { answers: { ...given, [idOf('T 恤尺码')]: '140' } },
    })
    expect((await wangFang.call('getMySignup', { params }))?.ownAnswers).toEqual([
      { title: 'T 恤尺码', words: '140' },
      { title: '身体有要照顾的吗', words: '=1+1 对花生过敏' },
    ])
    const [row] = await zhouLi.call('listSignups', { params, query: {} })
    expect(row?.ownAnswers[0]).toEqual({ title: 'T 恤尺码', words: '140' })
    const { history } = await zhouLi.call('getSignupRecord', {
      params: { ...params, signupId: row?.id ?? '' },
    })
    expect(history.map(({ note }) => note)).toContain('T 恤尺码：130 → 140')
    const csv = await exported(params)
    expect(csv).toContain(',T 恤尺码,身体有要照顾的吗,')
    expect(csv).toContain(`,140,'=1+1 对花生过敏,`)
  })

  test('keeps her old answer under its old words when Zhou Li asks in other words', async () => {
    const wangFang = await signIn(server, 'wang-fang')
    const liQiang = await signIn(server, 'li-qiang')
    const { params, idOf, plan } = await publish([shirt, care])
    const ownAnswers = { [idOf('T 恤尺码')]: '130' }
    await wangFang.call('signUpForEvent', { params, body: sampleSignup({ ownAnswers }) })
    const inches = ask('T 恤尺码', { kind: '单选', options: ['S', 'M'] })
    const changed = await zhouLi.call('updateEvent', { params, body: { ...plan, questions: [inches] } })
    expect(changed.event.questions).toMatchObject([{ options: ['S', 'M'] }])
    expect(changed.pastQuestions).toMatchObject([{ id: idOf('T 恤尺码'), options: ['120', '130', '140'] }])
    const refused = await liQiang.attempt('signUpForEvent', {
      params,
      body: sampleSignup({ sex: '男', ownAnswers }),
    })
    expect(refused.problem?.errors).toMatchObject([{ path: changed.event.questions[0]?.id }])
    expect((await wangFang.call('getMySignup', { params }))?.ownAnswers).toEqual([
      { title: 'T 恤尺码', words: '130' },
    ])
    expect(await exported(params)).toContain(',T 恤尺码,T 恤尺码（不再问）,')
    await zhouLi.call('updateEvent', { params, body: { ...plan, questions: [shirt] } })
    expect((await wangFang.call('getEvent', { params })).questions).toMatchObject([{ id: idOf('T 恤尺码') }])
  })

  test('reads her answers in her data, and they go with the account', async () => {
    const wangFang = await signIn(server, 'sun-lan')
    const { params, idOf } = await publish([shirt])
    const body = sampleSignup({ ownAnswers: { [idOf('T 恤尺码')]: '130' } })
    const { id } = await wangFang.call('signUpForEvent', { params, body })
    const data = await wangFang.attempt('downloadMyData', { query: { format: 'html' } })
    expect(data.bytes.toString()).toContain('T 恤尺码')
    await wangFang.call('cancelSignup', { params: { id } })
    await wangFang.call('deleteAccount', { body: { isSure: true } })
    const kept = await server.supabase.query('select answers from public.signups where id = $1', [id])
    expect(kept).toEqual([{ answers: {} }])
  })
})

test('a copy asks the same, in the same order', async () => {
  const { params } = await publish([care, shirt])
  const copy = await zhouLi.call('copyEvent', { params, body: { id: crypto.randomUUID() } })
  expect(copy.event.questions.map(({ title }) => title)).toEqual(['身体有要照顾的吗', 'T 恤尺码'])
})

async function exported(params: { id: string }): Promise<string> {
  const { url } = await zhouLi.call('createExport', { params, body: { format: 'csv' } })
  return (await fetch(server.url + url)).text()
}

test('a question that begins like a formula is a heading and computes nothing', async () => {
  const { params } = await publish([ask('=1+1 等于几', { isNeeded: false })])
  expect(await exported(params)).toContain(",'=1+1 等于几,")
})
