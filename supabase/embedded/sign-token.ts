import { createHmac } from 'node:crypto'

/** Signs a Supabase token (HS256). Without `expiresInSeconds` it lasts ten years, as the keys of a local project do. */
export function signToken(
  claims: { role: 'anon' | 'authenticated' | 'service_role'; sub?: string },
  jwtSecret: string,
  expiresInSeconds = 10 * 365 * 24 * 3600,
): string {
  const now = Math.floor(Date.now() / 1000)
  const payload = { iss: 'wangong', iat: now, exp: now + expiresInSeconds, ...claims }
  const body = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(payload)}`
  return `${body}.${createHmac('sha256', jwtSecret).update(body).digest('base64url')}`
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
