import type { Endpoint } from '#shared/foundation/endpoint.ts'
import type { ApiErrorCode } from '#shared/foundation/errors.ts'
import type { FieldError } from '#shared/foundation/problem.ts'
import * as z from '#shared/zod.ts'
import { ApiError } from '../foundation/api-error.ts'
import { checkJson } from './check-json.ts'
import type { Input } from './handler.ts'
import { readBody } from './read-body.ts'

/** The parts of a request that a contract checks. */
export type RawInput = { params: unknown; query: unknown; request: Request }

/**
 * Checks a request by its contract. A path that cannot name anything is `not_found`. A wrong query or body is
 * `invalid_input` with one sentence for each field.
 */
export async function readInput<E extends Endpoint>(endpoint: E, raw: RawInput): Promise<Input<E>> {
  const params = check(endpoint.params, raw.params, 'not_found')
  if (endpoint.query) checkJson(raw.query)
  const query = check(endpoint.query, raw.query, 'invalid_input')
  const body = check(endpoint.body, await readBody(endpoint, raw.request), 'invalid_input')
  // These three lines produce Input<E>, which TypeScript cannot follow through a generic endpoint.
  return { params, query, body } as Input<E>
}

function check(schema: z.ZodMiniType | undefined, value: unknown, code: ApiErrorCode): unknown {
  if (!schema) return undefined
  const result = z.safeParse(schema, value)
  if (result.success) return result.data
  throw new ApiError(code, { fieldErrors: code === 'invalid_input' ? listFieldErrors(result.error) : [] })
}

/** One sentence for each path: the worker corrects one thing at a time. */
function listFieldErrors(error: z.core.$ZodError): FieldError[] {
  const errors = new Map<string, string>()
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.')
    if (!errors.has(path)) errors.set(path, issue.message)
  }
  return [...errors].slice(0, 50).map(([path, message]) => ({ path, message }))
}
