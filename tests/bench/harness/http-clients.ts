import { Agent, request } from 'node:http'

/** One HTTP request of a measurement. */
export type Sent = {
  url: string
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  /** JSON; none for a GET. */
  body?: string
}

export type Answered = { status: number; body: string }

/** Sends requests over kept connections, at most this many. */
export function createClients(connections: number): {
  send: (sent: Sent) => Promise<Answered>
  close: () => void
} {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const send = ({ url, method = 'GET', headers = {}, body }: Sent) =>
    new Promise<Answered>((resolve, reject) => {
      const json =
        body === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
      const sending = request(url, { agent, method, headers: { ...headers, ...json } }, (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(pieces).toString() }),
        )
        response.on('error', reject)
      })
      sending.on('error', reject)
      sending.end(body)
    })
  return { send, close: () => agent.destroy() }
}
