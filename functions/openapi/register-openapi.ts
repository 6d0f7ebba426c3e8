import type { Hono } from 'hono'
import { loadEndpoints } from '#shared/api/load-endpoints.ts'
import type { Settings } from '../env.ts'

/** The description of the API for machines and for people. Made when first asked for: it costs a start nothing. */
export function registerOpenapi(app: Hono, { version }: Settings): void {
  app.get('/api/openapi.json', async (c) => {
    const { createOpenapiDocument } = await import('./document.ts')
    return c.json(createOpenapiDocument(version, await loadEndpoints()), 200, {
      'cache-control': 'public, max-age=300',
    })
  })
  app.get('/api/docs', async (c) => {
    const { renderDocsPage } = await import('./page.ts')
    return c.html(renderDocsPage(version, await loadEndpoints()), 200, {
      'cache-control': 'public, max-age=300',
    })
  })
}
