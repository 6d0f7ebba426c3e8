import type { ManagedEventDetail } from '#shared/event/managed-event.ts'
import type { Answers } from '#shared/form/answers.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { createFormStore, type FormStore } from '../../../form/form-store.ts'
import { readStored, removeStored, writeStored } from '../../../lib/storage.ts'
import { createUuid } from '../../../lib/uuid.ts'
import { newPlanAnswers, planAnswers } from './plan-answers.ts'
import { eventPlanForm } from './plan-form.ts'
import { sessionTimes } from './plan-sessions.ts'
import { type MomentName, momentNames, momentParts } from './plan-words.ts'

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
}

const key = 'event-plan'
type KeptPlan = { id: string; answers: Answers }

/** Opens the form. Answers for a new event stay on this phone until it has been saved. */
export function openPlan(before: ManagedEventDetail | undefined, unions: readonly Union[]): OpenPlan {
  const names = unions.map(({ name }) => name)
  if (before) {
    const answers = planAnswers(before.event)
    const form = eventPlanForm({ unions: [], times: timesOf(answers) })
    return { id: before.event.id, store: createFormStore(form, answers, () => {}), unions, before }
  }
  const kept = readStored<KeptPlan>(key)
  const id = kept?.id ?? createUuid()
  const answers = kept?.answers ?? newPlanAnswers
  const form = eventPlanForm({ unions: names, times: timesOf(answers) })
  const keep = (changed: Answers) => void writeStored(key, { id, answers: changed } satisfies KeptPlan)
  return { id, store: createFormStore(form, answers, keep), unions, before }
}

/** Deletes the draft: the event has been saved, or is not wanted. */
export const forgetPlan = (): void => removeStored(key)

function timesOf(answers: Answers): readonly string[] {
  const names = Object.keys(momentNames) as MomentName[]
  const times = names.map((name) => textOf(answers[momentParts(name).time]))
  return [...times, ...sessionTimes(answers)].filter((time) => time !== '')
}
