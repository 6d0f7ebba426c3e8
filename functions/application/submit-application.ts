import { pickProfile } from '#shared/form/prefill.ts'
import type { Handler } from '../http/handler.ts'
import { prepareSubmission } from './submissions/prepare-submission.ts'

/** Answers that every form asks for are saved in the profile by the same call, the worker's own withheld name too. */
export const submitApplication: Handler<'submitApplication'> = async ({ body }, { database }) => {
  const submission = await prepareSubmission(body, database)
  return database.call('submit_application', {
    submission,
    profile: pickProfile({ ...submission.answers, ...submission.secrets }),
  })
}
