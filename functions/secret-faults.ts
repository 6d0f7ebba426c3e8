/**
 * Secrets that everybody can read: in our documents and local mode, in Supabase's documents, its example for self-hosting and
 * its command line.
 */
const published = [
  'super-secret-jwt-token-with-at-least-32-characters-long',
  'your-super-secret-jwt-token-with-at-least-32-characters-long',
  'local-development-session-secret-of-this-computer-only',
  'local-development-jobs-secret-of-this-computer-only',
  'sb_publishable_ACJWlzQHlZjBrEguHvfOxg_3BJgxAaH',
  'sb_secret_N7UND0UgjKTVK-Uodkm0Hg_xSvEMPvz',
]

/** The issuer of the keys in Supabase's example for self-hosting and of its command line. */
const demoIssuer = 'supabase-demo'

/** What people leave where a value should stand. */
const placeholder =
  /^<.*>$|^\[.*\]$|^\{.*\}$|^\$\{|^["'`].*["'`]$|^(x+|0+|\*+|\.+|-+)$|^(your|my)[-_]|change[-_]?(me|this|it)|replace[-_]?(me|this|it|with)|placeholder|example|\btodo\b|[\u3400-\u9fff]/i

/** Why a key of somebody else's making cannot be right, in one sentence, or undefined. */
export function findKeyFault(name: string, value: string): string | undefined {
  if (/^\s|\s$|[^\S ]/.test(value)) return `${name} has a space at its end or a line break`
  if (placeholder.test(value)) return `${name} is a placeholder and no value`
  return undefined
}

/** Which of these everybody can read. */
export function findPublishedSecret(secrets: Record<string, string | undefined>): string | undefined {
  const known = Object.entries(secrets).find(
    ([, value]) => value !== undefined && (published.includes(value) || issuerOf(value) === demoIssuer),
  )
  return known && `${known[0]} is a secret that everybody can read in the documentation`
}

/** The same for a secret that the deployer makes. */
export function findSecretFault(name: string, value: string): string | undefined {
  return findKeyFault(name, value) ?? (value.length < 32 ? `${name} needs at least 32 characters` : undefined)
}

/** Which two secrets are the same: who learns one of them then has the rights of both. */
export function findSharedSecret(secrets: Record<string, string | undefined>): string | undefined {
  const owners = new Map<string, string>()
  for (const [name, value] of Object.entries(secrets)) {
    if (value === undefined) continue
    const owner = owners.get(value)
    if (owner) return `${name} and ${owner} are the same, and each needs a secret of its own`
    owners.set(value, name)
  }
  return undefined
}

/** The issuer of a JWT, or undefined for every other text. */
function issuerOf(key: string): unknown {
  try {
    const claims: unknown = JSON.parse(Buffer.from(key.split('.')[1] ?? '', 'base64url').toString())
    return typeof claims === 'object' && claims !== null && 'iss' in claims ? claims.iss : undefined
  } catch {
    return undefined
  }
}
