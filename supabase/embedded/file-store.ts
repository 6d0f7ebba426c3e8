import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { App } from '@supabase/lite'

type FileStore = NonNullable<App['_storageAdapter']>
type Body = Parameters<FileStore['uploadObject']>[3]

/**
 * Keeps the bytes of Lite's storage in a folder: one file for each object, with its content type in another file. Lite
 * has such an adapter for its own command line only.
 */
export function createFileStore(folder: string): FileStore {
  const root = resolve(folder)

  function locate(bucket: string, key: string): string {
    const file = resolve(join(root, bucket, key))
    if (!file.startsWith(root + sep)) throw new Error('object key leaves the file store')
    return file
  }

  async function describe(file: string) {
    const { size, mtime } = await stat(file)
    const mimetype = await readFile(`${file}.type`, 'utf8')
    const eTag = `"${size}-${mtime.getTime()}"`
    return { cacheControl: 'no-cache', contentLength: size, size, mimetype, lastModified: mtime, eTag }
  }

  async function deleteObject(bucket: string, key: string): Promise<void> {
    const file = locate(bucket, key)
    await rm(file, { force: true })
    await rm(`${file}.type`, { force: true })
  }

  return {
    driver: null,
    async getObject(bucket, key) {
      const file = locate(bucket, key)
      return { httpStatusCode: 200, metadata: await describe(file), body: await readFile(file) }
    },
    async uploadObject(bucket, key, _version, body, contentType) {
      const file = locate(bucket, key)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(`${file}.type`, contentType)
      await writeFile(file, await readWhole(body))
      return describe(file)
    },
    deleteObject,
    async deleteObjects(bucket, keys) {
      for (const key of keys) await deleteObject(bucket, key)
    },
    async copyObject(bucket, key, _version, toBucket, toKey) {
      const target = locate(toBucket, toKey)
      await mkdir(dirname(target), { recursive: true })
      await copyFile(locate(bucket, key), target)
      await copyFile(`${locate(bucket, key)}.type`, `${target}.type`)
      const { eTag, lastModified } = await describe(target)
      return { httpStatusCode: 200, eTag, lastModified }
    },
    async headObject(bucket, key) {
      return describe(locate(bucket, key))
    },
    async privateAssetUrl(bucket, key) {
      return pathToFileURL(locate(bucket, key)).href
    },
  }
}

async function readWhole(body: Body): Promise<Uint8Array> {
  if (body instanceof Uint8Array) return body
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  for (let read = await reader.read(); !read.done; read = await reader.read()) chunks.push(read.value)
  return Buffer.concat(chunks)
}
