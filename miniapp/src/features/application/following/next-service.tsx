import { findServiceItem } from '#province/catalogue.ts'
import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { findRegion } from '#shared/trade-union/regions.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { go } from '../../../lib/navigate.ts'

/** The service that the matter may go on to: its form begins with what was said in this one. */
export function NextService({ application }: { application: ApplicationDetail }) {
  const { reference, serviceCode, tradeUnionId } = application
  const next = findServiceItem(findServiceItem(serviceCode)?.growsInto?.code ?? '')
  if (!next) return null
  const region = findRegion(tradeUnionId)?.county?.code
  return (
    <Card list>
      <ListItem
        title={`接着申请${next.name}`}
        note="要调解、仲裁或打官司的，您说过的会带过去"
        onPress={() => void go('fill', { service: next.code, region, from: reference })}
      />
    </Card>
  )
}
