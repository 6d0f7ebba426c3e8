import type { Handler } from '../http/handler.ts'

export const submitApplication: Handler<'submitApplication'> = async ({ body }, { database }) => {
  const { prepareSubmission } = await import('../applications/prepare-submission.ts')
  return database.call('submit_application', { submission: prepareSubmission(body) })
}
