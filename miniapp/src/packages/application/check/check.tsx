import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'

export default function CheckPage() {
  return (
    <Page title="申请">
      <Skeleton />
    </Page>
  )
}
