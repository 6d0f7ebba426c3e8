import { sceneKinds } from '#shared/foundation/scene-kinds.ts'
import { idSchema } from '#shared/foundation/values.ts'
import * as z from '#shared/zod.ts'
import type { ApiDatabase } from '../database/api-database.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { Handler } from '../http/handler.ts'

/** Draws codes only for existing pages, so that nobody can use up WeChat's quota. */
export const getMiniProgramCode: Handler<'getMiniProgramCode'> = async ({ params }, context) => {
  const { runtime, database } = context
  const { kind, code } = params
  if (!(await exists[kind](code, database))) throw new ApiError('not_found')
  const { page, write } = sceneKinds[kind]
  const { bytes, mimeType } = await runtime.wechat.drawMiniProgramCode({ page, scene: write(code) })
  return new Response(bytes, {
    headers: { 'content-type': mimeType, 'cache-control': 'public, max-age=86400' },
  })
}

const exists: Record<keyof typeof sceneKinds, (code: string, database: ApiDatabase) => Promise<boolean>> = {
  event: async (code, database) => {
    if (!z.safeParse(idSchema, code).success) return false
    await database.call('get_event', { event_id: code })
    return true
  },
  service: async (code) => {
    const { findServiceItem } = await import('#province/catalogue.ts')
    return findServiceItem(code) !== undefined
  },
}
