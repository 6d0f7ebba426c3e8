import type { Endpoint } from '../foundation/endpoint.ts'
import { endpoints as map } from './endpoints.gen.ts'

/** An endpoint known by its route; `load` reads its contract. */
type ListedEndpoint<E extends Endpoint> = Pick<E, 'method' | 'path'> & { load: () => Promise<E> }

export type EndpointName = keyof typeof map

/** The contract behind a name. */
export type EndpointOf<Name extends EndpointName> = Awaited<ReturnType<(typeof map)[Name]['load']>>

/**
 * The map of the server. A start reads the routes alone: schemas take long to build, so a contract is read when its
 * endpoint is first called. The functions must have one handler for each key, or they do not compile.
 */
export const endpoints: { readonly [Name in EndpointName]: ListedEndpoint<EndpointOf<Name>> } = map
