import type { Answers } from '#shared/form/answers.ts'
import { answerWords } from '#shared/signup/answer-words.ts'
import { headingOf } from '#shared/signup/heading-of.ts'
import { type SignupQuestionName, signupQuestions } from '#shared/signup/signup-questions.ts'
import type { RosterRow } from './roster.ts'

/** What a cell holds. Text stays text (phones, ID numbers), dates are dates, so that Excel sorts and filters them. */
export type Cell =
  | { kind: 'text'; text: string | null }
  | { kind: 'number'; value: number | null }
  /** As precise as it is: days, percentages, money. */
  | { kind: 'decimal'; value: number | null }
  | { kind: 'date'; date: string | null }
  | { kind: 'moment'; at: string | null }

/** One column: its head is the question's own words, its width is in characters. */
export type Column = { header: string; width: number; cellOf: (row: RosterRow) => Cell }

const text = (value: string | null | undefined): Cell => ({ kind: 'text', text: value ?? null })

const column = (header: string, width: number, cellOf: Column['cellOf']): Column => ({
  header,
  width,
  cellOf,
})

/** Where the answer is not what is shown: a day that sorts, a place by its name, a number that may be shown whole. */
const cells: Partial<Record<SignupQuestionName, Column['cellOf']>> = {
  birthDate: (row) => ({ kind: 'date', date: row.birthDate }),
  idNumber: (row) => text(row.idNumber),
  regionCode: (row) => text(row.regionName),
}

function columnOf(question: (typeof signupQuestions)[number]): Column {
  const answered: Column['cellOf'] = ({ answers, ...columns }) => {
    const given: Answers = { ...answers, ...columns }
    const value = given[question.name]
    return typeof value === 'number' ? { kind: 'number', value } : text(answerWords(question, value))
  }
  return column(headingOf(question), question.width, cells[question.name] ?? answered)
}

/** The columns for an event: those of every roster, the ID number where it asks for it, the team where it has teams. */
export function columnsFor(event: { asksIdNumber: boolean; hasTeams: boolean }): readonly Column[] {
  return [
    column('报名序号', 10, (row) => ({ kind: 'number', value: row.number })),
    column('报名状态', 10, (row) => text(row.status)),
    column('座位号', 8, (row) => text(row.seatLabel)),
    ...(event.hasTeams ? [column('队名', 16, (row) => text(row.teamName))] : []),
    ...signupQuestions.filter(({ name }) => name !== 'idNumber' || event.asksIdNumber).map(columnOf),
    column('报名时间', 18, (row) => ({ kind: 'moment', at: row.signedUpAt })),
  ]
}
