import type * as z from '../zod.ts'
import type { ApiErrorCode } from './errors.ts'

/** Who may call: `anyone`, a signed-in `worker`, an `organizer` (checked again by the database), a secret-bearing `job`. */
export type Caller = 'anyone' | 'worker' | 'organizer' | 'job'

type Schema = z.ZodMiniType

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** `GET /events/:id`: a method and Hono's path syntax below `/api`. */
export type Route = `${Method} /${string}`

/** The contract of one endpoint: the client's types, the OpenAPI document and the refusal tests follow from it. */
export type Contract = {
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

/** A contract with the route that the map of the server (endpoints.ts) gives it. */
export type Endpoint = Contract & { method: Method; path: `/${string}` }

/** Keeps the literal types of a contract. */
export function defineEndpoint<const C extends Contract>(contract: C): C {
  return contract
}
