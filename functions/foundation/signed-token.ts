import { createHmac, timingSafeEqual } from 'node:crypto'

/** HS256 alone (RFC 7515): the header is a constant, so no token can choose its own algorithm. */
const header = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url')

const sign = (content: string, secret: string) => createHmac('sha256', secret).update(content).digest()

/** A signed token holding the claims. */
export function signToken(claims: Record<string, unknown>, secret: string): string {
  const content = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`
  return `${content}.${sign(content, secret).toString('base64url')}`
}

/** The claims of a token that we signed with this secret, or undefined. Expiry is for the caller to check. */
export function readToken(token: string, secret: string): unknown {
  const [tokenHeader, claims, signature, ...rest] = token.split('.')
  if (tokenHeader !== header || !claims || !signature || rest.length > 0) return undefined
  const expected = sign(`${header}.${claims}`, secret)
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  if (given.toString('base64url') !== signature) return undefined
  try {
    return JSON.parse(Buffer.from(claims, 'base64url').toString())
  } catch {
    return undefined
  }
}
