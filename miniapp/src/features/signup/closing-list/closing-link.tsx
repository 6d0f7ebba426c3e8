import type { EventDetail } from '#shared/event/event-shapes.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { go } from '../../../lib/navigate.ts'

/** A link to the list that was fixed when signups closed, so that everybody can check that nobody jumped the queue. */
export function ClosingLink({ event: { id, closing } }: { event: Pick<EventDetail, 'id' | 'closing'> }) {
  if (!closing) return null
  return (
    <Card list>
      <ListItem
        title={`截止名单（共 ${closing.count} 份报名）`}
        note="没有姓名，可以核对有没有人插队"
        onPress={() => void go('closingList', { id })}
      />
    </Card>
  )
}
