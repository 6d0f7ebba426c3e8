import type { AskedQuestion } from '#shared/event/event-question.ts'
import type { EventSession } from '#shared/event/event-session.ts'
import type { Answers } from '#shared/form/answers.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { answerWords } from '#shared/signup/answer-words.ts'
import { headingOf } from '#shared/signup/heading-of.ts'
import { ownField } from '#shared/signup/own-fields.ts'
import type { SignupNeeds } from '#shared/signup/signup-needs.ts'
import { type SignupQuestionName, signupQuestions } from '#shared/signup/signup-questions.ts'
import { standingOf } from '#shared/signup/standing-of.ts'
import { chinaDateTime } from '../../foundation/china-time.ts'
import type { RosterRow } from './roster.ts'

/**
 * The content of a cell. Texts stay texts (phones, ID numbers) and dates are dates, so that Excel sorts and filters
 * them.
 */
export type Cell =
  | { kind: 'text'; text: string | null }
  | { kind: 'number'; value: number | null }
  /** Not rounded: days, percentages, money. */
  | { kind: 'decimal'; value: number | null }
  | { kind: 'date'; date: string | null }
  | { kind: 'moment'; at: string | null }

/** One column. Its head is the label of the question; its width is in characters. */
export type Column = { header: string; width: number; cellOf: (row: RosterRow) => Cell }

const text = (value: string | null | undefined): Cell => ({ kind: 'text', text: value ?? null })

const column = (header: string, width: number, cellOf: Column['cellOf']): Column => ({
  header,
  width,
  cellOf,
})

/**
 * Answers that are shown in another form: a day that can be sorted, a place by its name, a number that may be shown
 * whole.
 */
const cells: Partial<Record<SignupQuestionName, Column['cellOf']>> = {
  birthDate: (row) => ({ kind: 'date', date: row.birthDate }),
  idNumber: (row) => text(row.idNumber),
  regionCode: (row) => text(row.regionName),
}

function columnOf(question: (typeof signupQuestions)[number]): Column {
  const answered: Column['cellOf'] = ({ answers, attended, ...columns }) => {
    const given: Answers = { ...answers, ...columns }
    const value = given[question.name]
    return typeof value === 'number' ? { kind: 'number', value } : text(answerWords(question, value))
  }
  return column(headingOf(question), question.width, cells[question.name] ?? answered)
}

/** 第 2 场 12月9日: whether the person came. */
const attendance = ({ number, startsAt }: Pick<EventSession, 'number' | 'startsAt'>): Column =>
  column(`第 ${number} 场 ${chinaDateTime(startsAt).slice(5, 10)}`, 13, (row) =>
    text(row.attended.includes(number) ? '到' : ''),
  )

/** A question of the organizer, under its own words. Of one that is asked no more, the heading says so. */
function ownColumn(question: AskedQuestion, isPast: boolean): Column {
  const field = ownField(question)
  return column(`${question.title}${isPast ? '（不再问）' : ''}`, 16, ({ answers }) => {
    const value = answers[question.id]
    if (typeof value === 'number') return { kind: 'number', value }
    if (question.kind === '日期') return { kind: 'date', date: textOf(value) || null }
    return text(kindOf(field).toText(value, field))
  })
}

/** An event as its columns see it. */
export type ExportedEvent = {
  needs: SignupNeeds
  pastQuestions: readonly AskedQuestion[]
  hasTeams: boolean
  needsReview: boolean
  sessions: readonly EventSession[]
  /** The numbers of those who wait, in the order of each line. */
  waiting: readonly (readonly number[])[]
}

/** What was asked, as its question calls it, and what became of the signup. What the event has not is no column. */
export function columnsFor(event: ExportedEvent): readonly Column[] {
  const { needs, pastQuestions, hasTeams, needsReview, sessions, waiting } = event
  const places = new Map(waiting.flatMap((line) => line.map((number, index) => [number, index + 1] as const)))
  return [
    column('报名序号', 10, (row) => ({ kind: 'number', value: row.number })),
    column('报名状态', 10, (row) => text(standingOf(row))),
    column('候补名次', 10, (row) => ({ kind: 'number', value: places.get(row.number) ?? null })),
    column('座位号', 8, (row) => text(row.seatLabel)),
    ...(hasTeams
      ? [column('队名', 16, (row) => text(row.teamName)), column('队长', 12, (row) => text(row.captainName))]
      : []),
    ...signupQuestions.filter(({ asked }) => asked === undefined || needs[asked]).map(columnOf),
    column('年龄', 6, (row) => ({ kind: 'number', value: row.age })),
    ...needs.own.map((question) => ownColumn(question, false)),
    ...pastQuestions.map((question) => ownColumn(question, true)),
    ...sessions.map(attendance),
    column('报名时间', 18, (row) => ({ kind: 'moment', at: row.signedUpAt })),
    column('现场报名', 10, (row) => text(row.isWalkIn ? '是' : null)),
    column('签到时间', 18, (row) => ({ kind: 'moment', at: row.checkedInAt })),
    ...(needsReview ? [column('审核原因', 24, (row) => text(row.reviewReason))] : []),
  ]
}
