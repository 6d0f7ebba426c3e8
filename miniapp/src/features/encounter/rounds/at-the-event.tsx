import { eventKindTraits } from '#shared/event/event-kind.ts'
import type { EventSummary } from '#shared/event/event-shapes.ts'
import type { Signup } from '#shared/signup/signup-shapes.ts'
import { Card } from '../../../components/card.tsx'
import { Icon } from '../../../components/icon.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { go } from '../../../lib/navigate.ts'
import { RoundLine } from './round-line.tsx'

interface Props {
  event: Pick<EventSummary, 'id' | 'kind' | 'phase'>
  signup: Pick<Signup, 'status'>
}

/** For a checked-in participant of an event for singles: find the own table, choose. */
export function AtTheEvent({ event, signup }: Props) {
  if (signup.status !== '已签到' || !eventKindTraits[event.kind].isForSingles) return null
  return (
    <Card list>
      {event.phase !== '已取消' && <RoundLine eventId={event.id} />}
      <ListItem
        lead={<Icon name="heart" />}
        title="双向选择"
        note={event.phase === '已结束' ? '看看有没有互相选中的人' : '主办方打开以后，选您想再见的人'}
        label="双向选择"
        onPress={() => void go('encounter', { id: event.id })}
      />
    </Card>
  )
}
