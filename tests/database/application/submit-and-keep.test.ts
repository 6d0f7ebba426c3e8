import { expect, test } from 'vitest'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { signIn } from '../../support/database/people.ts'
import { aSubmission } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

test('Wang Fang submits once, and her next form begins with what this one asked', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang')
  await wangFang.call('save_profile', { answers: { employer: '示例单位' } })
  const submission = aSubmission()
  const sent = { submission, profile: { fullName: '示例一' } }
  const first = await wangFang.call<{ reference: string }>('submit_application', sent)
  const again = await wangFang.call<{ reference: string }>('submit_application', sent)
  expect(again.reference).toBe(first.reference)
  expect(await wangFang.call('get_profile')).toMatchObject({
    answers: { employer: '示例单位', fullName: '示例一' },
  })
})

test('answers as they were are left alone, and a new one takes the place of the old', async () => {
  const zhangMin = await signIn(database.current, 'Zhang Min')
  const keep = (profile: object) =>
    zhangMin.call('submit_application', { submission: aSubmission(), profile })
  await keep({ fullName: '示例四', employer: '旧单位' })
  const before = await zhangMin.call<{ updatedAt: string }>('get_profile')
  await keep({ employer: '旧单位' })
  expect(await zhangMin.call('get_profile')).toEqual(before)
  await keep({ employer: '新单位', languages: ['普通话', '手语'] })
  await keep({ languages: ['手语'] })
  expect(await zhangMin.call('get_profile')).toMatchObject({
    answers: { fullName: '示例四', employer: '新单位', languages: ['手语'] },
  })
})

test('an application stands when what it asked could not be kept', async () => {
  const liQiang = await signIn(database.current, 'Li Qiang')
  const { reference } = await liQiang.call<{ reference: string }>('submit_application', {
    submission: aSubmission(),
    profile: null,
  })
  expect(await liQiang.call('get_application', { reference })).toMatchObject({ status: '已提交' })
  expect(await liQiang.call('get_profile')).toMatchObject({ answers: {} })
})

test('what is refused keeps nothing', async () => {
  const zhouLi = await signIn(database.current, 'Zhou Li')
  const submission = aSubmission({ consents: null })
  expect(await zhouLi.refusal('submit_application', { submission, profile: { fullName: '示例三' } })).toBe(
    '422 consent_missing',
  )
  expect(await zhouLi.call('get_profile')).toMatchObject({ answers: {} })
})
