import type { MySignup } from '#shared/signup/signup-shapes.ts'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Page } from '../../../components/page.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { SignupItem } from '../../../features/signup/own/signup-item.tsx'
import { callApi } from '../../../lib/api.ts'
import { go } from '../../../lib/navigate.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'

/** The worker's latest signup for each event, or for each chosen session and each child. Earlier ones of the same event are left out. */
export default function MySignupsPage() {
  const { data, error, reload } = useRemote<MySignup[]>(
    () => withSession(() => callApi('GET /signups', {})),
    'signups',
  )
  const { ahead, past } = inOrder(data ?? [])
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
      <List signups={ahead} />
      {past.length > 0 && <SectionTitle title="以前的" />}
      <List signups={past} />
    </Page>
  )
}

function List({ signups }: { signups: readonly MySignup[] }) {
  if (signups.length === 0) return null
  return (
    <Card list>
      {signups.map((signup) => (
        <SignupItem key={signup.id} signup={signup} />
      ))}
    </Card>
  )
}

/** Coming events first. Events that are over, canceled or given up come after them, the latest first. */
function inOrder(signups: readonly MySignup[]): { ahead: MySignup[]; past: MySignup[] } {
  const seen = new Set<string>()
  const latest = signups.filter(({ event, session, childName }) => {
    const key = `${event.id} ${session ?? ''} ${childName ?? ''}`
    return !seen.has(key) && seen.add(key)
  })
  const isPast = ({ event, status }: MySignup) =>
    event.phase === '已结束' || event.phase === '已取消' || status === '已取消' || status === '未通过'
  const days = (one: MySignup, other: MySignup) =>
    Date.parse(one.event.startsAt) - Date.parse(other.event.startsAt)
  return {
    ahead: latest.filter((signup) => !isPast(signup)).sort(days),
    past: latest.filter(isPast).sort((one, other) => days(other, one)),
  }
}
