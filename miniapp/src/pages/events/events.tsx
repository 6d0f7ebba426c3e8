import { Page } from '../../components/page.tsx'
import { Skeleton } from '../../components/skeleton.tsx'

export default function EventsPage() {
  return (
    <Page title="活动" tab="events">
      <Skeleton />
    </Page>
  )
}
