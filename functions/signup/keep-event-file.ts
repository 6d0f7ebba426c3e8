import { createHash } from 'node:crypto'
import { fitsPurpose } from '#shared/event/event-file.ts'
import { keptFileName } from '#shared/form/file-name.ts'
import { countPixels } from '#shared/form/files/picture-size.ts'
import * as z from '#shared/zod.ts'
import type { CleanedFile } from '../application/attachments/clean-file.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { Context, Handler } from '../http/handler.ts'

const placedSchema = z.looseObject({ path: z.string() })

/** What WeChat checks: 750 × 1334 pixels and 1 MB. The phone makes pictures small enough. */
const mostPixels = 750 * 1334
const mostBytes = 1024 * 1024

/**
 * A cover, a group's code or an attachment: read like every upload, checked by WeChat, stored, and then the event's. The
 * database allows it before anything is stored. A repeated request completes what is missing.
 */
export const keepEventFile: Handler<'keepEventFile'> = async ({ params, body }, context) => {
  const { readFile } = await import('../application/attachments/read-file.ts')
  const read = await readFile(new Uint8Array(await body.file.arrayBuffer()))
  if (!fitsPurpose(body.purpose, read.mimeType))
    throw refuse(body.purpose === '附件' ? '附件要是 PDF' : `${body.purpose}要是图片（JPG、PNG、WebP）`)
  if (body.purpose !== '附件') await refusePicture(context, read)
  const file = {
    id: body.id,
    purpose: body.purpose,
    mimeType: read.mimeType,
    byteSize: read.bytes.length,
    sha256: createHash('sha256').update(read.bytes).digest('hex'),
    fileName: keptFileName(body.file.name),
  }
  const asked = { event_id: params.id, file }
  const { path } = await context.database.ask('announce_event_file', asked, placedSchema)
  await context.runtime.service.storage.upload(path, read.bytes, read.mimeType)
  return context.database.call('keep_event_file', asked)
}

/** A picture that WeChat leaves undecided is taken like a text: the union has appointed the organizer, whose name is recorded. */
async function refusePicture({ runtime }: Context, { bytes, mimeType }: CleanedFile): Promise<void> {
  if (bytes.length > mostBytes || (countPixels(bytes, mimeType) ?? 0) > mostPixels)
    throw refuse('图片太大了：最多 1 MB、750×1334 像素，请缩小再传')
  const verdict = await runtime.wechat.checkPicture({ bytes, mimeType })
  if (verdict === 'risky') throw refuse('微信没有通过这张图片，请换一张')
}

const refuse = (message: string) =>
  new ApiError('invalid_input', { fieldErrors: [{ path: 'file', message }] })
