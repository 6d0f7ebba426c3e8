import { describe, expect, it } from 'vitest'
import { catalogue } from '#province/catalogue.ts'
import type { Answers } from '#shared/form/answers.ts'
import type { Form } from '#shared/form/form.ts'
import { validateForm } from '#shared/form/schema.ts'
import { listItemForms } from '#shared/service/item-form.ts'
import { sampleAnswers } from '../../support/sample-answers.ts'
import { sampleIdNumber } from '../../support/sample-people.ts'

function formOf(code: string): Form {
  const item = catalogue.find((candidate) => candidate.code === code)
  const form = item && listItemForms(item)[0]?.form
  if (!form) throw new Error(`no form of ${code}`)
  return form
}

const schoolAid = formOf('child-education-aid')
const answers = sampleAnswers(schoolAid)
const first = (name: string): Answers => Object(answers[name])[0]
const errorsOf = (changes: Answers) =>
  validateForm(schoolAid, { ...answers, ...changes }).errors.map(({ path, message }) => `${path} ${message}`)

describe('one ID number is one person', () => {
  it('Li Qiang’s own number typed for his wife is refused at hers', () => {
    const wife = { ...first('familyMembers'), idNumber: answers.idNumber }
    expect(errorsOf({ familyMembers: [wife] })).toEqual([
      'familyMembers.0.idNumber 和“身份证号”填的一样，一个号码只能是一个人，请核对',
    ])
  })

  it('two children with one number are refused at the second', () => {
    expect(errorsOf({ children: [first('children'), { ...first('children'), fullName: '示例八' }] })).toEqual(
      ['children.1.idNumber 和孩子 1 的“身份证号”填的一样，一个号码只能是一个人，请核对'],
    )
  })

  it('his daughter may stand among the family and among the children, under one name only', () => {
    const { idNumber, fullName } = first('children')
    const daughter = { ...first('familyMembers'), idNumber, fullName }
    expect(errorsOf({ familyMembers: [daughter] })).toEqual([])
    expect(errorsOf({ familyMembers: [{ ...daughter, fullName: '示例八' }] })).toEqual([
      'familyMembers.0.idNumber 和孩子 1 的“身份证号”填的一样，一个号码只能是一个人，请核对',
    ])
  })

  it('an invalid number gets one error, and different numbers pass', () => {
    const wrong = { ...first('children'), idNumber: '110105194912310020' }
    expect(errorsOf({ children: [wrong, wrong] })).toHaveLength(2)
    expect(errorsOf({ children: [{ ...first('children'), idNumber: sampleIdNumber(500) }] })).toEqual([])
  })
})

it('the patient of 医疗救助 is one of the family members, by name', () => {
  const medicalAid = formOf('medical-aid')
  const filled = sampleAnswers(medicalAid, { patient: '家属' })
  expect(validateForm(medicalAid, filled).errors).toEqual([])
  for (const familyMembers of [filled.familyMembers, []]) {
    const { errors } = validateForm(medicalAid, { ...filled, familyMembers, patientName: '示例某' })
    expect(errors).toEqual([
      {
        path: 'patientName',
        message: '患者姓名要从前面填的家庭成员里选，请重新选择；没有的话，先到前面添加',
      },
    ])
  }
})
