import type { SignupRow } from '#shared/signup/endpoints/roster.ts'

/** One row for each decision: a person alone, or a captain for the team. */
export const listDecided = (pending: readonly SignupRow[]): SignupRow[] =>
  pending.filter(
    (signup) =>
      signup.teamName === null ||
      signup.isCaptain ||
      !pending.some((other) => other.isCaptain && other.teamName === signup.teamName),
  )

/** The others of a captain's team, who are decided with it. */
export const matesOf = (signup: SignupRow, pending: readonly SignupRow[]): SignupRow[] =>
  signup.isCaptain ? pending.filter((other) => !other.isCaptain && other.teamName === signup.teamName) : []

/** What is decided when these are: a team as one, by the first of it that was chosen; and how many people that is. */
export function decidedTogether(signups: readonly SignupRow[]): { decided: SignupRow[]; count: number } {
  const decided = signups.filter(
    (signup, index) =>
      signup.teamName === null || signups.findIndex(({ teamName }) => teamName === signup.teamName) === index,
  )
  return { decided, count: decided.reduce((sum, { teamSize }) => sum + (teamSize ?? 1), 0) }
}
