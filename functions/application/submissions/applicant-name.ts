import type { Answers } from '#shared/form/answers.ts'

/**
 * The questions that name the applicant: a person, a registered trade union or an organization. Every form has one of
 * them.
 */
export const applicantNameFields = ['fullName', 'tradeUnionName', 'organizationName'] as const

/** Whether a person applies for themselves. A variant of an item for persons can be for an organization (建会). */
export const isAppliedForByPerson = (answers: Answers): boolean => typeof answers.fullName === 'string'

/** The applicant's name in the staff's list; undefined when the answers do not give one. */
export function getApplicantName(answers: Answers): string | undefined {
  return applicantNameFields
    .map((name) => answers[name])
    .find((answer): answer is string => typeof answer === 'string' && answer !== '')
}
