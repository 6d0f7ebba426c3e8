import type { Answers } from './answers.ts'

/** The worker's place of work, chosen before the form begins, so that it is not asked twice. */
export const workRegionName = 'employerRegion'

/**
 * Answers that a worker gives once and finds again in every form (`carryOver(profile, form)` fills them in). The list
 * has no sensitive field, so a profile holds no ID number and no bank card.
 */
export const profileNames: readonly string[] = [
  ...['fullName', 'phone', 'ethnicity', 'homeAddress'],
  ...['employmentForm', 'employer', workRegionName, 'isMember', 'basicTradeUnion'],
  ...['bankName', 'bankBranch'],
]

/** The answers that go into the profile. */
export function pickProfile(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => profileNames.includes(name)))
}
