import { useRouter } from '@tarojs/taro'
import { useRef } from 'react'
import type { ManagedEventDetail } from '#shared/event/managed-event.ts'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { PublishFooter } from '../../../features/event/managed/publish-footer.tsx'
import { listPending } from '../../../features/signup/roster/list-signups.ts'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { usePoll } from '../../../lib/use-poll.ts'
import { useRemote } from '../../../lib/use-remote.ts'
import { ManagedEventView } from './managed-event-view.tsx'

interface Desk {
  managed: ManagedEventDetail
  pending: readonly SignupRow[]
}

/** The counts are live. The list of waiting signups is read again only when it has changed. */
async function loadDesk(id: string, before: Desk | undefined): Promise<Desk> {
  const managed = await withSession(() => callApi('GET /organizer/events/:id', { params: { id } }))
  const waiting = managed.counts.待审核
  const isSame = before?.managed.counts.待审核 === waiting
  return { managed, pending: isSame ? before.pending : waiting === 0 ? [] : await listPending(id) }
}

/** One event for its organizer: how full it is, which signups wait for a decision, and all tools. */
export default function ManagedEventPage() {
  const id = useRouter().params.id ?? ''
  const before = useRef<Desk | undefined>(undefined)
  const { data, error, reload } = useRemote<Desk>(async () => {
    before.current = await loadDesk(id, before.current)
    return before.current
  })
  usePoll(() => void reload(), 15_000)
  const readAnew = () => {
    before.current = undefined
    void reload()
  }
  return (
    <Page
      title="活动管理"
      footer={
        data?.managed.state === '草稿' && <PublishFooter event={data.managed.event} onChange={readAnew} />
      }
    >
      {data ? (
        <ManagedEventView managed={data.managed} pending={data.pending} onChange={readAnew} />
      ) : error === undefined ? (
        <Skeleton cards={4} />
      ) : (
        <RefusalState error={error} onRetry={() => void reload()} />
      )}
    </Page>
  )
}
