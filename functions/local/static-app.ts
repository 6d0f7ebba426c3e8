import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'

/** A file with a content hash in its name can be cached forever. */
const hashedName = /[.-][0-9a-f]{8,}\.\w+$/

/** The built H5 app: its files, and its only page for every other address. */
export function createStaticApp(folder: string): Hono {
  const app = new Hono()
  const page = path.join(folder, 'index.html')
  app.use(secureHeaders({ crossOriginResourcePolicy: false }))
  app.use(etag())
  app.use(async (c, next) => {
    await next()
    const isHashed = c.res.ok && hashedName.test(c.req.path)
    c.res.headers.set('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  })
  app.use(async (c, next) => {
    await next()
    const policy = c.res.headers.get('content-type')?.startsWith('text/html') && (await readPolicy(page))
    // Who may frame the page cannot stand in the page itself.
    if (policy) c.res.headers.set('content-security-policy', `${policy}; frame-ancestors 'none'`)
  })
  app.use(serveStatic({ root: folder, precompressed: true }))
  app.get('*', async (c) => {
    if (path.extname(c.req.path)) return c.notFound()
    if (!existsSync(page)) return c.text('The app is not built yet: npm run build:h5', 503)
    return c.html(await readFile(page, 'utf8'))
  })
  return app
}

/** The policy that the built page brings for hosts that send no header of their own. */
async function readPolicy(page: string): Promise<string | undefined> {
  const html = await readFile(page, 'utf8').catch(() => '')
  return /http-equiv="Content-Security-Policy" content="([^"]{1,2000})"/.exec(html)?.[1]
}
