import { parseArgs } from 'node:util'
import { budgetOf } from './budget.ts'
import { codeParts } from './code/parts.ts'
import { codeScores, runCode } from './code/run-code.ts'
import { recordScores } from './record-scores.ts'
import { isBelowGoal, scoreTable } from './score.ts'
import { runSql, sqlParts, sqlScores } from './sql/run-sql.ts'

/**
 * npm run test:mutations [-- --minutes 60] [--record] [parts]: a part is `sql`, `shared`, `functions`, `phone`, or one of their
 * parts such as `sql/money`. What was tried is kept in .cache/mutations, so the next run goes on from there. `--record`
 * writes the table into docs/hardening.md. Ends with 1 when a kind that was tried as a whole is below its goal.
 */
const { values, positionals } = parseArgs({
  options: { minutes: { type: 'string', default: '60' }, record: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const all = [...sqlParts, ...codeParts.map(({ name }) => name)]
const isOf = (word: string) => (part: string) => part === word || part.startsWith(`${word}/`)
const unknown = positionals.find((word) => !all.some(isOf(word)))
const minutes = Number(values.minutes)
if (unknown !== undefined || !(minutes >= 0)) {
  console.error(
    unknown ? `There is no ${unknown}. There are: ${all.join(', ')}.` : '--minutes takes a number.',
  )
  process.exit(1)
}
const chosen = all.filter((part) => positionals.length === 0 || positionals.some((word) => isOf(word)(part)))
const budget = budgetOf(minutes)

runSql(chosen, budget)
runCode(chosen, budget)

console.log(`\n${scoreTable([...sqlScores(chosen), ...codeScores(chosen)])}`)
const scores = [...sqlScores(all), ...codeScores(all)]
if (values.record) recordScores(scores)
if (isBelowGoal(scores)) process.exitCode = 1
