import type { Answers } from './answers.ts'

/** Where the worker works: chosen before the form begins, so that it need not be asked twice. */
export const workRegionName = 'employerRegion'

/**
 * The answers that a worker gives once and finds again in every form (`carryOver(profile, form)` puts them there).
 * Names of fields; nothing sensitive is among them, so that a profile holds no ID number and no card.
 */
export const profileNames: readonly string[] = [
  ...['fullName', 'phone', 'ethnicity', 'homeAddress'],
  ...['employmentForm', 'employer', workRegionName, 'isMember', 'basicTradeUnion'],
  ...['bankName', 'bankBranch'],
]

/** What of the answers goes into the profile. */
export function pickProfile(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => profileNames.includes(name)))
}
