import { type ServiceGroupCode, serviceGroups } from '#shared/service/groups.ts'
import type { RouteName } from '../../../routes.ts'
import { serviceCards } from '../search/service-cards.ts'

/** A group on the home page, and the page that its tile opens. */
export interface GroupTile {
  group: (typeof serviceGroups)[number]
  page: RouteName
  parameters: Record<string, string>
}

const cardsOf = (code: ServiceGroupCode) => serviceCards.filter(({ group }) => group === code)

/** The groups in which something is offered. A group of one opens its service at once; 法律维权 has the hotline too. */
export function groupTiles(isOffered: (code: string) => boolean): GroupTile[] {
  return serviceGroups.flatMap((group): GroupTile[] => {
    const cards = cardsOf(group.code)
    if (cards.length > 0 && !cards.some(({ code }) => isOffered(code))) return []
    const [only, ...others] = cards
    return only && others.length === 0 && group.code !== 'legal'
      ? [{ group, page: 'service', parameters: { service: only.code } }]
      : [{ group, page: 'serviceGroup', parameters: { group: group.code } }]
  })
}
