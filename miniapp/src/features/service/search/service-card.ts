import type { HandledBy, ServiceItem } from '#shared/service/service-item.ts'

/**
 * What the home page and lists know of a service item: enough to show it, without form, legal texts and search words.
 * The cards are data in the province's service-cards.gen.ts, so that the phone's main package holds nothing else. The items are the
 * only source, and a test compares the cards with them.
 */
export type ServiceCard = Pick<ServiceItem, 'code' | 'name' | 'group' | 'icon' | 'summary' | 'closesOn'> & {
  /** What the public list calls it at a level of unions, where the name does not hold that. */
  otherNames?: readonly string[]
  /** What the button opens: events by their kind, forms in the service subpackage. */
  way: HandledBy['way']
  eventKind?: Extract<HandledBy, { way: 'events' }>['eventKind']
}

export function toServiceCard(item: ServiceItem): ServiceCard {
  const { code, name, group, icon, levels, summary, closesOn, handledBy } = item
  const otherNames = [...new Set(Object.values(levels))].filter((level) => !name.includes(level))
  return {
    code,
    name,
    group,
    ...(icon === undefined ? {} : { icon }),
    ...(otherNames.length === 0 ? {} : { otherNames }),
    summary,
    ...(closesOn === undefined ? {} : { closesOn }),
    way: handledBy.way,
    ...(handledBy.way === 'events' ? { eventKind: handledBy.eventKind } : {}),
  }
}
