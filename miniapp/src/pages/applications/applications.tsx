import { Page } from '../../components/page.tsx'
import { Skeleton } from '../../components/skeleton.tsx'

export default function ApplicationsPage() {
  return (
    <Page title="我的办理" tab="applications">
      <Skeleton />
    </Page>
  )
}
