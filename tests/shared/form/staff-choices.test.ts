import { describe, expect, test } from 'vitest'
import { carryOver } from '#miniapp/form/migrate.ts'
import { catalogue } from '#province/catalogue.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { validateForm } from '#shared/form/schema.ts'
import { isStaffList, withChoices } from '#shared/form/staff-choices.ts'
import { summaryText } from '#shared/form/summary.ts'
import { listItemForms } from '#shared/service/item-form.ts'
import { modelWorkerSubsidy } from '#shared/service/items/model-worker-subsidy.ts'
import { sampleAnswers } from '../../support/sample-answers.ts'

const form = listItemForms(modelWorkerSubsidy)[0]?.form
if (!form) throw new Error('no form')
const staffs = withChoices(form, ['春节慰问', '荣誉津贴'])
const answersWith = (subsidyKind: string) => sampleAnswers(form, { subsidyKind })
const errorsAt = (asked: typeof form, subsidyKind: string) =>
  validateForm(asked, answersWith(subsidyKind)).errors.filter(({ path }) => path === 'subsidyKind')
const gone = [{ path: 'subsidyKind', message: '补助类别里没有这一项，请重新选择' }]

describe('the choices of 劳模专项补助', () => {
  test('are the form’s own while staff have set none, or the phone does not know it', () => {
    for (const none of [null, undefined]) expect(withChoices(form, none)).toBe(form)
    expect(errorsAt(form, '生活困难补助')).toEqual([])
    expect(errorsAt(form, '春节慰问')).toEqual(gone)
  })

  test('are exactly the list that staff have set', () => {
    expect(errorsAt(staffs, '春节慰问')).toEqual([])
    expect(errorsAt(staffs, '荣誉津贴')).toEqual([])
    expect(errorsAt(staffs, '生活困难补助')).toEqual(gone)
  })

  test('come without the hint that explains the form’s own', () => {
    expect(fieldsOf(staffs).find(isStaffList)?.hint).toBeUndefined()
  })

  test('are in the summary, also after staff have removed them', () => {
    for (const asked of [staffs, form])
      expect(summaryText(asked, answersWith('春节慰问'))).toContain('春节慰问')
  })

  test('stay in a draft that is carried over, until it is checked', () => {
    for (const asked of [staffs, form])
      expect(carryOver({ subsidyKind: '春节慰问' }, asked)).toMatchObject({ subsidyKind: '春节慰问' })
  })
})

test('a form has one list of staff’s at most, and other questions keep their options', () => {
  for (const { form: other } of catalogue.flatMap(listItemForms)) {
    expect(fieldsOf(other).filter(isStaffList).length).toBeLessThanOrEqual(1)
    const changed = fieldsOf(withChoices(other, ['春节慰问'])).filter(
      (field) => !fieldsOf(other).includes(field),
    )
    expect(changed.filter((field) => !isStaffList(field))).toEqual([])
  }
})
