import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { ApiError } from '../foundation/api-error.ts'
import { describeFault, type Log } from '../foundation/log.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** The refusal of a request, kept for the log. */
    refusal: ApiError
    /** The path pattern of the endpoint, kept for the log. */
    route: string
  }
}

/**
 * Logs one line per request, with the cause of a fault or of an unreachable server. hono/logger would log full paths,
 * which hold reference numbers.
 */
export function logRequest(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now()
    await next()
    const refusal = c.get('refusal')
    const isFault = c.res.status >= 500
    log({
      level: isFault ? 'error' : 'info',
      event: isFault ? 'fault' : 'request',
      requestId: c.get('requestId'),
      method: c.req.method,
      route: c.get('route') ?? routePath(c, -1),
      status: c.res.status,
      ...(refusal ? { code: refusal.code } : {}),
      milliseconds: Math.round((performance.now() - start) * 10) / 10,
      ...(refusal?.cause === undefined ? {} : describeFault(refusal.cause)),
    })
  }
}
