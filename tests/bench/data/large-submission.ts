import type postgres from 'postgres'
import type { Submission } from '#shared/application/endpoints/applications.ts'
import { listAttachments } from '../../../functions/application/submissions/list-attachments.ts'
import { getConsent } from '../../../shared/account/consents.ts'
import type { Field } from '../../../shared/form/field.ts'
import { findServiceItem } from '../../../shared/provinces/anhui/catalogue.ts'
import { listItemForms } from '../../../shared/service/item-form.ts'
import { sampleAnswers } from '../../support/sample-answers.ts'

const serviceCode = 'child-education-aid'
const item = findServiceItem(serviceCode)
const itemForm = item && listItemForms(item)[0]
if (!itemForm) throw new Error('the catalogue has no 困难职工子女助学')
const { form, variant, consents } = itemForm

const persons: Record<string, number> = { familyMembers: 6, children: 2 }
const withPersons = (field: Field): Field =>
  field.kind === 'group' ? { ...field, min: persons[field.name] ?? field.min } : field
const largeForm = {
  ...form,
  steps: form.steps.map((step) => ({ ...step, fields: step.fields.map(withPersons) })),
}

/** The largest form there is, 困难职工子女助学, filled in with six family members and two children. */
export function fillLargeForm(): Submission {
  return {
    clientToken: crypto.randomUUID(),
    serviceCode,
    variant,
    formVersion: form.version,
    regionCode: '340111',
    answers: sampleAnswers(largeForm),
    consents: consents.map((kind) => ({ kind, version: getConsent(kind).version })),
  }
}

/** Makes this worker the owner of a submission's uploaded materials. */
export async function announceMaterials(
  superuser: postgres.Sql,
  workerId: string,
  { answers }: Submission,
): Promise<void> {
  const rows = listAttachments(form, answers).map(({ id, slot }) => ({
    id,
    slot,
    worker_id: workerId,
    file_name: '示例.jpg',
    mime_type: 'image/jpeg',
    byte_size: 120_000,
    sha256: 'ab'.repeat(32),
    path: `${workerId}/${id}.jpg`,
  }))
  await superuser.begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql`insert into public.attachments ${sql(rows)}`
  })
}
