import { type EventKind, eventKinds, eventKindTraits } from '#shared/event/event-kind.ts'
import type { ServiceSetting } from '#shared/service/endpoints/catalogue.ts'
import { serviceCards } from '../search/service-cards.ts'

/**
 * Whether this deployment offers a service, by its code. One whose events need a category of WeChat's own is offered once the server
 * has said so: until then it stands nowhere, as WeChat's review wants it. No code: nothing to ask for.
 */
export function isOffered(settings: readonly ServiceSetting[], code: string | undefined): boolean {
  const kind = serviceCards.find((card) => card.code === code)?.eventKind
  return (
    kind === undefined ||
    !eventKindTraits[kind].needsCategory ||
    settings.some((setting) => setting.serviceCode === code && setting.isOffered)
  )
}

/** The kinds of events that an organizer of this deployment can make. */
export function offeredKinds(settings: readonly ServiceSetting[]): readonly EventKind[] {
  const isOff = (kind: EventKind) =>
    serviceCards.some((card) => card.eventKind === kind && !isOffered(settings, card.code))
  return eventKinds.filter((kind) => !isOff(kind))
}
