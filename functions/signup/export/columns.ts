import { signupLabels } from '#shared/signup/signup-labels.ts'
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

/** The columns of the roster, in the order an organizer reads them. */
const rosterColumns: readonly Column[] = [
  column('报名序号', 10, (row) => ({ kind: 'number', value: row.number })),
  column('报名状态', 10, (row) => text(row.status)),
  column('座位号', 8, (row) => text(row.seatLabel)),
  column(signupLabels.fullName, 12, (row) => text(row.fullName)),
  column(signupLabels.sex, 6, (row) => text(row.sex)),
  column(signupLabels.birthDate, 12, (row) => ({ kind: 'date', date: row.birthDate })),
  column(signupLabels.phone, 14, (row) => text(row.phone)),
  column(signupLabels.employer, 28, (row) => text(row.employer)),
  column(signupLabels.regionCode, 18, (row) => text(row.regionName)),
  column(signupLabels.maritalStatus, 10, (row) => text(row.maritalStatus)),
  column(signupLabels.heightCm, 14, (row) => ({ kind: 'number', value: row.heightCm })),
  column(signupLabels.education, 12, (row) => text(row.education)),
  column(signupLabels.occupation, 14, (row) => text(row.occupation)),
  column(signupLabels.interests, 24, (row) => text(row.interests.join('、'))),
  column(signupLabels.introduction, 40, (row) => text(row.introduction)),
  column(signupLabels.expectations, 40, (row) => text(row.expectations)),
  column(signupLabels.nickname, 14, (row) => text(row.nickname)),
  column('报名时间', 18, (row) => ({ kind: 'moment', at: row.signedUpAt })),
]

/** What stands where only some events have it. */
const idNumberColumn = column('身份证号', 22, (row) => text(row.idNumber))
const teamColumn = column(signupLabels.teamName, 16, (row) => text(row.teamName))

/** The columns for an event: those of every roster, the ID number where it asks for it, the team where it has teams. */
export function columnsFor(event: { asksIdNumber: boolean; hasTeams: boolean }): readonly Column[] {
  return rosterColumns.flatMap((listed) => [
    ...(event.asksIdNumber && listed.header === signupLabels.phone ? [idNumberColumn] : []),
    ...(event.hasTeams && listed.header === signupLabels.fullName ? [teamColumn] : []),
    listed,
  ])
}
