import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ManagedEventDetail } from '#shared/event/managed-event.ts'
import { Button } from '../../../components/button.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Note } from '../../../components/note.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { callApi } from '../../../lib/api.ts'
import { useChange } from '../../../lib/use-change.ts'
import { createUuid } from '../../../lib/uuid.ts'

interface Props {
  managed: ManagedEventDetail
  open: boolean
  onClose: () => void
  /** The signups are closed although that dissolves these teams. */
  onAgree: () => void
  onChange: () => void
}

/** Says which teams closing would dissolve, and offers to remind their captains first. */
export function CloseSheet({ managed, open, onClose, onAgree, onChange }: Props) {
  const { event, shortTeams } = managed
  const [clientToken] = useState(createUuid)
  const { isBusy, run } = useChange(onChange)
  const least = event.teamSize?.[0] ?? 0
  const remind = async () => {
    const params = { id: event.id }
    const call = () => callApi('POST /organizer/events/:id/team-reminders', { params, body: { clientToken } })
    if (await run(call, `提醒了 ${shortTeams.length} 位队长`)) onClose()
  }
  return (
    <Sheet title={`${shortTeams.length} 支队伍还不够人`} open={open} onClose={onClose}>
      <Note tone="amber">
        每队至少 {least} 人。现在关闭报名，下面的队伍马上解散，队里的人都会收到通知；重新开放也不会恢复。
      </Note>
      {shortTeams.map(({ name, captainName, size }) => (
        <ListItem
          key={name}
          title={name}
          note={`队长 ${captainName}`}
          value={`${size} 人，还差 ${least - size} 人`}
        />
      ))}
      <View className="row">
        <Button kind="ghost" onPress={onAgree}>
          关闭并解散 {shortTeams.length} 队
        </Button>
        <Button loading={isBusy} onPress={() => void remind()}>
          先提醒队长
        </Button>
      </View>
    </Sheet>
  )
}
