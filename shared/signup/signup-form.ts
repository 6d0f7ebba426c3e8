import type { Form } from '../form/form.ts'
import { ownFields } from './own-fields.ts'
import type { SignupNeeds } from './signup-needs.ts'
import { type SignupQuestionName, signupQuestions } from './signup-questions.ts'

/** What the account knows of a child, so that a signup for it does not ask. */
export const ofChild: readonly SignupQuestionName[] = ['fullName', 'sex', 'birthDate']

/** Whom a signup is for. A form that leaves it open asks the questions of both. */
type Whom = 'self' | 'child' | 'either'

/**
 * The questions of a signup with these needs, of a captain or of a member, for the worker or for a child of theirs. The
 * phone adds who comes, teams and agreements.
 */
export function signupForm(needs: SignupNeeds, isCaptain = true, whom: Whom = 'self'): Form {
  const asked = signupQuestions.filter(
    (question) =>
      (question.asked === undefined || needs[question.asked]) &&
      (whom !== 'self' || question.asked !== 'guardian') &&
      (whom !== 'child' || !ofChild.includes(question.name)),
  )
  const introduction = asked.filter((question) => question.asked === 'introduction')
  const isCommon = ({ asked: need }: (typeof asked)[number]) => need === undefined || need === 'guardian'
  const own = asked.filter((question) => !isCommon(question) && question.asked !== 'introduction')
  const person = { code: 'person', title: '您的信息', fields: [...asked.filter(isCommon), ...own] }
  const steps = [
    person,
    { code: 'introduction', title: '介绍自己', fields: introduction },
    { code: 'own', title: '主办方还想知道', fields: ownFields(needs.own, isCaptain) },
  ]
  return {
    version: 1,
    minutes: needs.introduction ? 3 : 1,
    steps: steps.filter(({ fields }) => fields.length > 0),
  }
}
