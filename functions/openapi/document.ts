import { province } from '#province/facts/province.ts'
import type { EndpointName } from '#shared/api/endpoints.ts'
import type { Endpoint } from '#shared/foundation/endpoint.ts'
import { type ApiErrorCode, apiErrors } from '#shared/foundation/errors.ts'
import { problemSchema } from '#shared/foundation/problem.ts'
import type * as z from '#shared/zod.ts'
import { limitsOf } from '../http/limits-of.ts'
import type { Endpoints } from './load-endpoints.ts'
import { toJsonSchema } from './to-json-schema.ts'

type JsonObject = { [key: string]: unknown }

/** Refusals that follow from the kind of endpoint, before those that it declares. */
function commonErrors(endpoint: Endpoint): readonly ApiErrorCode[] {
  return [
    ...(endpoint.caller === 'anyone' ? [] : (['unauthenticated'] as const)),
    ...(limitsOf(endpoint).length > 0 ? (['rate_limited'] as const) : []),
    ...(endpoint.params ? (['not_found'] as const) : []),
    ...(/^\/(organizer\/)?(events|signups)/.test(endpoint.path) ? (['feature_off'] as const) : []),
    ...(endpoint.query || endpoint.body ? (['invalid_input'] as const) : []),
    ...(endpoint.body ? (['malformed_body', 'unsupported_media_type', 'payload_too_large'] as const) : []),
    'internal',
    'database_unavailable',
  ]
}

/** The OpenAPI 3.1 document of all endpoints, made from the contracts only. */
export function createOpenapiDocument(version: string, endpoints: Endpoints): JsonObject {
  const paths: Record<string, JsonObject> = {}
  for (const name of Object.keys(endpoints) as EndpointName[]) {
    const endpoint: Endpoint = endpoints[name]
    const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `${province.product} API`,
      version,
      description: `${province.shortName}工会公共服务：申请、活动报名和导出。所有拒绝都是同一种形状（RFC 9457）。`,
    },
    paths,
    components: {
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer', description: 'POST /api/sessions 返回的会话，两小时有效' },
        jobs: { type: 'http', scheme: 'bearer', description: '定时任务的密钥' },
      },
      schemas: { Problem: toJsonSchema(problemSchema, 'output') },
    },
  }
}

function operation(name: EndpointName, endpoint: Endpoint): JsonObject {
  const security = {
    anyone: [],
    job: [{ jobs: [] }],
    worker: [{ session: [] }],
    organizer: [{ session: [] }],
  }
  return {
    operationId: name,
    summary: endpoint.summary,
    security: security[endpoint.caller],
    parameters: [...parameters(endpoint.params, 'path'), ...parameters(endpoint.query, 'query')],
    ...(endpoint.body ? { requestBody: requestBody(endpoint, endpoint.body) } : {}),
    responses: { 200: success(endpoint), ...refusals(endpoint) },
  }
}

function parameters(schema: Endpoint['params'], place: 'path' | 'query'): JsonObject[] {
  if (!schema) return []
  const { properties = {}, required = [] } = toJsonSchema(schema, 'input')
  const names = Array.isArray(required) ? required : []
  return Object.entries(properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || names.includes(name),
    schema: property,
  }))
}

function requestBody(endpoint: Endpoint, body: z.ZodMiniType): JsonObject {
  const mediaType = endpoint.bodyType === 'multipart' ? 'multipart/form-data' : 'application/json'
  return { required: true, content: { [mediaType]: { schema: toJsonSchema(body, 'input') } } }
}

function success({ response }: Endpoint): JsonObject {
  if (!response) return { description: '文件内容' }
  return {
    description: '成功',
    content: { 'application/json': { schema: toJsonSchema(response, 'output') } },
  }
}

/** The refusals by status, each with its codes and their sentences. */
function refusals(endpoint: Endpoint): JsonObject {
  const byStatus = new Map<number, string[]>()
  for (const code of new Set([...commonErrors(endpoint), ...endpoint.errors])) {
    const { status, title } = apiErrors[code]
    byStatus.set(status, [...(byStatus.get(status) ?? []), `\`${code}\` ${title}`])
  }
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return Object.fromEntries(
    [...byStatus].map(([status, lines]) => [status, { description: lines.join('\n'), content }]),
  )
}
