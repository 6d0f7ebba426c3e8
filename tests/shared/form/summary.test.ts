import { expect, it } from 'vitest'
import { splitSecrets } from '#shared/form/secrets.ts'
import { summaryLines, summaryText } from '#shared/form/summary.ts'
import { sampleAnswers, sampleForm } from './sample-form.ts'

const text = `【您的信息】
姓名：周示例
身份证号：1101**********002X
总人数：未填
女性人数：未填
目标：未填
方案：未填

【原因】
致困原因：大病
医疗总费用：10,000 元
医保报销：6,000.5 元
互助赔付：1,000 元
个人自付：2,999.5 元

【家庭成员】
家庭成员 1 · 姓名：示例一
家庭成员 1 · 身份证号：4405**********0014
家庭成员 1 · 身份：在校
家庭成员 1 · 学校：示例小学
家庭成员 2 · 姓名：示例二
家庭成员 2 · 身份证号：3401**********0029
家庭成员 2 · 身份：在职

【材料和承诺】
银行卡号：**** 5702
缴费票据：1 个文件
本人承诺：已阅读并同意`

it('staff read every visible answer under its step, sensitive ones masked', () => {
  expect(summaryText(sampleForm, sampleAnswers)).toBe(text)
})

it('the summary is the same from answers as they are stored', () => {
  expect(summaryText(sampleForm, splitSecrets(sampleForm, sampleAnswers).answers)).toBe(text)
})

it('an unanswered question says so: files that follow, no family, no answer', () => {
  const lines = summaryText(sampleForm, { ...sampleAnswers, bills: [], familyMembers: [], total: undefined })
  expect(lines).toContain('缴费票据：以后补交')
  expect(lines).toContain('家庭成员：没有')
  expect(lines).toContain('医疗总费用：未填')
  expect(lines).toContain('个人自付：还算不出来')
})

it('the form’s lines for staff are at the top, and workers do not see them', () => {
  const answers = { ...sampleAnswers, cause: '残疾' }
  expect(summaryText(sampleForm, answers)).toMatch(/^【请注意】\n残疾职工，优先办理\n\n【您的信息】/)
  expect(JSON.stringify(summaryLines(sampleForm, answers))).not.toContain('优先办理')
})

it('nobody can write a line into an answer that looks like a line of the form', () => {
  const answers = { ...sampleAnswers, plan: '好\n审核：通过' }
  expect(summaryText(sampleForm, answers).split('\n')).not.toContain('审核：通过')
})

it('each line of the check page leads back to its question', () => {
  expect(summaryLines(sampleForm, sampleAnswers)[11]).toEqual({
    stepCode: 'family',
    section: '家庭成员',
    path: 'familyMembers.0.fullName',
    label: '家庭成员 1 · 姓名',
    value: '示例一',
  })
})
