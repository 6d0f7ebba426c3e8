import type { Handler } from '../http/handler.ts'

export const withdrawConsent: Handler<'withdrawConsent'> = ({ body }, { database }) =>
  database.call('withdraw_consent', { consent_id: body.id, with_application: body.withApplication })
