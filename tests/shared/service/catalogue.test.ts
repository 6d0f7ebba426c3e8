import { describe, expect, it } from 'vitest'
import { applicantNameFields } from '#functions/application/submissions/applicant-name.ts'
import { getLegalBases } from '#miniapp/features/service/get-legal-bases.ts'
import { listMaterials } from '#miniapp/features/service/materials.ts'
import { keywords } from '#miniapp/features/service/search/keywords.ts'
import { catalogue, findServiceItem } from '#province/catalogue.ts'
import { province } from '#province/facts/province.ts'
import { consentKinds } from '#shared/account/consents.ts'
import type { Field } from '#shared/form/field.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { findClosedReason } from '#shared/service/closing.ts'
import { serviceGroups } from '#shared/service/groups.ts'
import { findItemForm, listItemForms } from '#shared/service/item-form.ts'
import { isAnhui } from '../../support/province.ts'

const itemForms = catalogue.flatMap((item) =>
  listItemForms(item).map((itemForm) => ({
    title: `${item.name} ${itemForm.variant ?? ''}`,
    item,
    ...itemForm,
  })),
)

/** All fields, with those inside groups. */
const allFields = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => (field.kind === 'group' ? [field, ...allFields(field.fields)] : [field]))

it('every code and list number occurs once', () => {
  const codes = catalogue.map((item) => item.code)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.every((code) => /^[a-z]+(-[a-z]+)*$/.test(code))).toBe(true)
})

it('every item is of a group of the province, and every group has an item', () => {
  const groups = serviceGroups.map(({ code }) => code)
  expect([...new Set(catalogue.map(({ group }) => group))].sort()).toEqual([...groups].sort())
  expect(serviceGroups.map(({ name }) => name)).toEqual(Object.values(province.groups))
})

it.runIf(isAnhui)('every group has the items of the list that belong to it', () => {
  const numbers = serviceGroups.map(({ code }) =>
    catalogue.flatMap(({ group, listNumber }) => (group === code ? (listNumber ?? []) : [])),
  )
  expect(numbers).toEqual([[1, 2, 4], [3], [8, 13], [7, 10, 14], [5, 6], [9, 11], [12]])
})

it('an item is found by its code, and a code that is gone finds nothing', () => {
  expect(findServiceItem('child-education-aid')?.name).toBe('困难职工子女助学')
  expect(findServiceItem('abolished')).toBeUndefined()
})

describe.each(catalogue)('$name', (item) => {
  it('says what it is, who can apply and how it goes, in words that fit a phone', () => {
    expect(item.summary.length).toBeGreaterThan(10)
    expect(item.summary.length).toBeLessThanOrEqual(60)
    expect(item.acceptanceConditions.length).toBeGreaterThan(0)
    expect(item.procedureSteps.length).toBeGreaterThan(1)
    expect(item.committedWorkingDays).toBeGreaterThan(0)
    expect(getLegalBases(item).length).toBeGreaterThan(0)
    expect(Object.keys(item.levels).length).toBeGreaterThan(0)
  })

  it('shows its editor’s note in nothing that workers see', () => {
    const { editorNote, ...shown } = item
    if (editorNote !== undefined) expect(JSON.stringify(shown)).not.toContain(editorNote)
  })

  it('has keywords a worker would type, each once', () => {
    const own = keywords[item.code] ?? []
    expect(own.length).toBeGreaterThanOrEqual(5)
    expect(new Set(own).size).toBe(own.length)
    expect(own.every((word) => /^[\u4e00-\u9fffA-Z0-9+]{1,8}$/.test(word))).toBe(true)
  })

  it('has the forms it says, found by their variant', () => {
    for (const itemForm of listItemForms(item)) {
      expect(findItemForm(item, itemForm.variant)).toEqual(itemForm)
    }
    expect(findItemForm(item, 'no-such-variant')).toBeUndefined()
  })
})

it('aid takes fifteen working days, legal aid and what is asked of a lawyer or a counselor five, the others ten', () => {
  const five = ['legal-aid', 'legal-advice', 'psychological-counseling']
  for (const { code, grantsMoney, committedWorkingDays } of catalogue)
    expect(committedWorkingDays, code).toBe(grantsMoney ? 15 : five.includes(code) ? 5 : 10)
})

it.runIf(isAnhui)('the project of 2026 is closed since 13 May, everything else is open', () => {
  const closed = catalogue.filter((item) => findClosedReason(item, '2026-11-22'))
  expect(closed.map((item) => item.code)).toEqual(['legal-capacity-project'])
  const project = { closesOn: '2026-05-12' }
  expect(findClosedReason(project, '2026-05-12')).toBeUndefined()
  expect(findClosedReason(project, '2026-05-13')).toBe('申请已于 2026 年 5 月 12 日截止')
})

describe.each(itemForms)('the form of $title', ({ form, consents }) => {
  const fields = fieldsOf(form)

  it('has field names in camelCase, unique in the form and in each group', () => {
    const lists = [fields, ...fields.flatMap((field) => (field.kind === 'group' ? [field.fields] : []))]
    for (const list of lists) {
      const names = list.map((field) => field.name)
      expect(new Set(names).size).toBe(names.length)
      expect(names.filter((name) => !/^[a-z]+([A-Z][a-z]*)*$/.test(name))).toEqual([])
    }
  })

  it('has one topic a step, each with a code of its own', () => {
    const codes = form.steps.map((step) => step.code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(form.steps.every((step) => step.fields.length > 0 && step.title.length <= 10)).toBe(true)
  })

  it('puts every question in a sentence of its own for 关怀模式', () => {
    const asked = allFields(fields).filter((field) => field.kind !== 'computed')
    expect(asked.filter((field) => !/[？。]$/.test(field.question ?? '')).map((field) => field.name)).toEqual(
      [],
    )
  })

  it('says of every material what to photograph and how many', () => {
    for (const slot of listMaterials(form)) {
      expect(slot.hint ?? '', slot.name).not.toBe('')
      expect(slot.min, slot.name).toBeGreaterThanOrEqual(1)
      expect(slot.max, slot.name).toBeGreaterThanOrEqual(slot.min)
      expect(slot.max, slot.name).toBeLessThanOrEqual(20)
    }
  })

  it('says who applies, and must be answered for it', () => {
    const naming = fields.find((field) => applicantNameFields.some((name) => name === field.name))
    expect(naming?.isOptional ?? false).toBe(false)
    expect(naming?.visibleWhen).toBeUndefined()
    expect(naming).toBeDefined()
  })

  it('asks the separate consents that its questions need, and no others', () => {
    const kindsAsked = new Set(allFields(fields).map((field) => field.kind))
    const namesAsked = new Set(allFields(fields).map((field) => field.name))
    expect(consents.includes('identity')).toBe(kindsAsked.has('id-number'))
    expect(consents.includes('bank-account')).toBe(kindsAsked.has('bank-card'))
    expect(consents.includes('children')).toBe(namesAsked.has('children'))
    expect(consents.includes('health-and-income')).toBe(
      namesAsked.has('healthStatus') || namesAsked.has('monthlyIncome'),
    )
    expect(consents.every((kind) => consentKinds.includes(kind))).toBe(true)
  })
})
