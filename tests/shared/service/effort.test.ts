import { describe, expect, it } from 'vitest'
import { carryOver } from '#miniapp/form/migrate.ts'
import { catalogue, findServiceItem } from '#province/catalogue.ts'
import { childEducationAnswers } from '#province/demo/answers.ts'
import type { Answers } from '#shared/form/answers.ts'
import { correctableItems, validateCorrection, withAsked } from '#shared/form/correction.ts'
import { type Form, fieldsOf } from '#shared/form/form.ts'
import { isRequired, kindOf } from '#shared/form/kinds.ts'
import { validateForm } from '#shared/form/schema.ts'
import { summaryText } from '#shared/form/summary.ts'
import { listVisible, type Visible } from '#shared/form/visible.ts'
import { listItemForms } from '#shared/service/item-form.ts'

const [aid] = listItemForms(findServiceItem('child-education-aid') ?? fail())
const form = aid?.form ?? fail()

/** What Zhou asks for one child: the answers that the form of today asks for, and nothing else. */
const own: Answers = (({
  familyMembers: _,
  truthPledge: __,
  basicTradeUnion: ___,
  ...rest
}: typeof childEducationAnswers) => carryOver(rest, form))(childEducationAnswers)

describe('a family with one child', () => {
  it('is asked at most 22 questions, photos and consents apart', () => {
    const asked = listVisible(form, own).flatMap(questionsOf)
    expect(asked.length).toBeLessThanOrEqual(22)
    expect(asked).not.toContain('hardshipCategory')
  })

  it('is not refused for what it was not asked', () => {
    const missing = validateForm(form, own).errors.map(({ path }) => path)
    expect(missing.filter((path) => kindOf(fieldOf(form, path)).holdsFiles !== true)).toEqual(['truthPledge'])
  })

  it('whose parent is alone is marked for staff without a question', () => {
    expect(summaryText(form, { ...own, maritalStatus: '离异' })).toContain('单亲家庭')
    expect(summaryText(form, own)).not.toContain('单亲')
  })
})

describe('what a first application is not asked', () => {
  it('is asked when staff name it, and then it must be answered', () => {
    const items = correctableItems(form, own)
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['支行', '户口类型', '住房类型']))
    const asked = withAsked(form, ['bankBranch'])
    expect(validateCorrection(asked, own, {}, ['bankBranch']).errors).toEqual([
      { path: 'bankBranch', message: expect.stringContaining('支行') },
    ])
    const { answers } = validateCorrection(asked, own, { bankBranch: '合肥示例支行' }, ['bankBranch'])
    expect(summaryText(form, answers)).toContain('支行：合肥示例支行')
  })

  it('stays in the summary of an application of last year that answered it', () => {
    const summary = summaryText(form, childEducationAnswers)
    expect(summary).toContain('困难类别：相对困难')
    expect(summary).toContain('住房类型：租房')
    expect(summary).toContain('年级或入学年份：初一')
  })

  it('is left out when an old draft or an old application fills a new one', () => {
    expect(own).not.toHaveProperty('hardshipCategory')
    expect(own.children).toEqual([expect.not.objectContaining({ grade: '初一' })])
  })
})

it.each(catalogue.flatMap((item) => listItemForms(item)))(
  '$name asks no worker for a region unless their place decides who receives it',
  ({ form: one }) => {
    const item = catalogue.find((candidate) => listItemForms(candidate).some(({ form: its }) => its === one))
    if (item?.levels.municipal ?? item?.levels.county) return
    const regions = fieldsOf(one).filter((field) => field.kind === 'region' && !field.isAskedLater)
    expect(regions).toEqual([])
  },
)

/** The questions that must be answered; those of an entry one by one. */
function questionsOf({ field, path, entries }: Visible): readonly string[] {
  const kind = kindOf(field)
  if (kind.derive || kind.isConsent || kind.holdsFiles) return []
  if (entries && entries.length > 0) return entries.flatMap((entry) => entry.flatMap(questionsOf))
  return isRequired(field) ? [path] : []
}

const fieldOf = (one: Form, path: string) =>
  fieldsOf(one).find(({ name }) => name === path.split('.')[0]) ?? fail()

function fail(): never {
  throw new Error('the catalogue lacks what this test needs')
}
