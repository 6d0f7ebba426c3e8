import { describe, expect, it } from 'vitest'
import {
  correctableItems,
  listOpenNames,
  mergeCorrection,
  validateCorrection,
  withAsked,
} from '#shared/form/correction.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { splitSecrets } from '#shared/form/secrets.ts'
import { file } from './kind-samples/uploaded-file.ts'
import { sampleAnswers, sampleForm } from './sample-form.ts'

/** What the database holds of Zhou Shili's application, with sensitive answers masked. */
const before = splitSecrets(sampleForm, sampleAnswers).answers

describe('what staff can ask to be corrected', () => {
  it('is every question and slot that Zhou Shili saw, a group as one, and no consent or computed value', () => {
    const items = correctableItems(sampleForm, before)
    expect(items.map(({ name }) => name)).toEqual([
      ...['fullName', 'idNumber', 'people', 'women', 'goal', 'plan', 'cause', 'total', 'insured', 'aided'],
      ...['familyMembers', 'bankCardNumber', 'bills'],
    ])
    expect(items.find(({ name }) => name === 'bills')).toEqual({
      name: 'bills',
      label: '缴费票据',
      kind: 'attachments',
      follows: [],
    })
  })

  it('asks now for a material that a first application may send later, and for no other', () => {
    const follows = (form = sampleForm) =>
      fieldsOf(form).flatMap((field) => (field.kind === 'attachments' && field.canFollow ? [field.name] : []))
    expect(follows()).toContain('bills')
    expect(follows(withAsked(sampleForm, ['bills']))).not.toContain('bills')
    expect(follows(withAsked(sampleForm, ['goal']))).toEqual(follows())
  })

  it('tells what else may change with it', () => {
    const follows = (name: string) =>
      correctableItems(sampleForm, before).find((item) => item.name === name)?.follows
    expect(follows('total')).toEqual(['paid', 'lender'])
    expect(follows('cause')).toEqual(['hasCard', 'cardPhotos'])
    expect(follows('people')).toEqual(['women'])
    expect(listOpenNames(sampleForm, ['bills'])).toEqual(['bills'])
  })
})

describe('a correction', () => {
  it('changes the named item and what is computed from it, nothing else', () => {
    const after = { total: 12000, fullName: '示例三', isApproved: true }
    expect(mergeCorrection(sampleForm, before, after, ['total'])).toEqual({
      ...before,
      total: 12000,
      paid: 4999.5,
    })
  })

  it('leaves what is closed exactly as it was, even what the form would not ask today', () => {
    const old = { ...before, questionOfLastYear: '好', lender: '亲戚' }
    expect(mergeCorrection(sampleForm, old, { fullName: '示例三' }, ['fullName'])).toEqual({
      ...old,
      fullName: '示例三',
    })
  })

  it('asks what shows because of it, and drops what it hides', () => {
    const asked = validateCorrection(sampleForm, before, { cause: '残疾', hasCard: true }, ['cause'])
    expect(asked.errors).toEqual([{ path: 'cardPhotos', message: '请上传残疾证' }])
    const disabled = validateCorrection(
      sampleForm,
      before,
      { cause: '残疾', hasCard: true, cardPhotos: [file(5)] },
      ['cause'],
    )
    expect(disabled.errors).toEqual([])
    const cured = validateCorrection(sampleForm, disabled.answers, { cause: '大病' }, ['cause'])
    expect(cured).toEqual({ answers: before, errors: [], warnings: [] })
  })

  it('reports no error of a closed item', () => {
    const old = { ...before, fullName: '示' }
    expect(validateCorrection(sampleForm, old, { bills: [file(2)] }, ['bills'])).toEqual({
      answers: { ...old, bills: [file(2)] },
      errors: [],
      warnings: [],
    })
  })

  it('must answer the named items, also files that could be sent later before', () => {
    expect(validateCorrection(sampleForm, before, {}, ['fullName', 'bills']).errors).toEqual([
      { path: 'fullName', message: '请填写姓名' },
      { path: 'bills', message: '请上传缴费票据' },
    ])
  })

  it('is checked together with the other answers', () => {
    const old = { ...before, people: 5, women: 4 }
    expect(validateCorrection(sampleForm, old, { people: 3 }, ['people']).errors).toEqual([
      { path: 'women', message: '女性人数不能比总人数多，请核对' },
    ])
  })
})

describe('a masked ID number in a correction', () => {
  const members = Array.isArray(before.familyMembers) ? before.familyMembers : []

  it('is accepted where it stands for the number stored already, and is no new secret', () => {
    const after = { familyMembers: [{ ...members[0], school: '示例中学' }, members[1]] }
    const { answers, errors } = validateCorrection(sampleForm, before, after, ['familyMembers'])
    expect(errors).toEqual([])
    expect(answers.familyMembers).toEqual(after.familyMembers)
    expect(splitSecrets(sampleForm, answers).secrets).toEqual({})
  })

  it('is refused for another person: secrets are kept by place', () => {
    const { errors } = validateCorrection(sampleForm, before, { familyMembers: [members[1]] }, [
      'familyMembers',
    ])
    expect(errors).toEqual([
      { path: 'familyMembers.0.idNumber', message: expect.stringContaining('不要带星号') },
    ])
  })

  it('is replaced by a new number, which is a secret', () => {
    const after = { idNumber: '440524188001010014' }
    const { answers, errors } = validateCorrection(sampleForm, before, after, ['idNumber'])
    expect(errors).toEqual([])
    expect(splitSecrets(sampleForm, answers).secrets).toEqual(after)
  })
})
