import { randomUUID } from 'node:crypto'
import { findServiceItem } from '#province/catalogue.ts'
import { childEducationAnswers } from '#province/demo/answers.ts'
import { demoUnions } from '#province/demo/unions.ts'
import { getConsent } from '#shared/account/consents.ts'
import { correctableItems } from '#shared/form/correction.ts'
import { type Form, fieldsOf } from '#shared/form/form.ts'
import { validateForm } from '#shared/form/schema.ts'
import { splitSecrets } from '#shared/form/secrets.ts'
import { summaryText } from '#shared/form/summary.ts'
import { confirmationStatements, describeWorkplace } from '#shared/service/confirmation.ts'
import { findItemForm } from '#shared/service/item-form.ts'
import type { EmbeddedSupabase } from '../embedded/lite.ts'
import { signToken } from '../embedded/sign-token.ts'
import { callAs } from './demo-people.ts'
import { drawDemoPhoto } from './demo-photo.ts'

const serviceCode = 'child-education-aid'

/** Two applications of one worker: a finished one, and one that waits for a better photo of the receipts. */
export async function seedApplications(supabase: EmbeddedSupabase, workerId: string): Promise<void> {
  const completed = await submit(supabase, workerId)
  for (const decision of ['受理', '通过', '办结']) await decide(supabase, completed, decision)
  const waiting = await submit(supabase, workerId)
  await decide(supabase, waiting, '受理')
  await decide(supabase, waiting, '要求补正', '照片太暗，看不清金额，请在光线好的地方重拍。', ['缴费票据'])
}

async function submit(supabase: EmbeddedSupabase, workerId: string): Promise<string> {
  const item = findServiceItem(serviceCode)
  const itemForm = item && findItemForm(item, null)
  if (item === undefined || itemForm === undefined) throw new Error(`the catalogue has no ${serviceCode}`)
  const { form, consents, confirmation } = itemForm
  const photos = await uploadPhotos(supabase, workerId, form)
  const { answers: checked, errors } = validateForm(form, { ...childEducationAnswers, ...photos })
  if (errors.length > 0) throw new Error(`the demo answers no longer fit: ${JSON.stringify(errors)}`)
  const { answers, secrets } = splitSecrets(form, checked)
  const submission = {
    clientToken: randomUUID(),
    serviceCode: item.code,
    serviceName: item.name,
    variant: null,
    formVersion: form.version,
    tradeUnionId: demoUnions.county.id,
    committedWorkingDays: item.committedWorkingDays,
    applicantName: childEducationAnswers.fullName,
    answers,
    secrets,
    summary: summaryText(form, answers),
    items: correctableItems(form, checked),
    attachments: Object.entries(photos).flatMap(([slot, files]) => files.map(({ id }) => ({ id, slot }))),
    consents: consents.map((kind) => ({ kind, version: getConsent(kind).version })),
    confirmationStatement: confirmation ? confirmationStatements[confirmation] : null,
    workplace: describeWorkplace(answers),
  }
  const { reference } = await callAs<{ reference: string }>(supabase, workerId, 'submit_application($2)', [
    submission,
  ])
  return reference
}

async function decide(
  supabase: EmbeddedSupabase,
  reference: string,
  decision: string,
  reason: string | null = null,
  items: string[] | null = null,
): Promise<void> {
  await supabase.query(
    `update public.reviews set decision = $2::public.review_decision, reason = $3, items_to_correct = $4
     where reference = $1 and closed_at is null`,
    [reference, decision, reason, items],
  )
}

type Photo = { id: string; name: string; mimeType: string; byteSize: number }

/** One photo, or as many as needed, for each slot that is always asked. */
async function uploadPhotos(
  supabase: EmbeddedSupabase,
  workerId: string,
  form: Form,
): Promise<Record<string, Photo[]>> {
  const answers: Record<string, Photo[]> = {}
  for (const field of fieldsOf(form)) {
    if (field.kind !== 'attachments' || field.visibleWhen !== undefined) continue
    const photos: Photo[] = []
    while (photos.length < Math.max(field.min, 1))
      photos.push(await uploadPhoto(supabase, workerId, field.name))
    answers[field.name] = photos
  }
  return answers
}

async function uploadPhoto(supabase: EmbeddedSupabase, workerId: string, slot: string): Promise<Photo> {
  const { bytes, sha256 } = drawDemoPhoto(214, 205, 190)
  const photo = { id: randomUUID(), name: '示例照片.png', mimeType: 'image/png', byteSize: bytes.length }
  const { path } = await callAs<{ path: string }>(supabase, workerId, 'create_attachment($2)', [
    { ...photo, fileName: photo.name, slot, sha256 },
  ])
  const token = await signToken({ role: 'authenticated', sub: workerId }, supabase.jwtSecret, 60)
  const response = await supabase.fetch(`${supabase.url}/storage/v1/object/attachments/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': photo.mimeType },
    body: new Uint8Array(bytes),
  })
  if (!response.ok) throw new Error(`the demo photo was not stored: ${response.status}`)
  return photo
}
