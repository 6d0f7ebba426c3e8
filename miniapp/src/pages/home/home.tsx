import { Page } from '../../components/page.tsx'
import { Skeleton } from '../../components/skeleton.tsx'

export default function HomePage() {
  return (
    <Page title="皖工服务" tab="home">
      <Skeleton />
    </Page>
  )
}
