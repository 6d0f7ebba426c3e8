import { findServiceItem } from '#province/catalogue.ts'
import type { AssistedDraft } from '#shared/application/endpoints/assistances.ts'
import type { Answers } from '#shared/form/answers.ts'
import { type Form, fieldsOf } from '#shared/form/form.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { findItemForm } from '#shared/service/item-form.ts'
import { createFormStore, type FormStore } from '../../../form/form-store.ts'
import { carryOver } from '../../../form/migrate.ts'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'

type Draft = NonNullable<AssistedDraft['draft']>

/** A worker's draft while a union officer fills it in. */
export type HelpSession = {
  serviceCode: string
  name: string
  store: FormStore
  /** Saves what has changed since the last save. @throws ApiError */
  save(): Promise<void>
}

/** Opens an assisted draft. Undefined for a service that this version of the app does not know. */
export function openHelp(assistanceId: string, draft: Draft): HelpSession | undefined {
  const item = findServiceItem(draft.serviceCode)
  const itemForm = item && findItemForm(item, draft.variant)
  if (!itemForm) return undefined
  const form = withoutOwnHand(itemForm.form)
  const asked = new Set(fieldsOf(form).map(({ name }) => name))
  const all = carryOver(draft.answers, itemForm.form)
  const own = Object.fromEntries(Object.entries(all).filter(([name]) => !asked.has(name)))
  let { revision } = draft
  let saved: Answers | undefined
  const store = createFormStore(form, all, () => {})
  return {
    serviceCode: draft.serviceCode,
    name: itemForm.name,
    store,
    async save() {
      const typed = store.answers()
      if (typed === saved) return
      const answers = { ...typed, ...own }
      const kept = await withSession(() =>
        callApi('PUT /assistances/:id', { params: { id: assistanceId }, body: { revision, answers } }),
      )
      revision = kept.revision
      saved = typed
    },
  }
}

/** Only the worker takes photos and makes pledges. */
function withoutOwnHand(form: Form): Form {
  const steps = form.steps
    .map((step) => ({
      ...step,
      fields: step.fields.filter((field) => !kindOf(field).holdsFiles && !kindOf(field).isConsent),
    }))
    .filter(({ fields }) => fields.length > 0)
  return { ...form, steps }
}
