import type { Answers } from '#shared/form/answers.ts'

/** The questions that may say who applies: a person, a registered trade union, an organization. Every form asks one. */
export const applicantNameFields = ['fullName', 'tradeUnionName', 'organizationName'] as const

/** Whether a person applies for themselves: a variant of an item for persons may be an organization's (建会). */
export const isAppliedForByPerson = (answers: Answers): boolean => typeof answers.fullName === 'string'

/** Who applies, as staff read it in their list; undefined when the answers do not say. */
export function getApplicantName(answers: Answers): string | undefined {
  return applicantNameFields
    .map((name) => answers[name])
    .find((answer): answer is string => typeof answer === 'string' && answer !== '')
}
