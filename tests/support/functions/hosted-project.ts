import { decode, sign, verify } from 'hono/jwt'
import type { SigningKey } from '#functions/foundation/signing-key.ts'
import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'

/** A project with today's keys and an imported signing key, in front of the embedded Supabase. */
export type HostedProject = {
  publishableKey: string
  secretKey: string
  signingKey: Exclude<SigningKey, string>
  fetch: typeof fetch
  /** What the storage answers instead, when a test says so. */
  refuseStorage: (answer: (() => Response) | undefined) => void
}

/** As Supabase's storage answers (tried with its own server): HTTP 400 for nearly everything, the code in the body. */
export const storageRefusal = (statusCode: string, error: string, message: string) =>
  Response.json({ statusCode, error, message }, { status: 400 })

/**
 * Behaves as a hosted project does where it differs from Lite: opaque keys that count only as `apikey`, or as bearer when both
 * are the same; tokens whose header must name the imported key; a storage that answers 400 and lists nothing for a worker.
 */
export async function createHostedProject(supabase: EmbeddedSupabase): Promise<HostedProject> {
  const publishableKey = `sb_publishable_${'p'.repeat(31)}`
  const secretKey = `sb_secret_${'s'.repeat(31)}`
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])
  const secret = await crypto.subtle.exportKey('jwk', pair.privateKey)
  const signingKey = { ...secret, kty: 'EC' as const, kid: crypto.randomUUID(), alg: 'ES256' as const }
  const lite = new Map([
    [publishableKey, supabase.anonKey],
    [secretKey, supabase.serviceRoleKey],
  ])
  let override: (() => Response) | undefined

  /** The token that Lite takes instead, or undefined when the project would refuse it. */
  const translate = async (apikey: string, token: string): Promise<string | undefined> => {
    if (!lite.has(apikey)) return undefined
    if (token === apikey) return lite.get(apikey)
    try {
      if (Object(decode(token).header).kid !== signingKey.kid) return undefined
      return await sign(await verify(token, pair.publicKey, 'ES256'), supabase.jwtSecret, 'HS256')
    } catch {
      return undefined
    }
  }

  return {
    publishableKey,
    secretKey,
    signingKey,
    refuseStorage: (answer) => {
      override = answer
    },
    fetch: async (input, init) => {
      const request = new Request(input, init)
      const isStorage = new URL(request.url).pathname.startsWith('/storage/')
      if (isStorage && override) return override()
      const headers = new Headers(request.headers)
      const bearer = (headers.get('authorization') ?? '').replace(/^bearer /i, '')
      const token = await translate(headers.get('apikey') ?? '', bearer)
      if (token === undefined)
        return isStorage
          ? storageRefusal('403', 'Unauthorized', '"kid" is missing or unknown')
          : Response.json({ code: 'PGRST301', message: 'No suitable key' }, { status: 401 })
      if (isStorage && request.url.includes('/object/list/'))
        return storageRefusal('403', 'Unauthorized', 'new row violates row-level security policy')
      headers.set('authorization', `Bearer ${token}`)
      const answer = await supabase.fetch(new Request(request, { headers }))
      if (!isStorage || answer.ok) return answer
      const { statusCode = answer.status, error, message } = Object(await answer.json())
      return storageRefusal(String(statusCode), String(error), String(message))
    },
  }
}
