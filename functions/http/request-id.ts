import type { MiddlewareHandler } from 'hono'

declare module 'hono' {
  interface ContextVariableMap {
    requestId: string
  }
}

/** Gives a request the id it came with, when that is one that a log can hold, or one of ours. */
export const identifyRequest: MiddlewareHandler = async (c, next) => {
  const given = c.req.header('x-request-id')
  c.set('requestId', given && /^[\w\-=]{1,64}$/.test(given) ? given : crypto.randomUUID())
  await next()
}
