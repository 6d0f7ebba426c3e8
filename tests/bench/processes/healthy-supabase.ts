import { createServer } from 'node:http'

/** A process for cold-start.ts: a Supabase that says at once that it is well. Sends its address to its parent. */
const server = createServer((request, response) => {
  const isDatabase = request.url?.includes('/rpc/')
  response.setHeader('content-type', 'application/json')
  response.end(
    JSON.stringify(isDatabase ? { migration: '0', jobs: [] } : { id: 'attachments', name: 'attachments' }),
  )
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)
})
