import { filesOf } from '#shared/form/kinds/answer-of.ts'
import type { Handler } from '../http/handler.ts'

/** The service must be in the catalogue. The answers need not be complete. */
export const saveDraft: Handler<'saveDraft'> = async ({ body }, { database }) => {
  const { findForm } = await import('./submissions/find-form.ts')
  const { id, serviceCode, variant, formVersion, revision, ...content } = body
  const { serviceName } = findForm(serviceCode, variant)
  const attachmentIds = Object.values(content.answers).flatMap((answer) =>
    filesOf(answer).map((file) => file.id),
  )
  const draft = { id, serviceCode, serviceName, variant, formVersion, revision, content, attachmentIds }
  return database.call('save_draft', { draft })
}
