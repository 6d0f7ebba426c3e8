import type { Handler } from '../http/handler.ts'

export const reviewSignup: Handler<'reviewSignup'> = ({ params, body }, { database }) =>
  database.call('review_signup', {
    signup_id: params.id,
    approve: body.isApproved,
    reason: body.reason ?? '',
  })
