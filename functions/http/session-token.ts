import * as z from '#shared/zod.ts'
import { signToken, verifyToken } from '../foundation/signed-token.ts'

/** Long enough to fill in a form, and short enough that a lost phone does little harm. The phone renews it silently. */
const sessionHours = 2

const claimsSchema = z.object({ sub: z.uuid(), exp: z.int(), use: z.literal('session') })

/** The session token for the phone. Only our functions accept it: the database does not know its secret. */
export async function createSessionToken(workerId: string, secret: string, now: Date) {
  const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000)
  const claims = { sub: workerId, exp: Math.floor(expiresAt.getTime() / 1000), use: 'session' }
  return { token: await signToken(claims, secret), expiresAt: expiresAt.toISOString() }
}

/** The worker of this session, or undefined when the token is expired, altered or no session token. */
export async function verifySessionToken(
  token: string,
  secret: string,
  now: Date,
): Promise<string | undefined> {
  const result = z.safeParse(claimsSchema, await verifyToken(token, secret))
  if (!result.success || result.data.exp * 1000 <= now.getTime()) return undefined
  return result.data.sub
}
