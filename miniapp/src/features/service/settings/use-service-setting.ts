import type { ServiceSetting } from '#shared/service/endpoints/catalogue.ts'
import { callApi } from '../../../lib/api.ts'
import { useRemote } from '../../../lib/use-remote.ts'

/** What staff have set for each service, as last known; empty before the phone has been online. */
export function useServiceSettings(): readonly ServiceSetting[] {
  const { data = [] } = useRemote<ServiceSetting[]>(
    () => callApi('GET /service-settings', {}),
    'service-settings',
  )
  return data
}

/** The same for one service; undefined before the phone has been online. */
export function useServiceSetting(serviceCode: string): ServiceSetting | undefined {
  return useServiceSettings().find((setting) => setting.serviceCode === serviceCode)
}
