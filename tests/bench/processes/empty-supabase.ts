import { createServer } from 'node:http'

/** A process for cold-start.ts: a Supabase whose functions find nothing, at once. Sends its address to its parent. */
const server = createServer((_request, response) => {
  response.setHeader('content-type', 'application/json').end('[]')
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)
})
