import { confirmationScene } from '#shared/application/confirmation-scene.ts'
import * as z from '#shared/zod.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { Context, Handler } from '../http/handler.ts'

const linkSchema = z.object({ token: z.string(), expiresAt: z.string() })

/** The link works without its picture: H5 copies the link, and a share card carries it. */
export const requestConfirmation: Handler<'requestConfirmation'> = async ({ params }, context) => {
  const link = await context.database.ask('request_confirmation', { reference: params.reference }, linkSchema)
  return { ...link, picture: await drawPicture(link.token, context) }
}

async function drawPicture(token: string, { runtime }: Context): Promise<string | null> {
  const { page, write } = confirmationScene
  try {
    const { bytes, mimeType } = await runtime.wechat.drawMiniProgramCode({ page, scene: write(token) })
    return `data:${mimeType};base64,${Buffer.from(bytes).toString('base64')}`
  } catch (failure) {
    if (failure instanceof ApiError) return null
    throw failure
  }
}
