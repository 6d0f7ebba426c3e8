import { createHash } from 'node:crypto'
import { attachmentSchema } from '#shared/application/endpoints/attachments.ts'
import * as z from '#shared/zod.ts'
import { connectWorkerStorage } from '../database/worker-database.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { Handler } from '../http/handler.ts'
import { folderOwner } from './folder-owner.ts'

const copySchema = z.extend(attachmentSchema, { path: z.string(), source: z.string(), sha256: z.string() })

/**
 * SQL decides whether the paper may be used again and records the copy, then its bytes are copied. A request with the same id completes
 * what is missing. Bytes that are gone or are others than the worker sent are not used.
 */
export const copyPaper: Handler<'copyPaper'> = async ({ params, body }, { database, runtime }) => {
  const copy = await database.ask(
    'copy_paper',
    { paper_id: params.id, copy_id: body.id, slot: body.slot },
    copySchema,
  )
  // The database has said that both are the caller's.
  const bytes = await connectWorkerStorage(runtime, folderOwner(copy.source)).download(copy.source)
  const isAsSent = bytes && createHash('sha256').update(new Uint8Array(bytes)).digest('hex') === copy.sha256
  if (!isAsSent) throw new ApiError('paper_not_reusable')
  const storage = connectWorkerStorage(runtime, folderOwner(copy.path))
  await storage.upload(copy.path, new Uint8Array(bytes), copy.mimeType)
  return z.parse(attachmentSchema, copy)
}
