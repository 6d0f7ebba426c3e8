import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import { TrieRouter } from 'hono/router/trie-router'
import { type EndpointName, endpoints } from '#shared/api/endpoints.ts'
import type { Endpoint } from '#shared/foundation/endpoint.ts'
import { ApiError } from './foundation/api-error.ts'
import type { ApiApp } from './http/api-app.ts'
import { bodyLimitFor } from './http/body-limit-for.ts'
import { logRequest } from './http/log-request.ts'
import { problemResponse } from './http/problem-response.ts'
import { runEndpoint } from './http/run-endpoint.ts'
import { registerOpenapi } from './openapi/register-openapi.ts'
import { readOnce } from './read-endpoint.ts'
import type { Runtime } from './runtime.ts'

/** The whole API as one Hono app. It is the same on Vercel, on plain Node and in local mode. */
export function createApp(runtime: Runtime): ApiApp {
  // Hono's default router starts with one that compiles slowly and cannot tell `:scanId` from `by-name`.
  const app: ApiApp = new Hono({ router: new TrieRouter() })
  const { log, config } = runtime.environment
  app.use(requestId({ limitLength: 64 }))
  app.use(logRequest(log))
  if (config.allowedOrigins.length > 0) {
    app.use(
      cors({
        origin: [...config.allowedOrigins],
        allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
        allowHeaders: ['authorization', 'content-type', 'if-none-match'],
        exposeHeaders: ['etag', 'retry-after', 'x-request-id'],
        maxAge: 600,
      }),
    )
  }
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }))
  for (const name of Object.keys(endpoints) as EndpointName[]) register(app, name, runtime)
  registerOpenapi(app, config)
  app.notFound((c) => problemResponse(new ApiError('not_found'), c.get('requestId')))
  app.onError((error, c) => {
    const refusal = error instanceof ApiError ? error : new ApiError('internal', { cause: error })
    c.set('refusal', refusal)
    return problemResponse(refusal, c.get('requestId'))
  })
  return app
}

function register<Name extends EndpointName>(app: ApiApp, name: Name, runtime: Runtime): void {
  const { method, path } = endpoints[name]
  const read = readOnce(name)
  app.on(
    method,
    `/api${path}`,
    async (c, next) => {
      const { endpoint }: { endpoint: Endpoint } = await read()
      c.set('route', `/api${path}`)
      if (c.req.method === 'HEAD' && endpoint.isSpentByAnswering) return refuseMethod(c, [method])
      return endpoint.body ? bodyLimitFor(endpoint)(c, next) : next()
    },
    async (c) =>
      runEndpoint(
        await read(),
        { params: c.req.param(), query: c.req.query(), request: c.req.raw },
        runtime,
        // Vercel passes no connection.
        { requestId: c.get('requestId'), peerAddress: c.env?.peerAddress },
      ),
  )
}

/**
 * Answers 405 with the methods of the path (RFC 9110, 15.5.6). HEAD is not named: hono adds it to every GET, and an endpoint
 * that works once refuses it.
 */
function refuseMethod(c: Context, methods: string[]): Response {
  const refusal = new ApiError('method_not_allowed')
  c.set('refusal', refusal)
  const response = problemResponse(refusal, c.get('requestId'))
  response.headers.set('allow', methods.filter((method) => method !== 'HEAD').join(', '))
  return response
}
