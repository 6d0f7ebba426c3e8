import { findServiceItem } from '#province/catalogue.ts'
import { getConsent } from '#shared/account/consents.ts'
import type { Submission } from '#shared/application/endpoints/applications.ts'
import { attachmentSchema } from '#shared/application/endpoints/attachments.ts'
import type { Answers } from '#shared/form/answers.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { type ItemForm, listItemForms } from '#shared/service/item-form.ts'
import type { ServiceItem } from '#shared/service/service-item.ts'
import * as z from '#shared/zod.ts'
import { sampleAnswers } from '../sample-answers.ts'
import type { Phone } from './phone.ts'
import { sampleJpeg } from './sample-files.ts'

/** The whole form of 困难职工子女助学, filled in, with every material uploaded from this phone. */
export async function prepareSubmission(phone: Phone, chosen: Answers = {}): Promise<Submission> {
  const item = findServiceItem('child-education-aid')
  const itemForm = item && listItemForms(item)[0]
  if (!itemForm) throw new Error('the catalogue has no 困难职工子女助学')
  return prepareSubmissionOf(phone, item, itemForm, chosen)
}

/** The same for any form of the catalogue. */
export async function prepareSubmissionOf(
  phone: Phone,
  item: ServiceItem,
  itemForm: ItemForm,
  chosen: Answers = {},
): Promise<Submission> {
  const files: Record<string, Answers[]> = {}
  for (const field of fieldsOf(itemForm.form)) {
    if (field.kind !== 'attachments') continue
    const uploads = Array.from({ length: Math.max(field.min, 1) }, () => uploadMaterial(phone, field.name))
    files[field.name] = await Promise.all(uploads)
  }
  return {
    clientToken: crypto.randomUUID(),
    serviceCode: item.code,
    variant: itemForm.variant,
    formVersion: itemForm.form.version,
    regionCode: '340111',
    answers: sampleAnswers(itemForm.form, { ...files, ...chosen }),
    consents: itemForm.consents.map((kind) => ({ kind, version: getConsent(kind).version })),
  }
}

/** Uploads a photo into a slot and returns its answer. */
export async function uploadMaterial(phone: Phone, slot: string) {
  const { json } = await phone.upload(slot, sampleJpeg())
  const { id, mimeType, byteSize } = z.parse(attachmentSchema, json)
  return { id, name: '示例.jpg', mimeType, byteSize }
}
