import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { ApiError } from '../foundation/api-error.ts'
import { describeFault, type Log } from '../foundation/log.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** What a request was refused with; kept for the log. */
    refusal: ApiError
    /** The pattern of an endpoint's path; kept for the log. */
    route: string
  }
}

/**
 * One line per request; a fault and a neighbor that is down carry their cause. hono/logger would write whole paths, in which
 * reference numbers stand.
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
