import type { Conditions } from '#shared/event/event-shapes.ts'
import type { Answers } from '#shared/form/answers.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import type { FieldError } from '#shared/foundation/problem.ts'
import { ageSentence } from '#shared/signup/age-sentence.ts'
import { childAgeSentence } from '#shared/signup/child-age-sentence.ts'
import { findRegion } from '#shared/trade-union/regions.ts'

type Describe = (conditions: Conditions, answers: Answers) => FieldError

/** By the name in the DETAIL of `condition_not_met`. */
const descriptions: Record<string, Describe> = {
  age: (conditions, { sex }) => ({ path: 'birthDate', message: ageSentence(conditions, sex) }),
  session: () => ({ path: 'session', message: '请选择报哪一场' }),
  pool: (_, answers) =>
    answers.guardianName
      ? { path: 'child', message: '名额都有条件，没有一种适合这个孩子；条件写在活动页的“报名条件”里' }
      : { path: '', message: '名额都有条件，没有一种适合您；条件写在活动页的“报名条件”里' },
  child_age: ({ childAge }) => ({ path: 'child', message: childAgeSentence(childAge) }),
  no_children: () => ({ path: 'child', message: '这场活动只有职工参加，不能给孩子报名' }),
  children_only: () => ({ path: 'child', message: '这场活动给孩子参加，请选择孩子' }),
  companions: ({ companions }) => ({
    path: 'companions',
    message: companions > 0 ? `最多带 ${companions} 个人，姓名用顿号隔开` : '这场活动不能带人',
  }),
  sex: (_, { sex }) => ({ path: 'sex', message: `这场活动没有给${textOf(sex)}士留名额` }),
  region: ({ regionCodes }) => ({
    path: 'regionCode',
    message: `这场活动只面向${(regionCodes ?? []).map(nameOfRegion).join('、') || '指定市县'}的职工`,
  }),
  employer: ({ employers }) => ({
    path: 'employer',
    message: `这场活动只面向${(employers ?? []).join('、') || '指定单位'}的职工`,
  }),
  marital_status: ({ maritalStatuses }) => ({
    path: 'maritalStatus',
    message: `这场活动只接受${maritalStatuses.join('、')}的职工报名`,
  }),
  pledge: () => ({ path: 'pledgeVersion', message: '请先阅读并同意单身承诺' }),
  id_number: () => ({ path: 'idNumber', message: '这场活动要核对身份，请填写身份证号' }),
  id_number_matches: () => ({ path: 'idNumber', message: '身份证号和出生日期、性别对不上，请核对' }),
}

/** The unmet condition of a refused signup, beside its answer. */
export function describeUnmetCondition(name: string, conditions: Conditions, answers: Answers): FieldError {
  return descriptions[name]?.(conditions, answers) ?? { path: '', message: '不符合这场活动的报名条件' }
}

const nameOfRegion = (code: string) => findRegion(code)?.name ?? code
