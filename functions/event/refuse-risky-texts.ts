import { ApiError } from '../foundation/api-error.ts'
import type { Context } from '../http/handler.ts'
import { requiredWorker } from '../http/required-worker.ts'
import { checkWorkerText } from '../wechat/check-worker-text.ts'

/**
 * Refuses what WeChat calls risky in texts that an organizer publishes or sends, each beside its field. What WeChat
 * leaves open goes out: the union has named this person, and who wrote it is on record.
 */
export async function refuseRiskyTexts(context: Context, texts: Record<string, string>): Promise<void> {
  const workerId = requiredWorker(context)
  const checked = await Promise.all(
    Object.entries(texts).map(async ([path, content]) => ({
      path,
      verdict:
        content === ''
          ? 'pass'
          : await checkWorkerText(context.runtime, workerId, { scene: 'forum', content }),
    })),
  )
  const refused = checked.filter(({ verdict }) => verdict === 'risky')
  if (refused.length === 0) return
  throw new ApiError('invalid_input', {
    fieldErrors: refused.map(({ path }) => ({ path, message: '这里有不合适的内容，请换一种说法' })),
  })
}
