import { useRouter } from '@tarojs/taro'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { useEvent } from '../../../features/event/list/use-events.ts'
import { ClosingListView } from '../../../features/signup/closing-list/closing-list-view.tsx'
import { useClosingList } from '../../../features/signup/closing-list/use-closing-list.ts'
import { useMySignup } from '../../../features/signup/own/use-my-signup.ts'
import { ApiError } from '../../../lib/api-error.ts'
import { replace } from '../../../lib/navigate.ts'

/** The list as it was fixed when signups closed. Anybody can read it, because it names nobody. */
export default function ClosingListPage() {
  const id = useRouter().params.id ?? ''
  const { data: event, error, reload } = useEvent(id)
  return (
    <Page title="截止名单">
      {event ? (
        <List event={event} />
      ) : error === undefined ? (
        <Skeleton cards={3} />
      ) : (
        <RefusalState error={error} onRetry={() => void reload()} />
      )}
    </Page>
  )
}

function List({ event }: { event: EventDetail }) {
  const { checked, error, reload } = useClosingList(event)
  const { data: signup = null } = useMySignup(event.id)
  if (checked) return <ClosingListView checked={checked} signup={signup} />
  if (error === undefined) return <Skeleton cards={3} />
  if (!(error instanceof ApiError) || error.code !== 'not_found')
    return <RefusalState error={error} onRetry={() => void reload()} />
  return (
    <EmptyState
      title={event.closing ? '名单已经清除' : '名单还没有定下来'}
      note={
        event.closing
          ? '名单和报名资料一起清除了，只留下校验码'
          : '报名截止以后，名单固定下来，在这里可以核对'
      }
      action="看活动"
      onAction={() => void replace('event', { id: event.id })}
    />
  )
}
