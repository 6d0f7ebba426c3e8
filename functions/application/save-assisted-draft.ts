import { getAssistedDraft } from '#shared/application/endpoints/assistances.ts'
import type { Handler } from '../http/handler.ts'
import { findForm } from './submissions/find-form.ts'
import { keepWorkersPart } from './submissions/keep-workers-part.ts'

/**
 * SQL refuses when the draft has changed since it was read here, or when the caller may not fill it in. The revision is
 * read here and not taken from the phone: otherwise the worker's own changes could be overwritten.
 */
export const saveAssistedDraft: Handler<'saveAssistedDraft'> = async ({ params, body }, { database }) => {
  const { draft } = await database.ask(
    'get_assisted_draft',
    { assistance_id: params.id },
    getAssistedDraft.response,
  )
  const answers = draft
    ? keepWorkersPart(findForm(draft.serviceCode, draft.variant).form, draft.answers, body.answers)
    : body.answers
  return database.call('save_assisted_draft', {
    assistance_id: params.id,
    // The first revision is 1. A draft that could not be read cannot be saved.
    revision: Math.min(body.revision, draft?.revision ?? 0),
    answers,
  })
}
