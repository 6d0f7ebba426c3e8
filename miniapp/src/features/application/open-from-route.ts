import { getChosenRegion } from '../region/chosen-region.ts'
import { type ApplicationSession, openApplication } from './application-session.ts'

/** The application that a page was opened for, with the county that was chosen on the service page. */
export function openFromRoute(params: Partial<Record<string, string>>): ApplicationSession | undefined {
  const session = openApplication(
    { serviceCode: params.service ?? '', variant: params.variant ?? null },
    getChosenRegion() ?? '',
  )
  const { region } = params
  if (session && region && region !== session.draft().regionCode) session.update({ regionCode: region })
  return session
}
