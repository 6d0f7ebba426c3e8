import type { ServiceSetting } from '#shared/api/catalogue.ts'
import { callApi } from '../../lib/api.ts'
import { useRemote } from '../../lib/use-remote.ts'

/** What staff have set for a service, as last known; undefined before the phone has ever been online. */
export function useServiceSetting(serviceCode: string): ServiceSetting | undefined {
  const { data } = useRemote<ServiceSetting[]>(() => callApi('GET /service-settings', {}), 'service-settings')
  return data?.find((setting) => setting.serviceCode === serviceCode)
}
