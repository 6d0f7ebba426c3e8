import * as z from '#shared/zod.ts'
import type { Runtime } from '../runtime.ts'
import type { TextToCheck, TextVerdict } from './check-text.ts'

const accountSchema = z.object({ openid: z.nullable(z.string()) })

/** Asks WeChat to check a text of this worker. See checkText for the verdicts. */
export async function checkWorkerText(
  { service, wechat }: Runtime,
  workerId: string,
  text: Omit<TextToCheck, 'openid'>,
): Promise<TextVerdict> {
  const { openid } = await service.database.ask('get_openid', { worker_id: workerId }, accountSchema)
  return wechat.checkText({ ...text, openid: openid ?? undefined })
}
