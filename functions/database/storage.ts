import { StorageClient } from '@supabase/storage-js'
import type { Environment } from '../environment.ts'
import { ApiError } from '../http/api-error.ts'

/** The private bucket of what workers upload; its policies let a worker into their own folder only. */
const bucket = 'attachments'

/** A photo of 4 MB on a slow line between us and the storage; then the phone is told to try again. */
const timeoutMilliseconds = 15_000

export type Storage = {
  /** Stores bytes at a path once: `exists` when something is there already, which stays as it is. */
  upload(path: string, bytes: Uint8Array, mimeType: string): Promise<'stored' | 'exists'>
  /** The bytes at a path, or undefined when there are none. */
  download(path: string): Promise<ArrayBuffer | undefined>
  remove(paths: readonly string[]): Promise<void>
  /** Whether the storage answers. */
  isReachable(): Promise<boolean>
}

/** The storage as the bearer of this token sees it. */
export function connectStorage(environment: Environment, token: string): Storage {
  const { settings, supabaseFetch } = environment
  const client = new StorageClient(
    `${settings.supabaseUrl}/storage/v1`,
    { apikey: settings.supabaseAnonKey, authorization: `Bearer ${token}` },
    withTimeout(supabaseFetch),
  )
  const files = client.from(bucket)
  return {
    async upload(path, bytes, mimeType) {
      const { error } = await files.upload(path, Buffer.from(bytes), { contentType: mimeType, upsert: false })
      if (!error) return 'stored'
      // Once submitted a file is closed for writing: a late retry is refused, and finds it there.
      if (isDuplicate(error) || (await files.download(path)).data) return 'exists'
      throw unavailable(error)
    },
    async download(path) {
      const { data, error } = await files.download(path)
      if (data) return data.arrayBuffer()
      if (isMissing(error)) return undefined
      throw unavailable(error)
    },
    async remove(paths) {
      const { error } = await files.remove([...paths])
      if (error) throw unavailable(error)
    },
    async isReachable() {
      const { error } = await client.getBucket(bucket)
      return !error
    },
  }
}

/** The storage client has no timeout of its own: without one a storage that hangs holds every request and /health. */
const withTimeout =
  (send: typeof fetch): typeof fetch =>
  (input, init) =>
    send(input, { ...init, signal: AbortSignal.timeout(timeoutMilliseconds) })

const statusOf = (error: object) =>
  'statusCode' in error ? Number(error.statusCode) : 'status' in error ? Number(error.status) : 0

const isDuplicate = (error: object) =>
  statusOf(error) === 409 || ('status' in error && Number(error.status) === 409)

const isMissing = (error: object) =>
  statusOf(error) === 404 || ('status' in error && [400, 404].includes(Number(error.status)))

const unavailable = (cause: unknown) => new ApiError('storage_unavailable', { cause })
