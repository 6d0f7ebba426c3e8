import { pickProfile } from '#shared/form/prefill.ts'
import type { Handler } from '../http/handler.ts'
import { describeFault } from '../http/log.ts'

/** What every form asks is kept for the next one. The application stands by then: failing to keep it is only logged. */
export const submitApplication: Handler<'submitApplication'> = async ({ body }, { database, runtime }) => {
  const { prepareSubmission } = await import('../applications/prepare-submission.ts')
  const submission = await prepareSubmission(body, database)
  const submitted = await database.call('submit_application', { submission })
  const answers = pickProfile(submission.answers)
  await database.call('save_profile', { answers, is_addition: true }).catch((fault: unknown) => {
    runtime.environment.log({ level: 'error', event: 'a profile was not kept', ...describeFault(fault) })
  })
  return submitted
}
