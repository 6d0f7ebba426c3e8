import type { ManagedEvent } from '#shared/api/organizer.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/refusal-state.tsx'
import { ManagedEventItem } from '../../../features/organizer/managed-event-item.tsx'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'

/** The events of this organizer; everybody else is told that there is nothing here for them. */
export default function ManagedEventsPage() {
  const { data, error, reload } = useRemote<ManagedEvent[]>(() =>
    withSession(() => callApi('GET /organizer/events', {})),
  )
  return (
    <Page title="活动管理">
      {!data && error === undefined && <Skeleton />}
      {!data && error !== undefined && <RefusalState error={error} onRetry={() => void reload()} />}
      {data?.length === 0 && (
        <EmptyState title="您名下还没有活动" note="活动由工会的工作人员在后台建立，建好后显示在这里" />
      )}
      {data?.map((managed) => (
        <ManagedEventItem key={managed.event.id} managed={managed} />
      ))}
    </Page>
  )
}
