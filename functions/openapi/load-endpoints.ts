import { type EndpointName, type EndpointOf, endpoints } from '#shared/api/endpoints.ts'

/** All endpoints with their contracts. */
export type Endpoints = { readonly [Name in EndpointName]: EndpointOf<Name> }

export async function loadEndpoints(): Promise<Endpoints> {
  const loaded = Object.entries(endpoints).map(async ([name, { load }]) => [name, await load()])
  return Object.fromEntries(await Promise.all(loaded))
}
