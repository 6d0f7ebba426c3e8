import type postgres from 'postgres'
import { makeWorkers, startPostgres } from '../support/database/postgres.ts'
import { callAs } from '../support/database/race.ts'
import { aSubmission } from '../support/database/submissions.ts'
import { AgainstReference } from './against-reference.ts'
import { clock } from './clock.ts'
import { insertRows, makeRawTables } from './raw-rows.ts'

/**
 * How fast applications are taken by a real PostgreSQL with fsync on, 64 at a time, beside what a plain driver can do
 * with two bare rows of the same answers that commit by themselves. Everything stays on this machine.
 *
 *     npm run load, or: node tests/load/submission-rate.ts [submissions] [rounds]
 */
const submissions = Math.min(Number(process.argv[2] ?? 4_000), 20_000)
const rounds = Math.min(Number(process.argv[3] ?? 3), 20)
const clients = 64
const applicants = 1_000

const { server, stop } = await startPostgres()
try {
  await measure()
} finally {
  await stop()
}

async function measure(): Promise<void> {
  const { superuser, connect } = server
  await makeRawTables(superuser)
  const workers = await makeWorkers(superuser, applicants)
  const pool = connect(clients)
  const tokens = Array.from({ length: submissions }, () => crypto.randomUUID())
  const rawRows = () =>
    clock(clients, tokens, (token) => insertRows(pool, token, crypto.randomUUID(), theLargest({})))
  const submit = () =>
    clock(clients, tokens, (_, index) =>
      callAs(pool, workers[index % applicants] ?? '', (sql) => {
        const body = theLargest({ clientToken: crypto.randomUUID() })
        return sql`select api.submit_application(${sql.json(body)}) as answer`
      }),
    )
  await submit()
  await rawRows()
  const beside = new AgainstReference(rawRows)
  for (let round = 0; round < rounds; round += 1)
    await beside.compare('submissions, six in the family', { rate: 0.075 }, submit)
  await pool.end()
}

/** Six family members, two of them children, each with an ID number that is kept as a secret. */
function theLargest(changes: object): postgres.JSONValue {
  const members = Array.from({ length: 6 }, (_, place) => ({
    name: `示例${place + 1}`,
    relation: place > 3 ? '子女' : '父母',
    idNumber: '3401**********5678',
    income: 12_000,
    school: place > 3 ? '示例小学' : null,
  }))
  const secrets = Object.fromEntries(
    members.map((_, place) => [`members.${place}.idNumber`, '340101201001015678']),
  )
  const { answers, ...rest } = aSubmission(changes)
  return JSON.parse(
    JSON.stringify({
      ...rest,
      answers: Object.assign({}, answers, { members }),
      secrets: { idNumber: '340101199001011234', ...secrets },
    }),
  )
}
