/** How many of a part's changes were tried, and how many of these a test has noticed. `left` is what was not tried yet. */
export type Score = { part: string; noticed: number; tried: number; left: number }

/** The share that has to be noticed, of the database and of code. */
const goalOf = (kind: string) => (kind === 'sql' ? 0.9 : 0.8)

const percent = ({ noticed, tried }: Score) =>
  tried === 0 ? '–' : `${((100 * noticed) / tried).toFixed(1)} %`

/**
 * The scores as a table of Markdown, with the sum of each kind of part (`shared`, `functions`, `phone`, `sql`). A part of
 * which nothing was tried is only in the sum.
 */
export function scoreTable(scores: readonly Score[]): string {
  const rows = kindsOf(scores).flatMap(({ kind, own }) => [
    ...own.filter(({ tried }) => tried > 0),
    sumOf(`**${kind}**`, own),
  ])
  return [
    '| Part | Noticed | Tried | Score | Not tried yet |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows.map(
      (row) => `| ${row.part} | ${row.noticed} | ${row.tried} | ${percent(row)} | ${leftWords(row)} |`,
    ),
  ].join('\n')
}

/** Whether a kind that was tried as a whole falls short of its goal. */
export const isBelowGoal = (scores: readonly Score[]): boolean =>
  kindsOf(scores).some(({ kind, own }) => {
    const { noticed, tried, left } = sumOf(kind, own)
    return left === 0 && noticed < goalOf(kind) * tried
  })

function kindsOf(scores: readonly Score[]): { kind: string; own: Score[] }[] {
  const kindOf = ({ part }: Score) => part.split('/')[0] ?? part
  return [...new Set(scores.map(kindOf))].map((kind) => ({
    kind,
    own: scores.filter((score) => kindOf(score) === kind),
  }))
}

const sumOf = (part: string, scores: readonly Score[]): Score => ({
  part,
  noticed: scores.reduce((sum, { noticed }) => sum + noticed, 0),
  tried: scores.reduce((sum, { tried }) => sum + tried, 0),
  left: scores.reduce((sum, { left }) => sum + left, 0),
})

/** Bugs in the database are counted one by one, code by slices of a few files. */
const leftWords = ({ part, left }: Score) =>
  left === 0 ? '' : part.startsWith('sql') || part === '**sql**' ? `${left}` : `${left} slices`
