import type { ManagedEvent } from '#shared/event/managed-event.ts'
import { liveSignupStatuses } from '#shared/event/signup-status.ts'

/** How many people count on the event: they are told when it changes. */
export const liveCount = ({ counts }: Pick<ManagedEvent, 'counts'>) =>
  liveSignupStatuses.reduce((sum, status) => sum + counts[status], 0)
