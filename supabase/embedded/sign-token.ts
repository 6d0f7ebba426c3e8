import { sign } from 'hono/jwt'

/** Signs a Supabase token (HS256). Without `expiresInSeconds` it lasts for ten years, like the keys of a local project. */
export function signToken(
  claims: { role: 'anon' | 'authenticated' | 'service_role'; sub?: string },
  jwtSecret: string,
  expiresInSeconds = 10 * 365 * 24 * 3600,
): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  return sign({ iss: 'wangong', iat: now, exp: now + expiresInSeconds, ...claims }, jwtSecret, 'HS256')
}
