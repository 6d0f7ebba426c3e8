import { validateForm } from '#shared/form/schema.ts'
import { ownFields } from '#shared/signup/own-fields.ts'
import { signupQuestions } from '#shared/signup/signup-questions.ts'
import { explainPlan } from '../event/explain-plan.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { Handler } from '../http/handler.ts'
import { toStoredAnswers } from './check-signup.ts'
import { explainConditions } from './explain-conditions.ts'
import { findNeeds } from './find-needs.ts'
import { questionLabels } from './question-labels.ts'

/** Only the given answers are checked and changed, each by its question. */
export const correctSignup: Handler<'correctSignup'> = async ({ params, body }, context) => {
  const { database } = context
  const isUsual = (name: string) => signupQuestions.some((question) => question.name === name)
  const own = Object.keys(body.answers).every(isUsual) ? [] : (await findNeeds(context, params.id)).own
  const fields = [...signupQuestions, ...ownFields(own, true)].filter(({ name }) =>
    Object.hasOwn(body.answers, name),
  )
  const form = { version: 1, minutes: 1, steps: [{ code: 'person', title: '更正', fields }] }
  const { answers, errors } = validateForm(form, body.answers)
  if (errors.length > 0) throw new ApiError('invalid_input', { fieldErrors: errors })
  const call = database.call('correct_signup', {
    event_id: params.id,
    signup_id: params.signupId,
    changes: toStoredAnswers(answers),
    labels: questionLabels,
    reason: body.reason,
  })
  return explainConditions(database, params.id, answers, explainPlan(call))
}
