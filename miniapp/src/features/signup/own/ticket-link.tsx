import type { Signup } from '#shared/signup/signup-shapes.ts'
import { Card } from '../../../components/card.tsx'
import { Icon } from '../../../components/icon.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { go } from '../../../lib/navigate.ts'

/** A link to the ticket, for people with a seat. */
export function TicketLink({ signup }: { signup: Signup }) {
  if (signup.status !== '已确认') return null
  return (
    <Card list>
      <ListItem
        lead={<Icon name="ticket" />}
        title="出示票码"
        note="到门口打开；联网打开过一次，没信号也能用"
        label="出示票码"
        onPress={() => void go('ticket', { id: signup.eventId })}
      />
    </Card>
  )
}
