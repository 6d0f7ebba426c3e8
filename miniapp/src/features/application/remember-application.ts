import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { writeStored } from '../../lib/storage.ts'

/** Where the phone keeps an application as last known. */
export const applicationKey = (reference: string) => `application:${reference}`

/** Keeps what the page of an application shows before, or without, the network. */
export function rememberApplication(detail: ApplicationDetail): void {
  writeStored(applicationKey(detail.reference), detail)
}
