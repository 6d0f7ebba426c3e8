import { pickProfile } from '#shared/form/prefill.ts'
import type { Handler } from '../http/handler.ts'

/** Nothing but what a profile may hold is kept, whatever the phone sends: no ID number and no card. */
export const saveProfile: Handler<'saveProfile'> = ({ body }, { database }) =>
  database.call('save_profile', { answers: pickProfile(body.answers) })
