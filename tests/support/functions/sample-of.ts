import { toJsonSchema } from '#functions/openapi/to-json-schema.ts'
import * as z from '#shared/zod.ts'

type Node = {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Node[]
  format?: string
  minLength?: number
  minimum?: number
  exclusiveMinimum?: number
  minItems?: number
  items?: Node
  properties?: Record<string, Node>
  required?: string[]
}

/**
 * A body that passes the contract, made from its schema alone: the first option, the smallest number, and only required
 * keys. It cannot satisfy patterns and checks of ours: such a body is written by hand.
 */
export function sampleOf(schema: z.ZodMiniType): unknown {
  const sample = sampleOfNode(toJsonSchema(schema, 'input') as Node)
  const { success } = z.safeParse(schema, sample)
  if (!success) throw new Error(`no sample passes the schema: ${JSON.stringify(sample)}, write one down`)
  return sample
}

function sampleOfNode(node: Node): unknown {
  if ('const' in node) return node.const
  if (node.enum) return node.enum[0]
  if (node.anyOf)
    return node.anyOf.some(({ type }) => type === 'null') ? null : sampleOfNode(node.anyOf[0] ?? {})
  if (node.type === 'object')
    return Object.fromEntries(
      (node.required ?? []).map((name) => [name, sampleOfNode(node.properties?.[name] ?? {})]),
    )
  if (node.type === 'array')
    return Array.from({ length: node.minItems ?? 0 }, () => sampleOfNode(node.items ?? {}))
  if (node.type === 'boolean') return false
  if (node.type === 'integer' || node.type === 'number')
    return Math.max(node.minimum ?? 0, (node.exclusiveMinimum ?? -1) + 1, 0)
  return sampleText(node)
}

function sampleText({ format, minLength = 0 }: Node): string {
  if (format === 'uuid') return crypto.randomUUID()
  if (format === 'date-time') return new Date().toISOString()
  return '示'.repeat(minLength)
}
