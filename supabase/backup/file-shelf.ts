import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createClient } from '@supabase/supabase-js'
import { BackupRefused } from './backup-refused.ts'

/** Where the bytes of uploads are. */
export type FileShelf = {
  /** The bytes, or undefined when there are none. */
  read: (bucket: string, name: string) => Promise<Uint8Array | undefined>
  write: (bucket: string, name: string, type: string, bytes: Uint8Array) => Promise<void>
}

/** The storage of a project, reached with its service key. */
export function openStorage(project: { url: string; key: string; fetch?: typeof fetch }): FileShelf {
  const { storage } = createClient(project.url, project.key, {
    global: { fetch: project.fetch ?? fetch },
    auth: { persistSession: false },
  })
  return {
    read: async (bucket, name) => {
      const { data, error } = await storage.from(bucket).download(name)
      if (data) return new Uint8Array(await data.arrayBuffer())
      if ('statusCode' in error && Number(error.statusCode) === 404) return undefined
      throw new BackupRefused(`The storage at ${project.url} does not hand out its files (${error.message}).`)
    },
    write: async (bucket, name, type, bytes) => {
      const { error } = await storage
        .from(bucket)
        .upload(name, Buffer.from(bytes), { contentType: type, upsert: true })
      if (error)
        throw new BackupRefused(`The storage at ${project.url} does not take the files (${error.message}).`)
    },
  }
}

/** The files of a data folder, for reading only: writing goes through the storage, which keeps rows beside the bytes. */
export const openFilesFolder = (folder: string): Pick<FileShelf, 'read'> => ({
  read: async (bucket, name) => {
    try {
      return await readFile(path.join(folder, bucket, name))
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
      throw error
    }
  },
})
