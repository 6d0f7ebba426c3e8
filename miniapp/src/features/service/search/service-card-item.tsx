import { serviceGroups } from '#shared/service/groups.ts'
import { IconTile } from '../../../components/icon-tile.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { go } from '../../../lib/navigate.ts'
import type { ServiceCard } from './service-card.ts'

/** One service in a list of a group or of search results. */
export function ServiceCardItem({ card }: { card: ServiceCard }) {
  const group = serviceGroups.find(({ code }) => code === card.group)
  return (
    <ListItem
      lead={group && <IconTile name={card.icon ?? group.icon} tone={group.tone} />}
      title={card.name}
      note={card.summary}
      label={card.name}
      onPress={() => void go('service', { service: card.code })}
    />
  )
}
