import type { EventDetail, Signup } from '#shared/api/event-shapes.ts'
import { Card } from '../../components/card.tsx'
import { ListItem } from '../../components/list-item.tsx'
import { momentWords } from '../../lib/china-time.ts'

/** What a worker can hold us to: why nobody moves up, when somebody last did, and the list as it was at closing. */
export function PromisesCard({ event, signup }: { event: EventDetail; signup: Signup }) {
  const { waitingReason, lastPromotionAt, closingLine } = signup
  if (!waitingReason && !lastPromotionAt && !closingLine) return null
  return (
    <Card list>
      {waitingReason && <ListItem title="为什么还没轮到" note={waitingReason} />}
      {lastPromotionAt && <ListItem title="最近一次递补" note={momentWords(lastPromotionAt)} />}
      {closingLine && <ListItem title="截止名单上我的一行" note={closingLine} />}
      {closingLine && event.closing && (
        <ListItem title={`截止名单的校验码（共 ${event.closing.count} 份报名）`} note={event.closing.hash} />
      )}
    </Card>
  )
}
