import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { AnswerValue } from '#shared/form/answers.ts'
import type { FieldMessage } from '#shared/form/field-message.ts'
import { inChina } from '#shared/foundation/china-words.ts'
import { ageSentence } from '#shared/signup/age-sentence.ts'
import { childAgeSentence } from '#shared/signup/child-age-sentence.ts'

type Ages = EventDetail['conditions']
type AgedEvent = Pick<EventDetail, 'startsAt'> & {
  conditions: Pick<Ages, 'maleAge' | 'femaleAge'> & Partial<Pick<Ages, 'childAge'>>
}

/**
 * Says at the question, and not after the last step, that an age does not fit on the day of the event. The database
 * decides; this saves the worker the rest of the form.
 */
export function findAgeFault(
  { conditions, startsAt }: AgedEvent,
  { isChild, sex, birthDate }: { isChild?: boolean; sex?: AnswerValue; birthDate?: AnswerValue },
): FieldMessage | undefined {
  if (isChild) return findChildAgeFault(conditions.childAge ?? null, startsAt, birthDate)
  const range = sex === '男' ? conditions.maleAge : conditions.femaleAge
  if (!range || typeof sex !== 'string' || typeof birthDate !== 'string') return undefined
  const age = ageOn(inChina(startsAt), birthDate)
  if (age >= range[0] && age <= range[1]) return undefined
  return { path: 'birthDate', message: ageSentence(conditions, sex) }
}

/** Sessions have their own days, so the database may still refuse a child who is near a limit. */
function findChildAgeFault(
  childAge: readonly [number, number] | null,
  startsAt: string,
  birthDate: AnswerValue,
): FieldMessage | undefined {
  if (typeof birthDate !== 'string') return undefined
  const age = ageOn(inChina(startsAt), birthDate)
  const [least, most] = childAge ?? [0, 17]
  if (age >= least && age <= most) return undefined
  return { path: 'who', message: childAgeSentence(childAge) }
}

function ageOn(day: { year: number; month: number; day: number }, birthDate: string): number {
  const [year = 0, month = 0, date = 0] = birthDate.split('-').map(Number)
  const hadBirthday = day.month > month || (day.month === month && day.day >= date)
  return day.year - year - (hadBirthday ? 0 : 1)
}
