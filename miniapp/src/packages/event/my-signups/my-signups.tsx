import type { MySignup } from '#shared/api/event-shapes.ts'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/refusal-state.tsx'
import { SignupItem } from '../../../features/event/signup-item.tsx'
import { callApi } from '../../../lib/api.ts'
import { go } from '../../../lib/navigate.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'

/** The worker's signup for every event, newest first: where one signed up again, the old one is part of its past. */
export default function MySignupsPage() {
  const { data, error, reload } = useRemote<MySignup[]>(
    () => withSession(() => callApi('GET /signups', {})),
    'signups',
  )
  const seen = new Set<string>()
  const latest = data?.filter(({ event }) => !seen.has(event.id) && seen.add(event.id))
  return (
    <Page title="我的报名">
      {!data && error === undefined && <Skeleton />}
      {!data && error !== undefined && <RefusalState error={error} onRetry={() => void reload()} />}
      {data?.length === 0 && (
        <EmptyState
          title="还没有报过名"
          note="报名以后，在这里看结果、确认候补、取消"
          action="看看活动"
          onAction={() => void go('events')}
        />
      )}
      {latest && latest.length > 0 && (
        <Card list>
          {latest.map((signup) => (
            <SignupItem key={signup.id} signup={signup} />
          ))}
        </Card>
      )}
    </Page>
  )
}
