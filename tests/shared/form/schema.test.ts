import { describe, expect, it } from 'vitest'
import type { Answers } from '#shared/form/answers.ts'
import type { Field, ItemField } from '#shared/form/field.ts'
import { formSchema, stepSchema, validateForm, validateStep } from '#shared/form/schema.ts'
import * as z from '#shared/zod.ts'
import { file } from './kind-samples/uploaded-file.ts'
import { samples } from './kind-samples.ts'
import { sampleAnswers, sampleForm } from './sample-form.ts'

const errorsOf = (changes: { readonly [name: string]: unknown }) =>
  validateForm(sampleForm, { ...sampleAnswers, ...changes }).errors

describe('a form in order', () => {
  it('is kept as it is', () => {
    expect(validateForm(sampleForm, sampleAnswers)).toEqual({
      answers: sampleAnswers,
      errors: [],
      warnings: [],
    })
    expect(z.parse(formSchema(sampleForm), sampleAnswers)).toEqual(sampleAnswers)
  })

  it('stays the same when what is kept is checked again', () => {
    const typed = {
      ...sampleAnswers,
      fullName: ' 周 示例',
      total: '１０，０００元',
      idNumber: '110105 19491231 002x',
    }
    const { answers } = validateForm(sampleForm, typed)
    expect(answers).toEqual(sampleAnswers)
    expect(validateForm(sampleForm, answers).answers).toEqual(answers)
  })

  it('keeps nothing that it does not ask', () => {
    const smuggled = { ...sampleAnswers, isApproved: true, __proto__: { polluted: true } }
    expect(validateForm(sampleForm, smuggled).answers).toEqual(sampleAnswers)
    expect(validateForm(sampleForm, JSON.parse('{"__proto__": {"fullName": "示例三"}}')).answers).toEqual({})
  })
})

describe('a hidden question', () => {
  it('is neither asked nor kept', () => {
    const { answers, errors } = validateForm(sampleForm, {
      ...sampleAnswers,
      hasCard: true,
      cardPhotos: [file(9)],
    })
    expect(errors).toEqual([])
    expect(answers).toEqual(sampleAnswers)
  })

  it('is asked once it shows', () => {
    expect(errorsOf({ cause: '残疾' })).toEqual([{ path: 'hasCard', message: '请选“是”或“否”' }])
    expect(errorsOf({ cause: '残疾', hasCard: true })).toEqual([
      { path: 'cardPhotos', message: '请上传残疾证' },
    ])
    expect(errorsOf({ cause: '残疾', hasCard: false })).toEqual([])
  })

  it('may depend on a computed value; in a group it depends on the entry and not on the form around it', () => {
    expect(errorsOf({ total: 17000.5 })).toEqual([{ path: 'lender', message: '请填写借款来源' }])
    const member = { fullName: '示例一', idNumber: '440524188001010014' }
    expect(errorsOf({ familyMembers: [{ ...member, cause: '在校' }] })).toEqual([
      { path: 'familyMembers.0.school', message: '请填写学校' },
    ])
  })
})

it('a hidden question of an entry is not answered by a question of the same name around it', () => {
  const inner: ItemField[] = [
    { kind: 'text', name: 'cause', label: '原因', maxLength: 5, visibleWhen: { field: 'total', is: 0 } },
    { kind: 'text', name: 'proof', label: '证明', maxLength: 5, visibleWhen: { field: 'cause', is: '大病' } },
    { kind: 'text', name: 'note', label: '备注', maxLength: 5, visibleWhen: { field: 'total', is: 10000 } },
  ]
  const group: Field = {
    kind: 'group',
    name: 'cases',
    label: '情况',
    itemLabel: '情况',
    min: 0,
    max: 2,
    fields: inner,
  }
  const form = {
    ...sampleForm,
    steps: [...sampleForm.steps, { code: 'cases', title: '情况', fields: [group] }],
  }
  expect(validateForm(form, { ...sampleAnswers, cases: [{}] }).errors).toEqual([
    { path: 'cases.0.note', message: '请填写备注' },
  ])
})

describe('a computed value', () => {
  it('is never taken from the client', () => {
    expect(validateForm(sampleForm, { ...sampleAnswers, paid: 1 }).answers.paid).toBe(2999.5)
    expect(
      validateForm(sampleForm, { ...sampleAnswers, total: undefined, paid: 1 }).answers,
    ).not.toHaveProperty('paid')
  })

  it('must not be negative, and says which answers do not go together', () => {
    expect(errorsOf({ insured: 9500, aided: 600 })).toEqual([
      { path: 'paid', message: '个人自付不能是负数：“医保报销”、“互助赔付”加起来比“医疗总费用”还多，请核对' },
    ])
    expect(errorsOf({ insured: 10001, aided: undefined })).toEqual([
      { path: 'paid', message: '个人自付不能是负数：“医保报销”比“医疗总费用”还多，请核对' },
    ])
  })
})

describe('a group', () => {
  it('names the entry and the question of each error', () => {
    const familyMembers = [
      sampleAnswers.familyMembers,
      { fullName: '示例3', idNumber: '440524188001010013', cause: '在职' },
    ].flat()
    expect(errorsOf({ familyMembers }).map(({ path }) => path)).toEqual([
      'familyMembers.2.fullName',
      'familyMembers.2.idNumber',
    ])
  })

  it('may be empty where the form says so, and never too long', () => {
    expect(errorsOf({ familyMembers: [] })).toEqual([])
    expect(errorsOf({ familyMembers: [{}, {}, {}, {}] })).toEqual([
      { path: 'familyMembers', message: '家庭成员最多填 3 个，现在 4 个，请去掉 1 个' },
    ])
  })
})

describe('answers that have to go together', () => {
  it('are refused at the field that the form names, in the form’s order', () => {
    expect(errorsOf({ people: 3, women: 4, fullName: '', truthPledge: false })).toEqual([
      { path: 'fullName', message: '请填写姓名' },
      { path: 'women', message: '女性人数不能比总人数多，请核对' },
      { path: 'truthPledge', message: '请阅读并同意本人承诺' },
    ])
    expect(errorsOf({ people: 3, women: 3 })).toEqual([])
  })

  it('may share a limit, whose sentence says by how much it is exceeded', () => {
    expect(errorsOf({ goal: '一二三四五六', plan: '一二三四五六' })).toEqual([
      { path: 'plan', message: '目标、方案合计最多 10 个字，现在 12 个字，请删去 2 个字' },
    ])
  })
})

describe('files', () => {
  it('may follow where the form says so', () => {
    expect(errorsOf({ bills: [] })).toEqual([])
    const bills = { ...samples.attachments.field, canFollow: true }
    const form = { ...sampleForm, steps: [{ code: 'end', title: '材料', fields: [bills] }] }
    expect(validateForm(form, { sample: [file(1)] })).toMatchObject({
      answers: { sample: [file(1)] },
      errors: [],
    })
    expect(errorsOf({ bills: [1, 2, 3, 4].map(file) })).toHaveLength(1)
  })
})

describe('one step', () => {
  const typed: Answers = {
    fullName: ' 周 示例 ',
    idNumber: '1101',
    cause: '残疾',
    hasCard: '也许',
    lender: '亲戚',
  }

  it('reports errors of its own questions only', () => {
    const { errors } = validateStep(sampleForm, 'person', typed)
    expect(errors).toEqual([{ path: 'idNumber', message: '身份证号是 18 位，现在少了 14 位' }])
  })

  it('keeps what was typed where it is wrong, and leaves the other steps alone', () => {
    expect(validateStep(sampleForm, 'person', typed).answers).toEqual({ ...typed, fullName: '周示例' })
  })

  it('drops its own hidden answers and adds its computed ones', () => {
    const answers = { ...typed, total: 100, insured: 40 }
    expect(validateStep(sampleForm, 'cause', answers).answers).toEqual({
      ...answers,
      lender: undefined,
      paid: 60,
    })
  })

  it('has a schema whose issues carry the path', () => {
    const result = z.safeParse(stepSchema(sampleForm, 'family'), { familyMembers: [{ fullName: '示例一' }] })
    expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'familyMembers.0.idNumber',
      'familyMembers.0.cause',
    ])
  })
})

it('what is no object at all is refused with a sentence', () => {
  for (const nothing of [null, 5, 'x', [1]]) {
    const result = z.safeParse(formSchema(sampleForm), nothing)
    expect(result.error?.issues.map(({ message }) => message)).toEqual(['请先填写内容'])
  }
})
