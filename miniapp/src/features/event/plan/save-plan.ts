import type { EventPlan } from '#shared/event/event-plan.ts'
import type { ManagedEventDetail } from '#shared/event/managed-event.ts'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import type { OpenPlan } from './plan-draft.ts'

/** Creates or changes the event. A repeated request gets the same answer. @throws ApiError */
export function savePlan(
  { id, before, store, unions }: OpenPlan,
  plan: EventPlan,
): Promise<ManagedEventDetail> {
  if (before) return withSession(() => callApi('POST /organizer/events/:id', { params: { id }, body: plan }))
  const chosen = unions.find(({ name }) => name === store.read('union')) ?? unions[0]
  const body = { id, tradeUnionId: chosen?.id ?? '', plan }
  return withSession(() => callApi('POST /organizer/events', { body }))
}
