import type { SelfCheckRule } from './rule.ts'
import { eventRules } from './rules/events.ts'
import { childEducationRules, livingRules, medicalRules } from './rules/hardship.ts'
import { legalRules } from './rules/legal.ts'
import { membershipRules } from './rules/membership.ts'
import { modelWorkerRules } from './rules/model-worker.ts'
import { organizationRules } from './rules/organization.ts'

/**
 * The rules, in the order in which fitting services are shown: first the aid of the list's first four items, then the
 * rest.
 */
export const selfCheckRules: readonly SelfCheckRule[] = [
  ...childEducationRules,
  ...medicalRules,
  ...legalRules,
  ...livingRules,
  ...modelWorkerRules,
  ...membershipRules,
  ...eventRules,
  ...organizationRules,
]
