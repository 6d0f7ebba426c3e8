import { validateForm } from '#shared/form/schema.ts'
import type { ItemForm } from '#shared/service/item-form.ts'
import type { ServiceItem } from '#shared/service/service-item.ts'
import { sampleAnswers } from './sample-answers.ts'

/** The draft as the phone keeps it, with the example's answers. */
export function sampleDraft(item: ServiceItem, { form, variant }: ItemForm) {
  return {
    serviceCode: item.code,
    variant,
    clientToken: crypto.randomUUID(),
    formVersion: form.version,
    regionCode: '340111',
    answers: validateForm(form, sampleAnswers(form)).answers,
    pendingFiles: [],
    place: null,
    prefilled: [],
    savedAt: new Date().toISOString(),
  }
}
