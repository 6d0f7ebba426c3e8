import type { ManagedEvent } from '#shared/event/managed-event.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { ManagedEventItem } from '../../../features/event/managed/managed-event-item.tsx'
import { callApi } from '../../../lib/api.ts'
import { go } from '../../../lib/navigate.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'

interface Managed {
  events: readonly ManagedEvent[]
  /** Whether there is a union for which the organizer may create events. */
  canCreate: boolean
}

async function loadManaged(): Promise<Managed> {
  const events = await withSession(() => callApi('GET /organizer/events', {}))
  const unions = await withSession(() => callApi('GET /organizer/unions', {}))
  return { events: inOrder(events), canCreate: unions.length > 0 }
}

/** Coming events first. Past and canceled events come last, the latest first. */
function inOrder(events: readonly ManagedEvent[]): ManagedEvent[] {
  const isOver = ({ event }: ManagedEvent) => event.phase === '已结束' || event.phase === '已取消'
  const days = (one: ManagedEvent, other: ManagedEvent) =>
    Date.parse(one.event.startsAt) - Date.parse(other.event.startsAt)
  const over = events.filter(isOver).sort((one, other) => days(other, one))
  return [...events.filter((event) => !isOver(event)).sort(days), ...over]
}

/** The events of this organizer. Everybody else is told that this page is not for them. */
export default function ManagedEventsPage() {
  const { data, error, reload } = useRemote<Managed>(loadManaged)
  const footer = data?.canCreate && (
    <FixedFooter>
      <Button onPress={() => void go('planEvent')}>新建活动</Button>
    </FixedFooter>
  )
  return (
    <Page title="活动管理" footer={footer}>
      {!data && error === undefined && <Skeleton />}
      {!data && error !== undefined && <RefusalState error={error} onRetry={() => void reload()} />}
      {data?.events.length === 0 && (
        <EmptyState
          title="您名下还没有活动"
          note={
            data.canCreate
              ? '点下面的“新建活动”，先存成草稿'
              : '请负责的组织者把您加为协办人，活动就显示在这里'
          }
        />
      )}
      {data?.events.map((managed) => (
        <ManagedEventItem key={managed.event.id} managed={managed} />
      ))}
    </Page>
  )
}
