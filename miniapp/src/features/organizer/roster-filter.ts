import type { SignupRow } from '#shared/api/organizer.ts'
import type { SignupStatus } from '#shared/event/signup-status.ts'

/** What the roster is narrowed to most often. */
export const rosterStatuses: readonly SignupStatus[] = ['已确认', '候补', '待确认', '待审核', '已取消']

/** Everybody of a status whose name, seat, employer or last digits of the phone hold the words. */
export function filterRoster(
  rows: readonly SignupRow[],
  words: string,
  status: string | undefined,
): readonly SignupRow[] {
  const sought = words.trim().toUpperCase()
  return rows.filter((row) => {
    if (status && row.status !== status) return false
    if (sought === '') return true
    const { fullName, nickname, employer, seatLabel, phone } = row
    return (
      [fullName, nickname, employer, seatLabel].some((text) => text?.toUpperCase().includes(sought)) ||
      phone.endsWith(sought)
    )
  })
}
