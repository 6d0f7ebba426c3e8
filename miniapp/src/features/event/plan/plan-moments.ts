import type { Answers } from '#shared/form/answers.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { subtractDays } from '#shared/foundation/calendar-date.ts'
import { momentInChina, onChinaClock, todayInChina } from '#shared/foundation/china-time.ts'
import { timeNow } from '#shared/foundation/clock.ts'
import { firstDay, hasSessions, lastDay } from './plan-sessions.ts'
import { type MomentName, momentParts } from './plan-words.ts'

/** The moment of a day and a time in China; undefined while one is missing. */
export function momentOf(answers: Answers, name: MomentName): string | undefined {
  const parts = momentParts(name)
  const [date, time] = [textOf(answers[parts.date]), textOf(answers[parts.time])]
  return date === '' || time === '' ? undefined : momentInChina(date, time)
}

/** A moment as two answers of the form. */
export function momentAnswers(name: MomentName, moment: string): Answers {
  const local = onChinaClock(moment).toISOString()
  const parts = momentParts(name)
  return { [parts.date]: local.slice(0, 10), [parts.time]: local.slice(11, 16) }
}

/**
 * Fills in missing or impossible times that follow from the event's start: it ends on the same day, signups open today
 * and close two days before, canceling ends the day before.
 */
export function withUsualTimes(answers: Answers, now = timeNow()): Answers {
  const isSeveral = hasSessions(answers)
  const starts = isSeveral ? firstDay(answers) : textOf(answers.startsDate)
  if (starts === '') return answers
  const today = todayInChina(now)
  const atLeastToday = (date: string) => (date < today ? today : date)
  const filled: Record<string, Answers[string]> = { ...answers }
  const fill = (name: MomentName, date: string, time: string) => {
    const parts = momentParts(name)
    filled[parts.date] = date
    filled[parts.time] = time
  }
  const isSet = (name: MomentName) => momentOf(answers, name) !== undefined
  const day = (name: MomentName) =>
    isSeveral && name === 'ends' ? lastDay(answers) : textOf(filled[momentParts(name).date])
  if (!isSeveral && (textOf(answers.endsDate) === '' || day('ends') < starts)) filled.endsDate = starts
  if (!isSet('opens') || day('opens') > starts) fill('opens', today <= starts ? today : starts, '08:00')
  if (!isSet('closes') || day('closes') > day('ends') || day('closes') < day('opens'))
    fill('closes', atLeastToday(subtractDays(starts, 2)), '18:00')
  if (!isSet('cancel') || day('cancel') > starts || day('cancel') < day('opens'))
    fill('cancel', atLeastToday(subtractDays(starts, 1)), '18:00')
  return filled
}
