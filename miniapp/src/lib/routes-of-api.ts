import type { EndpointName, EndpointOf } from '#shared/api/endpoints.ts'
import type { z } from '#shared/zod.ts'

type Key<E> = E extends { method: infer M extends string; path: infer P extends string } ? `${M} ${P}` : never
type ByRoute = { [N in EndpointName as Key<EndpointOf<N>>]: EndpointOf<N> }

/** `GET /events/:id` and so on: every route of the contract, as a type only, so that no schema is shipped. */
export type Route = keyof ByRoute

type Sent<E, K extends string> =
  E extends Record<K, infer S extends z.ZodMiniType> ? { [P in K]: z.input<S> } : unknown

/** The input of a route: `params`, `query` and `body` as its contract declares them. */
export type InputOf<R extends Route> = Sent<ByRoute[R], 'params'> &
  Sent<ByRoute[R], 'query'> &
  Sent<ByRoute[R], 'body'>

/** The answer of a route. */
export type AnswerOf<R extends Route> = ByRoute[R] extends { response: infer S extends z.ZodMiniType }
  ? z.output<S>
  : unknown
