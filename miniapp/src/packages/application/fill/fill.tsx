import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'

export default function FillPage() {
  return (
    <Page title="申请">
      <Skeleton />
    </Page>
  )
}
