import { createClient } from '@supabase/supabase-js'
import { Hono } from 'hono'
import { createApp } from '../../functions/app.ts'
import { type Connection, listen } from '../../functions/http/listen.ts'
import { createProductionEnvironment } from '../../functions/production-environment.ts'
import { createRuntime } from '../../functions/runtime.ts'

/**
 * A process of its own for http-rate.ts: the functions, and below /reference what they are measured against, on one port
 * that it sends to its parent. It counts the calls that the functions make to Supabase.
 */
const environment = createProductionEnvironment(process.env)
const { supabaseUrl, supabaseAnonKey } = environment.config
let calls = 0
const supabaseFetch: typeof fetch = (input, init) => {
  calls += 1
  return fetch(input, init)
}
const functions = createApp(createRuntime({ ...environment, supabaseFetch }))
const supabase = createClient(supabaseUrl, supabaseAnonKey, { db: { schema: 'api' } })
const event = {
  id: crypto.randomUUID(),
  title: '示例活动',
  pools: [{ pool: '不限', capacity: 20, taken: 3 }],
}

const references = new Hono()
references.get('/reference/constant', (c) => c.json(event))
references.get('/reference/calls', (c) => c.json({ calls }))
references.post('/reference/rpc/:name', async (c) => {
  const call = supabase.rpc(c.req.param('name'), await c.req.json())
  const { data, error } = await call.setHeader('authorization', c.req.header('authorization') ?? '')
  return error ? c.json(error, 500) : c.json(data)
})

const fetchEither = (request: Request, connection: Connection) =>
  request.url.includes('/reference/') ? references.fetch(request) : functions.fetch(request, connection)
const { port } = await listen({ fetch: fetchEither }, 0)
process.send?.(port)
