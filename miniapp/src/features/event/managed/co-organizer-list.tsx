import type { CoOrganizer } from '#shared/event/endpoints/co-organizers.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { callApi } from '../../../lib/api.ts'
import { confirm } from '../../../lib/dialog.ts'
import { erase } from '../../../lib/erase.ts'
import { useChange } from '../../../lib/use-change.ts'

interface Props {
  eventId: string
  organizers: readonly CoOrganizer[]
  onChange: () => void
}

/** All organizers of the event. Those who were added here can be removed here. */
export function CoOrganizerList({ eventId, organizers, onChange }: Props) {
  const { run } = useChange(onChange)
  const remove = async ({ id, name }: CoOrganizer) => {
    const isSure = await confirm({
      title: `移除${name}？`,
      content: '对方马上不能再看这场活动的名单、签到和导出。',
      confirmText: '移除',
    })
    const call = () =>
      callApi('POST /organizer/events/:id/organizers/removals', {
        params: { id: eventId },
        body: { organizerId: id },
      })
    if (isSure) await run(() => erase(call), '已移除')
  }
  return (
    <Card list>
      {organizers.map((organizer) => {
        const { id, name, phoneMasked, role, isForUnion, isNamedByStaff, isBound, isSelf } = organizer
        const part = isForUnion ? '负责整个工会的活动' : '只负责这场活动'
        const start = isBound ? '' : ' · 还没有验证这个手机号，现在进不了活动管理'
        const canRemove = !isNamedByStaff && !isSelf
        return (
          <ListItem
            key={id}
            title={`${name}${isSelf ? '（您）' : ''}`}
            note={`${phoneMasked} · ${role} · ${part}${start}`}
            value={canRemove ? '移除' : undefined}
            label={canRemove ? `移除${name}，${phoneMasked}` : undefined}
            onPress={canRemove ? () => void remove(organizer) : undefined}
          />
        )
      })}
    </Card>
  )
}
