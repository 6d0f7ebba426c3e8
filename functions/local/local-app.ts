import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { createApp } from '../app.ts'
import type { Runtime } from '../runtime.ts'
import { createDevelopmentSignIn } from './development-sign-in.ts'
import { createStaticApp } from './static-app.ts'
import type { WechatStandIn } from './wechat-stand-in.ts'

/** API, development sign-in and H5 app under one address. */
export function createLocalApp(runtime: Runtime, standIn: WechatStandIn, h5Folder: string): Hono {
  const api = createApp(runtime)
  const app = new Hono()
  app.use(compress())
  app.all('/api/*', (c) => api.fetch(c.req.raw))
  app.route('/', createDevelopmentSignIn(standIn))
  app.route('/', createStaticApp(h5Folder))
  return app
}
