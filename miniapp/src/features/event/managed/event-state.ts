import type { ManagedEvent } from '#shared/event/managed-event.ts'
import { liveSignupStatuses } from '#shared/event/signup-status.ts'

/** The number of live signups. These people are told about changes. */
export const liveCount = ({ counts }: Pick<ManagedEvent, 'counts'>) =>
  liveSignupStatuses.reduce((sum, status) => sum + counts[status], 0)
