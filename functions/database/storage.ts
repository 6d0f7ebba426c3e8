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
      return data !== null || isMissing(error)
    },
  }
}

/** What the storage says besides the HTTP status, which is 400 for nearly everything. */
function read(error: Error): { status: number; code: string } {
  const said = new Map<string, unknown>(Object.entries(error))
  const statusCode = said.get('statusCode')
  return {
    status: Number(statusCode) || Number(said.get('status')),
    code: String(said.get('code') ?? statusCode),
  }
}

const isDuplicate = (error: Error) =>
  read(error).status === 409 || /^(Resource|Key)AlreadyExists$/.test(read(error).code)

/**
 * Whether the storage is there and has no such file, or shows none to this caller. A 404 of a proxy, a missing bucket and a
 * refused token are no such answer: files that are only out of reach must not be told as deleted.
 */
const isMissing = (error: Error) =>
  read(error).code === 'NoSuchKey' || (read(error).status === 404 && error.message === 'Object not found')

const unavailable = (cause: unknown) => new ApiError('storage_unavailable', { cause })
