import { Page } from '../../components/page.tsx'
import { Skeleton } from '../../components/skeleton.tsx'

export default function MinePage() {
  return (
    <Page title="我的" tab="mine">
      <Skeleton />
    </Page>
  )
}
