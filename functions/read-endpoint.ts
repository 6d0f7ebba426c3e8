import { type EndpointName, type EndpointOf, endpoints } from '#shared/api/endpoints.ts'
import { handlers } from './handlers.ts'
import type { Handler, Handling } from './http/handler.ts'
import type { ServedEndpoint } from './http/run-endpoint.ts'

type Served<Name extends EndpointName> = ServedEndpoint<EndpointOf<Name>>

/** Imports an endpoint's contract and handler at its first request and keeps them. A failed import is tried again. */
export function readOnce<Name extends EndpointName>(name: Name): () => Promise<Served<Name>> {
  let reading: Promise<Served<Name>> | undefined
  return () => {
    reading ??= readEndpoint(name).catch((fault: unknown) => {
      reading = undefined
      throw fault
    })
    return reading
  }
}

async function readEndpoint<Name extends EndpointName>(name: Name): Promise<Served<Name>> {
  const [endpoint, handle] = await Promise.all([endpoints[name].load(), readHandler(name, handlers[name])])
  return { endpoint, handle }
}

async function readHandler<Name extends EndpointName>(
  name: Name,
  handling: Handling<Name>,
): Promise<Handler<Name>> {
  return 'calls' in handling ? handling.handle : (await handling())[name]
}
