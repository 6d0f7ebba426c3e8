import postgres from 'postgres'
import { verifyToken } from '../../../functions/foundation/signed-token.ts'

type Parameter = { name: string; type: string }
export type RpcAnswer = { status: number; body: unknown }

/**
 * The calls of schema api as PostgREST makes them: one transaction with the role and the claims of the token each, and
 * nothing else. Takes the path of a request, its authorization and its body.
 */
export async function rpcOverPostgres(
  pool: postgres.Sql,
  jwtSecret: string,
): Promise<(path: string, authorization: string, body: string) => Promise<RpcAnswer>> {
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

  return async (path, authorization, body) => {
    const name = /^\/rest\/v1\/rpc\/(\w+)$/.exec(path)?.[1]
    const claims = await verifyToken(authorization.replace(/^Bearer /, ''), jwtSecret)
    if (name === undefined || !parametersOf.has(name)) return { status: 404, body: { code: 'PGRST202' } }
    if (typeof claims !== 'object' || claims === null) return { status: 401, body: { code: 'PGRST301' } }
    try {
      return { status: 200, body: await call(name, JSON.parse(body || '{}'), claims) }
    } catch (error) {
      if (!(error instanceof postgres.PostgresError)) throw error
      const { code, message, detail = null } = error
      return {
        status: Number(/^PT(\d{3})$/.exec(code)?.[1] ?? 500),
        body: { code, message, details: detail, hint: null },
      }
    }
  }
}
