import { type ServerType, serve } from '@hono/node-server'

/** The port cannot be listened on. `message` is one sentence for the person who starts the server. */
export class PortUnusable extends Error {
  override name = 'PortUnusable'
}

/** The port to listen on: 8787 unless told otherwise. */
export function readPort(text: string | undefined): number {
  const port = Number(text || 8787)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new PortUnusable(`PORT is "${text}", which is no port: set it to a number between 1 and 65535.`)
}

export type RunningServer = {
  port: number
  /** Takes no new connections, lets running requests end (ten seconds at most), then resolves. */
  close(): Promise<void>
}

const patienceMilliseconds = 10_000

type App = { fetch: (request: Request) => Response | Promise<Response> }

/** Serves an app on a port (0: any free one); rejects with {@link PortUnusable} when somebody else has it. */
export function listen(app: App, port: number): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const fetch = (request: Request) => app.fetch(request)
    const server = serve({ fetch, port }, (address) =>
      resolve({ port: address.port, close: () => closeServer(server) }),
    )
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE' || error.code === 'EACCES'
          ? new PortUnusable(
              `Port ${port} is taken: stop the program that uses it, or choose another one with PORT=${port + 1}.`,
            )
          : error,
      )
    })
  })
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
