import { getAssistedDraft } from '#shared/application/endpoints/assistances.ts'
import type { Handler } from '../http/handler.ts'
import { findForm } from './submissions/find-form.ts'
import { keepWorkersPart } from './submissions/keep-workers-part.ts'

/**
 * SQL refuses when the draft has changed since it was read here, or may not be filled in. A revision that a phone names
 * in advance counts for nothing: what the worker did meanwhile would be lost, or pass unseen.
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
    // The first revision is 1: what could not be read cannot be saved.
    revision: Math.min(body.revision, draft?.revision ?? 0),
    answers,
  })
}
