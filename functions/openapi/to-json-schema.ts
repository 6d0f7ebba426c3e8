import * as z from '#shared/zod.ts'

/** A contract's schema for readers. What JSON Schema cannot express (our own checks, files) is left open. */
export function toJsonSchema(schema: z.ZodMiniType, direction: 'input' | 'output') {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: direction, unrepresentable: 'any' })
  return rest
}
