import type { EventSession } from '#shared/event/event-session.ts'
import type { Answers } from '#shared/form/answers.ts'
import { answerWords } from '#shared/signup/answer-words.ts'
import { headingOf } from '#shared/signup/heading-of.ts'
import { type SignupQuestionName, signupQuestions } from '#shared/signup/signup-questions.ts'
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

type Asked = { asksIdNumber: boolean; hasTeams: boolean; sessions: readonly EventSession[] }

/**
 * The columns for an event: the usual ones, the ID number when the event asks for it, the team when it has teams, and one
 * for each session.
 */
export function columnsFor(event: Asked): readonly Column[] {
  return [
    column('报名序号', 10, (row) => ({ kind: 'number', value: row.number })),
    column('报名状态', 10, (row) => text(row.status)),
    column('座位号', 8, (row) => text(row.seatLabel)),
    ...(event.hasTeams ? [column('队名', 16, (row) => text(row.teamName))] : []),
    ...signupQuestions.filter(({ name }) => name !== 'idNumber' || event.asksIdNumber).map(columnOf),
    ...event.sessions.map(attendance),
    column('报名时间', 18, (row) => ({ kind: 'moment', at: row.signedUpAt })),
  ]
}
