import type { Form } from '../form/form.ts'
import { ownFields } from './own-fields.ts'
import type { SignupNeeds } from './signup-needs.ts'
import { signupQuestions } from './signup-questions.ts'

/** The questions of a signup with these needs, of a captain or of a member. The phone adds teams and agreements. */
export function signupForm(needs: SignupNeeds, isCaptain = true): Form {
  const everyone = signupQuestions.filter(({ asked }) => asked === undefined)
  const some = signupQuestions.filter(({ asked }) => asked !== undefined && needs[asked])
  const introduction = some.filter(({ asked }) => asked === 'introduction')
  const own = some.filter(({ asked }) => asked !== 'introduction')
  const person = { code: 'person', title: '您的信息', fields: [...everyone, ...own] }
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
