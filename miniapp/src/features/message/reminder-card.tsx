import { useState } from 'react'
import type { MessageKind } from '#shared/message/message-kind.ts'
import { Card } from '../../components/card.tsx'
import { Icon } from '../../components/icon.tsx'
import { ListItem } from '../../components/list-item.tsx'
import { askForMessages, hasReminders } from '../../lib/ask-for-messages.ts'

/** Asks for the permission to send the next news in WeChat. Shown in WeChat only. */
export function ReminderCard({ kind }: { kind: MessageKind }) {
  const [isAllowed, setAllowed] = useState(false)
  if (!hasReminders) return null
  const ask = async () => {
    if ((await askForMessages([kind])) > 0) setAllowed(true)
  }
  return (
    <Card list>
      <ListItem
        lead={<Icon name="bell" />}
        title={isAllowed ? '有变化会在微信里告诉您' : '有变化在微信里提醒我'}
        note="允许一次提醒一次；不提醒也能在“我的消息”里看到"
        onPress={() => void ask()}
      />
    </Card>
  )
}
