import type { Endpoint } from '../foundation/endpoint.ts'
import { endpoints as map } from './endpoints.gen.ts'

/** The route of an endpoint. `load` imports its contract. */
type ListedEndpoint<E extends Endpoint> = Pick<E, 'method' | 'path'> & { load: () => Promise<E> }

export type EndpointName = keyof typeof map

/** The contract with a name. */
export type EndpointOf<Name extends EndpointName> = Awaited<ReturnType<(typeof map)[Name]['load']>>

/**
 * All endpoints. A start reads only the routes, because schemas are slow to build: a contract is imported at the first
 * request. The functions do not compile without a handler for each key.
 */
export const endpoints: { readonly [Name in EndpointName]: ListedEndpoint<EndpointOf<Name>> } = map
