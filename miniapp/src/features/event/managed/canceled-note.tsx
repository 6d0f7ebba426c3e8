import type { ManagedEventDetail } from '#shared/event/managed-event.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Note } from '../../../components/note.tsx'
import { callApi } from '../../../lib/api.ts'
import { nearWords } from '../../../lib/near-words.ts'
import { useChange } from '../../../lib/use-change.ts'

interface Props {
  managed: ManagedEventDetail
  onChange: () => void
}

/** Why the event is canceled, and the way back while nobody has been told. The server decides whether it is still open. */
export function CanceledNote({ managed, onChange }: Props) {
  const { event, restorableUntil, role } = managed
  const { run } = useChange(onChange)
  const restore = () =>
    run(
      () => callApi('POST /organizer/events/:id/restoration', { params: { id: event.id } }),
      '活动已恢复，没有人收到通知',
    )
  return (
    <>
      <Note tone="red">活动已取消：{event.canceledReason}</Note>
      {restorableUntil !== null && role === '负责人' && (
        <Card list>
          <ListItem
            title="恢复活动"
            note={`${nearWords(restorableUntil)} 以前可以恢复，报名的人还没有收到通知`}
            onPress={() => void restore()}
          />
        </Card>
      )}
    </>
  )
}
