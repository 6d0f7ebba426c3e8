import type { WaitingItem } from '#shared/message/endpoints/waiting.ts'
import { go } from '../../../lib/navigate.ts'

/** Opens the page where an item is done. */
export function openWaiting({ kind, id, signup, serviceCode, variant }: WaitingItem): Promise<unknown> {
  switch (kind) {
    case 'offer':
    case 'team':
      return go('mySignup', { id, signup: signup ?? undefined })
    case 'ticket':
      return go('ticket', { id, signup: signup ?? undefined })
    case 'correction':
      return go('progress', { reference: id })
    case 'draft':
      return go('fill', { service: serviceCode ?? '', variant: variant ?? undefined, draft: id })
  }
}
