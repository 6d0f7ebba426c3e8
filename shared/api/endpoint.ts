import type * as z from '../zod.ts'
import type { ApiErrorCode } from './errors.ts'

/** Who may call: `anyone`, a signed-in `worker`, an `organizer` (checked again by the database), a secret-bearing `job`. */
export type Caller = 'anyone' | 'worker' | 'organizer' | 'job'

type Schema = z.ZodMiniType

/** The contract of one endpoint: the route, the client's types, the OpenAPI document and the refusal tests follow from it. */
export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Hono's path syntax below `/api`. */
  path: `/${string}`
  caller: Caller
  summary: string
  /** The same answer for everybody: servers and networks may keep it for a moment, and it has an ETag. */
  isPublic?: boolean
  /** Asked again and again by an open page: answers 304 while nothing has changed. */
  isPolled?: boolean
  /** A GET that works once: the HEAD of a link preview or a download manager must not use it up. */
  isSpentByAnswering?: boolean
  params?: Schema
  query?: Schema
  body?: Schema
  /** `multipart` bodies are read as form data before `body` checks them. */
  bodyType?: 'json' | 'multipart'
  /** JSON answers are checked by this schema before they leave; without one the endpoint answers with bytes or text. */
  response?: Schema
  /** Refusals beyond those every endpoint can answer. */
  errors: readonly ApiErrorCode[]
}

/** Keeps the literal types of a contract. */
export function defineEndpoint<const E extends Endpoint>(endpoint: E): E {
  return endpoint
}
