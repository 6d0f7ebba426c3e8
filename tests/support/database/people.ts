import { randomUUID } from 'node:crypto'
import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'
import { signToken } from '../../../supabase/embedded/sign-token.ts'

/** The result of a call of schema api, or its refusal as the functions see it. */
export type Answer = { status: number; result: unknown; code: string | null; detail: string | null }

/** A person who calls schema api over REST with their own token. */
export type Person = {
  id: string
  token: string
  /** Calls a function and returns its result. A refusal fails the test with its code. */
  call: <Result = Record<string, unknown>>(name: string, parameters?: object) => Promise<Result>
  /** Calls a function that must be refused, and returns the code with its detail. */
  refusal: (name: string, parameters?: object) => Promise<string>
}

/** A worker who has just signed in with a WeChat account. With a phone number, it is verified. */
export async function signIn(supabase: EmbeddedSupabase, name: string, phone?: string): Promise<Person> {
  const functions = callWith(supabase, supabase.serviceRoleKey, 'service')
  const { workerId } = await functions.call<{ workerId: string }>('sign_in_with_wechat', {
    openid: `${name}-${randomUUID()}`,
  })
  if (phone !== undefined) await functions.call('set_verified_phone', { worker_id: workerId, phone })
  return asWorker(supabase, workerId)
}

/** A worker who has a session. */
export async function asWorker(supabase: EmbeddedSupabase, workerId: string): Promise<Person> {
  return callWith(
    supabase,
    await signToken({ role: 'authenticated', sub: workerId }, supabase.jwtSecret, 600),
    workerId,
  )
}

/** A person who has not signed in. */
export function stranger(supabase: EmbeddedSupabase): Person {
  return callWith(supabase, supabase.anonKey, 'stranger')
}

/** The functions themselves, with the service key. */
export function serviceAccount(supabase: EmbeddedSupabase): Person {
  return callWith(supabase, supabase.serviceRoleKey, 'service')
}

function callWith(supabase: EmbeddedSupabase, token: string, id: string): Person {
  async function answer(name: string, parameters: object): Promise<Answer> {
    const response = await supabase.fetch(`${supabase.url}/rest/v1/rpc/${name}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        apikey: supabase.anonKey,
        'content-profile': 'api',
        'content-type': 'application/json',
      },
      body: JSON.stringify(parameters),
    })
    const body: unknown = await response.json()
    if (response.ok) return { status: response.status, result: body, code: null, detail: null }
    const { message, details } = body as { message?: string; details?: string | null }
    return { status: response.status, result: null, code: message ?? 'unknown', detail: details ?? null }
  }

  return {
    id,
    token,
    async call<Result>(name: string, parameters: object = {}) {
      const { result, code, detail } = await answer(name, parameters)
      if (code !== null) throw new Error(`${name} was refused: ${code} ${detail ?? ''}`)
      return result as Result
    },
    async refusal(name, parameters = {}) {
      const { result, status, code, detail } = await answer(name, parameters)
      if (code === null) throw new Error(`${name} was not refused but answered ${JSON.stringify(result)}`)
      return [status, code, detail].filter((part) => part !== null && part !== '').join(' ')
    },
  }
}
