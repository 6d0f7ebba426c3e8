import { momentWords } from '#shared/foundation/china-words.ts'
import type { Signup } from '#shared/signup/signup-shapes.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'

/** What a waiting person can check: why they have not moved up yet, and when somebody last did. */
export function PromisesCard({ signup: { waitingReason, lastPromotionAt } }: { signup: Signup }) {
  if (!waitingReason && !lastPromotionAt) return null
  return (
    <Card list>
      {waitingReason && <ListItem title="为什么还没轮到" note={waitingReason} />}
      {lastPromotionAt && <ListItem title="最近一次递补" note={momentWords(lastPromotionAt)} />}
    </Card>
  )
}
