import type { EventPlan } from '#shared/event/event-plan.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { Context } from '../http/handler.ts'
import { requiredWorker } from '../http/required-worker.ts'
import { checkWorkerText } from '../wechat/check-worker-text.ts'

/**
 * Refuses texts that WeChat calls risky in what an organizer publishes or sends, each at its field. Texts that WeChat
 * leaves undecided are accepted: the union has appointed the organizer, and the author is recorded.
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

/** All that workers will read of a plan: title, description and each question with its options. */
export const textsOfPlan = ({ title, description, questions }: EventPlan): Record<string, string> => ({
  title,
  description,
  ...Object.fromEntries(
    questions.map((question, index) => [
      `questions.${index}.title`,
      [question.title, question.hint ?? '', ...question.options].join('\n').trim(),
    ]),
  ),
})
