import * as z from '#shared/zod.ts'
import { explainPlan } from '../event/explain-plan.ts'
import type { Handler } from '../http/handler.ts'

const linkSchema = z.object({ token: z.string(), expiresAt: z.iso.datetime({ offset: true }) })

/** The database keeps only the token's hash. The address is relative, because the phone knows the host. */
export const createExport: Handler<'createExport'> = async ({ params, body }, { database }) => {
  const args = { event_id: params.id, format: body.format, reason: body.reason ?? '', sheet: body.sheet }
  const { token, expiresAt } = await explainPlan(database.ask('create_export', args, linkSchema))
  return { url: `/api/exports/${token}`, expiresAt }
}
