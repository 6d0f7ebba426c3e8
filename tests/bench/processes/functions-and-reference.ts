import { createClient } from '@supabase/supabase-js'
import { Hono } from 'hono'
import { createApp } from '../../../functions/app.ts'
import { type Connection, listen } from '../../../functions/http/listen.ts'
import { createProductionEnvironment } from '../../../functions/production-environment.ts'
import { createRuntime } from '../../../functions/runtime.ts'

/**
 * A process for http-rate.ts: the functions, and below /reference what they are measured against, on one port that it
 * sends to its parent.
 */
const environment = createProductionEnvironment(process.env)
const { supabaseUrl, supabaseAnonKey } = environment.config
const functions = createApp(createRuntime(environment))
const supabase = createClient(supabaseUrl, supabaseAnonKey, { db: { schema: 'api' } })

const reference = new Hono()
reference.post('/reference/rpc/:name', async (c) => {
  const call = supabase.rpc(c.req.param('name'), await c.req.json())
  const { data, error } = await call.setHeader('authorization', c.req.header('authorization') ?? '')
  return error ? c.json(error, 500) : c.json(data)
})

const fetchEither = (request: Request, connection: Connection) =>
  request.url.includes('/reference/') ? reference.fetch(request) : functions.fetch(request, connection)
const { port } = await listen({ fetch: fetchEither }, 0)
process.send?.(port)
