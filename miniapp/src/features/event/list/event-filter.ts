import type { EventKind } from '#shared/event/event-kind.ts'
import type { EventSummary } from '#shared/event/event-shapes.ts'
import { readStored, writeStored } from '../../../lib/storage.ts'
import { hasLine, hasRoom } from '../event-words.ts'

/** The filter of the list of events. */
export interface EventFilter {
  /** The first four digits of a city's region codes. */
  cityPrefix?: string
  kind?: EventKind
  isOpen: boolean
}

const key = 'event-city'

/** The city that was chosen last on this phone. Kind and openness are not kept. */
export function readFilter(): EventFilter {
  const stored: unknown = readStored(key)
  return { cityPrefix: typeof stored === 'string' ? stored : undefined, isOpen: false }
}

export function keepCity(cityPrefix: string | undefined): void {
  writeStored(key, cityPrefix ?? null)
}

const order = ['报名中', '未开始报名', '报名截止', '进行中', '已结束', '已取消']

/** Events that are open come first, the nearest day first. Past events come last, the latest first. */
export function filterEvents(events: readonly EventSummary[], filter: EventFilter): EventSummary[] {
  const isWanted = (event: EventSummary) =>
    (!filter.cityPrefix || event.regionCode.startsWith(filter.cityPrefix)) &&
    (!filter.kind || event.kind === filter.kind) &&
    (!filter.isOpen || (event.phase === '报名中' && (hasRoom(event.pools) || hasLine(event))))
  const isOver = ({ phase }: EventSummary) => phase === '已结束' || phase === '已取消'
  return events.filter(isWanted).sort((one, other) => {
    const days = Date.parse(one.startsAt) - Date.parse(other.startsAt)
    if (isOver(one) && isOver(other)) return -days
    return order.indexOf(one.phase) - order.indexOf(other.phase) || days
  })
}
