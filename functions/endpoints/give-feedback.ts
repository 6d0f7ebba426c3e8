import type { Handler } from '../http/handler.ts'

export const giveFeedback: Handler<'giveFeedback'> = ({ params, body }, { database }) =>
  database.call('give_feedback', { signup_id: params.id, grade: body.grade, comment: body.comment ?? '' })
