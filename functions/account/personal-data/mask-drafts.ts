import { findServiceItem } from '#province/catalogue.ts'
import type { ServerDraft } from '#shared/application/endpoints/drafts.ts'
import { maskSecrets } from '#shared/form/secrets.ts'
import { findItemForm } from '#shared/service/item-form.ts'

/**
 * Drafts for the download, with numbers masked as in an application. For a form that no longer exists only its name is
 * given.
 */
export const maskDrafts = (drafts: readonly ServerDraft[]): ServerDraft[] =>
  drafts.map((draft) => {
    const item = findServiceItem(draft.serviceCode)
    const itemForm = item && findItemForm(item, draft.variant)
    return { ...draft, answers: itemForm ? maskSecrets(itemForm.form, draft.answers) : {} }
  })
