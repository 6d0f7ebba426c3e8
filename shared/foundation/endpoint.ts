import type * as z from '../zod.ts'
import type { ApiErrorCode } from './errors.ts'
import type { RateLimit } from './rate-limit.ts'

/** Who may call: `anyone`, a signed-in `worker`, an `organizer` (checked again by the database), a secret-bearing `job`. */
export type Caller = 'anyone' | 'worker' | 'organizer' | 'job'

type Schema = z.ZodMiniType

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** `GET /events/:id`: a method and Hono's path syntax below `/api`. */
export type Route = `${Method} /${string}`

/**
 * The contract of one endpoint: where it stands, the client's types, the OpenAPI document, how often it may be called and
 * the refusal tests follow from it.
 */
export type Contract = {
  route: Route
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
  /**
   * Beyond these the answer is `rate_limited`. What writes has `tapping` when it names none; what is read needs one when it
   * costs us work or money or could be guessed.
   */
  limits?: readonly RateLimit[]
  /** Refusals beyond those every endpoint can answer. */
  errors: readonly ApiErrorCode[]
}

/** The parts of a contract's route. */
type Place<R> = R extends `${infer M extends Method} ${infer P extends `/${string}`}`
  ? { method: M; path: P }
  : never

/** A contract with the parts of its route. */
export type Endpoint = Contract & Place<Route>

/** Keeps the literal types of a contract, and its route in parts. */
export function defineEndpoint<const C extends Contract>(contract: C): C & Place<C['route']> {
  const [method, path] = contract.route.split(' ')
  // A split forgets which text it had.
  return { ...contract, ...({ method, path } as Place<C['route']>) }
}
