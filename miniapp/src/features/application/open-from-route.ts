import { getChosenRegion } from '../region/chosen-region.ts'
import { type ApplicationSession, openApplication } from './application-session.ts'

/** The application that a page was opened for, with the county or industrial union that was chosen on the service page. */
export function openFromRoute(params: Partial<Record<string, string>>): ApplicationSession | undefined {
  const session = openApplication(
    { serviceCode: params.service ?? '', variant: params.variant ?? null },
    getChosenRegion() ?? '',
  )
  const { region, union } = params
  if (session && region) {
    const { regionCode, tradeUnionId } = session.draft()
    if (region !== regionCode || union !== tradeUnionId)
      session.update({ regionCode: region, tradeUnionId: union })
  }
  return session
}
