import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { writeStored } from '../../lib/storage.ts'

/** The storage key of an application as last known. */
export const applicationKey = (reference: string) => `application:${reference}`

/** Keeps what an application's page shows before or without a network answer. */
export function rememberApplication(detail: ApplicationDetail): void {
  writeStored(applicationKey(detail.reference), detail)
}
