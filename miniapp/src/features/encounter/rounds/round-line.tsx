import type { MyRound } from '#shared/encounter/endpoints/rounds.ts'
import { Icon } from '../../../components/icon.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { usePoll } from '../../../lib/use-poll.ts'
import { useRemote } from '../../../lib/use-remote.ts'

/** 第 3 轮 · 8 号桌, with the partner's seat number. Hidden while no round runs. */
export function RoundLine({ eventId }: { eventId: string }) {
  const { data, reload } = useRemote<MyRound>(() =>
    withSession(() => callApi('GET /events/:id/round', { params: { id: eventId } })),
  )
  usePoll(() => void reload(), 8_000)
  if (!data || (data.phase !== '进行中' && data.phase !== '暂停')) return null
  const { currentRound, place } = data
  return (
    <ListItem
      lead={<Icon name="people" />}
      title={place ? `第 ${currentRound} 轮 · ${place.table} 号桌` : `第 ${currentRound} 轮 · 休息`}
      note={place ? `对面是 ${place.partnerSeat} 号` : '这一轮没有您的座位，下一轮再来'}
    />
  )
}
