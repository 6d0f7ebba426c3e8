const hostTypes: Record<string, unknown> = { String, Number, Boolean, Object, Array, Function }

/**
 * The `Object` of the app's own world is not ours, and glass-easel compares the types of properties by identity, so
 * this gives ours instead.
 */
export function withHostTypes(definition: Record<string, unknown>): Record<string, unknown> {
  const { properties } = definition
  if (typeof properties !== 'object' || properties === null) return definition
  const translated = Object.entries(properties).map(([name, property]) => [name, withHostType(property)])
  return { ...definition, properties: Object.fromEntries(translated) }
}

function withHostType(property: unknown): unknown {
  if (typeof property === 'function') return hostTypes[property.name] ?? property
  if (typeof property !== 'object' || property === null || !('type' in property)) return property
  return { ...property, type: withHostType(property.type) }
}
