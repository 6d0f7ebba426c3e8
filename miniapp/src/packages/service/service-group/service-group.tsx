import { useRouter } from '@tarojs/taro'
import { hotline, serviceGroups } from '#shared/service/groups.ts'
import { Card } from '../../../components/card.tsx'
import { IconTile } from '../../../components/icon-tile.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Page } from '../../../components/page.tsx'
import { ServiceCardItem } from '../../../features/service/search/service-card-item.tsx'
import { serviceCards } from '../../../features/service/search/service-cards.ts'
import { useOffered } from '../../../features/service/settings/use-offered.ts'
import { callPhone } from '../../../lib/call-phone.ts'

/** The services of one group. 法律维权 begins with the hotline. */
export default function ServiceGroupPage() {
  const code = useRouter().params.group
  const isOffered = useOffered()
  const group = serviceGroups.find((candidate) => candidate.code === code)
  return (
    <Page title={group?.name ?? '服务'}>
      <Card list>
        {serviceCards
          .filter((card) => card.group === group?.code && isOffered(card.code))
          .map((card) => (
            <ServiceCardItem key={card.code} card={card} />
          ))}
        {group?.code === 'legal' && (
          <ListItem
            lead={<IconTile name={hotline.icon} tone={hotline.tone} filled />}
            title={`${hotline.name} ${hotline.label}`}
            note="打个电话就能问，不用填表"
            label={`拨打 ${hotline.name} ${hotline.label}`}
            onPress={() => callPhone(hotline.phone)}
          />
        )}
      </Card>
    </Page>
  )
}
