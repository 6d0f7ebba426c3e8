import { ApiError } from '../foundation/api-error.ts'
import type { SupabaseClient, TokenSource } from './supabase-client.ts'

/** The private bucket of workers' uploads. Its policies let workers into their own folder only. */
const bucket = 'attachments'

export type Storage = {
  /** Stores bytes at a path. Answers `exists` and changes nothing when the path is taken. */
  upload(path: string, bytes: Uint8Array, mimeType: string): Promise<'stored' | 'exists'>
  /** The bytes at a path, or undefined when there are none. */
  download(path: string): Promise<ArrayBuffer | undefined>
  remove(paths: readonly string[]): Promise<void>
  /** Whether the storage responds. */
  isReachable(): Promise<boolean>
  /** Whether the storage accepts the token: it looks for the path and has nothing there. */
  letsIn(path: string): Promise<boolean>
}

/** Calls the storage with these tokens, or with the key of the client. */
export function connectStorage(client: SupabaseClient, token?: TokenSource): Storage {
  const openBucket = async () => {
    const files = client.storage.from(bucket)
    return token ? files.setHeader('authorization', `Bearer ${await token()}`) : files
  }
  return {
    async upload(path, bytes, mimeType) {
      const { error } = await (await openBucket()).upload(path, Buffer.from(bytes), {
        contentType: mimeType,
        upsert: false,
      })
      if (!error) return 'stored'
      // A submitted file is closed for writing. A late retry is refused and finds the file.
      if (isDuplicate(error) || (await (await openBucket()).download(path)).data) return 'exists'
      throw unavailable(error)
    },
    async download(path) {
      const { data, error } = await (await openBucket()).download(path)
      if (data) return data.arrayBuffer()
      if (isMissing(error)) return undefined
      throw unavailable(error)
    },
    async remove(paths) {
      const { error } = await (await openBucket()).remove([...paths])
      if (error) throw unavailable(error)
    },
    async isReachable() {
      const { error } = await client.storage.getBucket(bucket)
      return !error
    },
    async letsIn(path) {
      const { data, error } = await (await openBucket()).download(path)
      // Its HTTP status is 400 for nearly everything, so the code in its body decides.
      return data !== null || statusOf(error) === 404
    },
  }
}

const statusOf = (error: object) =>
  'statusCode' in error ? Number(error.statusCode) : 'status' in error ? Number(error.status) : 0

const isDuplicate = (error: object) =>
  statusOf(error) === 409 || ('status' in error && Number(error.status) === 409)

const isMissing = (error: object) =>
  statusOf(error) === 404 || ('status' in error && [400, 404].includes(Number(error.status)))

const unavailable = (cause: unknown) => new ApiError('storage_unavailable', { cause })
