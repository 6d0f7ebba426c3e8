import type { Endpoint } from '#shared/foundation/endpoint.ts'
import * as z from '#shared/zod.ts'
import { connectAsAnyone, connectAsWorker } from '../database/worker-database.ts'
import { JsonAnswer } from '../foundation/json-answer.ts'
import type { Runtime } from '../runtime.ts'
import { authenticate } from './authenticate.ts'
import { countRequest } from './count-request.ts'
import { etagOf, isKnown } from './etag.ts'
import type { Context, EndpointHandler } from './handler.ts'
import { respondPublicly } from './public-answers.ts'
import { type RawInput, readInput } from './read-input.ts'
import { json, respond, withCommonHeaders } from './respond.ts'

/** An endpoint's contract and its handler. */
export type ServedEndpoint<E extends Endpoint> = {
  endpoint: E
  handle: EndpointHandler<E>
}

/** What is known of a request beside its content: its id here, and the address at the other end of the connection. */
export type Origin = { requestId: string; peerAddress: string | null | undefined }

/**
 * One request through the pipeline: authenticate → count → validate → handle → respond. Invalid requests are counted
 * too, so that they cannot be sent without limit.
 */
export async function runEndpoint<E extends Endpoint>(
  { endpoint, handle }: ServedEndpoint<E>,
  raw: RawInput,
  runtime: Runtime,
  { requestId, peerAddress }: Origin,
): Promise<Response> {
  const { headers } = raw.request
  const workerId = await authenticate(endpoint.caller, headers, runtime.environment)
  await countRequest(endpoint, runtime, { workerId, headers, peerAddress })
  const input = await readInput(endpoint, raw)
  const context = createContext(runtime, requestId, headers, workerId)
  if (endpoint.isPublic) {
    // The query is not part of the key: a query without a contract must not cause another call.
    const page = JSON.stringify([endpoint.path, input.params])
    const produce = async () => toJson(endpoint, await handle(input, context)).body
    return respondPublicly(await runtime.publicAnswers.get(page, produce), headers, requestId)
  }
  const answer = await handle(input, context)
  if (endpoint.method !== 'GET') runtime.publicAnswers.forget()
  if (answer instanceof Response) return withCommonHeaders(answer, requestId)
  const { body, status } = toJson(endpoint, answer)
  if (endpoint.isPolled) return respondToPoll(body, headers, requestId)
  return respond(body, { requestId, status, headers: { ...json, 'cache-control': 'private, no-store' } })
}

/** The caller may keep its own copy, and must ask each time whether it is still valid. */
function respondToPoll(body: string, headers: Headers, requestId: string): Response {
  const kept = { etag: etagOf(body), 'cache-control': 'private, no-cache' }
  if (isKnown(headers, kept.etag)) return respond(null, { requestId, status: 304, headers: kept })
  return respond(body, { requestId, headers: { ...kept, ...json } })
}

function createContext(
  runtime: Runtime,
  requestId: string,
  headers: Headers,
  workerId: string | undefined,
): Context {
  const database = workerId ? connectAsWorker(runtime, workerId) : connectAsAnyone(runtime)
  return { runtime, requestId, headers, database, workerId }
}

/** Nothing leaves that the contract does not name. Unknown keys are dropped, and a wrong shape is a fault. */
function toJson(endpoint: Endpoint, answer: unknown): { body: string; status: number } {
  if (!endpoint.response) throw new TypeError('An endpoint without a response schema answers with a Response')
  const { json, status } = answer instanceof JsonAnswer ? answer : new JsonAnswer(answer)
  const result = z.safeParse(endpoint.response, json)
  if (result.success) return { body: JSON.stringify(result.data), status }
  const places = result.error.issues.map((issue) => `${issue.path.map(String).join('.')} ${issue.code}`)
  throw new TypeError(`The answer breaks its contract: ${places.slice(0, 5).join(', ')}`)
}
