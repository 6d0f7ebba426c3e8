import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Answers } from '#shared/form/answers.ts'
import type { FieldMessage } from '#shared/form/field-message.ts'
import { inChina } from '#shared/foundation/china-words.ts'
import { ageSentence } from '#shared/signup/age-sentence.ts'

/**
 * Says at the question, and not after the last step, that an age does not fit on the day of the event. The database
 * decides; this saves the worker the rest of the form.
 */
export function findAgeFault(
  { conditions, startsAt }: Pick<EventDetail, 'conditions' | 'startsAt'>,
  { sex, birthDate }: Answers,
): FieldMessage | undefined {
  const range = sex === '男' ? conditions.maleAge : conditions.femaleAge
  if (!range || typeof sex !== 'string' || typeof birthDate !== 'string') return undefined
  const age = ageOn(inChina(startsAt), birthDate)
  if (age >= range[0] && age <= range[1]) return undefined
  return { path: 'birthDate', message: ageSentence(conditions, sex) }
}

function ageOn(day: { year: number; month: number; day: number }, birthDate: string): number {
  const [year = 0, month = 0, date = 0] = birthDate.split('-').map(Number)
  const hadBirthday = day.month > month || (day.month === month && day.day >= date)
  return day.year - year - (hadBirthday ? 0 : 1)
}
