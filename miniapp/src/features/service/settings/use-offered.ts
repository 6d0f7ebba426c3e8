import { isOffered } from './offered.ts'
import { useServiceSettings } from './use-service-setting.ts'

/** Tells whether this deployment offers a service, by its code, as far as the phone knows. */
export function useOffered(): (code: string | undefined) => boolean {
  const settings = useServiceSettings()
  return (code) => isOffered(settings, code)
}
