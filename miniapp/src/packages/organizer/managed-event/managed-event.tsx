import { useRouter } from '@tarojs/taro'
import type { ManagedEvent, SignupRow } from '#shared/api/organizer.ts'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/refusal-state.tsx'
import { listPending } from '../../../features/organizer/list-signups.ts'
import { ManagedEventView } from '../../../features/organizer/managed-event-view.tsx'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'

interface Desk {
  managed: ManagedEvent
  pending: readonly SignupRow[]
}

async function loadDesk(id: string): Promise<Desk> {
  const managed = await withSession(() => callApi('GET /organizer/events/:id', { params: { id } }))
  return { managed, pending: await listPending(id, managed.counts.待审核) }
}

/** One event as its organizer sees it: how full it is, who waits for a decision, and the way to roster and export. */
export default function ManagedEventPage() {
  const id = useRouter().params.id ?? ''
  const { data, error, reload } = useRemote<Desk>(() => loadDesk(id))
  return (
    <Page title="活动管理">
      {data ? (
        <ManagedEventView managed={data.managed} pending={data.pending} onChange={() => void reload()} />
      ) : error === undefined ? (
        <Skeleton cards={4} />
      ) : (
        <RefusalState error={error} onRetry={() => void reload()} />
      )}
    </Page>
  )
}
