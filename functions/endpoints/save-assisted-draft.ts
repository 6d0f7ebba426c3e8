import type { Handler } from '../http/handler.ts'

export const saveAssistedDraft: Handler<'saveAssistedDraft'> = ({ params, body }, { database }) =>
  database.call('save_assisted_draft', {
    assistance_id: params.id,
    revision: body.revision,
    answers: body.answers,
  })
