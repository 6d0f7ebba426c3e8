/** Smaller chunks cost more than they save. */
const chunkLength = 16 * 1024

/** Text as UTF-8 in chunks. */
export async function* encode(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let pending = ''
  for await (const text of texts) {
    pending += text
    if (pending.length < chunkLength) continue
    yield Buffer.from(pending)
    pending = ''
  }
  if (pending) yield Buffer.from(pending)
}

/** A stream that asks for the next chunk only after the reader has taken the last one, and stops when the reader leaves. */
export function streamOf(pieces: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await pieces.return?.()
    },
  })
}
