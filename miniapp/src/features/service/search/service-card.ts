import type { HandledBy, ServiceItem } from '#shared/service/service-item.ts'

/**
 * What the home page and lists know of a service item: enough to show it, without form, legal texts and search words.
 * The cards are data in the province's service-cards.gen.ts, so that the phone's main package holds nothing else. The items are the
 * only source, and a test compares the cards with them.
 */
export type ServiceCard = Pick<
  ServiceItem,
  'code' | 'listNumber' | 'name' | 'group' | 'icon' | 'levels' | 'summary' | 'closesOn'
> & {
  /** What the button opens: events by their kind, forms in the service subpackage. */
  way: HandledBy['way']
  eventKind?: Extract<HandledBy, { way: 'events' }>['eventKind']
}

export function toServiceCard(item: ServiceItem): ServiceCard {
  const { code, listNumber, name, group, icon, levels, summary, closesOn, handledBy } = item
  return {
    code,
    ...(listNumber === undefined ? {} : { listNumber }),
    name,
    group,
    ...(icon === undefined ? {} : { icon }),
    levels,
    summary,
    ...(closesOn === undefined ? {} : { closesOn }),
    way: handledBy.way,
    ...(handledBy.way === 'events' ? { eventKind: handledBy.eventKind } : {}),
  }
}
