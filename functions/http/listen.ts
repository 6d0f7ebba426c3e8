import { type Http2Bindings, type HttpBindings, type ServerType, serve } from '@hono/node-server'

/** The address or port cannot be used. `message` is one sentence for the person who starts the server. */
export class PortUnusable extends Error {
  override name = 'PortUnusable'
}

/** Only this computer. */
const thisComputer = '127.0.0.1'

/** The address to listen on. The default is this computer only. */
export const parseHost = (text: string | undefined) => text || thisComputer

/** The port to listen on. The default is 8787. */
export function parsePort(text: string | undefined): number {
  const port = Number(text || 8787)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new PortUnusable(`PORT is "${text}", which is no port: set it to a number between 1 and 65535.`)
}

export type RunningServer = {
  port: number
  /** Accepts no new connections, waits at most ten seconds for running requests, then resolves. */
  close(): Promise<void>
}

const patienceMilliseconds = 10_000

/**
 * What a server adds to a request: the address at the other end of the connection, or null when the connection is
 * closed.
 */
export type Connection = { peerAddress: string | null }

type App = { fetch: (request: Request, connection: Connection) => Response | Promise<Response> }

/**
 * Serves an app on a port (0 takes any free one) of this computer or of the given address. Rejects with {@link
 * PortUnusable} when the port is taken or the address belongs to another computer.
 */
export function listen(app: App, port: number, host = thisComputer): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const fetch = (request: Request, { incoming }: HttpBindings | Http2Bindings) =>
      app.fetch(request, { peerAddress: incoming.socket.remoteAddress ?? null })
    const server = serve({ fetch, port, hostname: host }, (address) =>
      resolve({ port: address.port, close: () => closeServer(server) }),
    )
    server.once('error', (error: NodeJS.ErrnoException) => {
      const sentence = explainError(error.code, port, host)
      reject(sentence ? new PortUnusable(sentence) : error)
    })
  })
}

function explainError(code: string | undefined, port: number, host: string): string | undefined {
  switch (code) {
    case 'EADDRINUSE':
    case 'EACCES':
      return `Port ${port} is taken: stop the program that uses it, or choose another one with PORT=${port + 1}.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST is "${host}", which is no address of this computer: leave it out, or set it to 0.0.0.0 to listen on all of them.`
    default:
      return undefined
  }
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const closeAll = () => {
      if ('closeAllConnections' in server) server.closeAllConnections()
    }
    const cutOff = setTimeout(closeAll, patienceMilliseconds)
    server.close(() => {
      clearTimeout(cutOff)
      resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}
