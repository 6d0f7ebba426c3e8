import { pickProfile } from '#shared/form/prefill.ts'
import type { Handler } from '../http/handler.ts'

/** Keeps only the fields that a profile may hold, whatever the phone sends: no ID number and no bank card. */
export const saveProfile: Handler<'saveProfile'> = ({ body }, { database }) =>
  database.call('save_profile', { answers: pickProfile(body.answers) })
