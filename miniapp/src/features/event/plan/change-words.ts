import type { EventPlan } from '#shared/event/event-plan.ts'
import type { EventDetail } from '#shared/event/event-shapes.ts'

/** The changes that everybody who signed up is told: 时间, 地点; empty for all other changes. */
export function toldChanges(before: EventDetail, plan: EventPlan): readonly string[] {
  const isOtherTime =
    Date.parse(before.startsAt) !== Date.parse(plan.startsAt) ||
    Date.parse(before.endsAt) !== Date.parse(plan.endsAt)
  const isOtherPlace = before.placeName !== plan.placeName || before.address !== plan.address
  return [...(isOtherTime ? ['时间'] : []), ...(isOtherPlace ? ['地点'] : [])]
}
