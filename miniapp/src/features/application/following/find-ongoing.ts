import type { ApplicationSummary } from '#shared/application/application-shapes.ts'
import { isUndecided } from '#shared/application/status.ts'

/** The worker's application for a service that is not decided yet. */
export function findOngoing(
  applications: readonly ApplicationSummary[] | undefined,
  serviceCode: string,
): ApplicationSummary | undefined {
  return applications?.find((one) => one.serviceCode === serviceCode && isUndecided(one.status))
}
