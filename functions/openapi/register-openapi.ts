import type { Config } from '../config.ts'
import type { ApiApp } from '../http/api-app.ts'
import { withCommonHeaders } from '../http/respond.ts'
import { loadEndpoints } from './load-endpoints.ts'

const kept = { 'cache-control': 'public, max-age=300' }

/** The API's description for machines and for people. It is made at the first request, so it costs the start nothing. */
export function registerOpenapi(app: ApiApp, { version }: Config): void {
  app.get('/api/openapi.json', async (c) => {
    const { createOpenapiDocument } = await import('./document.ts')
    const document = createOpenapiDocument(version, await loadEndpoints())
    return withCommonHeaders(c.json(document, 200, kept), c.get('requestId'))
  })
  app.get('/api/docs', async (c) => {
    const { renderDocsPage } = await import('./page.ts')
    const page = renderDocsPage(version, await loadEndpoints())
    return withCommonHeaders(c.html(page, 200, kept), c.get('requestId'))
  })
}
