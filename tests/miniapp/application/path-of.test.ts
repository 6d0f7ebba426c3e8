import { expect, test } from 'vitest'
import { pathOf } from '#miniapp/features/application/following/path-of.ts'
import { yuanWords } from '#miniapp/features/application/following/yuan-words.ts'
import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { sampleApplication } from '../../support/functions/sample-application.ts'

const now = Date.parse('2026-11-25T02:00:00Z')
const path = (changes: Partial<ApplicationDetail>) =>
  pathOf({ ...sampleApplication('child-education-aid', null), ...changes }, now).map(
    ({ state, title, when }) => `${state} ${title} ${when}`,
  )

test('Wang Fang sees what was and what comes, each with its day', () => {
  expect(path({ status: '已提交', acceptBy: '2026-11-27', promisedOn: null, timeline: [] })).toEqual([
    'now 包河区总工会 受理 11月27日前',
    'coming 包河区总工会 审核 受理以后',
    'coming 办完，请您评一评 审核以后',
  ])
  expect(path({ status: '已受理' })).toEqual([
    'done 包河区总工会 已受理 11月22日 10:00',
    'now 包河区总工会 审核 12月11日前',
    'coming 办完，请您评一评 审核以后',
  ])
})

test('after 通过 with money the next step is the payment, and what ended has nothing to come', () => {
  expect(path({ status: '已通过', grantedAmount: 3000 }).slice(1)).toEqual([
    'now 包河区总工会 打款 12月11日前',
    'coming 办完，请您评一评 到账以后',
  ])
  for (const status of ['已办结', '未通过', '不予受理', '已撤回'] as const)
    expect(path({ status }).filter((step) => !step.startsWith('done'))).toEqual([])
})

test('money is written as people write it', () => {
  expect([3000, 1234567, 12.5, 800].map(yuanWords)).toEqual(['3,000', '1,234,567', '12.50', '800'])
})
