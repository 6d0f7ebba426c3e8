import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { ChoiceControl } from '../../../features/encounter/choice/choice-control.tsx'
import { withDeadline } from '../../../features/encounter/with-deadline.ts'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { usePoll } from '../../../lib/use-poll.ts'
import { useRemote } from '../../../lib/use-remote.ts'

/** Mutual choice for the organizer: open, give more time, close. It shows numbers only. */
export default function ManagedEncounterPage() {
  const id = useRouter().params.id ?? ''
  const { data, error, reload } = useRemote(async () =>
    withDeadline(await withSession(() => callApi('GET /organizer/events/:id/choices', { params: { id } }))),
  )
  usePoll(() => void reload(), 5_000)
  return (
    <Page title="双向选择">
      {data ? (
        <ChoiceControl eventId={id} counts={data} onChange={() => void reload()} />
      ) : error === undefined ? (
        <Skeleton cards={2} />
      ) : (
        <RefusalState error={error} onRetry={() => void reload()} />
      )}
    </Page>
  )
}
