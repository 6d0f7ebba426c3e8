import type { Answers } from '#shared/form/answers.ts'
import { entriesOf, textOf } from '#shared/form/kinds/answer-of.ts'
import { subtractDays } from '#shared/foundation/calendar-date.ts'
import { momentInChina, onChinaClock, todayInChina } from '#shared/foundation/china-time.ts'
import { timeNow } from '#shared/foundation/clock.ts'
import { firstDay, firstTime, hasSessions, lastDay } from './plan-sessions.ts'
import { type MomentName, momentNames, momentParts } from './plan-words.ts'

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

/** The end follows the start: the event stays as long as it was, and is on the same day before it has an end. */
export function endFollows(answers: Answers, path: string, before: Answers): Answers {
  if (path !== 'startsDate' && path !== 'startsTime') return answers
  const at = (from: Answers, name: MomentName) => Date.parse(momentOf(from, name) ?? '')
  const ends = at(answers, 'starts') + at(before, 'ends') - at(before, 'starts')
  if (ends > at(answers, 'starts'))
    return { ...answers, ...momentAnswers('ends', new Date(ends).toISOString()) }
  const isOnItsDay = textOf(answers.endsDate) >= textOf(answers.startsDate)
  return isOnItsDay ? answers : { ...answers, endsDate: textOf(answers.startsDate) }
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
  const startsTime = isSeveral ? firstTime(answers) : textOf(answers.startsTime)
  const filled: Record<string, Answers[string]> = { ...answers }
  const fill = (name: MomentName, date: string, time: string) => {
    const parts = momentParts(name)
    filled[parts.date] = date
    filled[parts.time] = time
  }
  /** An event that is too near for that takes people, and lets them go, until it starts. */
  const fillBefore = (name: MomentName, days: number) => {
    const date = subtractDays(starts, days)
    if (date > today) fill(name, date, '18:00')
    else fill(name, starts, startsTime)
  }
  const isSet = (name: MomentName) => momentOf(answers, name) !== undefined
  const day = (name: MomentName) =>
    isSeveral && name === 'ends' ? lastDay(answers) : textOf(filled[momentParts(name).date])
  if (!isSeveral && (textOf(answers.endsDate) === '' || day('ends') < starts)) filled.endsDate = starts
  // Hidden while signups open at once, so that it is there when she chooses a time.
  if (!isSet('opens') || day('opens') > starts) fill('opens', today <= starts ? today : starts, '08:00')
  if (!isSet('closes') || day('closes') > day('ends') || day('closes') < day('opens')) fillBefore('closes', 2)
  if (!isSet('cancel') || day('cancel') > starts || day('cancel') < day('opens')) fillBefore('cancel', 1)
  return filled
}

/** The answers of another event without its days: times of the day stay. */
export function withoutDates(answers: Answers): Answers {
  const names = Object.keys(momentNames) as MomentName[]
  return {
    ...answers,
    ...Object.fromEntries(names.map((name) => [momentParts(name).date, ''])),
    sessions: entriesOf(answers.sessions).map((session) => ({ ...session, date: '' })),
  }
}
