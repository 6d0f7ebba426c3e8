import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { CoOrganizerForm } from '../../../features/event/managed/co-organizer-form.tsx'
import { CoOrganizerList } from '../../../features/event/managed/co-organizer-list.tsx'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'

/** The other organizers of this event. */
export default function CoOrganizersPage() {
  const id = useRouter().params.id ?? ''
  const { data, error, reload } = useRemote(() =>
    withSession(() => callApi('GET /organizer/events/:id/organizers', { params: { id } })),
  )
  return (
    <Page title="协办人">
      {data ? (
        <>
          <CoOrganizerList eventId={id} organizers={data} onChange={() => void reload()} />
          <CoOrganizerForm key={data.length} eventId={id} onAdded={() => void reload()} />
        </>
      ) : error === undefined ? (
        <Skeleton cards={2} />
      ) : (
        <RefusalState error={error} onRetry={() => void reload()} />
      )}
    </Page>
  )
}
