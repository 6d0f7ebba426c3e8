import type { Handler } from '../http/handler.ts'

export const rateApplication: Handler<'rateApplication'> = ({ params, body }, { database }) =>
  database.call('rate_application', {
    reference: params.reference,
    grade: body.grade,
    comment: body.comment ?? '',
  })
