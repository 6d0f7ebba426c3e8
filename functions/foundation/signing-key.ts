import * as z from '#shared/zod.ts'

/** A private key of a key set with its id: a JSON Web Key, as the Supabase CLI makes it (`gen signing-key`). */
const jwkSchema = z.looseObject({
  kty: z.enum(['oct', 'EC', 'RSA']),
  kid: z.string().check(z.minLength(1)),
  alg: z.enum(['HS256', 'ES256', 'RS256']),
  /** The secret part, of a symmetric key and of the others. */
  k: z.optional(z.string().check(z.minLength(43))),
  d: z.optional(z.string()),
})

/**
 * What tokens are signed with: a secret (HS256), or a key with an id, which then stands in the token's header: a project with
 * imported keys looks it up there.
 */
export type SigningKey = string | (z.infer<typeof jwkSchema> & JsonWebKey)

const isKey = (text: string) => text.trimStart().startsWith('{')

/** Why this is no key that could sign, in one sentence, or undefined. */
export function findSigningKeyFault(name: string, text: string): string | undefined {
  return isKey(text) && readKey(text) === undefined
    ? `${name} is no private signing key: it needs kty, kid, alg (HS256, ES256 or RS256) and the secret part, as the Supabase CLI makes it`
    : undefined
}

/** Reads a secret, or a key that {@link findSigningKeyFault} has nothing to say of. `keyId` gives a secret an id. */
export function parseSigningKey(text: string, keyId: string | undefined): SigningKey {
  const key = isKey(text) ? readKey(text) : undefined
  if (key) return key
  if (!keyId) return text
  return { kty: 'oct', kid: keyId, alg: 'HS256', k: Buffer.from(text).toString('base64url') }
}

function readKey(text: string): Exclude<SigningKey, string> | undefined {
  try {
    const key = z.parse(jwkSchema, JSON.parse(text))
    // A public key would verify, and sign nothing.
    if ((key.kty === 'oct' ? key.k : key.d) === undefined) return undefined
    // What a key may do besides (`key_ops`, `ext`) would only stand in the way of signing.
    const { key_ops: _operations, use: _use, ext: _extractable, ...rest } = key
    return rest
  } catch {
    return undefined
  }
}
