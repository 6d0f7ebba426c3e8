import { describe, expect, test } from 'vitest'
import { createOpenapiDocument } from '#functions/openapi/document.ts'
import { renderDocsPage } from '#functions/openapi/page.ts'
import type { Endpoint } from '#shared/foundation/endpoint.ts'
import { apiErrors } from '#shared/foundation/errors.ts'
import { endpoints } from '../../support/functions/endpoints.ts'

const document = createOpenapiDocument('1.2.3', endpoints)
const page = renderDocsPage('1.2.3', endpoints)

describe.each(Object.entries<Endpoint>(endpoints))('%s', (name, endpoint) => {
  const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`

  test('stands in the OpenAPI document with its parameters, body and refusals', () => {
    expect(document).toHaveProperty(['paths', path, endpoint.method.toLowerCase()], {
      operationId: name,
      summary: endpoint.summary,
      security: expect.any(Array),
      parameters: expect.any(Array),
      responses: expect.objectContaining({ 200: expect.anything(), 500: expect.anything() }),
      ...(endpoint.body ? { requestBody: expect.objectContaining({ required: true }) } : {}),
    })
  })

  test('stands on the page', () => {
    expect(page).toContain(`id="${name}"`)
    expect(page).toContain(`<code>/api${endpoint.path}</code>`)
  })
})

test('every refusal is explained on the page', () => {
  for (const code of Object.keys(apiErrors)) expect(page).toContain(`id="${code}"`)
})

test('the page loads nothing from anywhere and runs nothing', () => {
  expect(page).not.toMatch(/<script|src=|https?:\/\/(?!json-schema)/)
})
