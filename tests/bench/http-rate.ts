import { startPostgres } from '../support/database/postgres.ts'
import { type Pair, prepareSignups, prepareSubmissions } from './data/http-requests.ts'
import { insertRows, makeRawTables } from './data/raw-rows.ts'
import { besideReference } from './harness/beside-reference.ts'
import { timedLoop } from './harness/closed-loop.ts'
import { createClients, type Sent } from './harness/http-clients.ts'
import type { Measure } from './harness/measure.ts'
import { rateRows } from './harness/rate-rows.ts'
import { startServer } from './harness/start-server.ts'

const bareRpc = 'supabase-js calling the same function'
const bareRows = 'bare two-row insert'
const answers = { fullName: '示例一', sex: '女', phone: '13800000099' }

/**
 * The costs of the functions: signups and the largest form beside supabase-js calling the same database function in the
 * same server, and signups beside two bare rows. Four processes on loopback: PostgreSQL, Supabase's API, the functions
 * with their reference, and these clients.
 */
export const measure: Measure = async ({ isQuick }) => {
  const seconds = isQuick ? 1 : 2
  const rounds = isQuick ? 1 : 5
  const { server: database, stop } = await startPostgres()
  const { superuser, owner, connect } = database
  const supabase = await startServer<Record<string, string>>('supabase.ts', [database.superuserUrl])
  const functions = await startServer<number>('functions-and-reference.ts', [], supabase.ready)
  const { send, close } = createClients(64)
  const ok = async (sent: Sent) => {
    const { status, body } = await send(sent)
    if (status !== 200) throw new Error(`${sent.url} answered ${status}: ${body}`)
  }
  try {
    await makeRawTables(superuser)
    const where = { superuser, owner, url: `http://127.0.0.1:${functions.ready}`, settings: supabase.ready }
    const makeSignups = (count: number) => prepareSignups(where, count)
    const makeForms = (count: number) => prepareSubmissions(where, count)
    const sending = (clients: number, make: (count: number) => Promise<Pair[]>, which: keyof Pair) =>
      timedLoop(clients, seconds, async (count) => (await make(count)).map((pair) => () => ok(pair[which])))
    const besideRpc = async (clients: number, make: (count: number) => Promise<Pair[]>) => {
      const contenders = { ours: sending(clients, make, 'ours') }
      return (await besideReference(rounds, sending(clients, make, 'bare'), contenders)).ours
    }
    const sixteen = await besideRpc(16, makeSignups)
    const sixtyFour = await besideRpc(64, makeSignups)
    const form = await besideRpc(16, makeForms)
    const pool = connect(64)
    const inserting = timedLoop(64, seconds, async (count) =>
      Array.from(
        { length: count },
        () => () => insertRows(pool, crypto.randomUUID(), crypto.randomUUID(), answers),
      ),
    )
    const besideRows = await besideReference(rounds, inserting, { ours: sending(64, makeSignups, 'ours') })
    return [
      ...rateRows('signup over HTTP, 16 clients', bareRpc, sixteen, { share: 0.9 }),
      ...rateRows('signup over HTTP, 64 clients', bareRpc, sixtyFour, { share: 0.9 }),
      ...rateRows('signup over HTTP, 64 clients, beside rows', bareRows, besideRows.ours, { share: 0.075 }),
      ...rateRows('largest form over HTTP, 16 clients', bareRpc, form, { share: 0.8 }),
    ]
  } finally {
    close()
    functions.child.kill()
    supabase.child.kill()
    await stop()
  }
}
