import { hasStaffChoices, withChoices } from '#shared/form/staff-choices.ts'
import { serviceSettingSchema } from '#shared/service/endpoints/catalogue.ts'
import * as z from '#shared/zod.ts'
import type { ApiDatabase } from '../../database/api-database.ts'
import { type AppliedFor, findForm } from './find-form.ts'

/** Like `findForm`, with the choices that staff offer today. Answers are checked against this form. */
export async function readForm(
  database: ApiDatabase,
  serviceCode: string,
  variant: string | null,
): Promise<AppliedFor> {
  const found = findForm(serviceCode, variant)
  if (!hasStaffChoices(found.form)) return found
  const settings = await database.ask('list_service_settings', {}, z.array(serviceSettingSchema))
  const setting = settings.find((one) => one.serviceCode === serviceCode)
  return { ...found, form: withChoices(found.form, setting?.choices) }
}
