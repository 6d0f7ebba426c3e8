import type { EndpointName } from '#shared/api/endpoints.ts'
import type { Endpoint } from '#shared/foundation/endpoint.ts'
import * as z from '#shared/zod.ts'
import { type Answer, readAnswer } from './answer.ts'
import { endpoints } from './endpoints.ts'
import type { TestServer } from './start-test-server.ts'

/** The server that phones talk to: the API alone, or the whole app. */
type Server = Pick<TestServer, 'url' | 'standIn'>

export type CallInput = {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  form?: FormData
  headers?: Record<string, string>
}

type ResponseOf<Name extends EndpointName> = (typeof endpoints)[Name] extends {
  response: infer S extends z.ZodMiniType
}
  ? z.output<S>
  : undefined

/** Calls an endpoint by its name in the contract, with or without a session. A refusal is an answer too. */
export async function attempt(
  server: Server,
  name: EndpointName,
  { params = {}, query, body, form, headers }: CallInput = {},
  token?: string,
): Promise<Answer> {
  const endpoint: Endpoint = endpoints[name]
  const hasBody = endpoint.method !== 'GET' && body !== undefined
  const path = endpoint.path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''))
  const response = await fetch(`${server.url}/api${path}${query ? `?${new URLSearchParams(query)}` : ''}`, {
    method: endpoint.method,
    headers: {
      // A query of a test can keep this process busy for longer than the server keeps a connection.
      connection: 'close',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    body: form ?? (hasBody ? JSON.stringify(body) : undefined),
  })
  return readAnswer(response)
}

/** A worker's phone with its session. */
export type Phone = {
  workerId: string
  token: string
  attempt: (name: EndpointName, input?: CallInput) => Promise<Answer>
  /** A call that must succeed. Returns the answer of the contract. */
  call: <Name extends EndpointName>(name: Name, input?: CallInput) => Promise<ResponseOf<Name>>
  upload: (
    slot: string,
    file: Uint8Array,
    options?: { id?: string; name?: string; type?: string },
  ) => Promise<Answer>
  /** Verifies a number with the code of WeChat's phone button. */
  verifyPhone: (phone: string) => Promise<void>
}

/** The phone of the person with this WeChat account, signed in. */
export async function signIn(server: Server, openid: string): Promise<Phone> {
  const code = server.standIn.createLoginCode(openid)
  const answer = await attempt(server, 'createSession', { body: { code } })
  const { token, me } = z.parse(endpoints.createSession.response, answer.json)
  return phoneWithSession(server, token, me.workerId)
}

/** The same with a session that was made in another way. */
export function phoneWithSession(server: Server, token: string, workerId: string): Phone {
  const attemptIt: Phone['attempt'] = (name, input) => attempt(server, name, input, token)
  const call: Phone['call'] = async (name, input) => {
    const answer = await attemptIt(name, input)
    if (answer.problem) throw new Error(`${name} was refused: ${JSON.stringify(answer.problem)}`)
    const endpoint: Endpoint = endpoints[name]
    // The schema of this endpoint has just checked it.
    return (endpoint.response ? z.parse(endpoint.response, answer.json) : undefined) as ResponseOf<
      typeof name
    >
  }
  return {
    workerId,
    token,
    attempt: attemptIt,
    call,
    upload: (slot, file, { id = crypto.randomUUID(), name = 'photo.jpg', type = 'image/jpeg' } = {}) => {
      const form = new FormData()
      form.set('id', id)
      form.set('slot', slot)
      form.set('file', new File([Buffer.from(file)], name, { type }))
      return attemptIt('createAttachment', { form })
    },
    verifyPhone: async (phone) => {
      await call('verifyPhone', { body: { code: server.standIn.createPhoneCode(phone) } })
    },
  }
}
