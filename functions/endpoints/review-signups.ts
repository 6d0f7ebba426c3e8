import type { Handler } from '../http/handler.ts'

export const reviewSignups: Handler<'reviewSignups'> = ({ params, body }, { database }) =>
  database.call('review_signups', {
    event_id: params.id,
    signup_ids: body.ids,
    approve: body.isApproved,
    reason: body.reason ?? '',
  })
