import { getRequestListener } from '@hono/node-server'
import type { VercelApiHandler } from '@vercel/node'
import { createApp } from '../app.ts'
import { createProductionEnvironment } from '../production-environment.ts'
import { createRuntime } from '../runtime.ts'

const app = createApp(createRuntime(createProductionEnvironment(process.env)))

/** Vercel's entry point: one function for the whole API. */
const handler: VercelApiHandler = getRequestListener((request) => app.fetch(request, { peerAddress: null }))

export default handler
