import type { Hono } from 'hono'
import type { Connection } from './listen.ts'

/** The API: an app that a server may tell where a connection comes from. */
export type ApiApp = Hono<{ Bindings: Connection }>
