import { getChosenRegion } from '../../trade-union/chosen-region.ts'
import { type ApplicationSession, openApplication } from './application-session.ts'

/** The application that a page was opened for, with the county or industrial union that was chosen on the service page. */
export function openFromRoute(params: Partial<Record<string, string>>): ApplicationSession | undefined {
  const { service: serviceCode = '', variant = null, region, union, from } = params
  const session = openApplication({ serviceCode, variant }, region ?? getChosenRegion() ?? '', from)
  if (!session || !region) return session
  const askedReceiver = union ? `${region}:${union}` : region
  // The same address means a reload: a receiver that was chosen later on 核对信息 stays.
  if (session.draft().askedReceiver !== askedReceiver)
    session.update({ askedReceiver, regionCode: region, tradeUnionId: union })
  return session
}
