import type { EventKind } from '#shared/event/event-kind.ts'
import type { ManagedEventDetail } from '#shared/event/managed-event.ts'
import type { Answers } from '#shared/form/answers.ts'
import { timeNow } from '#shared/foundation/clock.ts'
import { createFormStore, type FormStore } from '../../../form/form-store.ts'
import { readLike, removeStored, writeStored } from '../../../lib/storage.ts'
import { createUuid } from '../../../lib/uuid.ts'
import { newPlanAnswers, planAnswers } from './plan-answers.ts'
import { eventPlanForm } from './plan-form.ts'
import { endFollows, withoutDates } from './plan-moments.ts'

export interface Union {
  id: string
  name: string
}

/** The open form of an event, new or existing. */
export interface OpenPlan {
  /** The event's id. A new event gets it with its draft: however often it is sent, there is one event. */
  id: string
  store: FormStore
  unions: readonly Union[]
  before: ManagedEventDetail | undefined
  /** A copy, or a draft whose days have passed: the form opens at the dates, which are empty. */
  asksForDates: boolean
}

const key = 'event-plan'
type KeptPlan = { id: string; answers: Answers }

/** Opens the form. Answers for a new event stay on this phone until it has been saved. */
export function openPlan(
  before: ManagedEventDetail | undefined,
  unions: readonly Union[],
  { isCopy = false, kinds }: { isCopy?: boolean; kinds?: readonly EventKind[] } = {},
): OpenPlan {
  const names = unions.map(({ name }) => name)
  if (before) {
    const isPast = before.state === '草稿' && Date.parse(before.event.startsAt) <= timeNow()
    const asksForDates = isCopy || isPast
    const known = planAnswers({ ...before.event, contact: before.contact })
    const answers = asksForDates ? withoutDates(known) : known
    const store = createFormStore(eventPlanForm({ unions: [] }), answers, () => {}, endFollows)
    return { id: before.event.id, store, unions, before, asksForDates }
  }
  const kept = readLike<KeptPlan>(key, { id: '', answers: {} })
  const id = kept?.id ?? createUuid()
  const answers = kept?.answers ?? newPlanAnswers
  const form = eventPlanForm(kinds ? { unions: names, kinds } : { unions: names })
  const keep = (changed: Answers) => void writeStored(key, { id, answers: changed } satisfies KeptPlan)
  const store = createFormStore(form, answers, keep, endFollows)
  return { id, store, unions, before, asksForDates: false }
}

/** Deletes the draft: the event has been saved, or is not wanted. */
export const forgetPlan = (): void => removeStored(key)
