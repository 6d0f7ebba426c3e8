import { createHash } from 'node:crypto'

/** The ETag of an answer. It is kept with a public answer; hono/etag would hash each time. */
export function etagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

/** Whether the caller has this version. A cache may have made the tag weak. */
export function isKnown(headers: Headers, etag: string): boolean {
  const known = headers.get('if-none-match')?.split(',') ?? []
  return known.some((entry) => entry.trim().replace(/^W\//, '') === etag)
}
