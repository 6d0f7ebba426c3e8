import type { Handler } from '../http/handler.ts'

export const answerConfirmation: Handler<'answerConfirmation'> = ({ params, body }, { database }) =>
  database.call('answer_confirmation', {
    token: params.token,
    answer: { outcome: body.outcome, name: body.name, comment: body.comment ?? '' },
  })
