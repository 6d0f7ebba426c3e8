import type { Hono } from 'hono'
import type { Connection } from './listen.ts'

/** The API: a Hono app that gets the connection from its server. */
export type ApiApp = Hono<{ Bindings: Connection }>
