import type { EventPlan } from '#shared/event/event-plan.ts'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import { timeNow } from '#shared/foundation/clock.ts'

/** The event as workers will see it. */
export function previewOf(
  plan: EventPlan,
  id: string,
  organizerName: string,
  before?: EventDetail,
): EventDetail {
  return {
    ...plan,
    coverId: before?.coverId ?? null,
    attachment: before?.attachment ?? null,
    opensAtOnce: plan.opensAtOnce ?? false,
    conditions: {
      ...plan.conditions,
      attendees: plan.conditions.attendees ?? '职工',
      childAge: plan.conditions.childAge ?? null,
      companions: plan.conditions.companions ?? 0,
    },
    questions: plan.questions.map((question) => ({ ...question, id: question.title })),
    id,
    organizerName,
    organizerPhone: null,
    phase: Date.parse(plan.signupOpensAt) > timeNow() ? '未开始报名' : '报名中',
    pools: plan.pools.map(({ pool, capacity, ...given }) => ({
      pool,
      capacity,
      session: given.session ?? null,
      sex: given.sex ?? null,
      age: given.age ?? null,
      regionCodes: given.regionCodes ?? null,
      employers: given.employers ?? null,
      taken: 0,
      waiting: 0,
      pending: 0,
    })),
    sessions: plan.sessions ?? [],
    signupIsClosed: false,
    closing: null,
    canceledReason: null,
  }
}
