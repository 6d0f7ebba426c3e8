import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'

/** In the place of a form that comes from the worker's account. */
export function LoadingForm() {
  return (
    <Page title="申请">
      <Skeleton />
    </Page>
  )
}
