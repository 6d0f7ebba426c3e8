import { eventKindTraits } from '#shared/event/event-kind.ts'
import { serviceCards } from '../search/service-cards.ts'
import { useServiceSettings } from './use-service-setting.ts'

/**
 * Tells whether this deployment offers a service, by its code. One whose events need a category of WeChat's own is offered once the
 * server has said so: until then it stands nowhere, as WeChat's review wants it. No code: nothing to ask for.
 */
export function useOffered(): (code: string | undefined) => boolean {
  const settings = useServiceSettings()
  return (code) => {
    const kind = serviceCards.find((card) => card.code === code)?.eventKind
    return (
      kind === undefined ||
      !eventKindTraits[kind].needsCategory ||
      settings.some(({ serviceCode, isOffered }) => serviceCode === code && isOffered)
    )
  }
}
