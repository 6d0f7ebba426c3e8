import type postgres from 'postgres'
import { makeWorkers, startPostgres } from '../support/database/postgres.ts'
import { callAs } from '../support/database/race.ts'
import { aSubmission } from '../support/database/submissions.ts'
import { insertRows, makeRawTables } from './data/raw-rows.ts'
import { besideReference } from './harness/beside-reference.ts'
import { closedLoop } from './harness/closed-loop.ts'
import type { Measure } from './harness/measure.ts'
import { rateRows } from './harness/rate-rows.ts'

const clients = 64
const applicants = 1_000

/**
 * How fast a real PostgreSQL takes the largest application, beside the minimum of a plain driver with the same answers:
 * two bare rows in one statement.
 */
export const measure: Measure = async ({ isQuick }) => {
  const { server, stop } = await startPostgres()
  try {
    await makeRawTables(server.superuser)
    const workers = await makeWorkers(server.superuser, applicants)
    const pool = server.connect(clients)
    const times = Array.from(
      { length: isQuick ? 1_000 : 4_000 },
      (_, index) => workers[index % applicants] ?? '',
    )
    const rawRows = () =>
      closedLoop(
        clients,
        times.map(() => () => insertRows(pool, crypto.randomUUID(), crypto.randomUUID(), theLargest())),
      )
    const { submit } = await besideReference(isQuick ? 1 : 5, rawRows, {
      submit: () =>
        closedLoop(
          clients,
          times.map((worker) => () => {
            const body = theLargest()
            return callAs(
              pool,
              worker,
              (sql) => sql`select api.submit_application(${sql.json(body)}) as answer`,
            )
          }),
        ),
    })
    return rateRows('largest submission in SQL', 'bare two-row insert', submit, { share: 0.2 })
  } finally {
    await stop()
  }
}

/** Six family members, two of them children, each with an encrypted ID number. */
function theLargest(): postgres.JSONValue {
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
  const { answers, ...rest } = aSubmission()
  return JSON.parse(
    JSON.stringify({
      ...rest,
      answers: Object.assign({}, answers, { members }),
      secrets: { idNumber: '340101199001011234', ...secrets },
    }),
  )
}
