import type { Answers } from './answers.ts'

/**
 * The answers that a worker gives once and finds again in every form (`carryOver(profile, form)` puts them there).
 * Names of fields; nothing sensitive is among them, so that a profile holds no ID number and no card.
 */
export const profileNames: readonly string[] = [
  ...['fullName', 'phone', 'ethnicity', 'homeAddress'],
  ...['employmentForm', 'employer', 'employerRegion', 'isMember', 'basicTradeUnion'],
  ...['bankName', 'bankBranch'],
]

/** What of the answers goes into the profile. */
export function pickProfile(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => profileNames.includes(name)))
}
