import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import postgres from 'postgres'
import { verifyToken } from '../../../functions/foundation/signed-token.ts'
import { makeSecrets } from '../../../supabase/embedded/secrets.ts'
import { signToken } from '../../../supabase/embedded/sign-token.ts'

/**
 * A process for http-rate.ts: the calls of schema api as PostgREST makes them, one transaction with the role and the
 * claims of the token each, and nothing else. Lite would take thirty times as long, which would hide the costs of the
 * functions. Sends its settings to its parent.
 */
const { jwtSecret, sessionSecret } = makeSecrets()
const pool = postgres(process.argv[2] ?? '', { max: 20, onnotice: () => {} })

type Parameter = { name: string; type: string }
const parametersOf = new Map<string, Parameter[]>()
for (const { name, parameters } of await pool<{ name: string; parameters: Parameter[] }[]>`
  select proname as name, coalesce(jsonb_agg(jsonb_build_object('name', proargnames[at], 'type', format_type(type, null))
    order by at) filter (where at is not null), '[]') as parameters
  from pg_proc left join unnest(proargtypes::oid[]) with ordinality as argument (type, at) on true
  where pronamespace = 'api'::regnamespace group by pg_proc.oid, proname`)
  parametersOf.set(name, parameters)

async function call(name: string, args: Record<string, unknown>, claims: object): Promise<unknown> {
  const given = (parametersOf.get(name) ?? []).filter((parameter) => parameter.name in args)
  const columns = given.map((parameter) => `"${parameter.name}" ${parameter.type}`).join(', ')
  const named = given.map((parameter) => `"${parameter.name}" => args."${parameter.name}"`).join(', ')
  const from = given.length > 0 ? ` from jsonb_to_record($1::text::jsonb) as args (${columns})` : ''
  return pool.begin(async (sql) => {
    const role = 'role' in claims ? String(claims.role) : 'anon'
    await sql`select set_config('role', ${role}, true), set_config('request.jwt.claims', ${JSON.stringify(claims)}, true)`
    const [row] = await sql.unsafe(
      `select api."${name}"(${named}) as answer${from}`,
      given.length > 0 ? [JSON.stringify(args)] : [],
    )
    return row?.answer
  })
}

async function answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
  const name = /^\/rest\/v1\/rpc\/(\w+)$/.exec(request.url ?? '')?.[1]
  const claims = await verifyToken(request.headers.authorization?.replace(/^Bearer /, '') ?? '', jwtSecret)
  if (name === undefined || !parametersOf.has(name)) return { status: 404, body: { code: 'PGRST202' } }
  if (typeof claims !== 'object' || claims === null) return { status: 401, body: { code: 'PGRST301' } }
  try {
    return { status: 200, body: await call(name, JSON.parse((await text(request)) || '{}'), claims) }
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) throw error
    const { code, message, detail = null } = error
    return {
      status: Number(/^PT(\d{3})$/.exec(code)?.[1] ?? 500),
      body: { code, message, details: detail, hint: null },
    }
  }
}

const server = createServer(async (request, response) => {
  const { status, body } = await answer(request)
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
