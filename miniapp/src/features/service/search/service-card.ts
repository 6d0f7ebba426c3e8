import type { HandledBy, ServiceItem } from '#shared/service/service-item.ts'

/**
 * What the home page and search know of a service item: enough to find and show it, without its form and legal texts.
 * Cards are data in the province's service-cards.gen.ts, so that the phone's main package holds them and nothing else; the items stay
 * the one source, and a test fails when the cards are not what the items say.
 */
export type ServiceCard = Pick<
  ServiceItem,
  'code' | 'listNumber' | 'name' | 'group' | 'levels' | 'summary' | 'keywords' | 'closesOn'
> & {
  /** What the button opens; events by their kind, forms in the service subpackage. */
  way: HandledBy['way']
  eventKind?: Extract<HandledBy, { way: 'events' }>['eventKind']
  /** Pinyin of the name and of each keyword, in that order: syllables without tones, divided by spaces. */
  pinyin: readonly string[]
}

/** The card of an item; `toPinyin` gives the syllables of a text and is not on the phone. */
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
