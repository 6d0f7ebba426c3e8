import type { HandledBy, ServiceItem } from '#shared/service/service-item.ts'

/**
 * What the home page and the search know of a service item: enough to find and show it, without form and legal texts.
 * The cards are data in the province's service-cards.gen.ts, so that the phone's main package holds nothing else. The items are the
 * only source, and a test compares the cards with them.
 */
export type ServiceCard = Pick<
  ServiceItem,
  'code' | 'listNumber' | 'name' | 'group' | 'levels' | 'summary' | 'keywords' | 'closesOn'
> & {
  /** What the button opens: events by their kind, forms in the service subpackage. */
  way: HandledBy['way']
  eventKind?: Extract<HandledBy, { way: 'events' }>['eventKind']
  /** Pinyin of the name and of each keyword, in this order: syllables without tones, separated by spaces. */
  pinyin: readonly string[]
}

/** The card of an item. `toPinyin` returns the syllables of a text and is not on the phone. */
export function toServiceCard(item: ServiceItem, toPinyin: (text: string) => string): ServiceCard {
  const { code, listNumber, name, group, levels, summary, keywords, closesOn, handledBy } = item
  return {
    code,
    ...(listNumber === undefined ? {} : { listNumber }),
    name,
    group,
    levels,
    summary,
    keywords,
    ...(closesOn === undefined ? {} : { closesOn }),
    way: handledBy.way,
    ...(handledBy.way === 'events' ? { eventKind: handledBy.eventKind } : {}),
    pinyin: [name, ...keywords].map(toPinyin),
  }
}
