/** What a journey costs a person. Typing an answer is one tap, into its box. */
export interface Effort {
  taps: number
  answers: number
}

/** Journeys beside their goals, as lines of a table. */
export function effortTable(rows: readonly { name: string; effort: Effort; goal: Effort }[]): string {
  const lines = rows.map(
    ({ name, effort, goal }) =>
      `| ${name} | ${effort.taps} | ≤ ${goal.taps} | ${effort.answers} | ≤ ${goal.answers} |`,
  )
  return ['| journey | taps | goal | answers | goal |', '|---|---|---|---|---|', ...lines].join('\n')
}
