import { createHash } from 'node:crypto'
import { keptFileName } from '#shared/form/file-name.ts'
import * as z from '#shared/zod.ts'
import { connectWorkerStorage } from '../database/worker-database.ts'
import type { Handler } from '../http/handler.ts'
import { requiredWorker } from '../http/required-worker.ts'

const announcedSchema = z.looseObject({ path: z.string() })

/**
 * SQL records the file and returns its path, then the bytes are stored with the worker's own token. A request with the
 * same id and the same file completes what is missing and returns the same answer.
 */
export const createAttachment: Handler<'createAttachment'> = async ({ body }, context) => {
  const { readFile } = await import('./attachments/read-file.ts')
  const { bytes, mimeType } = await readFile(new Uint8Array(await body.file.arrayBuffer()))
  const announced = await context.database.call('create_attachment', {
    attachment: {
      id: body.id,
      slot: body.slot,
      mimeType,
      byteSize: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      fileName: keptFileName(body.file.name),
    },
  })
  const { path } = z.parse(announcedSchema, announced.json)
  const storage = connectWorkerStorage(context.runtime, requiredWorker(context))
  await storage.upload(path, bytes, mimeType)
  return announced
}
