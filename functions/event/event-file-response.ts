import * as z from '#shared/zod.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { Runtime } from '../runtime.ts'

export const placedFileSchema = z.object({ path: z.string(), mimeType: z.string(), fileName: z.string() })
type PlacedFile = z.infer<typeof placedFileSchema>

/** The bytes of an event's file; `caching` is the header. Another picture has another id. @throws ApiError */
export async function eventFileResponse(
  { service }: Runtime,
  { path, mimeType }: PlacedFile,
  caching: string,
): Promise<Response> {
  const bytes = await service.storage.download(path)
  if (!bytes) throw new ApiError('not_found')
  return new Response(bytes, {
    headers: {
      'content-type': mimeType,
      'content-length': String(bytes.byteLength),
      'content-disposition': 'inline',
      'cache-control': caching,
      'x-content-type-options': 'nosniff',
    },
  })
}
