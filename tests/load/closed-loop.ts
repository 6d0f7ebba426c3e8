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

/** Sends requests over kept connections, so many at most. */
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

/** How many a second, when so many clients each begin the next as soon as the last has ended. */
async function rateOf(clients: number, seconds: number, work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  const until = started + seconds * 1000
  let done = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        await work()
        done += 1
      }
    }),
  )
  return (done * 1000) / (performance.now() - started)
}

/** The same for each, one after the other, several times over, so that whatever else the machine does meets all; medians. */
export async function interleave(
  rounds: number,
  clients: number,
  seconds: number,
  works: readonly (readonly [name: string, work: () => Promise<unknown>])[],
): Promise<Record<string, number>> {
  const rates = works.map(([name, work]) => ({ name, work, measured: [] as number[] }))
  for (const { work } of rates) await rateOf(clients, seconds / 2, work)
  for (let round = 0; round < rounds; round += 1)
    for (const { work, measured } of rates) measured.push(await rateOf(clients, seconds, work))
  return Object.fromEntries(rates.map(({ name, measured }) => [name, median(measured)]))
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
