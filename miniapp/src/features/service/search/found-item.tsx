import { IconTile } from '../../../components/icon-tile.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { callPhone } from '../../../lib/call-phone.ts'
import { go } from '../../../lib/navigate.ts'
import type { Found } from './search.ts'
import { ServiceCardItem } from './service-card-item.tsx'

/** One result of the search: a service, a page of the app, or a number to call. */
export function FoundItem({ found }: { found: Found }) {
  if ('service' in found) return <ServiceCardItem card={found.service} />
  const { icon, name, summary, opens } = found.shortcut
  const isCall = 'phone' in opens
  return (
    <ListItem
      lead={<IconTile name={icon} tone={isCall ? 'red' : 'blue'} filled={isCall} />}
      title={name}
      note={summary}
      label={isCall ? `${name}，拨打 ${opens.phone}` : name}
      onPress={() => void (isCall ? callPhone(opens.phone) : go(opens.page))}
    />
  )
}
