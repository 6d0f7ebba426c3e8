import type { Contract, Endpoint, Method, Route } from './endpoint.ts'

/** An endpoint known by its route; `load` reads its contract. */
export type ListedEndpoint<E extends Endpoint> = Pick<E, 'method' | 'path'> & { load: () => Promise<E> }

type ContractsOf<Module> = {
  [Name in keyof Module as Module[Name] extends Contract ? Name : never]: Module[Name]
}

type EndpointWith<C, R> = C extends Contract
  ? R extends `${infer M extends Method} /${infer P}`
    ? C & { method: M; path: `/${P}` }
    : never
  : never

/** One area of the map: a route for exactly the contracts that its module exports; anything else does not compile. */
export function area<
  Module extends Record<string, unknown>,
  const Routes extends { [Name in keyof ContractsOf<Module>]: Route },
>(
  load: () => Promise<Module>,
  routes: Routes & { [Name in Exclude<keyof Routes, keyof ContractsOf<Module>>]: never },
) {
  const listed = Object.entries<Route>(routes).map(([name, route]) => {
    const [method, path] = route.split(' ')
    return [name, { method, path, load: async () => Object.assign({ method, path }, (await load())[name]) }]
  })
  // Object.fromEntries forgets which name had which route.
  return Object.fromEntries(listed) as {
    [Name in keyof Routes & keyof Module]: ListedEndpoint<EndpointWith<Module[Name], Routes[Name]>>
  }
}
