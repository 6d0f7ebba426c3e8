import type { EndpointName, EndpointOf } from '#shared/api/endpoints.ts'
import type { Endpoint } from '#shared/foundation/endpoint.ts'
import type * as z from '#shared/zod.ts'
import type { ApiDatabase, FunctionName } from '../database/api-database.ts'
import type { JsonAnswer } from '../foundation/json-answer.ts'
import type { Runtime } from '../runtime.ts'

type Parsed<E, Key extends string> = E extends { [K in Key]: infer S extends z.ZodMiniType }
  ? z.output<S>
  : undefined

/** The input of a handler, checked by the contract. */
export type Input<E extends Endpoint> = {
  params: Parsed<E, 'params'>
  query: Parsed<E, 'query'>
  body: Parsed<E, 'body'>
}

/** The caller, and what a handler works with. */
export type Context = {
  runtime: Runtime
  requestId: string
  headers: Headers
  /** `api`, called as the session's worker, or as nobody when the endpoint is for anyone. */
  database: ApiDatabase
  workerId: string | undefined
}

type Answer<E extends Endpoint> = E extends { response: infer S extends z.ZodMiniType }
  ? z.input<S> | JsonAnswer
  : Response

export type EndpointHandler<E extends Endpoint> = (input: Input<E>, context: Context) => Promise<Answer<E>>

/** The handler of one endpoint. */
export type Handler<Name extends EndpointName> = EndpointHandler<EndpointOf<Name>>

/** The source of an endpoint's answer: one call of the database, or a module that is imported at the first request. */
export type Handling<Name extends EndpointName> =
  | { calls: FunctionName; handle: Handler<Name> }
  | (() => Promise<{ [Key in Name]: Handler<Name> }>)

export type Handlers = { readonly [Name in EndpointName]: Handling<Name> }

/** The handlers of one domain word. */
export type SomeHandlers = Partial<Handlers>
