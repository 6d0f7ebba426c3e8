import { sign, verify } from 'hono/jwt'
import type { SigningKey } from './signing-key.ts'

const keys = new Map<string, Promise<CryptoKey>>()

/** Our few secrets as imported keys. Importing a key takes as long as signing. */
function keyOf(secret: string): Promise<CryptoKey> {
  const known = keys.get(secret)
  if (known) return known
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = crypto.subtle.importKey('raw', Buffer.from(secret), algorithm, false, ['sign', 'verify'])
  keys.set(secret, key)
  return key
}

/** A JSON Web Token with the claims, signed by HS256 or as the key says, whose id it then names. */
export async function signToken(claims: Record<string, unknown>, key: SigningKey): Promise<string> {
  return typeof key === 'string' ? sign(claims, await keyOf(key), 'HS256') : sign(claims, key)
}

/**
 * The claims of a token that was signed with this secret by HS256, or undefined. The caller checks the expiry, because
 * the clock is passed in.
 */
export async function verifyToken(token: string, secret: string): Promise<unknown> {
  const key = await keyOf(secret)
  try {
    return await verify(token, key, { alg: 'HS256', exp: false, iat: false, nbf: false })
  } catch {
    return undefined
  }
}
