import { expect, it } from 'vitest'
import { listQuestions, listSteps } from '#miniapp/form/questions.ts'
import { sampleAnswers, sampleForm } from '../../shared/form/sample-form.ts'

it('the normal mode has a screen per step that asks something', () => {
  expect(listSteps(sampleForm, {}).map(({ step, progress }) => [step.code, progress.text])).toEqual([
    ['person', '第 1 步 共 4 步'],
    ['cause', '第 2 步 共 4 步'],
    ['family', '第 3 步 共 4 步'],
    ['end', '第 4 步 共 4 步'],
  ])
  const hidden = {
    kind: 'yes-no',
    name: 'isSure',
    label: '是否确定',
    visibleWhen: { field: 'cause', is: '残疾' },
  } as const
  const longer = {
    ...sampleForm,
    steps: [...sampleForm.steps, { code: 'more', title: '补充', fields: [hidden] }],
  }
  expect(listSteps(longer, { cause: '大病' })).toHaveLength(4)
  expect(listSteps(longer, { cause: '残疾' })).toHaveLength(5)
})

it('关怀模式 has a screen per question, entries of a group before the screen that adds one', () => {
  const questions = listQuestions(sampleForm, sampleAnswers)
  expect(questions.map(({ path }) => path)).toEqual([
    ...['fullName', 'idNumber', 'people', 'women', 'goal', 'plan', 'cause', 'total', 'insured', 'aided'],
    ...[
      'familyMembers.0.fullName',
      'familyMembers.0.idNumber',
      'familyMembers.0.cause',
      'familyMembers.0.school',
    ],
    ...['familyMembers.1.fullName', 'familyMembers.1.idNumber', 'familyMembers.1.cause', 'familyMembers'],
    ...['bankCardNumber', 'bills', 'truthPledge'],
  ])
  expect(questions[8]?.progress).toEqual({ position: 9, total: 21, text: '第 9 问 共 21 问' })
  expect(questions[14]).toMatchObject({
    entryTitle: '家庭成员 2',
    step: { code: 'family' },
    field: { label: '姓名' },
  })
})

it('an answer that shows a question adds its screen, computed values have none', () => {
  const paths = listQuestions(sampleForm, { ...sampleAnswers, cause: '残疾', hasCard: true }).map(
    ({ path }) => path,
  )
  expect(paths.slice(6, 10)).toEqual(['cause', 'hasCard', 'cardPhotos', 'total'])
  expect(paths).not.toContain('paid')
})
