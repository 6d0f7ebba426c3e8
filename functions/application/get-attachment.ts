import { attachmentSchema } from '#shared/application/endpoints/attachments.ts'
import * as z from '#shared/zod.ts'
import { connectWorkerStorage } from '../database/worker-database.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { Handler } from '../http/handler.ts'
import { fileResponse } from './file-response.ts'
import { folderOwner } from './folder-owner.ts'

const placedSchema = z.extend(attachmentSchema, { path: z.string() })

/** Returns the bytes to their owner. */
export const getAttachment: Handler<'getAttachment'> = async ({ params }, context) => {
  const attachment = await context.database.ask('get_attachment', { attachment_id: params.id }, placedSchema)
  // The database has said that it is the caller's.
  const storage = connectWorkerStorage(context.runtime, folderOwner(attachment.path))
  const bytes = await storage.download(attachment.path)
  if (!bytes) throw new ApiError('not_found')
  return fileResponse(bytes, attachment.mimeType)
}
