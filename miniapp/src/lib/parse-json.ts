/** The value of a server's answer; undefined for anything else: a proxy's own page, or half of an answer whose line was cut. */
export function parseJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}
