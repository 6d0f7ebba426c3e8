import { type EventFilePurpose, fitsPurpose } from '#shared/event/event-file.ts'
import { type ChosenFile, chooseFiles } from '../../../form/files/choose-files.ts'
import { lookedAt } from '../../../form/files/picture-aim.ts'
import { prepareFile } from '../../../form/files/prepare-file.ts'
import { ApiError } from '../../../lib/api-error.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { sendFile } from '../../../lib/upload.ts'
import { createUuid } from '../../../lib/uuid.ts'

/** More than a phone can read and draw without closing the app. */
const mostMegabytes = 20

/** Lets the organizer choose a file and sends it. False after a cancel. @throws with a sentence about the file */
export async function sendEventFile(eventId: string, purpose: EventFilePurpose): Promise<boolean> {
  const [chosen] = await chooseFiles(1)
  if (!chosen) return false
  const file = await prepared(chosen, purpose)
  const id = createUuid()
  await withSession(() =>
    sendFile({
      path: `/organizer/events/${eventId}/files`,
      formData: { id, purpose },
      filePath: file.path,
      name: file.name,
    }),
  )
  return true
}

async function prepared(chosen: ChosenFile, purpose: EventFilePurpose): Promise<ChosenFile> {
  const megabytes = chosen.byteSize / 1024 / 1024
  if (megabytes > mostMegabytes)
    throw refusal(`这个文件有 ${megabytes.toFixed(0)} MB，请选 ${mostMegabytes} MB 以内的`)
  const file = await prepareFile(chosen, lookedAt)
  if (typeof file === 'string') throw refusal(file)
  if (fitsPurpose(purpose, file.mimeType)) return file
  throw refusal(purpose === '附件' ? '附件要是 PDF' : `${purpose}要是图片（JPG、PNG、WebP）`)
}

const refusal = (message: string) => new ApiError('invalid_input', message)
