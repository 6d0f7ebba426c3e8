import { useRouter } from '@tarojs/taro'
import { eventFilePurposes } from '#shared/event/event-file.ts'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { EventFileCard } from '../../../features/event/managed/event-file-card.tsx'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'

/** The cover, the group's code and the attachment of an event. */
export default function EventFilesPage() {
  const id = useRouter().params.id ?? ''
  const { data, error, reload } = useRemote(() =>
    withSession(() => callApi('GET /organizer/events/:id', { params: { id } })),
  )
  return (
    <Page title="图片和附件">
      {data ? (
        eventFilePurposes.map((purpose) => (
          <EventFileCard
            key={purpose}
            eventId={id}
            purpose={purpose}
            file={data.files.find((file) => file.purpose === purpose)}
            onChange={() => void reload()}
          />
        ))
      ) : error === undefined ? (
        <Skeleton cards={3} />
      ) : (
        <RefusalState error={error} onRetry={() => void reload()} />
      )}
    </Page>
  )
}
