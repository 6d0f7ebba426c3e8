import type * as z from '../zod.ts'
import type { ApiErrorCode } from './errors.ts'
import type { RateLimit } from './rate-limit.ts'

/** Who may call: `anyone`, a signed-in `worker`, an `organizer` (the database checks again), or a `job` with a secret. */
export type Caller = 'anyone' | 'worker' | 'organizer' | 'job'

type Schema = z.ZodMiniType

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** `GET /events/:id`: a method and a path below `/api` in Hono's syntax. */
export type Route = `${Method} /${string}`

/**
 * The contract of one endpoint. Its route, the client's types, the OpenAPI document, rate limits and the tests of
 * refusals follow from it.
 */
export type Contract = {
  route: Route
  caller: Caller
  summary: string
  /** The same answer for everybody. It has an ETag, and servers and networks may cache it for a short time. */
  isPublic?: boolean
  /** An open page asks for it repeatedly. It answers 304 while nothing has changed. */
  isPolled?: boolean
  /** A GET that works once. The HEAD request of a link preview or a download manager must not use it up. */
  isSpentByAnswering?: boolean
  params?: Schema
  query?: Schema
  body?: Schema
  /** A `multipart` body is read as form data before `body` checks it. */
  bodyType?: 'json' | 'multipart'
  /** Checks a JSON answer before it leaves. Without it the endpoint answers bytes or text. */
  response?: Schema
  /**
   * Beyond these limits the answer is `rate_limited`. A write has `tapping` unless it names its own. A read needs
   * limits when it costs work or money, or when its parameters could be guessed.
   */
  limits?: readonly RateLimit[]
  /** Refusals beside those that every endpoint has. */
  errors: readonly ApiErrorCode[]
}

/** Method and path of a contract's route. */
type Place<R> = R extends `${infer M extends Method} ${infer P extends `/${string}`}`
  ? { method: M; path: P }
  : never

/** A contract with the method and path of its route. */
export type Endpoint = Contract & Place<Route>

/** Keeps the literal types of a contract and adds the parts of its route. */
export function defineEndpoint<const C extends Contract>(contract: C): C & Place<C['route']> {
  const [method, path] = contract.route.split(' ')
  // TypeScript does not know the parts of a split text.
  return { ...contract, ...({ method, path } as Place<C['route']>) }
}
