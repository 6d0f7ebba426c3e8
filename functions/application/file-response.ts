/** A worker's file, as it was uploaded. Caches must not keep it, and browsers must not guess another type. */
export function fileResponse(bytes: ArrayBuffer, mimeType: string): Response {
  return new Response(bytes, {
    headers: {
      'content-type': mimeType,
      'content-length': String(bytes.byteLength),
      'content-disposition': 'inline',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
