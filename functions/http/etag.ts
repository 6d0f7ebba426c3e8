import { createHash } from 'node:crypto'

/** The name of exactly this answer. It is kept with a public answer; hono/etag would hash it for every request. */
export function etagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

/** Whether the caller has this version; a cache on the way may have made it weak. */
export function isKnown(headers: Headers, etag: string): boolean {
  const known = headers.get('if-none-match')?.split(',') ?? []
  return known.some((entry) => entry.trim().replace(/^W\//, '') === etag)
}
