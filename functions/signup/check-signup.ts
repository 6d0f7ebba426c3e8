import type { Answers } from '#shared/form/answers.ts'
import { validateForm } from '#shared/form/schema.ts'
import { signupForm } from '#shared/signup/signup-form.ts'
import type { SignupNeeds } from '#shared/signup/signup-needs.ts'
import type { SignupPayload } from '#shared/signup/signup-payload.ts'
import { signupQuestions } from '#shared/signup/signup-questions.ts'
import { ApiError } from '../foundation/api-error.ts'

/**
 * The answers to what the event asks, each normalized by its question, and no others. @throws ApiError `invalid_input`
 * with a sentence for each answer that does not pass.
 */
export function checkSignup(needs: SignupNeeds, payload: SignupPayload): Answers {
  const isForChild = payload.childId !== undefined || payload.child !== undefined
  const form = signupForm(needs, payload.invitationCode === undefined, isForChild ? 'child' : 'self')
  const { answers, errors } = validateForm(form, { ...payload.ownAnswers, ...payload })
  const isPledgeMissing = needs.pledge && payload.pledgeVersion === undefined
  const isChildConsentMissing = isForChild && payload.childConsentVersion === undefined
  const missing = [
    ...(isPledgeMissing ? [{ path: 'pledgeVersion', message: '请先阅读并同意单身承诺' }] : []),
    ...(isChildConsentMissing ? [{ path: 'childConsentVersion', message: '请先阅读，代孩子同意' }] : []),
  ]
  const fieldErrors = [...errors, ...missing]
  if (fieldErrors.length > 0) throw new ApiError('invalid_input', { fieldErrors })
  return answers
}

const columns = new Set<string>(signupQuestions.flatMap(({ name, hasColumn }) => (hasColumn ? [name] : [])))

/** A signup for `api.sign_up_for_event`: the answers, the agreements, and the team. */
export function toStoredSignup(payload: SignupPayload & { clientToken: string }, checked: Answers) {
  const { clientToken, consentVersion, pledgeVersion, sessions, teamName, invitationCode } = payload
  const { childId, child, childConsentVersion } = payload
  return {
    ...{ clientToken, consentVersion, pledgeVersion, sessions, teamName, invitationCode },
    ...{ childId, child, childConsentVersion },
    ...toStoredAnswers(checked),
  }
}

/** Answers as SQL takes them: those with a column by its name, all others in `answers`. */
export function toStoredAnswers(checked: Answers) {
  const entries = Object.entries(checked)
  return {
    ...Object.fromEntries(entries.filter(([name]) => columns.has(name))),
    answers: Object.fromEntries(entries.filter(([name]) => !columns.has(name))),
  }
}
