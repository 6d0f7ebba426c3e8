import { checkAnswers } from '#shared/form/check.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { getMyAnswers } from '#shared/signup/endpoints/my-answers.ts'
import { getMySignup } from '#shared/signup/endpoints/signups.ts'
import { signupForm } from '#shared/signup/signup-form.ts'
import { explainPlan } from '../event/explain-plan.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { Handler } from '../http/handler.ts'
import { toStoredAnswers } from './check-signup.ts'
import { explainConditions } from './explain-conditions.ts'
import { findNeeds } from './find-needs.ts'
import { questionLabels } from './question-labels.ts'

/** All answers again: what is no longer answered is removed, and a masked ID number stays as it is. */
export const editSignup: Handler<'editSignup'> = async ({ params, body }, context) => {
  const { database } = context
  const which = { event_id: params.id, signup_id: body.signup }
  const own = await database.ask('get_my_signup', which, getMySignup.response)
  const whom = own?.childName == null ? 'self' : 'child'
  const form = signupForm(await findNeeds(context, params.id), own?.team?.isCaptain ?? true, whom)
  const before = await database.ask('get_my_answers', which, getMyAnswers.response)
  const { answers, errors } = checkAnswers(form, body.answers, before)
  if (errors.length > 0) throw new ApiError('invalid_input', { fieldErrors: errors })
  const isKept = (name: string) => name === 'idNumber' && answers.idNumber === before.idNumber
  const given = fieldsOf(form).flatMap(({ name }) =>
    isKept(name) ? [] : [[name, answers[name] ?? null] as const],
  )
  const changes = toStoredAnswers(Object.fromEntries(given))
  const call = database.call('edit_signup', { ...which, changes, labels: questionLabels })
  return explainConditions(database, params.id, answers, explainPlan(call))
}
