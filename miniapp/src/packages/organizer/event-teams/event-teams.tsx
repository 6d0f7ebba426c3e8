import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { ManagedTeams } from '../../../features/signup/managed-teams/managed-teams.tsx'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'

/** The teams of one event, for its organizers. */
export default function EventTeamsPage() {
  const { id = '' } = useRouter().params
  const { data, error, reload } = useRemote(() =>
    withSession(() => callApi('GET /organizer/events/:id', { params: { id } })),
  )
  if (data) return <ManagedTeams managed={data} onChange={() => void reload()} />
  return (
    <Page title="队伍">
      {error === undefined ? (
        <Skeleton cards={4} />
      ) : (
        <RefusalState error={error} onRetry={() => void reload()} />
      )}
    </Page>
  )
}
