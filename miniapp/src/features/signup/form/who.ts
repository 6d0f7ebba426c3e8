import { childConsent } from '#shared/account/child-consent.ts'
import type { Child } from '#shared/account/endpoints/privacy.ts'
import { sexes } from '#shared/account/person/sexes.ts'
import type { Answers } from '#shared/form/answers.ts'
import type { Condition } from '#shared/form/condition.ts'
import type { Field } from '#shared/form/field.ts'
import type { Step } from '#shared/form/form.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import type { SignupNeeds } from '#shared/signup/signup-needs.ts'

type Guardian = SignupNeeds['guardian']

const myself = '我自己'
const newChild = '添加孩子'
export const forMyself: Condition = { field: 'who', is: myself }
export const forChild: Condition = { not: forMyself }
const isNew: Condition = { field: 'who', is: newChild }

/** 小明（2018年5月1日）: two children of one name are told apart. */
const wordsOf = ({ fullName, birthDate }: Child) => `${fullName}（${birthDate}）`

/** 谁来参加: the worker, a child of the account, or a new one, on one screen. */
export const whoStep = (guardian: Guardian, children: readonly Child[]): Step => ({
  code: 'who',
  title: '谁来参加',
  fields: [
    {
      kind: 'choice',
      name: 'who',
      label: '谁来参加',
      question: '给谁报名？',
      hint: '一次报一个人，报完可以再报',
      options: [...(guardian === '孩子' ? [] : [myself]), ...children.map(wordsOf), newChild],
    },
    {
      kind: 'person-name',
      name: 'childName',
      label: '孩子的姓名',
      question: '孩子叫什么名字？',
      hint: '和户口本、身份证上写得一样',
      visibleWhen: isNew,
    },
    {
      kind: 'choice',
      name: 'childSex',
      label: '孩子的性别',
      question: '孩子的性别是？',
      options: sexes,
      visibleWhen: isNew,
    },
    {
      kind: 'date',
      name: 'childBirthDate',
      label: '孩子的出生日期',
      question: '孩子是哪一天出生的？',
      range: 'past',
      visibleWhen: isNew,
    },
  ],
})

/** 单独同意 of the guardian. */
export const consentForChild: Field = {
  kind: 'pledge',
  name: 'childConsent',
  label: '代孩子同意',
  text: childConsent.text,
  version: childConsent.version,
  visibleWhen: forChild,
}

/** Sex and date of birth of who comes, for seats and ages. */
export function whoComes(answers: Answers, children: readonly Child[]) {
  const child = childOf(answers, children)
  return child
    ? { isChild: true, sex: child.sex, birthDate: child.birthDate }
    : { isChild: false, sex: answers.sex, birthDate: answers.birthDate }
}

function childOf(answers: Answers, children: readonly Child[]) {
  if (answers.who === newChild) {
    const { childName: fullName, childSex: sex, childBirthDate: birthDate } = answers
    return { fullName, sex, birthDate }
  }
  return children.find((child) => wordsOf(child) === answers.who)
}

/** The answer about who comes, as `POST /events/:id/signups` takes it: a child by its id, or a new one. */
export function whoIsSent(answers: Answers, children: readonly Child[]) {
  const known = children.find((child) => wordsOf(child) === answers.who)
  if (known) return { childId: known.id }
  if (answers.who !== newChild) return {}
  const { fullName, sex, birthDate } = whoAsText(answers)
  return { child: { fullName, sex, birthDate } }
}

const whoAsText = ({ childName, childSex, childBirthDate }: Answers) => ({
  fullName: textOf(childName),
  sex: textOf(childSex),
  birthDate: textOf(childBirthDate),
})

const whereAsked: Record<string, string> = {
  child: 'who',
  childId: 'who',
  'child.fullName': 'childName',
  'child.sex': 'childSex',
  'child.birthDate': 'childBirthDate',
}

/** The question of a field that the server names. */
export const toWhoPath = (path: string): string => whereAsked[path] ?? path
