import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import postgres from 'postgres'
import { makeSecrets } from '../../../supabase/embedded/secrets.ts'
import { signToken } from '../../../supabase/embedded/sign-token.ts'
import { rpcOverPostgres } from '../../support/database/rpc-over-postgres.ts'

/**
 * A process for http-rate.ts: the calls of schema api as PostgREST makes them. Lite would take thirty times as long,
 * which would hide the costs of the functions. Sends its settings to its parent.
 */
const { jwtSecret, sessionSecret } = makeSecrets()
const pool = postgres(process.argv[2] ?? '', { max: 20, onnotice: () => {} })
const answer = await rpcOverPostgres(pool, jwtSecret)

const server = createServer(async (request, response) => {
  const { status, body } = await answer(
    request.url ?? '',
    request.headers.authorization ?? '',
    await text(request),
  )
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
})
server.listen(0, '127.0.0.1', async () => {
  const address = server.address()
  process.send?.({
    SUPABASE_URL: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    SUPABASE_ANON_KEY: await signToken({ role: 'anon' }, jwtSecret),
    SUPABASE_SERVICE_ROLE_KEY: await signToken({ role: 'service_role' }, jwtSecret),
    SUPABASE_JWT_SECRET: jwtSecret,
    SESSION_SECRET: sessionSecret,
    CHOICE_SECRET: crypto.randomUUID(),
    JOBS_SECRET: crypto.randomUUID() + crypto.randomUUID(),
    WECHAT_APP_ID: 'wx-load',
    WECHAT_APP_SECRET: 'none',
  })
})
