import type { Endpoint } from '#shared/foundation/endpoint.ts'
import * as z from '../../../shared/zod.ts'

/** The part of JSON Schema that our contracts use. */
type Shape = {
  type?: string
  const?: unknown
  enum?: readonly unknown[]
  format?: string
  minimum?: number
  properties?: Record<string, Shape>
  items?: Shape
  prefixItems?: readonly Shape[]
  anyOf?: readonly Shape[]
}

const shapeOf = (endpoint: Endpoint): Shape | undefined =>
  endpoint.body && endpoint.bodyType !== 'multipart'
    ? (z.toJSONSchema(endpoint.body, { io: 'input', unrepresentable: 'any' }) as Shape)
    : undefined

/** Whether an endpoint accepts JSON. */
export const takesJson = (endpoint: Endpoint) => shapeOf(endpoint) !== undefined

/** A body of the endpoint's shape with this text everywhere, and with this many entries in each list. */
export const bodyOfTexts = (endpoint: Endpoint, text: string, entries = 1) =>
  fill(shapeOf(endpoint), text, entries)

function fill(shape: Shape | undefined, text: string, entries: number): unknown {
  if (!shape) return text
  const inside = (one: Shape | undefined) => fill(one, text, entries)
  const many = (one: unknown) => Array.from({ length: entries }, () => one)
  if (shape.anyOf) return inside(shape.anyOf.find(({ type }) => type !== 'null'))
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return shape.enum[0]
  switch (shape.type) {
    case 'object':
      if (!shape.properties) return { one: text, several: many(text), entries: many({ one: text }) }
      return Object.fromEntries(Object.entries(shape.properties).map(([name, one]) => [name, inside(one)]))
    case 'array':
      return shape.prefixItems ? shape.prefixItems.map(inside) : many(inside(shape.items))
    case 'number':
    case 'integer':
      return shape.minimum ?? 1
    case 'boolean':
      return true
    default:
      return text
  }
}
