import * as z from '#shared/zod.ts'
import { connectWorkerStorage } from '../database/worker-database.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { Handler } from '../http/handler.ts'
import { fileResponse } from './file-response.ts'
import { folderOwner } from './folder-owner.ts'

const placedSchema = z.object({ path: z.string(), mimeType: z.string() })

/** The link is the permission: the database made it for one photo, one login and one hour, and logs each opening. */
export const openMaterial: Handler<'openMaterial'> = async ({ params }, { database, runtime }) => {
  const { path, mimeType } = await database.ask('open_material', { token: params.token }, placedSchema)
  const bytes = await connectWorkerStorage(runtime, folderOwner(path)).download(path)
  if (!bytes) throw new ApiError('not_found')
  return fileResponse(bytes, mimeType)
}
